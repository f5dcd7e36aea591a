import type { PhrasingContent } from 'mdast';
import type { FindingKind } from '../schemas/section.ts';

/** What one line, or a cell of it, gives to a block. */
export interface Piece {
  line: number;
  /** With citation and glue marks (see `marks.ts`). */
  text: string;
  /** The same text with the emphasis and links that the format asserts, where it has any; citation marks stand in its texts as they do in `text`. */
  nodes?: PhrasingContent[] | undefined;
}

export interface Item {
  pieces: Piece[];
  items: Item[];
}

export interface Entry {
  term: Piece[];
  meaning: Piece[];
}

export interface Cell {
  pieces: Piece[];
  head?: 'row' | 'col';
  /** Columns and rows it spans, where more than one. */
  colSpan?: number;
  rowSpan?: number;
}

export type Block =
  | { kind: 'heading'; level: number; pieces: Piece[] }
  | { kind: 'paragraph'; pieces: Piece[] }
  | { kind: 'list'; items: Item[] }
  | { kind: 'table'; hasHeader: boolean; rows: Cell[][]; caption?: Piece[] }
  | { kind: 'definitions'; entries: Entry[] }
  | { kind: 'grade'; grade: string; pieces: Piece[] }
  | { kind: 'quote'; pieces: Piece[] }
  | { kind: 'summary'; pieces: Piece[] }
  | { kind: 'figure'; number: string; pieces: Piece[] }
  | { kind: 'findings'; of: FindingKind; blocks: Block[] };

/** Every piece of a block, in reading order. */
export function piecesOf(block: Block): Piece[] {
  return runsOf(block).flat();
}

/** Pieces that follow each other in one stretch of text, stretch by stretch: a paragraph, an item, a cell. */
export function runsOf(block: Block): Piece[][] {
  if (block.kind === 'list') return block.items.flatMap(itemRuns);
  if (block.kind === 'table') return [block.caption ?? [], ...block.rows.flat().map((cell) => cell.pieces)];
  if (block.kind === 'definitions') return block.entries.flatMap(({ term, meaning }) => [term, meaning]);
  if (block.kind === 'findings') return block.blocks.flatMap(runsOf);
  return [block.pieces];
}

function itemRuns(item: Item): Piece[][] {
  return [item.pieces, ...item.items.flatMap(itemRuns)];
}

/** First and last line of a block. */
export function linesOfBlock(block: Block): [number, number] {
  const lines = piecesOf(block).map((piece) => piece.line);
  return lines.length === 0 ? [1, 1] : [Math.min(...lines), Math.max(...lines)];
}
