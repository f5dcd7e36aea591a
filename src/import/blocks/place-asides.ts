import type { z } from 'astro/zod';
import { normaliseWords } from '../../edition/words.ts';
import type { moveSchema } from '../../schemas/edition.ts';
import { type Block, linesOfBlock, piecesOf } from '../block.ts';

export type Move = z.output<typeof moveSchema>;

/** Put each grade box that floated into the text right under its chapter's heading, and record what stands elsewhere than in the source. */
export function placeAsides(blocks: readonly Block[], asides: ReadonlySet<Block>): { blocks: Block[]; moves: Move[] } {
  const running = blocks.filter((block) => !asides.has(block));
  const before = new Map<Block | undefined, Block[]>();
  const moves: Move[] = [];
  let passed = 0;
  for (const block of blocks) {
    if (!asides.has(block)) {
      passed += 1;
      continue;
    }
    const isGrade = block.kind === 'grade';
    moves.push(
      isGrade
        ? { lines: linesOfBlock(block), reason: 'grade-box' }
        : {
            lines: linesOfBlock(block),
            reason: 'interrupted-paragraph',
            note: 'A footnote whose marker is lost; it stood at the end of a page, inside the text before it.',
          },
    );
    const chapter = isGrade
      ? running.slice(0, passed).findLastIndex((each) => each.kind === 'heading' && each.level === 1)
      : -1;
    const places = [...(chapter === -1 ? [] : [chapter + 1]), passed, running.length];
    const next = running[places.find((place) => !startsAlike(running[place], block)) ?? running.length];
    before.set(next, [...(before.get(next) ?? []), block]);
  }
  return {
    blocks: [...running.flatMap((block) => [...(before.get(block) ?? []), block]), ...(before.get(undefined) ?? [])],
    moves,
  };
}

/** Before text that starts with the same words nobody could tell which of the two was moved. */
function startsAlike(block: Block | undefined, moved: Block): boolean {
  return block !== undefined && words(block).startsWith(words(moved));
}

function words(block: Block): string {
  return normaliseWords(
    piecesOf(block)
      .slice(0, 8)
      .map(({ text }) => text.slice(0, 400))
      .join(' '),
  );
}
