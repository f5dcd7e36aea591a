import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterNames } from '../query/query.ts';
import type { Request } from '../search.ts';
import { readAddress, strangeParameters, writeAddress } from './address.ts';

test('what is usual is left out', () => {
  expect(writeAddress({ text: 'abstraction', chosen: {}, sort: 'relevance', widen: true })).toBe('?q=abstraction');
  expect(writeAddress({ text: '', chosen: {}, sort: 'relevance', widen: true })).toBe('');
});

test('an address holds all of a search', () => {
  const search = '?q=multi+agency&report=2007-inspection&report=2022&kind=note&sort=newest&widen=off';
  expect(readAddress(search)).toEqual({
    text: 'multi agency',
    chosen: { report: ['2007-inspection', '2022'], kind: ['note'] },
    sort: 'newest',
    widen: false,
  });
  expect(writeAddress(readAddress(search))).toBe(search);
});

test('strange addresses are searches, too', () => {
  expect(readAddress('?sort=sideways&widen=maybe&year=&year=2007&year=2007')).toEqual({
    text: '',
    chosen: { year: ['2007'] },
    sort: 'relevance',
    widen: true,
  });
});

test('what no search knows is told apart from what is asked', () => {
  expect(strangeParameters('?q=calls&sort=sideways&from=2012&year=2007&widen=off&utm_source=x&page=')).toEqual([
    'sort=sideways',
    'from=2012',
  ]);
  expect(strangeParameters('?q=calls&sort=newest&report=none')).toEqual([]);
});

test('whatever is asked survives its address', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1 });
  const request: fc.Arbitrary<Request> = fc.record({
    text: fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
    chosen: fc.dictionary(fc.constantFrom(...filterNames), fc.uniqueArray(words, { minLength: 1, maxLength: 4 }), {
      noNullPrototype: true,
    }),
    sort: fc.constantFrom('relevance', 'newest', 'oldest'),
    widen: fc.boolean(),
  });
  fc.assert(
    fc.property(request, (asked) => {
      expect(readAddress(writeAddress(asked))).toEqual(asked);
    }),
  );
});
