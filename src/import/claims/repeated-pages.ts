import type { Doubt } from '../doubt.ts';
import type { Line } from '../lines/line.ts';
import type { SetAside } from '../set-aside.ts';

/**
 * A page that prints all of an earlier page again, from its first line on. Pages that only begin alike (the same heading over the columns of
 * two pages) are doubts.
 */
export function findRepeatedPages(lines: readonly Line[]): { setAside: SetAside[]; doubts: Doubt[] } {
  const pages = splitPages(lines);
  const setAside: SetAside[] = [];
  const doubts: Doubt[] = [];
  pages.forEach((page, index) => {
    let best: { earlier: Line[]; same: number } | undefined;
    for (const earlier of pages.slice(Math.max(0, index - 4), index)) {
      const same = commonStart(earlier, page);
      if (same > (best?.same ?? 0)) best = { earlier, same };
    }
    if (!best) return;
    const { earlier, same } = best;
    const words = wordCount(page.slice(0, same));
    const range: [number, number] = [page[0]?.number ?? 1, page[same - 1]?.number ?? 1];
    const printedAt = `${earlier[0]?.number} to ${earlier[same - 1]?.number}`;
    if (same === earlier.length && words >= 40)
      setAside.push({ lines: range, reason: 'repeated-page', note: `Printed at lines ${printedAt}.` });
    else if (words >= 25)
      doubts.push({
        lines: range,
        problem: `these lines repeat lines ${printedAt}.`,
        remedy: 'If the page was printed once, set them aside (repeated-text).',
        entry: `setAside: - { lines: [${range.join(', ')}], reason: repeated-text, note: "Printed at lines ${printedAt}." }`,
      });
  });
  return { setAside, doubts };
}

function splitPages(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  for (const line of lines) {
    if (line.opensPage || pages.length === 0) pages.push([]);
    if (!line.blank) pages.at(-1)?.push(line);
  }
  return pages.filter((page) => page.length > 0);
}

function commonStart(a: readonly Line[], b: readonly Line[]): number {
  let same = 0;
  while (same < a.length && same < b.length && a[same]?.text === b[same]?.text) same += 1;
  return same;
}

function wordCount(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.split(' ').length, 0);
}
