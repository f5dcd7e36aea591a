import type { Box } from './page.ts';
import { isBold, type Segment } from './segment.ts';

/** A table as a page draws it. */
export interface DrawnTable {
  page: number;
  box: Box;
  rows: DrawnCell[][];
  /** Its cells are drawn, not only aligned. */
  ruled: boolean;
  /** Rows at its top that are heads. */
  header: number;
}

export interface DrawnCell {
  /** From the top; several on one baseline from left to right. */
  lines: Segment[];
  colSpan: number;
  rowSpan: number;
  /** From 0. */
  column: number;
}

/** Rows at the top that say what stands below: bold above plain, words above figures, or shaded. */
export function countHeads(rows: readonly (readonly DrawnCell[])[], rulesBelow: (row: number) => boolean): number {
  if (rows.length < 2) return 0;
  const isBoldRow = (row: readonly DrawnCell[] | undefined) => {
    const lines = row?.flatMap(({ lines: own }) => own) ?? [];
    return lines.length > 0 && lines.every((line) => isBold(line));
  };
  let bold = 0;
  while (bold < Math.min(3, rows.length - 1) && isBoldRow(rows[bold])) bold += 1;
  if (bold > 0 && !rows.slice(bold).every(isBoldRow)) return bold;
  const figures = (row: readonly DrawnCell[]) =>
    row.filter(({ lines }) => /^[\s\d.,%$£€()–-]+$/.test(lines.map(({ text }) => text).join(' '))).length;
  const [first = [], ...others] = rows;
  if (figures(first) === 0 && others.length > 0 && others.every((row) => figures(row) > 0)) return 1;
  for (let row = 0; row < Math.min(3, rows.length - 1); row += 1) if (rulesBelow(row)) return row + 1;
  return 0;
}
