import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editionSchema } from '../schemas/edition.ts';
import { maskEachWord, publishedSource } from './published-source.ts';
import { digest, readSource } from './source.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const publish = (text: string, withheld: object[] = []) => {
  const source = readSource(encode(text), 'source.txt');
  return publishedSource(
    source,
    editionSchema.parse({ source: { sha256: source.sha256, format: 'text' }, numbering: 'running', withheld }),
  );
};
const reason = 'name of a constable';

test('without anything withheld it is the text received, to the byte', () => {
  const piece = fc.constantFrom('word', ' ', '\n', '\r\n', '\r', '\t', '\uFEFF', '\u2028', 'é', '  ');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = `${pieces.join('')}word`;
      expect(publish(text)).toBe(text);
      expect(digest(publish(text))).toBe(readSource(encode(text), 'source.txt').sha256);
    }),
  );
});

test('masks the withheld words and nothing else, whatever ends the lines', () => {
  const text = '\uFEFFOne\r\nCall PC 685 Jo\rDoe, day or night\n\nEnd';
  expect(publish(text, [{ lines: [2, 3], from: '685 Jo Doe,', reason }])).toBe(
    '\uFEFFOne\r\nCall PC █████ █████\r█████ day or night\n\nEnd',
  );
});

test('a lone dash between two withheld words is no reason to mask more', () => {
  expect(publish('Call PC Jo Doe – 01298 762245 now.', [{ lines: 1, from: 'Jo Doe – 01298 762245', reason }])).toMatch(
    /^Call PC █+(?: █+)+ now\.$/,
  );
});

test('an earlier wording has none of the words that are withheld now, even if it has only some of them', () => {
  expect(maskEachWord('CONTACT: PC 685 Jo Doe – and Doer', '685 Jo Doe – 01298 762245')).toBe(
    'CONTACT: PC █████ █████ █████ – and Doer',
  );
});

test.each([
  ['marks of Markdown between the words', 'Call **Jo** *Doe* now.', 'Jo Doe'],
  ['a soft hyphen in a word', 'Call Jo \u00ADDoe now.', 'Jo Doe'],
  ['a hyphen in a word', 'Call Mary-Jo Doe now.', 'Mary-Jo Doe'],
  ['a soft hyphen inside a word, which takes the line with it', 'Call Jo D\u00ADoe now.', 'Jo Doe'],
])('masks words with %s', (_, text, from) => {
  expect(publish(text, [{ lines: 1, from, reason }]).replaceAll('\u00AD', '')).not.toMatch(/Jo|Doe/);
});
