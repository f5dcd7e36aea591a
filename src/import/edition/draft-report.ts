import { basename } from 'node:path';
import { PassageNumbers } from '../../edition/passage-numbers.ts';
import type { Source } from '../../edition/source.ts';
import type { Edition } from '../../schemas/edition.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { type Block, type Item, type Piece, piecesOf, runsOf } from '../block.ts';
import { groupFindings } from '../blocks/group-findings.ts';
import { levelHeadings } from '../blocks/level-headings.ts';
import { mendAddresses } from '../blocks/mend-addresses.ts';
import { mendHyphens } from '../blocks/mend-hyphens.ts';
import { readBold } from '../blocks/read-bold.ts';
import type { Doubt } from '../doubt.ts';
import { findDoubts } from '../doubts/find-doubts.ts';
import { formatDoubts } from '../doubts/format-doubts.ts';
import type { ExtractedNote, Extraction } from '../extraction.ts';
import type { ReportRules } from '../findings.ts';
import { ImportError } from '../import-error.ts';
import { measureLines } from '../lines/measure.ts';
import { readLines } from '../lines/read-lines.ts';
import { citation } from '../marks.ts';
import { type DraftSection, splitSections } from '../sections/split-sections.ts';
import { linesOf } from '../set-aside.ts';
import { describeReport, type GivenFacts } from './describe-report.ts';
import { keepCited } from './keep-cited.ts';
import { pagesOf } from './pages-of.ts';
import { placeMarkers } from './place-markers.ts';
import { type NoteTexts, toTree } from './to-tree.ts';
import { sealEdition, writeEdition } from './write-edition.ts';
import { writeMdx } from './write-mdx.ts';

export interface DraftOptions {
  id: string;
  /** The file as the user named it. */
  file: string;
  /** Its checksum, and its name in the report's folder, where it is kept beside `source.txt`. */
  received?: { kept: string; sha256: string };
  facts: GivenFacts;
  vocabulary: Vocabulary;
  rules: ReportRules;
}

/** Files of a report folder, but for `source.txt` and the received file. */
export interface Draft {
  files: Map<string, string>;
  doubts: Doubt[];
}

/**
 * From what an adapter made of a file to the files of a report folder: sections, `index.mdx`, `edition.yaml`, `doubts.md`.
 *
 * @param source What `source.txt` will hold: the extraction's lines.
 */
export function draftReport(extraction: Extraction, source: Source, options: DraftOptions): Draft {
  const { id, file, facts, vocabulary, rules } = options;
  const { notes, blocks: running, moves, doubts: noteDoubts } = keepCited(extraction);
  const { blocks, doubts: findingDoubts } = groupFindings(readBold(levelHeadings(running), rules), rules);
  const taken = linesOf(extraction.setAside);
  const noteRuns = notes.flatMap(({ paragraphs }) => paragraphs);
  const hyphens = mendHyphens({ runs: [...blocks.flatMap(runsOf), ...noteRuns], lines: source.lines, taken });
  const mended = [...hyphens, ...mendAddresses(blocks, noteRuns)];
  const brokenLines = new Set(
    [...extraction.corrections, ...hyphens]
      .filter(({ reason }) => reason === 'line-end-hyphen')
      .map(({ lines: [first] }) => first),
  );
  const { sections, doubts: sectionDoubts } = splitSections(blocks);
  if (sections.length === 0)
    throw new ImportError('no words in it.', { place: { file }, remedy: 'Check that the extraction worked.' });
  const { meta, doubts: metaDoubts } = describeReport(
    id,
    { source, sections, offered: extraction.offered, vocabulary },
    facts,
  );

  const files = writeSections(sections, notes);
  files.set('index.mdx', writeMdx({ ...meta }, ''));
  const lines = readLines(source.lines);
  const edition: Omit<Edition, 'withheld' | 'readings' | 'imported'> = {
    source: { sha256: source.sha256, format: 'text' },
    original: {
      address: 'unknown',
      archived: 'unknown',
      received: { file: basename(file), ...options.received },
      extraction: extraction.isSource ? 'unknown' : extraction.tool,
    },
    numbering: numberingOf(blocks),
    pages: pagesOf(extraction.lines),
    setAside: extraction.setAside,
    corrections: [...extraction.corrections, ...mended].sort((a, b) => a.lines[0] - b.lines[0]),
    notes: placeMarkers(notes, blocks, extraction.lines),
    moves,
  };
  const doubts = [
    ...extraction.doubts,
    ...noteDoubts,
    ...findingDoubts,
    ...sectionDoubts,
    ...metaDoubts,
    ...findDoubts({
      lines,
      taken,
      blocks,
      measure: measureLines(lines, taken),
      mended: brokenLines,
      grades: rules.grades,
    }),
  ];
  files.set('doubts.md', formatDoubts(id, doubts, edition.pages));
  files.set('edition.yaml', sealEdition(writeEdition(edition), files));
  return { files, doubts };
}

