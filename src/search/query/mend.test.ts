import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mend, nearest, slipsBetween } from './mend.ts';

const words = ['abstraction', 'safety', 'surveillance', 'kidnapping', 'files', 'safely'];

test.each([
  ['abstracton', 'abstraction'],
  ['saftey', 'safety'],
  ['survelance', 'surveillance'],
  ['kidnaping', 'kidnapping'],
  ['fines', undefined],
  ['xylophone', undefined],
  ['', undefined],
])('%s → %s', (slip, word) => {
  expect(mend(slip, words)).toBe(word);
});

test('the nearest words are for the reader to choose from', () => {
  expect(nearest('fines', words)).toEqual(['files']);
  expect(nearest('xylophone', words)).toEqual([]);
});

test('slips are counted the same from either side; none between equal words', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
      expect(slipsBetween(a, a)).toBe(0);
      expect(slipsBetween(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
