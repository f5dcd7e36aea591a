import type { Element, Root } from 'hast';
import { elementsIn, hasClass } from './walk.ts';

/** Sets a column's head like its figures. Cells are counted as they stand; a table that spans columns keeps its heads as they are. */
export function rehypeTableHeads() {
  return (tree: Root): void => {
    for (const element of elementsIn(tree)) if (element.tagName === 'table') alignHeads(element);
  };
}

function alignHeads(table: Element): void {
  const [heads = [], ...body] = rowsOf(table).map((row) => row.children.filter((cell) => cell.type === 'element'));
  const full = body.filter(({ length }) => length === heads.length);
  heads.forEach((head, column) => {
    const isFigures = full.length > 0 && full.every(({ [column]: cell }) => cell && hasClass(cell, 'number'));
    if (isFigures && head.tagName === 'th') head.properties.className = ['number'];
  });
}

/** Rows of a table, without those of a table in it. */
function rowsOf(node: Element): Element[] {
  return node.children
    .filter((child) => child.type === 'element')
    .flatMap((child) => (child.tagName === 'tr' ? [child] : child.tagName === 'table' ? [] : rowsOf(child)));
}
