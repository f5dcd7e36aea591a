import { expect, test } from 'vitest';
import { stemInLanguage } from '../../integrations/search-language.ts';
import { porter2 } from './porter2.ts';
import { forgetStems, stem } from './stem.ts';
import { stemAs } from './stem-word.ts';

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

test('an archive of another language has the stemmer of that language', async () => {
  try {
    await stemInLanguage('de-AT');
    expect(['schule', 'schulen', 'lesen', 'gelesen'].map(stem)).toEqual(['schul', 'schul', 'les', 'geles']);
    // There is none of Welsh: words are found as they are.
    await stemInLanguage('cy');
    expect(stem('ysgolion')).toBe('ysgolion');
  } finally {
    stemAs('en', porter2);
    forgetStems();
  }
});
