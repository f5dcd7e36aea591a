import type { Block, Item, Piece } from '../block.ts';
import type { Doubt } from '../doubt.ts';
import { withoutMarks } from '../marks.ts';
import { endsClause } from '../sentence.ts';
import type { DoubtOptions } from './doubt-options.ts';
import { textOf } from './text-of.ts';

/** Paragraphs that end without punctuation, or start with a small letter. */
export function brokenOff({ blocks }: DoubtOptions): Doubt[] {
  const doubts: Doubt[] = [];
  const seen = new Set<string>();
  const check = (pieces: readonly Piece[], what: string) => {
    const text = withoutMarks(textOf(pieces)).replace(/[*\\]/g, '').trim();
    const at = pieces.at(-1)?.line ?? 1;
    if (text.length < 60 || seen.has(text.slice(-60))) return;
    seen.add(text.slice(-60));
    if (!endsClause(text) && !/(?:https?:\/\/|www\.)\S+$/.test(text))
      doubts.push({
        lines: [at, at],
        problem: `${what === 'item' ? 'an item' : 'a paragraph'} ends without punctuation: "… ${text.slice(-40)}".`,
        remedy: 'It may be a heading, it may go on further below, or text is lost (<Gap />).',
      });
    else if (what === 'paragraph' && /^\p{Ll}/u.test(text))
      doubts.push({
        lines: [pieces[0]?.line ?? 1, at],
        problem: `a paragraph starts with a small letter: "${text.slice(0, 40)} …".`,
        remedy: 'It may belong to the text before it.',
      });
  };
  const checkItems = (items: readonly Item[]) => {
    const endings = items.map(({ pieces }) => withoutMarks(textOf(pieces.slice(-1))));
    const punctuated = endings.filter((ending) => /[.;,:]$|\b(and|or)$/.test(ending)).length;
    items.forEach((item, index) => {
      if ((items.length === 1 || punctuated > items.length / 2) && !/,$|\b(and|or)$/.test(endings[index] ?? ''))
        check(item.pieces, 'item');
      checkItems(item.items);
    });
  };
  const visit = (block: Block): void => {
    if (block.kind === 'paragraph') check(block.pieces, 'paragraph');
    else if (block.kind === 'findings') block.blocks.forEach(visit);
    else if (block.kind === 'list') checkItems(block.items);
  };
  blocks.forEach(visit);
  return doubts;
}
