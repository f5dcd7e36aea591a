import { basename } from 'node:path';
import { readSource } from '../edition/source.ts';
import type { Edition } from '../schemas/edition.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Block, type Item, type Piece, piecesOf } from './block.ts';
import { describeReport, type GivenFacts } from './describe-report.ts';
import { type Doubt, formatDoubts } from './doubt.ts';
import { findContents } from './find-contents.ts';
import { findDoubts } from './find-doubts.ts';
import { findMarkedNotes } from './find-marked-notes.ts';
import { findNotes } from './find-notes.ts';
import { findNamedPageNumbers, findPageNumbers } from './find-page-numbers.ts';
import { findRepeatedPages } from './find-repeated-pages.ts';
import { findRunningHeaders } from './find-running-headers.ts';
import { findingRules } from './findings.ts';
import { gradeOfBox } from './grades.ts';
import { groupFindings } from './group-findings.ts';
import { ImportError } from './import-error.ts';
import { joinLines } from './join-lines.ts';
import type { Format, Line } from './line.ts';
import { citation } from './marks.ts';
import { measureLines } from './measure.ts';
import { mendAddresses } from './mend-addresses.ts';
import { mendBullets } from './mend-bullets.ts';
import { placeAsides } from './place-asides.ts';
import { readLines } from './read-lines.ts';
import { linesOf } from './set-aside.ts';
import { shapeBlocks } from './shape-blocks.ts';
import { splitSections } from './split-sections.ts';
import { toTree } from './to-tree.ts';
import { verifyEdition } from './verify-edition.ts';
import { sealEdition, writeEdition } from './write-edition.ts';
import { writeMdx } from './write-mdx.ts';

export interface ImportOptions {
  id: string;
  /** The file as the user named it, for messages. */
  file: string;
  /** Without it the file's name and its headings decide. */
  format?: Format;
  facts?: GivenFacts;
  /** What the archive calls things. */
  vocabulary: Vocabulary;
}

/** The files of a report folder, but for `source.txt`, which is the bytes as received. */
export interface Imported {
  files: Map<string, string>;
  doubts: Doubt[];
}

/**
 * Turn the bytes of a text into an edition.
 *
 * @throws ContentError when the bytes are no text; ImportError when the result would not have the source's words.
 */
export function importReport(
  bytes: Uint8Array,
  { id, file, format: given, facts = {}, vocabulary }: ImportOptions,
): Imported {
  const source = readSource(bytes, file);
  const format = given ?? formatOf(file, source.lines);
  const printed = readLines(source.lines, format);
  const findings = findingRules(vocabulary);

  const contents = findContents(printed);
  const repeated = findRepeatedPages(printed);
  const inContents = linesOf([...contents, ...repeated.setAside]);
  const namedPages = findNamedPageNumbers(printed).filter(({ lines: [line] }) => !inContents.has(line));
  const headers = findRunningHeaders(printed, new Set([...inContents, ...linesOf(namedPages)]), findings);
  const beforeNotes = linesOf([...contents, ...repeated.setAside, ...namedPages, ...headers]);
  const {
    notes,
    strays,
    doubts: noteDoubts,
    lines,
  } = format === 'text'
    ? findNotes(printed, beforeNotes, measureLines(printed, beforeNotes))
    : findMarkedNotes(printed, beforeNotes);
  const beforeNumbers = new Set([...beforeNotes, ...linesOf(notes), ...linesOf(strays)]);
  const pageNumbers = findPageNumbers(lines, beforeNumbers);
  const setAside = [...contents, ...repeated.setAside, ...namedPages, ...headers, ...pageNumbers].sort(
    (a, b) => a.lines[0] - b.lines[0],
  );
  const taken = new Set([...linesOf(setAside), ...linesOf(notes)]);

  const measure = measureLines(lines, new Set([...taken, ...linesOf(strays)]));
  const boxes = format === 'text' ? findGradeBoxes(lines, taken) : [];
  const asides = [...strays.map((stray) => stray.lines), ...boxes];
  const stretches = joinLines({ lines, taken, asides, measure, format });
  const shaped = shapeBlocks(stretches, { measure, format, findings });
  const placed = placeAsides(shaped.blocks, shaped.asides);
  const grouped = groupFindings(placed.blocks, findings);
  const notePieces = new Map(
    notes.map(({ number, lines: [first, last] }) => [number, noteText(lines.slice(first - 1, last))]),
  );
  // In Markdown a paragraph is one line.
  const corrections =
    format === 'text'
      ? [...mendBullets(lines, taken), ...mendAddresses(grouped.blocks, [...notePieces.values()])].sort(
          (a, b) => a.lines[0] - b.lines[0],
        )
      : [];
  const { sections, doubts: sectionDoubts } = splitSections(grouped.blocks);
  if (sections.length === 0)
    throw new ImportError('no words in it.', { place: { file }, remedy: 'Check that the extraction worked.' });
  const { meta, doubts: metaDoubts } = describeReport(id, { source, format, sections, vocabulary }, facts);

  const files = new Map<string, string>();
  const width = sections.length > 99 ? 3 : 2;
  const cited = new Set<number>();
  sections.forEach(({ slug, title, blocks }, index) => {
    const own = notesOf(blocks).filter((number) => !cited.has(number) && notePieces.has(number));
    for (const number of own) cited.add(number);
    const tree = toTree(blocks, new Map(own.map((number) => [number, notePieces.get(number) ?? []])), format);
    files.set(`${String(index + 1).padStart(width, '0')}-${slug}.mdx`, writeMdx({ title }, tree));
  });
  files.set('index.mdx', writeMdx({ ...meta }, ''));
  const edition: Omit<Edition, 'withheld' | 'readings' | 'imported'> = {
    source: { sha256: source.sha256, format },
    original: { address: 'unknown', archived: 'unknown', received: { file: basename(file) }, extraction: 'unknown' },
    numbering: numberingOf(grouped.blocks),
    setAside,
    corrections,
    notes,
    moves: placed.moves,
  };
  const doubts = [
    ...noteDoubts,
    ...repeated.doubts,
    ...shaped.doubts,
    ...grouped.doubts,
    ...sectionDoubts,
    ...metaDoubts,
    ...findDoubts({ lines, taken: linesOf(setAside), blocks: grouped.blocks, measure, format }),
  ];
  files.set('doubts.md', formatDoubts(id, doubts));
  files.set('edition.yaml', sealEdition(writeEdition(edition), files));

  const [fault] = verifyEdition(id, source, files, vocabulary);
  if (fault)
    throw new ImportError(`the import would not have the source's words: ${fault.problem}`, {
      place: fault.place,
      remedy: 'Nothing was written. This is a fault of the importer: report it with the file.',
    });
  return { files, doubts };
}

