import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropFilters, readQuery } from './query.ts';

const terms = (typed: string) => readQuery(typed).terms.map(({ raw, exact }) => (exact ? `"${raw}"` : raw));

test.each([
  ['missing persons', ['missing', 'persons']],
  ['"reassurance gap" police', ['"reassurance gap"', 'police']],
  ['“reassurance gap”', ['"reassurance gap"']],
  ['multi-agency', ['multi-agency']],
  ['"left open', ['"left open"']],
  ['what is a MASH', ['MASH']],
  ['what is the', ['what', 'is', 'the']],
  ['at 10:30', ['10:30']],
  ['A&E 24/7', ['A&E', '24', '7']],
  ['""', []],
  ['- : "" -""', []],
])('%s', (typed, expected) => {
  expect(terms(typed)).toEqual(expected);
});

test('excluded words and phrases', () => {
  const query = readQuery('drones -football -"public order" well-known - lone');
  expect(query.excluded.map(({ raw }) => raw)).toEqual(['football', 'public order']);
  expect(terms('drones -football -"public order" well-known - lone')).toEqual(['drones', 'well-known', 'lone']);
});

test('filters, by name; what is none is words', () => {
  const query = readQuery(
    'training report:2016 year:2007..2014 kind:"area for improvement" VOICE:force,inspectorate report:2014 nonsense:x report:',
  );
  expect(query.filters).toEqual({
    report: ['2016', '2014'],
    year: ['2007..2014'],
    kind: ['area for improvement'],
    voice: ['force', 'inspectorate'],
  });
  expect(query.terms.map(({ raw }) => raw)).toEqual(['training', 'nonsense', 'x', 'report']);
});

test.each([
  ['training report:2016 year:2007..2014', 'training'],
  ['-kind:note "two words" kind:"area for improvement"', '"two words"'],
  ['nothing to:drop', 'nothing to:drop'],
])('%s without its filters', (typed, left) => {
  expect(dropFilters(typed)).toBe(left);
});

test('one value of a filter is dropped, the others stay', () => {
  const isDropped = (_: string, value: string) => value === '2019' || value === 'a b';
  expect(dropFilters('x report:2019,2016 y', isDropped)).toBe('x report:2016 y');
  expect(dropFilters('x theme:"a b,c d"', isDropped)).toBe('x theme:"c d"');
});

test.each([
  ['police OR drones', ['OR']],
  ['police or drones, and not "NOT" OReilly', []],
  ['(police AND drones) NOT football', ['AND', 'NOT', '(']],
  ['"(police)" polic*', ['*']],
  ['OR', ['OR']],
  ['training -kind:note', ['-:']],
])('signs of a search language that this is not: %s', (typed, signs) => {
  expect(new Set(readQuery(typed).operators)).toEqual(new Set(signs));
});

test('common words are passed over, and said', () => {
  expect(readQuery('why was crime under recorded').passedOver).toEqual(['why', 'was', 'under']);
});

test('words keep their order and their term, for expressions of several words', () => {
  expect(readQuery('taken off the beat "x y" now').spoken.map((word) => word && [word.key, word.term])).toEqual([
    ['taken', 0],
    ['off', undefined],
    ['the', undefined],
    ['beat', 1],
    null,
    ['now', undefined],
  ]);
});

test('long queries are cut, and say so', () => {
  const query = readQuery('police '.repeat(2000));
  expect(query.cut).toBe(true);
  expect(query.terms.length).toBeLessThanOrEqual(24);
  expect(query.text.length).toBeLessThanOrEqual(400);
});

test('anything is a query, quickly, and comes out safe', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12_000 }),
        fc.stringMatching(/^(?:["“” \-:]|report|year|a1){0,400}$/),
      ),
      (typed) => {
        const query = readQuery(typed);
        expect(query.text).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect(query.terms.length + query.excluded.length).toBeLessThanOrEqual(48);
        for (const { parts } of [...query.terms, ...query.excluded])
          for (const { key, stem } of parts) expect(key && stem).toBeTruthy();
        for (const word of query.spoken) if (word?.term !== undefined) expect(query.terms[word.term]).toBeDefined();
      },
    ),
    { numRuns: 3000 },
  );
});

test('reading what was read changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
      const { text, terms: read } = readQuery(typed);
      expect(readQuery(text).terms).toEqual(read);
    }),
    { numRuns: 2000 },
  );
});
