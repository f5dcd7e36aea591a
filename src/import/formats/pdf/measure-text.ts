import type { Row } from './join-runs.ts';
import { commonest, isBold, type Segment } from './segment.ts';

/** How the running text of a file is set. Lengths are points. */
export interface Measure {
  /** Size of most letters. */
  size: number;
  /** Most letters are bold: weight says nothing. */
  bold: boolean;
  /** From one baseline to the next, for letters of a size. */
  leadingOf: (size: number) => number;
  /** Left edge of most lines. */
  left: number;
}

/** Measured on rows of one segment or two that stand below each other. */
export function measureText(pages: readonly (readonly Row[])[]): Measure {
  const segments = pages.flat().flatMap((row) => row.segments);
  const size = commonest(segments.map((each) => [each.size, each.text.length]));
  const body = segments.filter((each) => Math.abs(each.size - size) < 0.6);
  const steps = new Map<number, [number, number][]>();
  for (const rows of pages)
    rows.forEach((row, index) => {
      const next = rows[index + 1];
      const [a, b] = [row.segments.at(-1), next?.segments.at(-1)];
      if (!a || !b || Math.abs(a.size - b.size) > 0.3 || b.x > a.x2 || a.x > b.x2) return;
      const step = b.y - a.y;
      if (step < a.size * 0.9 || step > a.size * 2.2) return;
      const key = Math.round(a.size * 2) / 2;
      const known = steps.get(key) ?? [];
      known.push([step, Math.min(a.text.length, b.text.length)]);
      steps.set(key, known);
    });
  const leadings = new Map(
    [...steps].filter(([, found]) => found.length >= 2).map(([key, found]) => [key, usualStep(found)]),
  );
  const bold = body.reduce((sum, each) => sum + (isBold(each) ? each.text.length : 0), 0);
  const all = body.reduce((sum, each) => sum + each.text.length, 0);
  return {
    size,
    bold: bold > all * 0.5,
    leadingOf: (of) => leadings.get(Math.round(of * 2) / 2) ?? of * 1.22,
    left: commonest(
      body.map((each) => [each.x, each.text.length]),
      2,
    ),
  };
}

/** The commonest step; of two that are about as common, the smaller: lines, not paragraphs. */
function usualStep(found: readonly [number, number][]): number {
  const weights = new Map<number, number>();
  for (const [step, weight] of found)
    weights.set(Math.round(step * 2) / 2, (weights.get(Math.round(step * 2) / 2) ?? 0) + weight);
  const most = Math.max(...weights.values());
  return Math.min(...[...weights].filter(([, weight]) => weight >= most * 0.4).map(([step]) => step));
}

/** The value that a share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function widthOf(segment: Segment): number {
  return segment.x2 - segment.x;
}
