import { expect, test } from 'vitest';
import type { SearchedArchive } from '../archive-file.ts';
import { narrow, resolveFilters } from './filters.ts';
import { readQuery } from './query.ts';

const archive: SearchedArchive = {
  records: 10,
  mostRead: 60,
  reports: [
    { id: '2007-inspection', title: 'Inspection 2007', year: 2007, voice: 'inspectorate', numbered: false },
    { id: '2014-crime-inspection', title: 'Crime 2014', year: 2014, voice: 'inspectorate', numbered: false },
    { id: '2022-strong-local-policing', title: 'Strong Local Policing 2022', year: 2022, voice: 'force', numbered: true },
  ],
  themes: new Map([['calls', 'Calls from the public']]),
  meanings: [],
  grades: [],
};

function resolved(typed: string): Record<string, string[]> {
  return Object.fromEntries(Object.entries(resolveFilters(readQuery(typed).filters, archive).selection).map(([name, values]) => [name, [...values]]));
}

test.each([
  ['report:2014', { report: ['2014-crime-inspection'] }],
  ['report:2007,2022', { report: ['2007-inspection', '2022-strong-local-policing'] }],
  ['report:"strong local"', { report: ['2022-strong-local-policing'] }],
  ['year:2007..2014', { year: ['2007', '2014'] }],
  ['year:2014..', { year: ['2014', '2022'] }],
  ['year:2014..2007', { year: ['2007', '2014'] }],
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
  expect(resolveFilters(readQuery('report:2019 year:2007 kind:x').filters, archive).unknown).toEqual(['report:2019', 'kind:x']);
});

test('typed and chosen filters must both pass', () => {
  expect(narrow({ year: new Set(['2007', '2014']) }, { year: new Set(['2014', '2022']), voice: new Set(['force']) })).toEqual({
    year: new Set(['2014']),
    voice: new Set(['force']),
  });
});
