import type { Row } from './join-runs.ts';
import type { Measure } from './measure-text.ts';
import type { Page } from './page.ts';
import type { Segment } from './segment.ts';
import { countHeads, type DrawnCell, type DrawnTable } from './table.ts';

interface Gutter {
  from: number;
  to: number;
}

/** Rows that follow each other and leave the same upright stripes white are a table: at least two with two cells. */
export function findAlignedTables(rows: readonly Row[], page: Page, measure: Measure): (Row | DrawnTable)[] {
  const result: (Row | DrawnTable)[] = [];
  for (let at = 0; at < rows.length; ) {
    const end = (rows[at]?.segments.length ?? 0) >= 2 ? tableEnd(rows, at, measure) : at;
    const table = end > at ? makeTable(rows.slice(at, end), page, measure) : undefined;
    if (table) result.push(table);
    else result.push(rows[at] as Row);
    at = table ? end : at + 1;
  }
  return result;
}

/** Index behind the last row that leaves the stripes white. */
function tableEnd(rows: readonly Row[], start: number, measure: Measure): number {
  let gutters = guttersOf(rows[start]?.segments ?? []);
  let [end, full] = [start + 1, 1];
  for (let at = start + 1; at < rows.length; at += 1) {
    const [row, before] = [rows[at] as Row, rows[at - 1] as Row];
    if (row.y - before.y > Math.max(3.2 * measure.leadingOf(row.size), 26)) break;
    const left = narrow(gutters, row.segments);
    if (left.length === 0) break;
    if (row.segments.length >= 2) {
      if (left.length < gutters.length / 2) break;
      gutters = left;
      full += 1;
      end = at + 1;
    } else {
      const [only] = row.segments as [Segment];
      const step = row.y - before.y;
      const continues = step < 1.35 * measure.leadingOf(row.size);
      if (!continues && only.x < (gutters[0]?.from ?? 0) && isProse(only, gutters)) break;
      if (left.length < gutters.length) break;
      if (only.x > (gutters[0]?.from ?? 0) || continues) end = Math.max(end, continues ? at + 1 : end);
    }
  }
  if (full < 2) return start;
  return end;
}

/** Fills its column: a line of text that happens to keep clear of the stripe. */
function isProse(segment: Segment, gutters: readonly Gutter[]): boolean {
  return segment.text.length > 60 || segment.x2 > (gutters[0]?.from ?? 0) + 1;
}

function guttersOf(segments: readonly Segment[]): Gutter[] {
  return segments.slice(1).map((segment, index) => ({ from: segments[index]?.x2 ?? 0, to: segment.x }));
}

/** What a row leaves of the stripes; those under half a letter are gone. */
function narrow(gutters: readonly Gutter[], segments: readonly Segment[]): Gutter[] {
  return gutters.flatMap(({ from, to }) => {
    let pieces: Gutter[] = [{ from, to }];
    for (const { x, x2 } of segments)
      pieces = pieces.flatMap((piece) =>
        x2 <= piece.from || x >= piece.to
          ? [piece]
          : [
              { from: piece.from, to: Math.min(piece.to, x) },
              { from: Math.max(piece.from, x2), to: piece.to },
            ].filter((each) => each.to - each.from > 4),
      );
    return pieces.sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, 1);
  });
}

function makeTable(rows: readonly Row[], page: Page, measure: Measure): DrawnTable | undefined {
  let gutters =
    rows
      .filter((row) => row.segments.length >= 2)
      .reduce<Gutter[] | undefined>(
        (known, row) => (known ? uniteGutters(known, row.segments) : guttersOf(row.segments)),
        undefined,
      ) ?? [];
  gutters = narrow(
    gutters,
    rows.flatMap(({ segments }) => segments),
  ).sort((a, b) => a.from - b.from);
  if (gutters.length === 0) return undefined;
  const columnOf = (segment: Segment) => gutters.filter(({ to }) => segment.x >= to - 1).length;
  const logical = logicalRows(rows, page, measure, columnOf);
  if (logical.length < 2 && gutters.length < 2) return undefined;
  const cells = logical.map((lines) =>
    cellsOf(
      lines.flatMap(({ segments }) => segments),
      gutters.length + 1,
      columnOf,
    ),
  );
  const segments = rows.flatMap((row) => row.segments);
  const [x, y] = [Math.min(...segments.map((each) => each.x)), Math.min(...segments.map((each) => each.y - each.size))];
  const rulesBelow = (row: number) => {
    const [last, next] = [logical[row]?.at(-1), logical[row + 1]?.[0]];
    return (
      last !== undefined &&
      next !== undefined &&
      logical.length > row + 2 &&
      hasRule(page, last.y, next.y, x) &&
      !(logical[row + 2]?.[0] && hasRule(page, next.y, (logical[row + 2] as Row[])[0]?.y ?? 0, x))
    );
  };
  return {
    page: page.number,
    box: { x, y, width: Math.max(...segments.map((each) => each.x2)) - x, height: (rows.at(-1)?.y ?? y) - y },
    rows: cells,
    ruled: false,
    header: countHeads(cells, rulesBelow),
  };
}

function uniteGutters(known: readonly Gutter[], segments: readonly Segment[]): Gutter[] {
  const left = narrow(known, segments);
  // Stripes that a row adds beyond the columns known so far, when the rows before had fewer cells.
  const added = guttersOf(segments).filter(
    (gutter) => !known.some(({ from, to }) => gutter.from < to && gutter.to > from),
  );
  return [...left, ...added];
}

/** A new row of the table begins at a line between, at a wider step, or where the first column has text and the step does not say otherwise. */
function logicalRows(
  rows: readonly Row[],
  page: Page,
  measure: Measure,
  columnOf: (segment: Segment) => number,
): Row[][] {
  const steps = rows.slice(1).map((row, index) => row.y - (rows[index]?.y ?? 0));
  const tight = measure.leadingOf(rows[0]?.size ?? 10) * 1.18;
  const mixed = steps.some((step) => step <= tight) && steps.some((step) => step > tight);
  const x = Math.min(...rows.flatMap(({ segments }) => segments.map((each) => each.x)));
  const logical: Row[][] = [];
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const last = logical.at(-1);
    const first = row.segments.some((segment) => columnOf(segment) === 0);
    const step = before ? row.y - before.y : 0;
    const ruled = before !== undefined && hasRule(page, before.y, row.y, x);
    const columns = (lines: readonly Row[]) => new Set(lines.flatMap(({ segments }) => segments.map(columnOf)));
    const goesOn =
      before &&
      last &&
      !ruled &&
      step <= tight &&
      (!first || (mixed && columns(last).size > columns([row]).size) || /^\p{Ll}/u.test(row.segments[0]?.text ?? ''));
    if (goesOn) last.push(row);
    else logical.push([row]);
  });
  return logical;
}

function hasRule(page: Page, above: number, below: number, x: number): boolean {
  return page.rules.some(
    (rule) =>
      rule.level &&
      rule.y > above - 1 &&
      rule.y < below - 2 &&
      rule.width > 20 &&
      rule.x < x + 60 &&
      rule.x + rule.width > x,
  );
}

function cellsOf(segments: readonly Segment[], columns: number, columnOf: (segment: Segment) => number): DrawnCell[] {
  return Array.from({ length: columns }, (_, column) => ({
    lines: segments.filter((segment) => columnOf(segment) === column),
    colSpan: 1,
    rowSpan: 1,
    column,
  }));
}
