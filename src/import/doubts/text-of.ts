import type { Piece } from '../block.ts';
import { glue } from '../marks.ts';

/** The text of pieces that follow each other. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(`${glue} `, '');
}
