import { expect, test } from 'vitest';
import { citation } from './marks.ts';
import { endsClause, endsSentence, startsLower, startsUpper } from './sentence.ts';

test.each(['It ends.', 'Does it?', 'She said ‘yes.’', '(It ends.)', `It ends.${citation.of(12)}`])(
  '%s ends a sentence',
  (text) => {
    expect(endsSentence(text)).toBe(true);
  },
);

test.each(['It goes on,', 'It lists:', 'A heading'])('%s ends none', (text) => {
  expect(endsSentence(text)).toBe(false);
});

test('a colon or a semicolon ends a clause', () => {
  expect(['as follows:', 'one;', 'one'].map(endsClause)).toEqual([true, true, false]);
});

test('quotation marks and brackets do not hide the first letter', () => {
  expect(['‘local', '(local', 'Local', '2016'].map(startsLower)).toEqual([true, true, false, false]);
  expect(['“Any', 'any', '3.5 The'].map(startsUpper)).toEqual([true, false, false]);
});