function formatOf(file: string, lines: readonly string[]): Format {
  if (/\.(md|markdown)$/i.test(file)) return 'markdown';
  return lines.filter((line) => /^#{1,6} \S/.test(line)).length >= 3 ? 'markdown' : 'text';
}

/** `GRADE POOR` by itself: extractors drop these boxes wherever they float. */
function findGradeBoxes(lines: readonly Line[], taken: ReadonlySet<number>): [number, number][] {
  return lines
    .filter((line) => !line.blank && !taken.has(line.number) && gradeOfBox(line.text) !== undefined)
    .map(({ number }) => [number, number]);
}

function noteText(lines: readonly Line[]): Piece[] {
  return lines
    .filter((line) => !line.blank && line.text !== '')
    .map((line) => ({ line: line.number, text: line.bullet ? `${line.bullet} ${line.text}` : line.text }));
}

function notesOf(blocks: readonly Block[]): number[] {
  return blocks
    .flatMap(piecesOf)
    .flatMap(({ text }) => [...text.matchAll(citation.pattern)].map(([, number]) => Number(number)));
}

/** The source's own numbers are ids when it numbers its paragraphs, and no number stands twice. */
function numberingOf(blocks: readonly Block[]): Edition['numbering'] {
  const starts = blocks.flatMap(leaves).flatMap((text) => /^(\d+(?:\.\d+)+)\s/.exec(text)?.[1] ?? []);
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const numbered = paragraphs.filter((block) => /^\d+(?:\.\d+)+\s/.test(block.pieces[0]?.text ?? ''));
  return numbered.length >= 3 && numbered.length > paragraphs.length / 3 && new Set(starts).size === starts.length
    ? 'source'
    : 'running';
}

function leaves(block: Block): string[] {
  if (block.kind === 'findings') return block.blocks.flatMap(leaves);
  if (block.kind === 'list') return itemStarts(block.items);
  if (block.kind === 'definitions') return block.entries.map(({ term }) => term[0]?.text ?? '');
  if (block.kind === 'heading') return [];
  return [`${piecesOf(block)[0]?.text ?? ''} `];
}

function itemStarts(items: readonly Item[]): string[] {
  return items.flatMap((item) => [`${item.pieces[0]?.text ?? ''} `, ...itemStarts(item.items)]);
}
