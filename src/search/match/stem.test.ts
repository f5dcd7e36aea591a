import { expect, test } from 'vitest';
import { stem } from './stem.ts';

/** From the sample vocabulary at https://snowballstem.org/algorithms/english/stemmer.html, and from the reports. */
const stems = {
  consign: 'consign',
  consigned: 'consign',
  consignment: 'consign',
  consistency: 'consist',
  consolation: 'consol',
  knackeries: 'knackeri',
  knavish: 'knavish',
  knightly: 'knight',
  abstraction: 'abstract',
  abstractions: 'abstract',
  abstracting: 'abstract',
  policing: 'polic',
  policy: 'polici',
  neighbourhoods: 'neighbourhood',
  generally: 'general',
  communities: 'communiti',
  agencies: 'agenc',
  vulnerability: 'vulner',
  organisation: 'organis',
  recommendations: 'recommend',
  safety: 'safeti',
  maracs: 'marac',
  hoping: 'hope',
  hopping: 'hop',
  cries: 'cri',
  ties: 'tie',
  dying: 'die',
  news: 'news',
  gas: 'gas',
  this: 'this',
  kiwis: 'kiwi',
  replacement: 'replac',
  classes: 'class',
  analysis: 'analysi',
};

test.each(Object.entries(stems))('%s → %s', (word, expected) => {
  expect(stem(word)).toBe(expected);
});
