import type { PhrasingContent } from 'mdast';
import { isBoldRow } from '../markup/bold-row.ts';
import { itemTexts } from '../markup/build-list.ts';
import { append } from '../markup/collect.ts';
import { listInCell } from '../markup/doubts.ts';
import type { CellPart, Part, PartDoubt, PartOf } from '../markup/part.ts';
import { textsOf } from '../markup/part.ts';
import { textNode } from '../markup/phrases.ts';
import type { MarkedPage } from './marked-page.ts';
import { isEmpty } from './text-layer.ts';
import { attribute, childElements, type Element, elementsIn, type Node, roleOf } from './tree.ts';

/** Rows of a table and not of one inside it. */
export function rowsOf(table: Element): Element[] {
  return childElements(table).flatMap((child) =>
    child.tagName === 'tr'
      ? [child]
      : /^(?:thead|tbody|tfoot)$/.test(child.tagName)
        ? childElements(child).filter(({ tagName }) => tagName === 'tr')
        : [],
  );
}

export function cellsOf(row: Element): Element[] {
  return childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** A table that only places things on the page: it says so, holds other tables, a single column of text, or headings and no heads. */
export function isLayout(page: MarkedPage, table: Element): boolean {
  let isOne = layouts.get(table);
  if (isOne === undefined) {
    isOne = looksLikeLayout(page, table);
    layouts.set(table, isOne);
  }
  return isOne;
}

/** Asked for every cell: remembered. */
const layouts = new WeakMap<Element, boolean>();

function looksLikeLayout(page: MarkedPage, table: Element): boolean {
  const role = roleOf(table);
  if (role === 'presentation' || role === 'none') return true;
  let heads = 0;
  for (const inner of elementsIn(table)) {
    if (page.hidden.has(inner)) continue;
    if (inner.tagName === 'table' && rowsOf(inner).length > 1) return true;
    if (inner.tagName === 'th' || (inner.tagName === 'caption' && !isEmpty(page, inner))) heads += 1;
  }
  if (heads > 0) return false;
  const data = rowsOf(table).filter((row) => !page.notes.has(row));
  const rows = data.map((row) => cellsOf(row).filter((cell) => !isEmpty(page, cell)));
  if (rows.every((cells) => cells.length <= 1)) return true;
  return rows.flat().some((cell) => holdsSections(cell));
}

/** A heading, or so many paragraphs as no cell of a table has. */
function holdsSections(cell: Element): boolean {
  let paragraphs = 0;
  for (const inner of elementsIn(cell)) {
    if (/^h[1-6]$/.test(inner.tagName)) return true;
    if (inner.tagName === 'p') paragraphs += 1;
  }
  return paragraphs > 12;
}

/** A table of data, its cells by what the page says of them. */
export function readTable(page: MarkedPage, table: Element, readFlow: (nodes: readonly Node[]) => Part[]): Part[] {
  const doubts: PartDoubt[] = [];
  const after: Part[] = [];
  const captions = childElements(table).filter(({ tagName }) => tagName === 'caption');
  const caption = captions.flatMap((element) => textsOfParts(readFlow(element.childNodes), { doubts, after }));
  const isElsewhere = (row: Element) => page.asides.has(row) || page.notes.has(row) || page.noteRests.has(row);
  const rows = rowsOf(table).filter((row) => !page.hidden.has(row) && !isElsewhere(row));
  for (const row of rowsOf(table).filter(isElsewhere)) append(after, readFlow([row]));
  const isOneColumn = rows.every((row) => cellsOf(row).length === 1);
  const headRows = new Set(rows.filter((row, index) => isHeadRow(page, row, isOneColumn && index === 0)));
  const read = rows.map((row) =>
    cellsOf(row)
      .filter((cell) => !page.hidden.has(cell))
      .map((cell) => readCell(cell, headRows.has(row), textsOfParts(readFlow(cell.childNodes), { doubts, after }))),
  );
  const spans = read.flat().some(({ rowSpan }) => rowSpan !== undefined);
  const full = spans ? read : read.filter((row) => row.some(({ paragraphs }) => paragraphs.length > 0));
  if (full.every((row) => row.every(({ paragraphs }) => paragraphs.length === 0)))
    return [...caption.map((text): Part => ({ kind: 'paragraph', text })), { kind: 'nothing', doubts }, ...after];
  const firstRow = rows[read.indexOf(full[0] as CellPart[])] as Element;
  const isAsserted = headRows.has(firstRow);
  const hasHeader = isAsserted || isBoldRow(full);
  const [title, ...moreTitles] = caption;
  const part: PartOf<'table'> = {
    kind: 'table',
    hasHeader,
    rows: full
      .filter((row) => row.length > 0)
      .map((row, index) => (index === 0 && hasHeader ? row.map(withoutHead) : row)),
    ...(title && { caption: moreTitles.length > 0 ? joinTexts(caption) : title }),
    why: hasHeader && !isAsserted ? '<table>; its first row is all bold, and no other is' : '<table>',
    ...(doubts.length > 0 && { doubts }),
    ...(hasHeader && !isAsserted && { inferred: true as const }),
  };
  return [part, ...after];
}

/** In a cell everything is running text, list items with their numbers too; what is not comes after the table. */
function textsOfParts(
  parts: readonly Part[],
  { doubts, after }: { doubts: PartDoubt[]; after: Part[] },
): PhrasingContent[][] {
  return parts.flatMap((part) => {
    append(doubts, part.doubts ?? []);
    if (part.kind === 'aside' || part.kind === 'note') {
      const { doubts: _, ...rest } = part;
      after.push(rest as Part);
      return [];
    }
    if (part.kind === 'list') {
      doubts.push(listInCell);
      return itemTexts(part);
    }
    return textsOf(part);
  });
}

function joinTexts(texts: readonly PhrasingContent[][]): PhrasingContent[] {
  return texts.flatMap((text, index) => (index === 0 ? text : [textNode(' '), ...text]));
}

function isHeadRow(page: MarkedPage, row: Element, isTop: boolean): boolean {
  const cells = cellsOf(row).filter((cell) => !isEmpty(page, cell));
  if (cells.length === 0) return false;
  if ((row.parentNode as Element).tagName === 'thead') return true;
  const all = cells.every((cell) => cell.tagName === 'th' && !/^row(?:group)?$/i.test(attribute(cell, 'scope') ?? ''));
  return (
    all && (isTop || cells.length > 1 || cellsOf(row).length > 1 || span(cells[0] as Element, 'colspan') !== undefined)
  );
}

function readCell(cell: Element, inHeadRow: boolean, paragraphs: PhrasingContent[][]): CellPart {
  const scope = attribute(cell, 'scope')?.toLowerCase() ?? '';
  const head = inHeadRow ? 'col' : cell.tagName !== 'th' ? undefined : /^col/.test(scope) ? 'col' : 'row';
  const [colSpan, rowSpan] = [span(cell, 'colspan'), span(cell, 'rowspan')];
  return { paragraphs, ...(head && { head }), ...(colSpan && { colSpan }), ...(rowSpan && { rowSpan }) };
}

/** More than one, and no more than a browser would take. */
function span(cell: Element, name: string): number | undefined {
  const value = Number.parseInt(attribute(cell, name) ?? '', 10);
  return value > 1 ? Math.min(value, 1000) : undefined;
}

function withoutHead({ head: _, ...cell }: CellPart): CellPart {
  return cell;
}
