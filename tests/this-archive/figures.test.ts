import { expect, test } from 'vitest';
import { readArchive } from '../../src/edition/archive.ts';
import { readRegisters } from '../../src/registers/read-registers.ts';
import { registered } from '../../src/registers/registered-report.ts';
import { resolveRegisters } from '../../src/registers/resolve.ts';

const { facts, reports } = await readArchive('content');
const registers = await readRegisters('content', facts);
const { observations } = resolveRegisters(reports.map(registered), registers);

const rowsOf = (report: string, measure: string) =>
  observations.filter((row) => row.report === report && row.measure === measure);

test('a figure is about the place its sentence is about', () => {
  expect(rowsOf('2008-major-crime', 'forces-inspected').map(({ value, geography }) => [value, geography])).toEqual([
    [43, 'England and Wales'],
    [44, 'England, Wales and Northern Ireland'],
  ]);
  expect(rowsOf('2008-major-crime', 'regional-mobilisations')).toMatchObject([
    { value: 4, geography: 'East Midlands' },
  ]);
});

test('a margin of a percentage is in percentage points', () => {
  const margins = observations.filter(({ measure }) => measure === 'victim-satisfaction-margin');
  expect(margins.map(({ value, unit }) => [value, unit])).toEqual([
    [1.4, 'percentage-points'],
    [0.2, 'percentage-points'],
    [1.4, 'percentage-points'],
  ]);
});

test('quantities that a sentence prints in words are in, too', () => {
  expect(rowsOf('2008-major-crime', 'gain-referrals')).toMatchObject([{ value: 2, unit: 'count' }]);
  expect(rowsOf('2008-major-crime', 'vetting-interval')).toMatchObject([{ value: 5, unit: 'years' }]);
});

test.each(['2007-inspection', '2008-major-crime'])('%s: the police authority, and who sits on it', (report) => {
  const rows = rowsOf(report, 'police-authority-members');
  expect(rows.map(({ category, value }) => [category, value])).toEqual([
    [undefined, 17],
    ['Councillors of Derbyshire County Council', 7],
    ['Councillors of Derby City Council', 2],
    ['Magistrates', 3],
    ['Independent members', 5],
  ]);
});

test('every measure has figures, and every place', () => {
  const measured = new Set(observations.map(({ measure }) => measure));
  const places = new Set(observations.map(({ geography }) => geography));
  expect([...registers.measures.keys()].filter((id) => !measured.has(id))).toEqual([]);
  expect(registers.geographies.filter((place) => !places.has(place))).toEqual([]);
});
