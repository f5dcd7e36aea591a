import type { Block, Cell, Piece } from '../block.ts';
import { startsLower } from '../sentence.ts';
import { textOfStretch } from './find-titles.ts';
import type { GradeRules } from './grades.ts';
import type { Stretch } from './join-lines.ts';

export interface FoundTable {
  /** Index of the last stretch it takes. */
  end: number;
  block: Block & { kind: 'table' };
  /** What tells its columns apart. */
  by: 'cells' | 'numbers' | 'grades';
}

/** The table that starts with this stretch, if its columns are certain. */
export function findTableAt(stretches: readonly Stretch[], index: number, grades: GradeRules): FoundTable | undefined {
  return cellTable(stretches, index) ?? numberTable(stretches, index) ?? gradeTable(stretches, index, grades);
}

/** Rows whose cells the source parts itself; across page breaks while the number of cells stays the same. */
function cellTable(stretches: readonly Stretch[], start: number): FoundTable | undefined {
  const cellsOf = (index: number) => {
    const opening = stretches[index]?.opening;
    return opening?.kind === 'row' ? opening.cells : undefined;
  };
  const first = cellsOf(start);
  if (!first) return undefined;
  let end = start;
  while (cellsOf(end + 1)?.length === first.length && (stretches[end + 1]?.gap === 0 || stretches[end + 1]?.page))
    end += 1;
  const rows: Cell[][] = [];
  for (let index = start; index <= end; index += 1) {
    const line = stretches[index]?.lines[0];
    const cells = (cellsOf(index) ?? []).map(
      (text): Cell => ({ pieces: text === '' || !line ? [] : [{ line: line.number, text }] }),
    );
    const before = rows.at(-1);
    if (before && goesOnInCells(cells, before))
      for (const [column, cell] of before.entries()) cell.pieces.push(...(cells[column]?.pieces ?? []));
    else rows.push(cells);
  }
  const texts = rows.map((row) => row.map(({ pieces }) => pieces[0]?.text ?? ''));
  const [head = [], ...rest] = texts;
  const columnIsNumbers = head.some(
    (text, column) =>
      column > 0 && !/\d/.test(text) && rest.length > 0 && rest.every((row) => /\d/.test(row[column] ?? '')),
  );
  const hasHeader = rows.length > 1 && (head[0] === '' || columnIsNumbers);
  return { end, block: { kind: 'table', hasHeader, rows }, by: 'cells' };
}

/**
 * Under a row stands the rest of some of its cells: nothing in the first column, and each goes on with a small letter; or the row was but the first line of its first
 * cell so far.
 */
function goesOnInCells([first, ...rest]: readonly Cell[], before: readonly Cell[]): boolean {
  const texts = rest.flatMap(({ pieces }) => pieces.map(({ text }) => text));
  if (startsLower(first?.pieces[0]?.text ?? '') && before.slice(1).every(({ pieces }) => pieces.length === 0))
    return true;
  return first?.pieces.length === 0 && texts.length > 0 && texts.every((text) => startsLower(text));
}

const value = /^(?:[£$€]?[-+−]?\d[\d,.]*(?:%|pp)?\*?|N\/A|\d{1,2}(?::\d\d){1,2})$/;

/** Lines that end in equally many numbers; over them a line of as many words. */
function numberTable(stretches: readonly Stretch[], start: number): FoundTable | undefined {
  const tokens = (index: number) => {
    const stretch = stretches[index];
    const plain = stretch && stretch.opening.kind === 'text' && !stretch.aside && stretch.lines.length === 1;
    return plain ? textOfStretch(stretch).split(' ') : [];
  };
  const values = (index: number) => {
    const all = tokens(index);
    let count = 0;
    while (count < all.length && value.test(all[all.length - 1 - count] ?? '')) count += 1;
    // A row of nothing but numbers starts with its label: a year, a month.
    return count === all.length && count > 1 && /[-–/]|^(19|20)\d\d$/.test(all[0] ?? '') ? count - 1 : count;
  };
  const isLabel = (index: number) =>
    tokens(index).length > 0 &&
    tokens(index).length <= 6 &&
    values(index) === 0 &&
    /^\p{Lu}/u.test(tokens(index)[0] ?? '');

  const header = tokens(start);
  const headed = header.length >= 2 && header.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word)) && header.length <= 8;
  const firstRow = headed ? [start + 1, start + 2].find((index) => values(index) === header.length) : undefined;
  const hasHeader = firstRow !== undefined && (firstRow === start + 1 || isLabel(start + 1));
  const columns = hasHeader ? header.length : values(start);
  if (columns === 0) return undefined;

  const rows: number[] = [];
  let end = hasHeader ? start : start - 1;
  for (;;) {
    const next = end + 1;
    if (stretches[next] === undefined || (stretches[next]?.page && !hasHeader && next > start)) break;
    if (values(next) === columns) rows.push(next);
    else if (!(hasHeader && isLabel(next) && values(next + 1) === columns)) break;
    end = next;
  }
  const labelled = rows.every((index) => tokens(index).length > columns && !/[.]$/.test(tokens(index).at(-1) ?? ''));
  const sure = hasHeader
    ? rows.length > 0 && (columns >= 3 || rows.length >= 2)
    : labelled && (columns >= 2 ? rows.length >= 2 : rows.length >= 3);
  if (!sure) return undefined;

  const hasLabels = rows.some((index) => tokens(index).length > columns);
  const cell = (index: number, words: readonly string[], head?: 'row'): Cell => {
    const line = stretches[index]?.lines[0]?.number ?? 1;
    const pieces: Piece[] = words.length === 0 ? [] : [{ line, text: words.join(' ') }];
    return head && pieces.length > 0 ? { pieces, head } : { pieces };
  };
  const tableRows: Cell[][] = [];
  for (let index = start; index <= end; index += 1) {
    const all = tokens(index);
    const isHeader = hasHeader && index === start;
    const count = isHeader ? columns : values(index);
    const label = isHeader ? [] : all.slice(0, all.length - count);
    const cells = (isHeader ? all : all.slice(all.length - count)).map((word) => cell(index, [word]));
    while (cells.length < columns) cells.push({ pieces: [] });
    tableRows.push(hasLabels ? [cell(index, label), ...cells] : cells);
  }
  return { end, block: { kind: 'table', hasHeader, rows: tableRows }, by: 'numbers' };
}

/** Lines that end in a grade: `Child abuse Good`. */
function gradeTable(stretches: readonly Stretch[], start: number, grades: GradeRules): FoundTable | undefined {
  const split = (index: number) => {
    const stretch = stretches[index];
    if (stretch?.opening.kind !== 'text' || stretch.aside || stretch.lines.length !== 1) return undefined;
    const text = textOfStretch(stretch);
    return text.length <= 70 && !grades.isGrade(text) ? grades.split(text) : undefined;
  };
  let end = start - 1;
  while (split(end + 1) && !(end >= start && stretches[end + 1]?.page)) end += 1;
  if (end - start < 2) return undefined;
  const rows: Cell[][] = [];
  for (let index = start; index <= end; index += 1) {
    const line = stretches[index]?.lines[0]?.number ?? 1;
    rows.push((split(index) ?? []).map((text) => ({ pieces: [{ line, text }] })));
  }
  return { end, block: { kind: 'table', hasHeader: /^grade$/i.test(split(start)?.[1] ?? ''), rows }, by: 'grades' };
}
