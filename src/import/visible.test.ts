import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitWords } from '../edition/words.ts';
import { visible } from './visible.ts';

test('takes out what no reader sees, and makes white space one space', () => {
  expect(visible('\uFEFF a\u00ADb\0 \u00A0 c\t\uF0B7')).toBe('ab c');
});

test('keeps the words of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(splitWords(visible(text))).toEqual(splitWords(text));
    }),
    { numRuns: 3000 },
  );
});
