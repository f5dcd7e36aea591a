import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseWords, splitWords, wordSpans } from './words.ts';

test.each([
  [
    'a word is what stands between white space, punctuation included',
    'It rose (by 7%), to 1,556.',
    ['It', 'rose', '(by', '7%),', 'to', '1,556.'],
  ],
  ['case and quotation marks count', 'DASH ‘dash’', ['DASH', '‘dash’']],
  ['a hyphen at a line’s end may or may not have a space', 'co-\nordination', ['co-', 'ordination']],
  ['a hyphen inside a line splits the same way', 'co-ordination', ['co-', 'ordination']],
  ['a hyphen at a word’s end is part of it', 'one- to three-year', ['one-', 'to', 'three-', 'year']],
  ['bullets and lone dashes are structure', '• one – two\n− three', ['one', 'two', 'three']],
  ['a minus before a figure is not', '-18.98%', ['-18.98%']],
  [
    'characters that nobody sees are passed over',
    '\uFEFFin\u00ADspec\u200Btion\u0000 \uF0B7The',
    ['inspection', 'The'],
  ],
  ['a lone surrogate is a replacement character', 'a\uD800b', ['a\uFFFDb']],
])('%s', (_, text, words) => {
  expect(splitWords(text)).toEqual(words);
});

test('splitting its own result changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(splitWords(normaliseWords(text))).toEqual(splitWords(text));
    }),
  );
});

test('line ends and runs of spaces do not matter', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (parts) => {
      expect(splitWords(parts.join(' \r\n\t '))).toEqual(splitWords(parts.join(' ')));
    }),
  );
});

test('a span holds its word, and what nobody sees of it', () => {
  expect(wordSpans('• co-\u00ADord, in').map(({ start, end }) => [start, end])).toEqual([
    [2, 5],
    [6, 10],
    [11, 13],
  ]);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('-', '\u00AD', ' ', 'a', '\uD83D', '\uDE00'))),
      (parts) => {
        const text = parts.join('');
        const words = wordSpans(text).map(({ start, end }) => splitWords(text.slice(start, end)).join(''));
        expect(words).toEqual(splitWords(text).map((word) => splitWords(word).join('')));
      },
    ),
  );
});
