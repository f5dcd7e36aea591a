import { expect, test } from 'vitest';
import { sentenceAround } from './sentence-around.ts';

const around = (text: string, mention: string, longest?: number) => {
  const start = text.indexOf(mention);
  const excerpt = sentenceAround({ text, marks: [] }, start, start + mention.length, longest);
  return `${excerpt.text.slice(0, excerpt.start)}[${excerpt.text.slice(excerpt.start, excerpt.end)}]${excerpt.text.slice(excerpt.end)}`;
};

test('gives the sentence of a mention', () => {
  expect(around('The force met. The MARAC sat weekly. It works.', 'MARAC')).toBe('The [MARAC] sat weekly.');
});

test('a full stop inside an abbreviation or a number ends no sentence', () => {
  expect(around('Partners, e.g. The MARAC, met 1.5 times. Then rest.', 'MARAC')).toBe(
    'Partners, e.g. The [MARAC], met 1.5 times.',
  );
});

test('shortens a long sentence on both sides, between words', () => {
  const text = `${'alpha '.repeat(80)}MARAC${' omega'.repeat(80)}.`;
  const excerpt = around(text, 'MARAC', 120);
  expect(excerpt).toMatch(/^… alpha (alpha )+\[MARAC\]( omega)+ …$/);
  expect(excerpt.length).toBeLessThan(140);
});

test('gives the row of a table', () => {
  expect(around('Name\tPlace\nMARAC\tRipley\nMASH\tDerby', 'MARAC')).toBe('[MARAC]\tRipley');
});

test('a mention may be the whole text', () => {
  expect(around('MARAC', 'MARAC')).toBe('[MARAC]');
});

test('marks stay on their words, and a hole is never cut', () => {
  const text = `${'alpha '.repeat(30)}[…] MARAC met.`;
  const marks = [
    { kind: 'lost' as const, at: 180, length: 3, note: 'a page' },
    { kind: 'sic' as const, at: 190, length: 4, note: '' },
  ];
  const excerpt = sentenceAround({ text, marks }, 184, 189, 60);
  expect(excerpt.marks.map(({ at, length }) => excerpt.text.slice(at, at + length))).toEqual(['[…]', 'met.']);
});
