import { expect, test } from 'vitest';
import { readFigure } from './figure.ts';

test.each([
  ['1,556', 1556],
  ['81.4 percent', 81.4],
  ['17%', 17],
  ['76.55 %', 76.55],
  ['£1.13 million', 1_130_000],
  ['£25,000', 25_000],
  ['over 1,500', 1500],
  ['nearly 3,000', 3000],
  ['just under £4 million', 4_000_000],
  ['nine', 9],
  ['Seven', 7],
  ['twenty-two', 22],
  ['12th', 12],
  ['-27.27pp*', -27.27],
  ['+57.75%', 57.75],
  ['0:01:21', 81],
  ['00:08:52', 532],
  ['7 sec', 7],
  ['100.00', 100],
  ['± 1.4 percent', 1.4],
  ['N/A', null],
  ['Not applicable', null],
  ['–', null],
  ['two thirds', undefined],
  ['1:6', undefined],
  ['some people', undefined],
])('reads %s as %s', (printed, value) => {
  expect(readFigure(printed)).toBe(value);
});
