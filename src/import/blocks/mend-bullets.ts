import { splitWords } from '../../edition/words.ts';
import type { Taken } from '../lines/ledger.ts';
import type { Line } from '../lines/line.ts';
import { remaining } from '../set-aside.ts';
import type { Correction } from './mend-addresses.ts';

/** The hollow bullet of word processors is a letter `o` in another font; taken from a PDF it looks like a word, and is recorded as none. */
export function mendBullets(lines: readonly Line[], taken: Taken): Correction[] {
  return remaining(lines, taken)
    .filter(({ bullet }) => bullet === letterBullet)
    .map(({ number, raw }) => {
      const words = splitWords(raw);
      const text = words.join(' ');
      let count = 2;
      while (count < words.length && text.split(words.slice(0, count).join(' ')).length > 2) count += 1;
      const from = words.slice(0, count).join(' ');
      return {
        lines: [number, number],
        from,
        to: from.slice(letterBullet.length + 1),
        reason: 'other',
        note: 'The letter o is a bullet of another font.',
      };
    });
}

export const letterBullet = 'o';
