import { expect, test } from 'vitest';
import { agrees, boldWhole, parseInline, plainText } from './inline.ts';

test('reads emphasis, escapes, tags and addresses in angle brackets', () => {
  const nodes = parseInline('a **b *c* d** \\*e <b>e</b> <http://f.g>');
  expect(plainText(nodes)).toBe('a b c d *e e http://f.g');
  expect(nodes.map(({ type }) => type)).toEqual(['text', 'strong', 'text']);
});

test('a star that nothing closes is a star', () => {
  expect(parseInline('3 * 4')).toEqual([{ type: 'text', value: '3 * 4' }]);
});

test('says when marks would change the words', () => {
  expect(agrees('**a** b', ['a', 'b'])).toBe(true);
  expect(agrees('**a** b', ['**a**', 'b'])).toBe(false);
});

test('knows a line that is bold as a whole', () => {
  expect(['**Strengths**', '**a** and **b**', 'Strengths'].map(boldWhole)).toEqual(['Strengths', undefined, undefined]);
});
