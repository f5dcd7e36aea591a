import { expect, test } from 'vitest';
import { vocabulary } from '../../vocabulary/fixtures/vocabulary.ts';
import type { SearchedArchive } from '../archive-file.ts';
import { searchLabels } from '../labels.ts';
import { narrow, resolveFilters, unknownValues } from './filters.ts';
import { readQuery } from './query.ts';

const archive: SearchedArchive = {
  records: 10,
  mostRead: 60,
  hasTexts: true,
  reports: [
    {
      id: '2007-inspection',
      title: 'Inspection 2007',
      year: 2007,
      voice: 'inspectorate',
      numbered: false,
      bodies: ['north'],
    },
    {
      id: '2014-crime-inspection',
      title: 'Crime 2014',
      year: 2014,
      voice: 'inspectorate',
      numbered: false,
      bodies: ['north'],
    },
    {
      id: '2022-strong-local-policing',
      title: 'Strong Local Policing 2022',
      year: 2022,
      voice: 'force',
      numbered: true,
      bodies: ['south'],
    },
  ],
  bodies: [
    ['north', 'North Constabulary'],
    ['south', 'South Constabulary'],
  ],
  themes: new Map([['calls', 'Calls from the public']]),
  labels: searchLabels(vocabulary),
  meanings: [],
  grades: [],
};

function resolved(typed: string): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(resolveFilters(readQuery(typed).filters, archive).selection).map(([name, values]) => [
      name,
      [...values],
    ]),
  );
}

test.each([
  ['report:2014', { report: ['2014-crime-inspection'] }],
  ['report:2007,2022', { report: ['2007-inspection', '2022-strong-local-policing'] }],
  ['report:"strong local"', { report: ['2022-strong-local-policing'] }],
  ['year:2007..2014', { year: ['2007', '2014'] }],
  ['year:2014..', { year: ['2014', '2022'] }],
  ['year:2014..2007', { year: ['2007', '2014'] }],
  ['body:north', { body: ['north'] }],
  ['body:"south constabulary"', { body: ['south'] }],
  ['voice:force', { voice: ['force'] }],
  ['kind:recommendations', { kind: ['recommendation'] }],
  ['kind:"areas for improvement"', { kind: ['area-for-improvement'] }],
  ['kind:strength', { kind: ['strength'] }],
  ['theme:calls', { theme: ['calls'] }],
  ['report:2019', { report: [] }],
])('%s', (typed, expected) => {
  expect(resolved(typed)).toEqual(expected);
});

test('what names nothing is told', () => {
  expect(resolveFilters(readQuery('report:2019 year:2007 kind:x').filters, archive).unknown).toEqual([
    { name: 'report', value: '2019' },
    { name: 'kind', value: 'x' },
  ]);
});

test('so is what an address chooses, unless the archive has it', () => {
  const chosen = {
    report: ['2007-inspection', 'nonsense'],
    year: ['2007', '2019'],
    voice: ['force', 'choir'],
    kind: ['text', 'toString'],
    theme: ['calls', 'moon'],
  };
  expect(unknownValues(chosen, archive).map(({ name, value }) => `${name}=${value}`)).toEqual([
    'report=nonsense',
    'year=2019',
    'voice=choir',
    'kind=toString',
    'theme=moon',
  ]);
});

test('typed and chosen filters must both pass', () => {
  expect(
    narrow({ year: new Set(['2007', '2014']) }, { year: new Set(['2014', '2022']), voice: new Set(['force']) }),
  ).toEqual({
    year: new Set(['2014']),
    voice: new Set(['force']),
  });
});