/** One file a section; a note stands in the first section that cites it. */
function writeSections(sections: readonly DraftSection[], notes: readonly ExtractedNote[]): Map<string, string> {
  const files = new Map<string, string>();
  const width = sections.length > 99 ? 3 : 2;
  const left = new Map(notes.map((note) => [note.number, note.paragraphs]));
  sections.forEach(({ slug, title, blocks }, index) => {
    const own: NoteTexts = new Map(
      [...notesCitedIn(blocks, left)].flatMap((number) => {
        const paragraphs = left.get(number);
        left.delete(number);
        return paragraphs ? [[number, paragraphs]] : [];
      }),
    );
    const tree = toTree(blocks, own);
    files.set(`${String(index + 1).padStart(width, '0')}-${slug}.mdx`, writeMdx({ title }, tree));
  });
  return files;
}

/** Numbers of notes in the order in which they are cited, also by notes. */
function notesCitedIn(blocks: readonly Block[], notes: NoteTexts): Set<number> {
  const found = new Set(numbersIn(blocks.flatMap(piecesOf)));
  // What is added on the way is visited, too.
  for (const number of found) for (const cited of numbersIn((notes.get(number) ?? []).flat())) found.add(cited);
  return found;
}

function numbersIn(pieces: readonly Piece[]): number[] {
  return pieces.flatMap(({ text }) => [...text.matchAll(citation.pattern)].map(([, number]) => Number(number)));
}

/**
 * The source's own numbers are ids when it numbers its paragraphs, and no number stands twice: numbers of several parts (`3.5`), or where there are few of
 * these any number before a paragraph (`12.`, `[12]`).
 */
function numberingOf(blocks: readonly Block[]): Edition['numbering'] {
  const passages = blocks.flatMap(passagesOf);
  const paragraphs = passages.filter(({ kind }) => kind === 'paragraph').length;
  const found = (['source', 'printed'] as const).find((numbering) => {
    const numbers = new PassageNumbers(numbering);
    const numbered = passages.flatMap(({ kind, text }) => {
      const number = numbers.numberOf(text, kind);
      return number === undefined ? [] : [{ kind, number }];
    });
    const own = numbered.filter(({ kind }) => kind === 'paragraph').length;
    return own >= 3 && own > paragraphs / 3 && new Set(numbered.map(({ number }) => number)).size === numbered.length;
  });
  return found ?? 'running';
}

/** What will have addresses of its own, with the words it begins with. */
function passagesOf(block: Block): { kind: string; text: string }[] {
  if (block.kind === 'findings') return block.blocks.flatMap(passagesOf);
  if (block.kind === 'list') return itemsOf(block.items);
  if (block.kind === 'definitions')
    return block.entries.map(({ term }) => ({ kind: 'definition', text: beginningOf(term) }));
  if (block.kind === 'heading') return [];
  return [{ kind: block.kind, text: beginningOf(piecesOf(block)) }];
}

function itemsOf(items: readonly Item[]): { kind: string; text: string }[] {
  return items.flatMap((item) => [{ kind: 'item', text: beginningOf(item.pieces) }, ...itemsOf(item.items)]);
}

/** A number may stand on a line of its own. */
function beginningOf(pieces: readonly Piece[]): string {
  return `${pieces
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ')} `;
}
