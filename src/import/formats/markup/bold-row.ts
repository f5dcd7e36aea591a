import type { CellPart } from './part.ts';
import { plainPhrases } from './phrases.ts';

/** The first row is all bold, at least one other is not: the heads of the columns. */
export function isBoldRow(rows: readonly CellPart[][]): boolean {
  const [first, ...rest] = rows;
  return (
    first !== undefined && first.length > 1 && rest.length > 0 && isBold(first) && rest.some((row) => !isBold(row))
  );
}

function isBold(row: readonly CellPart[]): boolean {
  const texts = row.flatMap(({ paragraphs }) => paragraphs);
  return (
    texts.length > 0 &&
    texts.every((text) => text.every((node) => node.type === 'strong' || plainPhrases([node]).trim() === ''))
  );
}
