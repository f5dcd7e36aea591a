import type { z } from 'astro/zod';
import type { correctionSchema } from '../../schemas/edition.ts';
import type { Block, Item, Piece } from '../block.ts';
import { glue, withoutMarks } from '../marks.ts';

export type Correction = z.output<typeof correctionSchema>;

/** Web addresses that a line's end broke in two. The next line is nothing but the rest, or starts with a piece that only an address has. */
export function mendAddresses(blocks: readonly Block[], notes: readonly (readonly Piece[])[]): Correction[] {
  const corrections: Correction[] = [];
  for (const block of blocks) visit(block);
  for (const pieces of notes) mend(pieces);
  return corrections;

  function visit(block: Block): void {
    if (block.kind === 'findings') block.blocks.forEach(visit);
    else if (block.kind === 'list') block.items.forEach(visitItem);
    else if (block.kind === 'paragraph') mend(block.pieces);
  }

  function visitItem(item: Item): void {
    mend(item.pieces);
    item.items.forEach(visitItem);
  }

  function mend(pieces: readonly Piece[]): void {
    pieces.forEach((piece, index) => {
      const next = pieces[index + 1];
      // A piece that has been mended already is no start: its rest may itself be broken, which an editor sees.
      if (!next || piece.text.length > 2000 || pieces[index - 1]?.text.endsWith(glue)) return;
      const start = /(?:https?:\/\/|www\.)\S*$/.exec(piece.text)?.[0];
      const rest = next.text.split(' ', 1)[0] ?? '';
      if (
        !start ||
        start.length < 20 ||
        /[.,;:)\]-]$/.test(start) ||
        withoutMarks(start) !== start ||
        withoutMarks(rest) !== rest
      )
        return;
      // An asterisk is seldom part of an address, and often emphasis or a footnote's sign: an editor decides.
      if (`${start}${rest}`.includes('*')) return;
      if (/^(www\.|http)/.test(rest) || `${piece.text} ${next.text}`.split(`${start} ${rest}`).length !== 2) return;
      const alone = next.text === rest && !/^[A-Z]/.test(rest);
      if (!alone && !/^\S*(?:_|\/\S|\.(?:pdf|html?|docx?|aspx?|xlsx?)\b)/.test(rest)) return;
      corrections.push({
        lines: [piece.line, next.line],
        from: `${start} ${rest}`,
        to: `${start}${rest}`,
        reason: 'broken-address',
      });
      piece.text += glue;
    });
  }
}
