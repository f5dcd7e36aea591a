import type { Group } from './group-lines.ts';
import type { Segment } from './segment.ts';
import type { DrawnCell, DrawnTable } from './table.ts';

export type TableGroup = Group & { kind: 'table' };

/** Tables that go on over pages are one; the heads that the next page repeats are told apart. */
export function joinTables(groups: readonly Group[]): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    if (group.kind === 'table' && before?.kind === 'table' && areOne(before, group))
      before.tables.push(...group.tables);
    else joined.push(group.kind === 'table' ? { ...group, tables: [...group.tables] } : group);
  }
  return joined;
}

function areOne(before: TableGroup, group: TableGroup): boolean {
  const [a, b] = [before.tables.at(-1) as DrawnTable, group.tables[0] as DrawnTable];
  return (
    b.page === a.page + 1 &&
    a.ruled === b.ruled &&
    columnsOf(a) === columnsOf(b) &&
    Math.abs(a.box.width - b.box.width) < 0.15 * a.box.width &&
    Math.abs(a.box.x - b.box.x) < 40
  );
}

function columnsOf({ rows }: DrawnTable): number {
  return Math.max(...rows.map((row) => row.reduce((sum, { colSpan }) => sum + colSpan, 0)));
}

/** Rows of a table over all its pages, and the lines of heads that are printed again. */
export function rowsOfTable({ tables }: TableGroup): { rows: DrawnCell[][]; header: number; repeated: Segment[] } {
  const [first, ...others] = tables as [DrawnTable, ...DrawnTable[]];
  const rows = [...first.rows];
  const repeated: Segment[] = [];
  for (const table of others) {
    let again = 0;
    while (
      again < Math.min(table.rows.length, first.rows.length, 4) &&
      textOfCells(table.rows[again]) === textOfCells(first.rows[again]) &&
      textOfCells(table.rows[again]) !== ''
    )
      again += 1;
    repeated.push(...table.rows.slice(0, again).flatMap((row) => row.flatMap(({ lines }) => lines)));
    rows.push(...table.rows.slice(again));
  }
  return { rows: rows.filter((row) => row.some(({ lines }) => lines.length > 0)), header: first.header, repeated };
}

function textOfCells(row: readonly DrawnCell[] | undefined): string {
  return (row ?? [])
    .map(({ lines }) => lines.map(({ text }) => text).join(' '))
    .join('\n')
    .trim();
}

/** Every cell of a row stands on one baseline. */
export function isOneLine(row: readonly Pick<DrawnCell, 'lines'>[]): boolean {
  const lines = row.flatMap((cell) => cell.lines);
  const [first] = lines;
  return first !== undefined && lines.every((line) => Math.abs(line.y - first.y) < 0.35 * first.size);
}
