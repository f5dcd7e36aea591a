import { splitWords } from '../../edition/words.ts';
import { type Block, linesOfBlock } from '../block.ts';
import type { Doubt } from '../doubt.ts';
import type { DoubtOptions } from './doubt-options.ts';
import { textOf } from './text-of.ts';

/** Six or more short lines in a row: a table or chart that came apart. */
export function scattered({ blocks }: DoubtOptions): Doubt[] {
  const doubts: Doubt[] = [];
  let run: Block[] = [];
  const settle = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (run.length >= 6 && first && last) {
      doubts.push({
        lines: [linesOfBlock(first)[0], linesOfBlock(last)[1]],
        problem: `${run.length} short lines in a row: a list, the labels of a chart, or a table that came apart.`,
        remedy:
          'Rebuild the table from its sums and the text around it, and list these lines under moves; set aside what is only a chart’s axis.',
        entry: `moves: - { lines: [${linesOfBlock(first)[0]}, ${linesOfBlock(last)[1]}], reason: scattered-table, scattered: true }`,
      });
    }
    run = [];
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph' && isFragment(textOf(block.pieces))) run.push(block);
    else settle();
  }
  settle();
  return doubts;
}

function isFragment(text: string): boolean {
  return text.length < 60 && !/[.;]$/.test(text) && splitWords(text).length <= 9;
}
