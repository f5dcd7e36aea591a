import { expect, test } from 'vitest';
import { vocabulary } from '../vocabulary/fixtures/vocabulary.ts';
import { figuresOf } from './figures.ts';

const euro = { id: 'euro', label: 'euros', before: ['€'], after: ['euros', 'Euro'] };
const readFigure = figuresOf({ units: [...vocabulary.units, euro] }, 'en-GB');

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
  ['61.300 euros', undefined],
  ['€61.300', undefined],
  ['1.944', 1.944],
  ['1.250 million', 1_250_000],
  ['two thirds', undefined],
  ['1:6', undefined],
  ['some people', undefined],
])('reads %s as %s', (printed, value) => {
  expect(readFigure(printed)).toBe(value);
});

test.each([
  ['61.300 Euro', 61_300],
  ['4,5 Prozent', 4.5],
  ['1.234.567,8', 1_234_567.8],
  ['rund 2,4 Mio. Euro', 2_400_000],
  ['zwanzig', 20],
  ['siebenundachtzig', 87],
  ['fast drei Prozent', 3],
  ['81.4', undefined],
  ['1,556', 1.556],
  ['1,556 Euro', undefined],
  ['k. A.', null],
])('in German %s is %s', (printed, value) => {
  const units = [
    { id: 'euro', label: 'Euro', before: ['€'], after: ['Euro'] },
    { id: 'percent', label: 'Prozent', before: [], after: ['%', 'Prozent'] },
  ];
  expect(figuresOf({ units }, 'de')(printed)).toBe(value);
});

test('a language that has no words here still has its figures', () => {
  const french = figuresOf({ units: vocabulary.units }, 'fr');
  expect(french('1 556,5')).toBe(1556.5);
  expect(french('1 556')).toBe(1556);
  expect(french('neuf')).toBeUndefined();
});
