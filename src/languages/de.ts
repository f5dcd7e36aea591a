import type { NumberWords } from './language.ts';

const small = [
  'null',
  'eins',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];
const teens: readonly (readonly [string, number])[] = [
  ['dreizehn', 13],
  ['vierzehn', 14],
  ['fünfzehn', 15],
  ['sechzehn', 16],
  ['siebzehn', 17],
  ['achtzehn', 18],
  ['neunzehn', 19],
];
const tens = ['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];

export const german: NumberWords = {
  numbers: new Map<string, number>([
    ...small.map((word, value): [string, number] => [word, value]),
    ['ein', 1],
    ['eine', 1],
    ['einen', 1],
    ...teens.map(([word, value]): [string, number] => [word, value]),
    ...tens.flatMap((word, index): [string, number][] => [
      [word, (index + 2) * 10],
      ...['ein', ...small.slice(2, 10)].map((one, unit): [string, number] => [
        `${one}und${word}`,
        (index + 2) * 10 + unit + 1,
      ]),
    ]),
  ]),
  multiples: { tausend: 1e3, million: 1e6, millionen: 1e6, mio: 1e6, 'mio.': 1e6, milliarde: 1e9, milliarden: 1e9 },
  qualifiers: [
    'etwa',
    'rund',
    'circa',
    'ca.',
    'ungefähr',
    'über',
    'mehr als',
    'weniger als',
    'knapp',
    'fast',
    'mindestens',
    'bis zu',
  ],
  none: ['k. a.', 'k.a.', 'entfällt', 'keine angabe'],
};
