import { expect, test } from 'vitest';
import { periodLabel, periodMiddle } from './period.ts';

test.each([
  ['2007', '2007'],
  ['2016-06-30', '30 June 2016'],
  ['2015-07/2016-06', 'July 2015 to June 2016'],
])('%s reads "%s"', (period, label) => {
  expect(periodLabel(period)).toBe(label);
});

test.each([
  ['2007', 2007.5],
  ['2015-07/2016-06', 2016],
  ['2016-01', 2016 + 1 / 24],
])('%s lies at %s', (period, middle) => {
  expect(periodMiddle(period)).toBeCloseTo(middle, 3);
});
