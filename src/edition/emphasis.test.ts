import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findEmphasis, stripEmphasis } from './emphasis.ts';

test.each([
  ['*one*', 'one'],
  ['**Summary – (*This too.*)**', 'Summary – (This too.)'],
  ['***both***', 'both'],
  ['MSF** group mean', 'MSF** group mean'],
  ['-27.27pp*\t80.51%', '-27.27pp*\t80.51%'],
  ['3*4 and 5', '3*4 and 5'],
  ['a * b * c', 'a * b * c'],
  ['****', '****'],
  ['*a **b* c**', 'a **b c**'],
])('%j reads %j', (line, read) => {
  expect(stripEmphasis(line)).toBe(read);
});

test('spans are nested or apart', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('*', '**', '***', 'a', ' ', '(', '****')), (parts) => {
      const spans = findEmphasis(parts.join(''));
      for (const a of spans) {
        expect(a.start).toBeLessThan(a.end);
        for (const b of spans) if (a.start < b.start && b.start < a.end) expect(b.end).toBeLessThan(a.end);
      }
    }),
  );
});

test('a long line of asterisks takes one pass', () => {
  expect(stripEmphasis('*a '.repeat(300_000))).toHaveLength(900_000);
});
