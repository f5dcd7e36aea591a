import type { z } from 'astro/zod';
import type { setAsideSchema } from '../schemas/edition.ts';
import type { Taken } from './lines/ledger.ts';
import type { Line } from './lines/line.ts';

/** Lines that are not in the edition, and why. */
export type SetAside = z.output<typeof setAsideSchema>;

/** Lines that are still part of the running text. */
export function remaining(lines: readonly Line[], taken: Taken): Line[] {
  return lines.filter((line) => !line.blank && !taken.has(line.number));
}

/** The numbers of all lines of these entries. */
export function linesOf(entries: readonly { lines: readonly [number, number] }[]): Set<number> {
  const numbers = new Set<number>();
  for (const {
    lines: [first, last],
  } of entries)
    for (let line = first; line <= last; line += 1) numbers.add(line);
  return numbers;
}

/** For comparing: without case, Markdown marks and the numbers of pages. */
export function comparable(text: string): string {
  return text
    .slice(0, 300)
    .replace(/[*_#]/g, '')
    .replace(/[.\s·…]*\d*$/, '')
    .replace(/[‐‑]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
