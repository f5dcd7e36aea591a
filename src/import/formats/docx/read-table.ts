import { isBoldRow } from '../markup/bold-row.ts';
import { itemTexts } from '../markup/build-list.ts';
import { append } from '../markup/collect.ts';
import { listInCell } from '../markup/doubts.ts';
import type { CellPart, Part, PartDoubt } from '../markup/part.ts';
import { textsOf } from '../markup/part.ts';
import { childOf, childrenOf, findAll, isOn, valueOf, type Xml } from './xml.ts';

interface Place {
  cell: Xml;
  column: number;
  colSpan: number;
}

/** A table; one of a single column or with sections in its cells only places text on the page. */
export function readTable(table: Xml, readBlocks: (blocks: readonly Xml[]) => Part[]): Part[] {
  const rows = rowsIn(table).filter((row) => !childOf(row, 'w:trPr', 'w:del'));
  const places = rows.map(placesIn);
  const parts = places.map((row) => row.map(({ cell }) => (isContinued(cell) ? [] : readBlocks(childrenOf(cell)))));
  if (isLayout(table, parts)) return parts.flat(2);
  const doubts: PartDoubt[] = [];
  const after: Part[] = [];
  const cells = places.map((row, at) =>
    row.flatMap((place, index): CellPart[] => {
      if (isContinued(place.cell)) return [];
      const rowSpan = spanDown(places, at, place);
      return [
        {
          paragraphs: textsIn(parts[at]?.[index] ?? []),
          ...(place.colSpan > 1 && { colSpan: place.colSpan }),
          ...(rowSpan > 1 && { rowSpan }),
        },
      ];
    }),
  );
  const spans = cells.flat().some(({ rowSpan }) => rowSpan !== undefined);
  const full = cells.filter((row) => row.length > 0 && (spans || row.some(({ paragraphs }) => paragraphs.length > 0)));
  if (full.every((row) => row.every(({ paragraphs }) => paragraphs.length === 0)))
    return [{ kind: 'nothing', doubts }, ...after];
  const isAsserted = rows.findIndex((row) => isOn(childOf(row, 'w:trPr'), 'w:tblHeader')) === 0;
  const isHeadRow = (index: number) => isOn(childOf(rows[index], 'w:trPr'), 'w:tblHeader') ?? false;
  const hasHeader = isAsserted || isBoldRow(full);
  return [
    {
      kind: 'table',
      hasHeader,
      rows: full.map((row) => {
        const at = cells.indexOf(row);
        return at > 0 && isAsserted && isHeadRow(at) ? row.map((cell): CellPart => ({ ...cell, head: 'col' })) : row;
      }),
      why: isAsserted || !hasHeader ? 'a table' : 'a table; its first row is all bold, and no other is',
      ...(!isAsserted && hasHeader && { inferred: true as const }),
      ...(doubts.length > 0 && { doubts }),
    },
    ...after,
  ];

  function textsIn(own: readonly Part[]) {
    return own.flatMap((part) => {
      append(doubts, part.doubts ?? []);
      if (part.kind === 'aside' || part.kind === 'note') {
        after.push({ ...part, doubts: [] });
        return [];
      }
      if (part.kind !== 'list') return textsOf(part);
      doubts.push(listInCell);
      return itemTexts(part);
    });
  }
}

export function rowsIn(table: Xml): Xml[] {
  return childrenOf(table).flatMap((child) =>
    child.name === 'w:tr' ? [child] : /^w:(?:sdt|sdtContent|customXml|ins)$/.test(child.name) ? rowsIn(child) : [],
  );
}

export function cellsIn(row: Xml): Xml[] {
  return childrenOf(row).flatMap((child) =>
    child.name === 'w:tc' ? [child] : /^w:(?:sdt|sdtContent|customXml)$/.test(child.name) ? cellsIn(child) : [],
  );
}

function placesIn(row: Xml): Place[] {
  let column = Number(valueOf(childOf(row, 'w:trPr'), 'w:gridBefore')) || 0;
  return cellsIn(row).map((cell) => {
    const colSpan = Math.min(1000, Math.max(1, Number(valueOf(childOf(cell, 'w:tcPr'), 'w:gridSpan')) || 1));
    const place = { cell, column, colSpan };
    column += colSpan;
    return place;
  });
}

/** It goes on the cell above, and holds nothing that Word shows. */
export function isContinued(cell: Xml): boolean {
  const merge = childOf(cell, 'w:tcPr', 'w:vMerge');
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
}

function spanDown(places: readonly Place[][], row: number, { cell, column }: Place): number {
  if (childOf(cell, 'w:tcPr', 'w:vMerge')?.attributes['w:val'] !== 'restart') return 1;
  let span = 1;
  for (let at = row + 1; at < places.length; at += 1) {
    const below = places[at]?.find((place) => place.column === column);
    if (!below || !isContinued(below.cell)) break;
    span += 1;
  }
  return span;
}

function isLayout(table: Xml, parts: readonly Part[][][]): boolean {
  for (const inner of findAll(table, 'w:tbl')) if (rowsIn(inner).length > 1) return true;
  const rows = parts.map((row) => row.filter((cell) => cell.some(({ kind }) => kind !== 'nothing')));
  if (rows.every((row) => row.length <= 1)) return true;
  return parts
    .flat()
    .some((cell) => cell.some(({ kind, inferred }) => kind === 'heading' && !inferred) && cell.length > 1);
}
