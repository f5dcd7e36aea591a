import type { Source } from '../../../edition/source.ts';
import type { Piece } from '../../block.ts';
import { joinLines } from '../../blocks/join-lines.ts';
import { mendBullets } from '../../blocks/mend-bullets.ts';
import { placeAsides } from '../../blocks/place-asides.ts';
import { shapeBlocks } from '../../blocks/shape-blocks.ts';
import { findContents } from '../../claims/contents-list.ts';
import { type FoundNotes, findNotes } from '../../claims/notes/find-notes.ts';
import { findPageEdges } from '../../claims/page-edges.ts';
import { findNamedPageNumbers, findPageNumbers } from '../../claims/page-numbers.ts';
import { findRepeatedPages } from '../../claims/repeated-pages.ts';
import { findRunningHeaders } from '../../claims/running-headers.ts';
import type { Doubt } from '../../doubt.ts';
import { headingsAtPageEnds } from '../../doubts/headings-at-page-ends.ts';
import type { ExtractedLine, Extraction } from '../../extraction.ts';
import type { ReportRules } from '../../findings.ts';
import { alignCells } from '../../lines/align-cells.ts';
import { Ledger } from '../../lines/ledger.ts';
import type { Line } from '../../lines/line.ts';
import { measureLines } from '../../lines/measure.ts';
import { type ReadColumns, readColumns } from '../../lines/read-columns.ts';
import { readLines } from '../../lines/read-lines.ts';
import { linesOf, type SetAside } from '../../set-aside.ts';

/** What is no text of the report, and what the pages print of their numbers. */
interface Furniture {
  setAside: SetAside[];
  labels: ReadonlyMap<number, string>;
  doubts: Doubt[];
}

/** What plain text says of itself, by the places and the first signs of its lines. */
export function extractText(source: Source, rules: ReportRules): Extraction {
  const ledger = new Ledger();
  const columns = readColumns(source.lines);
  const texts = columns?.lines ?? source.lines;
  const printed = alignCells(readLines(texts)).map((line) =>
    columns?.margin.has(line.number) ? { ...line, inMargin: true as const } : line,
  );
  recordColumns(ledger, columns);
  const furniture = findFurniture(printed, ledger, rules);
  const { notes, strays, setAside: apart, doubts: noteDoubts, lines } = takeNotes(printed, ledger);
  const numbers = findPageNumbers(
    lines,
    new Set([...linesOf([...furniture.setAside, ...apart]), ...linesOf(notes), ...linesOf(strays)]),
  );
  take(ledger, numbers, 'page numbers', 'a number alone between two stretches of text, in step with the pages');

  const asideLines = linesOf(strays);
  const measure = measureLines(lines, { has: (line) => ledger.has(line) || asideLines.has(line) });
  const asides = [...strays.map((stray) => stray.lines), ...findGradeBoxes(lines, ledger, rules)];
  const stretches = joinLines({ lines, taken: ledger, asides, measure });
  const shaped = shapeBlocks(stretches, { measure, rules });
  const placed = placeAsides(shaped.blocks, shaped.asides);
  return {
    tool: 'plain text',
    ...(!columns && { isSource: true }),
    lines: withPages(texts, furniture.labels),
    blocks: placed.blocks,
    notes: notes.map((note) => ({
      ...note,
      paragraphs: [noteText(lines.slice(note.lines[0] - 1, note.lines[1]))],
    })),
    setAside: [...furniture.setAside, ...apart, ...numbers].sort((a, b) => a.lines[0] - b.lines[0]),
    moves: placed.moves,
    corrections: mendBullets(lines, ledger),
    offered: [],
    doubts: [
      ...columnDoubts(columns),
      ...noteDoubts,
      ...furniture.doubts,
      ...shaped.doubts,
      ...headingsAtPageEnds(lines, placed.blocks),
    ],
    ledger: ledger.claims,
    textLayer: columns ? [[...source.lines]] : [],
  };
}

