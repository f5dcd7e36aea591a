import type { Line } from './line.ts';
import { expandTabs, segmentsOf } from './segments.ts';

/** Rows at least, and how much longer than this a cell of a table seldom is. */
const least = 3;
const longest = 60;

/**
 * Tables that spaces align, as `pdftotext -layout` prints them: three lines or more under one another with two cells at least, and columns of blanks through all of
 * them. The lines get cells.
 */
export function alignCells(lines: readonly Line[]): Line[] {
  const aligned = [...lines];
  for (let index = 0; index < lines.length; index += 1) {
    let end = index;
    while (mayBeRow(lines[end]) || (end > index && (isRest(lines[end]) || isBegun(lines[end], lines[end + 1]))))
      end += 1;
    if (end - index >= least) {
      const rows = lines.slice(index, end);
      const cells = cellsOf(rows);
      if (cells)
        rows.forEach((row, at) => {
          aligned[index + at] = { ...row, cells: cells[at] ?? [] };
        });
    }
    index = Math.max(index, end - 1);
  }
  return aligned;
}

function mayBeRow(line: Line | undefined): boolean {
  if (!line || line.blank || line.bullet || line.cells || line.raw.length > 400) return false;
  const segments = segmentsOf(expandTabs(line.raw), 2);
  return (
    segments.length >= 2 && !/^(?:\(?[a-z\d]{1,3}[.)]|\d+(?:\.\d+)*\.?|\(?[ivx]+\))$/i.test(segments[0]?.text ?? '')
  );
}

/** The rest of a cell, under it. */
function isRest(line: Line | undefined): boolean {
  return line !== undefined && !line.blank && !line.bullet && line.indent >= 8 && line.raw.length <= 400;
}

/** The first line of a row whose other cells stand beside its second. */
function isBegun(line: Line | undefined, next: Line | undefined): boolean {
  return line !== undefined && !line.blank && !line.bullet && line.raw.length <= longest && mayBeRow(next);
}

function cellsOf(rows: readonly Line[]): string[][] | undefined {
  const texts = rows.map(({ raw }) => expandTabs(raw));
  const bounds = columnBounds(texts);
  if (bounds.length < 2) return undefined;
  const cells = texts.map((text) => bounds.map(([from, to]) => text.slice(from, to).trim()));
  const full = cells.filter((row) => row.filter((cell) => cell !== '').length >= 2).length;
  const long = cells.flat().filter((cell) => cell.length > longest).length;
  return full >= least && full >= cells.length * 0.6 && long <= cells.length * 0.25 ? cells : undefined;
}

/** Stretches of columns parted by two blank ones or more in every line. */
function columnBounds(texts: readonly string[]): [from: number, to: number][] {
  const width = Math.max(...texts.map((text) => text.length));
  const used = Array.from({ length: width }, () => false);
  for (const text of texts) for (let at = 0; at < text.length; at += 1) if (text[at] !== ' ') used[at] = true;
  const bounds: [number, number][] = [];
  for (let at = 0; at < width; at += 1) {
    if (!used[at]) continue;
    const open = bounds.at(-1);
    if (open && at - open[1] < 2) open[1] = at + 1;
    else bounds.push([at, at + 1]);
  }
  return bounds;
}
