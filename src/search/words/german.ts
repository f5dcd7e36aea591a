import type { Writings } from './writings-of.ts';

/** Who has no key for an umlaut types two letters, and ss for ß. Compared are words without accents. */
function spellings(word: string): string[] {
  const found = [
    word.replace(/(?<![aeq])([aou])e/g, '$1'),
    word.replace(/[äöü]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`),
    word.replaceAll('ß', 'ss'),
    word.replace('ss', 'ß'),
    word.replaceAll('ph', 'f'),
    word.replaceAll('f', 'ph'),
    word.replace(/t(?=i(?:ell|al))/g, 'z'),
    word.replace(/z(?=i(?:ell|al))/g, 't'),
  ];
  return [...new Set(found)].filter((other) => other !== word);
}

const ones =
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(' ');
const tens = 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig'.split(' ');

function numbers(): Map<string, string> {
  const both = new Map<string, string>();
  const add = (digits: number, word: string) => both.set(`${digits}`, word).set(word, `${digits}`);
  for (const [value, word] of ones.entries()) add(value, word);
  for (const [index, ten] of tens.entries()) {
    add((index + 2) * 10, ten);
    for (let one = 1; one < 10; one += 1) add((index + 2) * 10 + one, `${one === 1 ? 'ein' : ones[one]}und${ten}`);
  }
  return both;
}

export const germanWritings: Writings = {
  spellings,
  numbers: numbers(),
  scales: [
    { signs: ['tsd'], word: 'tausend', zeros: 3 },
    { signs: ['mio'], word: 'millionen', zeros: 6 },
    { signs: ['mrd'], word: 'milliarden', zeros: 9 },
  ],
  percent: ['percent', 'prozent'],
  until: 'bis',
  asking: {
    number: [
      'wie viele',
      'wie viel',
      'wieviele',
      'wieviel',
      'wie lange',
      'wie oft',
      'wie hoch',
      'anzahl der',
      'zahl der',
      'anteil der',
    ],
    numberToo: ['durchschnitt', 'prozent', 'quote'],
    meaning: ['bedeutet', 'bedeuten', 'bedeutung', 'steht', 'abkurzung', 'abkurzung fur', 'definition'],
  },
  fillers: [
    'menschen',
    'personen',
    'jahr',
    'jahre',
    'bericht',
    'berichte',
    'insgesamt',
    'gibt',
    'zahl',
    'anzahl',
    'prozent',
  ],
  changes: ['anderung', 'veranderung', 'anstieg', 'gestiegen', 'ruckgang', 'gesunken', 'zunahme', 'abnahme'],
  verdicts: ['ist', 'sind', 'war', 'waren'],
  locators: {
    passage: ['p', 'abs', 'absatz', 'rn', 'rz', 'randnummer', 'ziffer', '§', '¶'],
    note: ['fn', 'fussnote', 'fußnote', 'anm', 'anmerkung'],
    to: ['bis', 'und'],
  },
};
