import { bulletSign } from './clean-text.ts';
import type { Run } from './page.ts';

/** A stretch of level text without a wide gap: a line of a column, a cell of a table's row, a label in the margin. */
export interface Segment {
  page: number;
  /** From left to right. */
  runs: Run[];
  x: number;
  /** Its right end. */
  x2: number;
  /** Of its baseline. */
  y: number;
  /** The commonest size of its letters. */
  size: number;
  /** As printed, its runs parted by spaces where the page parts them. */
  text: string;
  /** Where the text behind a label begins: the item's text behind its bullet. */
  textX?: number;
  /** Left and right edge of the column it stands in. */
  column?: { left: number; right: number };
  /** In a box that is drawn around it: its number on the page. */
  boxed?: number;
}

export function makeSegment(page: number, runs: readonly Run[], before: Partial<Segment> = {}): Segment {
  const full = runs.filter(({ shift }) => shift === undefined);
  const own = full.length > 0 ? full : runs;
  const size = commonest(own.map((run) => [run.size, run.text.length]));
  const base = own.reduce((most, run) => (run.text.length > most.text.length ? run : most), own[0] as Run);
  return {
    ...before,
    page,
    runs: [...runs],
    x: Math.min(...runs.map((run) => run.x)),
    x2: Math.max(...runs.map((run) => run.x + run.width)),
    y: base.y,
    size,
    text: textOf(runs),
  };
}

/** Two segments of one line, the second right of the first, as one. */
export function mergeSegments(parts: readonly Segment[]): Segment {
  const [first] = parts as [Segment];
  if (parts.length === 1) return first;
  return makeSegment(
    first.page,
    parts.flatMap(({ runs }) => runs),
    { ...first },
  );
}

export function textOf(runs: readonly Run[]): string {
  return runs
    .map((run, index) => (index === 0 || isGlued(runs[index - 1] as Run, run) ? run.text : ` ${run.text}`))
    .join('');
}

/** Whether a run goes on the word before it: by the file's own order where they follow each other in it, else by the gap between them. */
export function isGlued(before: Run, run: Run): boolean {
  if (run.apart) return false;
  const gap = run.x - (before.x + before.width);
  const size = Math.min(before.size, run.size);
  if (bulletSign.test(before.text) && before.font.name !== run.font.name && gap > 0.05 * size) return false;
  if (run.order > before.order && run.tight) return gap < size * 0.9;
  if (run.order > before.order && run.spaced && run.order - before.order <= 2.5) return false;
  return gap < 0.15 * size;
}

/** The value that weighs most. */
export function commonest(values: readonly (readonly [value: number, weight: number])[], grain = 0.5): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const rounded = Math.round(value / grain) * grain;
    weights.set(rounded, (weights.get(rounded) ?? 0) + weight);
  }
  let [best, most] = [values[0]?.[0] ?? 0, -1];
  for (const [value, weight] of weights) if (weight > most) [best, most] = [value, weight];
  return best;
}

/** Of its letters, how many are set in such a font, from 0 to 1. */
export function shareOf(segment: Segment, is: (run: Run) => boolean): number {
  let [all, some] = [0, 0];
  for (const run of segment.runs) {
    if (run.shift !== undefined) continue;
    all += run.text.length;
    if (is(run)) some += run.text.length;
  }
  return all === 0 ? 0 : some / all;
}

export const isBold = (segment: Segment): boolean => shareOf(segment, ({ font }) => font.bold) > 0.8;
export const isItalic = (segment: Segment): boolean => shareOf(segment, ({ font }) => font.italic) > 0.8;

export function topOf(segment: Segment): number {
  return segment.y - segment.size * 0.8;
}
