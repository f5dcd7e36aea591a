import type { NumberWords } from './language.ts';

const units = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const numbers = new Map<string, number>([
  ...units.map((word, value): [string, number] => [word, value]),
  ...tens.flatMap((word, index): [string, number][] => [
    [word, (index + 2) * 10],
    ...units.slice(1, 10).map((unit, one): [string, number] => [`${word}-${unit}`, (index + 2) * 10 + one + 1]),
  ]),
]);

export const english: NumberWords = {
  numbers,
  multiples: { thousand: 1e3, million: 1e6, billion: 1e9 },
  qualifiers: [
    'a average of',
    'an average of',
    'average of',
    'almost',
    'approximately',
    'around',
    'about',
    'at least',
    'in excess of',
    'just over',
    'just under',
    'just less than',
    'more than',
    'less than',
    'fewer than',
    'nearly',
    'nearer',
    'over',
    'some',
    'up to',
    '±',
  ],
  none: ['n/a', 'not applicable', 'not available'],
};
