import { findGluedMarker } from './find-glued-markers.ts';
import type { Measure } from './measure-text.ts';
import type { Element } from './order-page.ts';
import type { Page, Run } from './page.ts';
import { makeSegment, type Segment } from './segment.ts';

/** A note as the pages print it. */
export interface PrintedNote {
  /** As printed: `3`, `*`, `a`. */
  label: string;
  /** Running, from 1. */
  number: number;
  page: number;
  paragraphs: Segment[][];
  /** Run that prints the label at its head, and how many characters of it are the label with the signs behind it. */
  head: { run: Run; length: number };
}

export interface FoundNotes {
  notes: PrintedNote[];
  /** What each raised run cites, in its order. */
  markers: Map<Run, PrintedNote[]>;
  /** Raised numbers that no note answers. */
  unanswered: Segment[];
  /** The pages without the notes. */
  pages: Element[][];
}

const labelPattern = /^(\d{1,3}|[*†‡§¶#]{1,3}|[a-z])$/;
const startPattern = /^(\d{1,3}|[*†‡§¶#]{1,3}|\[\d{1,3}\])(?:[.)]?\s+|(?=[\p{Lu}“"‘]))(?=\S)/u;

/** Notes at the foot of pages, columns and tables: small text that begins with the number of a raised marker; and at the end, under a heading that says so. */
export function findNotes(
  pages: readonly Page[],
  elements: readonly (readonly Element[])[],
  measure: Measure,
): FoundNotes {
  const notes: PrintedNote[] = [];
  const left: Element[][] = [];
  let open: PrintedNote | undefined;
  elements.forEach((own, index) => {
    const page = pages[index] as Page;
    const read = readPageNotes(page, own, { measure, open, marked: labelsOn(own), last: notes.at(-1) });
    notes.push(...read.notes);
    left.push(read.left);
    open = read.notes.at(-1) ?? (read.continued ? open : undefined);
  });
  const ends = findEndNotes(left, measure, new Set(notes.flatMap((note) => note.paragraphs.flat())));
  const all = [...notes, ...ends.notes];
  numberNotes(all);
  const cited = citeNotes(ends.pages, all);
  citeGlued(ends.pages, all, cited.markers);
  return { notes: all, ...cited, pages: ends.pages };
}

function segmentsOf(elements: readonly Element[]): Segment[] {
  return elements.flatMap((element) => {
    if (element.kind === 'line') return [element.line];
    return element.kind === 'table' ? element.table.rows.flat().flatMap(({ lines }) => lines) : [];
  });
}

/** `1,2` cites two notes. */
export function labelsOfMarker(run: Run): string[] {
  if (run.shift !== 1) return [];
  const bare = run.text.replace(/^[([]|[)\]]$/g, '');
  const labels = bare.split(/\s*[,;]\s*|\s+/).filter((each) => each !== '');
  return labels.length > 0 && labels.every((each) => labelPattern.test(each)) ? labels : [];
}

function labelsOn(elements: readonly Element[]): Set<string> {
  return new Set(
    segmentsOf(elements).flatMap((line) => line.runs.slice(line.runs[0]?.shift === 1 ? 1 : 0).flatMap(labelsOfMarker)),
  );
}

interface NoteState {
  measure: Measure;
  open: PrintedNote | undefined;
  marked: ReadonlySet<string>;
  last: PrintedNote | undefined;
}

function readPageNotes(
  page: Page,
  elements: readonly Element[],
  { measure, open, marked, last }: NoteState,
): { notes: PrintedNote[]; left: Element[]; continued: boolean } {
  const notes: PrintedNote[] = [];
  const left: Element[] = [];
  let current: PrintedNote | undefined;
  let before: Segment | undefined;
  let continued = false;
  const noteSize = open?.paragraphs[0]?.[0]?.size ?? last?.paragraphs[0]?.[0]?.size;
  elements.forEach((element, index) => {
    const line = element.kind === 'line' ? element.line : undefined;
    const head = line ? headOf(line) : undefined;
    const previous = notes.at(-1);
    if (line && head && isStart(line, head, { page, measure, marked, previous, last })) {
      current = { label: head.label, number: 0, page: page.number, paragraphs: [[line]], head };
      notes.push(current);
    } else if (line && current && before && goesOn(before, line, current, measure))
      addLine(current, before, line, measure);
    else if (
      line &&
      !current &&
      open &&
      notes.length === 0 &&
      isContinuation(elements, index, page, measure, noteSize)
    ) {
      const lastLine = open.paragraphs.at(-1)?.at(-1);
      if (before && continued) addLine(open, before, line, measure);
      else if (lastLine && /[.!?)\]”’"]$/.test(lastLine.text)) open.paragraphs.push([line]);
      else open.paragraphs.at(-1)?.push(line);
      continued = true;
    } else {
      current = undefined;
      left.push(element);
    }
    before = line;
  });
  return { notes, left, continued };
}

interface Head {
  label: string;
  raised: boolean;
  run: Run;
  length: number;
}

function headOf(line: Segment): Head | undefined {
  const [first, second] = line.runs;
  if (!first) return undefined;
  const [raisedLabel] = labelsOfMarker(first);
  if (raisedLabel !== undefined && second)
    return { label: raisedLabel, raised: true, run: first, length: first.text.length };
  if (labelPattern.test(first.text) && second && first.size < second.size * 0.9)
    return { label: first.text, raised: true, run: first, length: first.text.length };
  const [, label] = startPattern.exec(line.text) ?? [];
  return label === undefined || /^[a-z]$/.test(label)
    ? undefined
    : {
        label: label.replace(/[[\]]/g, ''),
        raised: false,
        run: first,
        length: Math.min(first.text.length, lengthOfHead(first.text, label)),
      };
}

function lengthOfHead(text: string, label: string): number {
  return label.length + (/^[.)]/.test(text.slice(label.length)) ? 1 : 0);
}

interface StartState {
  page: Page;
  measure: Measure;
  marked: ReadonlySet<string>;
  previous: PrintedNote | undefined;
  last: PrintedNote | undefined;
}

function isStart(line: Segment, head: Head, { page, measure, marked, previous, last }: StartState): boolean {
  const size = textSize(line);
  const small = size < measure.size * 0.945;
  const follows = Number(head.label) === Number((previous ?? last)?.label) + 1;
  const ruled = isUnderRule(line, page);
  const low = line.y > page.height * 0.45;
  if (head.raised)
    return (
      (marked.has(head.label) || follows || previous !== undefined || ruled) &&
      (small || ruled || low || previous !== undefined)
    );
  if (previous && follows && Math.abs(size - textSize(previous.paragraphs[0]?.[0] ?? line)) < 0.5) return true;
  return marked.has(head.label) && (small || (ruled && low));
}

/** Size of the text behind a raised label. */
function textSize(line: Segment): number {
  const rest = line.runs.filter(({ shift, text }) => shift === undefined && !labelPattern.test(text));
  return rest.length === 0 ? line.size : makeSegment(line.page, rest).size;
}

/** A short level line begins near its left end, just above it. */
function isUnderRule(line: Segment, page: Page): boolean {
  return page.rules.some(
    (rule) =>
      rule.level &&
      rule.width > 30 &&
      rule.width < page.width * 0.65 &&
      Math.abs(rule.x - line.x) < 12 &&
      rule.y < line.y &&
      line.y - rule.y < line.size * 3.2,
  );
}

function goesOn(before: Segment, line: Segment, note: PrintedNote, measure: Measure): boolean {
  const size = textSize(note.paragraphs[0]?.[0] ?? line);
  const step = line.y - before.y;
  return (
    Math.abs(line.size - size) < 0.8 &&
    step > 0 &&
    step < 2.4 * measure.leadingOf(size) &&
    line.x < (before.column?.right ?? Number.POSITIVE_INFINITY)
  );
}

function addLine(note: PrintedNote, before: Segment, line: Segment, measure: Measure): void {
  const step = line.y - before.y;
  if (step > 1.4 * measure.leadingOf(line.size) && step > 1.35 * line.size) note.paragraphs.push([line]);
  else note.paragraphs.at(-1)?.push(line);
}

/** Small text under everything else, where the page before breaks off in a note, or a short line stands above it. */
function isContinuation(
  elements: readonly Element[],
  index: number,
  page: Page,
  measure: Measure,
  noteSize: number | undefined,
): boolean {
  const line = (elements[index] as Element & { kind: 'line' }).line;
  if (
    noteSize === undefined ||
    Math.abs(line.size - noteSize) > 0.4 ||
    line.size > measure.size * 0.945 ||
    line.y < page.height * 0.4
  )
    return false;
  const first = elements.findIndex(
    (each) => each.kind === 'line' && Math.abs(each.line.size - noteSize) <= 0.4 && each.line.y > page.height * 0.4,
  );
  const head = elements[first];
  const after = elements
    .slice(index)
    .every(
      (each) =>
        each.kind !== 'table' && (each.kind !== 'line' || each.line.size <= noteSize + 0.4 || each.line.y < line.y),
    );
  return after && head?.kind === 'line' && (isUnderRule(head.line, page) || !page.rules.some(({ level }) => level));
}

export const endHeading =
  /^(?:\d+\.?\s+)?(?:end\s?notes|notes|footnotes|references|notes and references|anmerkungen|endnoten)$/i;

/** Notes that stand together under a heading, where the text has raised numbers that no page answers. */
function findEndNotes(
  pages: readonly Element[][],
  measure: Measure,
  taken: ReadonlySet<Segment>,
): { notes: PrintedNote[]; pages: Element[][] } {
  const cited = new Set(pages.flatMap(segmentsOf).flatMap((line) => line.runs.slice(1).flatMap(labelsOfMarker)));
  const notes: PrintedNote[] = [];
  if (taken.size > 0 || ![...cited].some((label) => /^\d/.test(label))) return { notes, pages: [...pages] };
  let [open, next] = [false, 1];
  let before: Segment | undefined;
  const left = pages.map((elements, index) =>
    elements.filter((element) => {
      const line = element.kind === 'line' ? element.line : undefined;
      if (line && endHeading.test(line.text.trim())) {
        [open, next] = [true, 1];
        before = undefined;
        return true;
      }
      if (!open || !line) return true;
      const head = headOf(line);
      if (head && Number(head.label) === next && cited.has(head.label)) {
        notes.push({ label: head.label, number: 0, page: index + 1, paragraphs: [[line]], head });
        next += 1;
      } else if (next > 1 && line.size < measure.size * 1.08 && line.runs.some(({ font }) => !font.bold)) {
        const note = notes.at(-1) as PrintedNote;
        if (before && before.page === line.page) addLine(note, before, line, measure);
        else note.paragraphs.at(-1)?.push(line);
      } else {
        open = next === 1;
        return true;
      }
      before = line;
      return false;
    }),
  );
  return { notes, pages: left };
}

/** Printed numbers that grow through the file are the notes' numbers; else they are counted. */
function numberNotes(notes: readonly PrintedNote[]): void {
  const printed = notes.map(({ label }) => (/^\d+$/.test(label) ? Number(label) : Number.NaN));
  const grows = printed.every((number, index) => number > (printed[index - 1] ?? 0));
  notes.forEach((note, index) => {
    note.number = grows ? (printed[index] as number) : index + 1;
  });
}

function citeNotes(
  pages: readonly (readonly Element[])[],
  notes: readonly PrintedNote[],
): { markers: Map<Run, PrintedNote[]>; unanswered: Segment[] } {
  const byLabel = Map.groupBy(notes, ({ label }) => label);
  const markers = new Map<Run, PrintedNote[]>();
  const unanswered: Segment[] = [];
  const inNotes = notes.flatMap((note) => note.paragraphs.flat().map((line) => ({ line, head: note.head.run })));
  const all = [...pages.flatMap(segmentsOf).map((line) => ({ line, head: undefined })), ...inNotes];
  for (const { line, head } of all)
    for (const run of line.runs) {
      const labels = run === head ? [] : labelsOfMarker(run);
      if (labels.length === 0) continue;
      const cited = labels.map((label) => nearestNote(byLabel.get(label) ?? [], line.page));
      if (cited.every((note) => note !== undefined)) markers.set(run, cited as PrintedNote[]);
      else if (/\d/.test(run.text) && notes.length > 0 && run !== line.runs[0]) unanswered.push(line);
    }
  return { markers, unanswered };
}

/** Notes that no raised number cites are looked for as numbers glued to words, on their page and the one before. */
function citeGlued(
  pages: readonly (readonly Element[])[],
  notes: readonly PrintedNote[],
  markers: Map<Run, PrintedNote[]>,
): void {
  const cited = new Set([...markers.values()].flat());
  for (const note of notes) {
    if (cited.has(note)) continue;
    const marker =
      findGluedMarker(note, segmentsOf(pages[note.page - 1] ?? [])) ??
      findGluedMarker(note, segmentsOf(pages[note.page - 2] ?? []));
    if (marker) markers.set(marker, [note]);
  }
}

/** On the same page, else on the next, else the latest before; else, where notes stand at the end, the first after. */
function nearestNote(notes: readonly PrintedNote[], page: number): PrintedNote | undefined {
  return (
    notes.find((note) => note.page === page) ??
    notes.find((note) => note.page === page + 1) ??
    notes.findLast((note) => note.page < page) ??
    notes.find((note) => note.page > page)
  );
}
