import { expect, test } from 'vitest';
import type { ObservationRow } from '../registers/observations.ts';
import type { Measure } from '../schemas/registers.ts';
import { vocabulary } from '../vocabulary/fixtures/vocabulary.ts';
import { planChart } from './plan.ts';

const measure: Measure = {
  id: 'calls',
  label: 'Calls',
  unit: 'count',
  topic: 'Calls',
  better: 'neither',
  comparable: true,
  caveats: [],
  breaks: [],
};
const order = ['a', 'b', 'c'];
const row = (entry: Partial<ObservationRow>): ObservationRow => ({
  report: 'a',
  body: 'x',
  section: 's',
  measure: 'calls',
  label: 'Calls',
  value: 1,
  unit: 'count',
  period: '2007',
  periodBasis: 'text',
  geography: 'Derbyshire',
  quote: '1',
  marks: [],
  url: '/',
  voice: 'inspectorate',
  printed: '1',
  isPlain: true,
  ...entry,
});

test('the same thing measured twice is a line; places are series', () => {
  const plan = planChart(
    measure,
    [
      row({}),
      row({ period: '2016', report: 'b' }),
      row({ geography: 'England and Wales' }),
      row({ geography: 'England and Wales', period: '2016', report: 'b' }),
    ],
    { order, vocabulary },
  );
  expect(plan).toMatchObject({
    kind: 'line',
    series: [{ name: 'Derbyshire' }, { name: 'England and Wales' }],
    rows: [
      { label: '2007', x: 2007 },
      { label: '2016', x: 2016 },
    ],
  });
});

test('what the force says about itself is a series of its own', () => {
  const plan = planChart(
    measure,
    [
      row({}),
      row({ period: '2008', report: 'b' }),
      row({ period: '2009', report: 'c', voice: 'force' }),
      row({ period: '2010', report: 'c', voice: 'force' }),
    ],
    { order, vocabulary },
  );
  expect(plan?.series).toEqual([
    { name: 'the inspectorate', voice: 'inspectorate', mark: 'plain' },
    { name: 'the force about itself', voice: 'force', mark: 'double' },
  ]);
});

test('a break ends a line and says why', () => {
  const broken = { ...measure, breaks: [{ before: 'c', note: 'Counted anew.' }] };
  const plan = planChart(
    broken,
    [row({}), row({ period: '2008', report: 'b' }), row({ period: '2022', report: 'c' })],
    { order, vocabulary },
  );
  expect(plan?.series).toHaveLength(2);
  expect(plan?.breaks).toEqual(['Counted anew.']);
  expect(plan?.rows.map(({ cells }) => cells.map((cell) => cell !== undefined))).toEqual([
    [true, false],
    [true, false],
    [false, true],
  ]);
});

test('categories of one period are bars', () => {
  const plan = planChart(measure, [row({ category: 'By day' }), row({ category: 'By night' })], { order, vocabulary });
  expect(plan).toMatchObject({
    kind: 'bar',
    rows: [{ label: 'By day' }, { label: 'By night' }],
    series: [{ name: 'Derbyshire' }],
  });
});

test.each([
  ['a single figure', measure, [row({})]],
  [
    'figures that a measure calls incomparable',
    { ...measure, comparable: false },
    [row({ category: 'Created' }), row({ category: 'Open' })],
  ],
  ['a change beside a count', measure, [row({}), row({ unit: 'percent', period: '2008', category: 'change' })]],
  [
    'figures of different years for different things',
    measure,
    [row({ category: 'By day' }), row({ category: 'By night', period: '2016', report: 'b' })],
  ],
])('draws no chart of %s', (_, which, rows) => {
  expect(planChart(which, rows, { order, vocabulary })).toBeUndefined();
});

test('a missing figure is a gap, not a zero', () => {
  const plan = planChart(measure, [row({ value: null, printed: 'N/A' }), row({ period: '2008', value: 3 })], {
    order,
    vocabulary,
  });
  expect(plan?.rows[0]?.cells[0]).toMatchObject({ value: null, printed: 'N/A' });
});

test('a period that no passage prints is in brackets, as an inferred date is anywhere', () => {
  const plan = planChart(measure, [row({ periodBasis: 'inferred' }), row({ period: '2008', report: 'b' })], {
    order,
    vocabulary,
  });
  expect(plan?.rows.map(({ label }) => label)).toEqual(['[2007]', '2008']);
});
