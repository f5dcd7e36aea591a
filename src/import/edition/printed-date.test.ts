import { expect, test } from 'vitest';
import { readPrintedDate } from './printed-date.ts';

test.each([
  ['4 March 2019', '2019-03-04'],
  ['4th March, 2019', '2019-03-04'],
  ['Thursday 4 March 2019', '2019-03-04'],
  ['March 4, 2019', '2019-03-04'],
  ['MARCH 2019', '2019-03'],
  ['Sept 2019', undefined],
  ['Sep 2019', '2019-09'],
  ['2019', '2019'],
  ['31 June 2019', undefined],
  ['3–4 March 2019', undefined],
  ['March 2050', '2050-03'],
  ['soon', undefined],
])('%j is %j', (text, date) => {
  expect(readPrintedDate(text)).toBe(date);
});
