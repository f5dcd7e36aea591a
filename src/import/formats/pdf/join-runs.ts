import type { Page, Rule, Run } from './page.ts';
import { makeSegment, type Segment } from './segment.ts';

/** What stands on one baseline, from left to right. */
export interface Row {
  page: number;
  y: number;
  size: number;
  segments: Segment[];
}

/** Gap, in parts of the letters' size, beyond which two words are two segments: no line is set so wide to fill its column, but by exception. */
const wideGap = 1;

/** A page's level text, row by row from the top: runs on one baseline, raised and lowered signs with the word they belong to. */
export function joinRuns(page: Page): Row[] {
  const rows = rowsByBaseline(withoutDoubles(page.runs));
  attachShifted(rows);
  const upright = page.rules.filter(({ level }) => !level).sort((a, b) => a.x - b.x);
  return rows
    .filter((row) => row.runs.length > 0)
    .map(({ runs, y }) => {
      const sorted = runs.sort((a, b) => a.x - b.x || a.order - b.order);
      const segments = splitAtGaps(sorted, upright).map((part) => makeSegment(page.number, part));
      return { page: page.number, y, size: Math.max(...segments.map(({ size }) => size)), segments };
    })
    .sort((a, b) => a.y - b.y || (a.segments[0]?.x ?? 0) - (b.segments[0]?.x ?? 0));
}

interface Baseline {
  y: number;
  size: number;
  runs: Run[];
}

/** Text that is drawn twice in one place, for weight or shadow, is read once. */
function withoutDoubles(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run>();
  return runs.filter((run) => {
    const keys = [0, 1].map(
      (half) => `${run.text}\n${Math.round(run.x / 2 + half / 2)}\n${Math.round(run.y / 2 + half / 2)}`,
    );
    const twin = keys.map((key) => seen.get(key)).find((each) => each !== undefined);
    for (const key of keys) seen.set(key, run);
    return !(twin && Math.abs(twin.x - run.x) < run.size * 0.15 && Math.abs(twin.y - run.y) < run.size * 0.15);
  });
}

function rowsByBaseline(runs: readonly Run[]): Baseline[] {
  const rows: Baseline[] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const before = rows.at(-2);
    const fits = (each: Baseline | undefined): each is Baseline =>
      each !== undefined &&
      Math.abs(run.y - each.y) <= 0.22 * Math.min(run.size, each.size) &&
      likeSize(run.size, each.size);
    if (fits(row)) addTo(row, run);
    else if (fits(before)) addTo(before, run);
    else rows.push({ y: run.y, size: run.size, runs: [{ ...run }] });
  }
  return rows;
}

function likeSize(a: number, b: number): boolean {
  return Math.max(a, b) / Math.min(a, b) < 2.2;
}

function addTo(row: Baseline, run: Run): void {
  row.runs.push({ ...run });
  if (run.text.length > 3 && run.size > row.size) [row.y, row.size] = [run.y, run.size];
}

/** Small runs above or below the baseline of a larger neighbour: note markers, exponents, indices. They are moved to its row. */
function attachShifted(rows: Baseline[]): void {
  rows.forEach((row, index) => {
    const kept: Run[] = [];
    for (const run of row.runs) {
      const own = shiftInRow(row, run);
      const host = own === undefined && run.text.length <= 12 ? findHost(rows, index, run) : undefined;
      if (own !== undefined) kept.push({ ...run, shift: own });
      else if (host) host.row.runs.push({ ...run, shift: host.shift });
      else kept.push(run);
    }
    row.runs = kept;
  });
}

/** A run much smaller than the letters it touches, hardly off their baseline: set above by a font's own raised figures, or below. */
function shiftInRow(row: Baseline, run: Run): 1 | -1 | undefined {
  if (run.text.length > 8 || run.size > row.size * 0.82 || row.runs.length < 2 || row.runs.length > 400)
    return undefined;
  const touches = row.runs.some((other) => other !== run && other.size >= run.size * 1.2 && isBeside(other, run));
  if (!touches) return undefined;
  const rise = row.y - run.y;
  if (rise > 0.03 * row.size || /^[\d,*†‡]+$/.test(run.text)) return 1;
  return rise < -0.05 * row.size ? -1 : undefined;
}

function isBeside(other: Run, run: Run): boolean {
  const [after, before] = [Math.abs(run.x - other.x - other.width), Math.abs(other.x - run.x - run.width)];
  return after < 0.35 * other.size || before < 0.6 * other.size;
}

function findHost(rows: readonly Baseline[], index: number, run: Run): { row: Baseline; shift: 1 | -1 } | undefined {
  for (let step = 1; step <= 6; step += 1)
    for (const [at, shift] of [
      [index + step, 1],
      [index - step, -1],
    ] as const) {
      const row = rows[at];
      if (!row) continue;
      const rise = (row.y - run.y) * shift;
      if (rise <= 0 || rise > (shift === 1 ? 0.75 : 0.4) * row.size) continue;
      const touches = row.runs.some((other) => other.size >= run.size * 1.15 && isBeside(other, run));
      if (touches) return { row, shift };
    }
  return undefined;
}

function splitAtGaps(runs: readonly Run[], upright: readonly Rule[]): Run[][] {
  const parts: Run[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    const size = last ? Math.max(last.size, run.size) : run.size;
    const gap = run.x - end;
    if (part && last && gap <= wideGap * size && !(gap > 0.2 * size && hasRuleBetween(upright, end, run.x, run.y)))
      part.push(run);
    else parts.push([part ? { ...run, apart: true } : run]);
    end = Math.max(part && parts.at(-1) === part ? end : Number.NEGATIVE_INFINITY, run.x + run.width);
  }
  return parts;
}

function hasRuleBetween(upright: readonly Rule[], left: number, right: number, y: number): boolean {
  let [low, high] = [0, upright.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upright[middle]?.x ?? 0) < left - 1) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < upright.length && (upright[at]?.x ?? 0) <= right + 1; at += 1) {
    const rule = upright[at] as Rule;
    if (rule.y <= y - 2 && rule.y + rule.height >= y - 1) return true;
  }
  return false;
}