function recordColumns(ledger: Ledger, columns: ReadColumns | undefined): void {
  ledger.record(
    (columns?.moved ?? []).map((lines) => ({
      lines,
      rule: 'columns',
      why: 'stood beside other lines, from which spaces part it in one place on many lines',
      evidence: 'inferred',
    })),
  );
}

function columnDoubts(columns: ReadColumns | undefined): Doubt[] {
  const [first] = columns?.moved ?? [];
  if (!first) return [];
  return [
    {
      lines: first,
      problem: `columns stood side by side and are read one after the other${columns && columns.moved.length > 1 ? `, here and in ${columns.moved.length - 1} more places` : ''}.`,
      remedy: 'Compare their order with the original.',
    },
  ];
}

/** Headers, footers, page numbers, contents lists and repeated pages, one rule after the other. */
function findFurniture(lines: readonly Line[], ledger: Ledger, rules: ReportRules): Furniture {
  const repeated = findRepeatedPages(lines);
  take(ledger, repeated.setAside, 'repeated pages', 'the page prints all of an earlier one again');
  const edges = findPageEdges(lines, ledger, rules);
  take(ledger, edges.setAside, 'page edges', 'stands at the head or the foot of its page, as on others');
  const contents = findContents(lines, ledger);
  take(ledger, contents, 'contents lists', 'its lines stand again further on, or end in the number of a page');
  const named = findNamedPageNumbers(lines).filter(({ lines: [line] }) => !ledger.has(line));
  take(ledger, named, 'page numbers', 'it says that it is the number of a page');
  const headers = findRunningHeaders(lines, ledger, rules);
  take(ledger, headers, 'running headers', 'the same short line comes again and again, and cuts a sentence');
  return {
    setAside: [...repeated.setAside, ...edges.setAside, ...contents, ...named, ...headers],
    labels: edges.labels,
    doubts: repeated.doubts,
  };
}

function takeNotes(lines: readonly Line[], ledger: Ledger): FoundNotes {
  const found = findNotes(lines, ledger, measureLines(lines, ledger));
  ledger.take(
    found.notes.map(({ lines: range, number, cited: [marker] }) => ({
      lines: range,
      rule: 'footnotes',
      why: marker ? `line ${marker.line} cites ${number}: "${marker.as}"` : 'it reads like a note',
      evidence: 'inferred',
    })),
  );
  take(ledger, found.setAside, 'footnotes', 'the number of a note, apart from its text');
  return found;
}

function take(ledger: Ledger, setAside: readonly SetAside[], rule: string, why: string): void {
  ledger.take(setAside.map(({ lines }) => ({ lines, rule, why, evidence: 'inferred' })));
}

/** Form feeds say where pages begin; a space that may be left of one is no proof. */
function withPages(lines: readonly string[], labels: ReadonlyMap<number, string>): ExtractedLine[] {
  if (!lines.some((line) => line.startsWith('\f'))) return lines.map((text) => ({ text }));
  let page = 1;
  return lines.map((text, index) => {
    if (text.startsWith('\f') && index > 0) page += 1;
    const label = labels.get(page - 1);
    return { text, page, ...(label !== undefined && { pageLabel: label }) };
  });
}

/** `GRADE POOR` by itself: extractors drop these boxes wherever they float. */
function findGradeBoxes(lines: readonly Line[], taken: Ledger, rules: ReportRules): [number, number][] {
  return lines
    .filter((line) => !line.blank && !taken.has(line.number) && rules.grades.ofBox(line.text) !== undefined)
    .map(({ number }) => [number, number]);
}

function noteText(lines: readonly Line[]): Piece[] {
  return lines
    .filter((line) => !line.blank && line.text !== '')
    .map((line) => ({ line: line.number, text: line.bullet ? `${line.bullet} ${line.text}` : line.text }));
}
