import { expect, test } from 'vitest';
import { markedDate, writtenDate } from './date.ts';

test.each([
  ['2022', '2022'],
  ['2017-03', 'March 2017'],
  ['2014-11-27', '27 November 2014'],
  ['2014-11-02', '2 November 2014'],
  ['[2007]', '[2007]'],
  ['[2022-11]', '[November 2022]'],
  ['[2014-11-27]', '[27 November 2014]'],
  ['', 'no date'],
])('writes the date %s as %s', (date, written) => expect(writtenDate(date)).toBe(written));

test('only an inferred date is in brackets, and an unknown one is none', () => {
  const value = '2014-11';
  expect(markedDate({ value, basis: 'text', quote: 'November 2014' })).toBe('2014-11');
  expect(markedDate({ value, basis: 'elsewhere', address: 'https://example.org/' })).toBe('2014-11');
  expect(markedDate({ value, basis: 'inferred', note: 'Its figures end there.' })).toBe('[2014-11]');
  expect(markedDate({ basis: 'unknown' })).toBe('');
});
