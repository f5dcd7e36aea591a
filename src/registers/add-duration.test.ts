import { expect, test } from 'vitest';
import { addDuration, isBefore } from './add-duration.ts';

test.each([
  ['2014-11-27', 'P6M', '2015-05-27'],
  ['2014-08-31', 'P6M', '2015-02-28'],
  ['2015-08-31', 'P6M', '2016-02-29'],
  ['2014-11', 'P6M', '2015-05'],
  ['2007', 'P1Y', '2008'],
  ['2014-12-20', 'P2W', '2015-01-03'],
  ['2014-12-31', 'P1Y1D', '2016-01-01'],
  ['2007', 'P6M', undefined],
  ['2014-11', 'P30D', undefined],
])('%s and %s end on %s', (date, duration, end) => {
  expect(addDuration(date, duration)).toBe(end);
});

test('a date is before another as far as both are exact', () => {
  expect(isBefore('2014-11-27', '2017-03')).toBe(true);
  expect(isBefore('2022-12-05', '2022')).toBe(false);
  expect(isBefore('2022', '2022-12-05')).toBe(false);
});
