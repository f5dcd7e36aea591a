import { type Block, linesOfBlock, piecesOf } from '../block.ts';
import type { Doubt } from '../doubt.ts';
import type { Line } from '../lines/line.ts';
import { textOf } from './text-of.ts';

/** A heading over a page break may head the text before it: extractors write a floating heading last. */
export function headingsAtPageEnds(lines: readonly Line[], blocks: readonly Block[]): Doubt[] {
  return blocks.flatMap((block, index): Doubt[] => {
    if (block.kind !== 'heading') return [];
    const [first, last] = linesOfBlock(block);
    const next = blocks[index + 1];
    const following = lines.slice(last).find((line) => !line.blank);
    if ((next && next.kind !== 'paragraph') || (next && !following?.opensPage) || lines[first - 1]?.opensPage)
      return [];
    return [
      {
        lines: [first, last],
        problem: `the heading "${textOf(piecesOf(block))}" is the last on its page.`,
        remedy: 'It may head text that stands before it: then move it, and list its lines under moves.',
        entry: `moves: - { lines: [${first}, ${last}], reason: heading-after-text }`,
      },
    ];
  });
}
