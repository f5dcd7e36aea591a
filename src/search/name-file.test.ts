import { expect, test } from 'vitest';
import type { TermMeta } from '../schemas/term.ts';
import { definitionsOf } from './name-file.ts';

const meta = (expansions: TermMeta['expansions']): TermMeta => ({
  term: 'ICCO',
  forms: [{ form: 'ICCO' }],
  kind: 'body',
  expansions,
  definitions: [],
  related: [],
  senses: [],
});
const named = (expansions: TermMeta['expansions'], slips?: ReadonlySet<string>) =>
  definitionsOf({
    id: 'icco',
    meta: meta(expansions),
    note: '',
    titles: new Map([
      ['2008', 'Visit 2008'],
      ['2014', 'Visit 2014'],
    ]),
    slips,
    find: () => undefined,
  });
const slip = {
  report: '2014',
  text: 'Interception Commissioners Office',
  printed: 'Interception Commissioners Office [sic]',
  quote: 'ICCO',
};

test('words that are printed as a slip carry its sign into search and suggestions', () => {
  expect(named([slip]).expansion).toBe('Interception Commissioners Office [sic]');
});

test('a report that spells them soundly is shown before a newer one that does not', () => {
  const sound = { report: '2008', text: 'Interception Commissioners’ Office', quote: 'ICCO' };
  expect(named([sound, slip])).toMatchObject({ expansion: sound.text, expansionFrom: 'Visit 2008' });
});

test('so does a name that no report prints soundly', () => {
  expect(named([], new Set(['ICCO'])).signed).toBe('ICCO [sic]');
  expect(named([]).signed).toBeUndefined();
});
