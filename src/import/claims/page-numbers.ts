import type { Taken } from '../lines/ledger.ts';
import type { Line } from '../lines/line.ts';
import { remaining, type SetAside } from '../set-aside.ts';

/**
 * Page numbers: a number alone on its line between two stretches of text, in step with the pages counted so far. A number beside other short lines
 * is a cell of a table.
 */
export function findPageNumbers(lines: readonly Line[], taken: Taken): SetAside[] {
  const printed = remaining(lines, taken);
  const found: { line: Line; value: number; page: number }[] = [];
  let page = 0;
  printed.forEach((line, index) => {
    const value = numberOf(line.text);
    const before = printed[index - 1];
    const after = printed[index + 1];
    const nextToText =
      value !== undefined &&
      before &&
      !isShort(before) &&
      (!after || !isShort(after) || after.opensPage || (after.text.length > 20 && lines[line.number]?.blank));
    const inStep =
      value !== undefined &&
      found.every(
        (other) =>
          value > other.value &&
          value - other.value - (page - other.page) <= 4 &&
          value - other.value >= (page - other.page) / 2,
      );
    if (line.opensPage) page += 1;
    if (value === undefined || !nextToText || !inStep || lines[line.number]?.blank === false) return;
    if (found.length === 0 && Math.abs(value - page) > Math.max(6, page)) return;
    found.push({ line, value, page });
    page += 1;
  });
  // One number by itself proves nothing, unless it stands where a page begins or ends.
  if (found.length === 1 && !touchesPage(lines, found[0]?.line)) return [];
  return found.map(({ line: { number } }) => ({ lines: [number, number], reason: 'page-number' }));
}

/** Lines that say what they are: `Page 3 of 12`, `Page 3`, each after the one before. */
export function findNamedPageNumbers(lines: readonly Line[]): SetAside[] {
  const found: SetAside[] = [];
  let last = 0;
  for (const { text, number, blank, cells, bullet } of lines) {
    const value =
      blank || cells || bullet ? undefined : /^[*_]*page\s+(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?[*_]*$/i.exec(text)?.[1];
    if (value === undefined || Number(value) <= last) continue;
    last = Number(value);
    found.push({ lines: [number, number], reason: 'page-number' });
  }
  return found.length >= 3 ? found : [];
}

function numberOf(text: string): number | undefined {
  const match = /^(?:page\s+)?[-–]?\s*(\d{1,4})\s*[-–]?(?:\s+of\s+\d+)?$/i.exec(text);
  return match ? Number(match[1]) : undefined;
}

function isShort({ text }: Line): boolean {
  return text.length < 40 && !/[.;:?!]$/.test(text);
}

function touchesPage(lines: readonly Line[], line: Line | undefined): boolean {
  if (!line) return false;
  const next = lines.slice(line.number).find((each) => !each.blank);
  return line.opensPage || next === undefined || next.opensPage;
}
