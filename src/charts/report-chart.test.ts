import { expect, test, vi } from 'vitest';

vi.stubGlobal('HTMLElement', class {});
const { tableRecords } = await import('./read-table.ts');
const { nextPoint } = await import('./report-chart.ts');
const table = {
  labels: ['2007', '2008', '2016'],
  series: [
    {
      name: 'a',
      isSetApart: false,
      values: [1, null, 3],
      printed: ['1', '–', '3'],
      voice: 'x',
      urls: ['/1', '', '/3'],
    },
    {
      name: 'b',
      isSetApart: false,
      values: [null, 5, null],
      printed: ['–', '5', '–'],
      voice: 'y',
      urls: ['', '/5', ''],
    },
  ],
};

test('taken away as CSV, each figure has what it is, who says so and where', () => {
  expect(tableRecords({ kind: 'line', title: 'Calls', unit: 'seconds', xs: [], ...table })).toEqual([
    ['Calls', 'seconds', table.labels[0], 'a', 1, '1', 'x', '/1'],
    ['Calls', 'seconds', table.labels[1], 'b', 5, '5', 'y', '/5'],
    ['Calls', 'seconds', table.labels[2], 'a', 3, '3', 'x', '/3'],
  ]);
});

test.each([
  ['starts at the first point', undefined, [0, 1], { series: 0, row: 0 }],
  ['passes over what is missing', { series: 0, row: 0 }, [0, 1], { series: 0, row: 2 }],
  ['stays at the end', { series: 0, row: 2 }, [0, 1], { series: 0, row: 2 }],
  ['goes to the nearest point of the next series', { series: 0, row: 2 }, [1, 0], { series: 1, row: 1 }],
  ['goes home', { series: 0, row: 2 }, [0, -Infinity], { series: 0, row: 0 }],
] as const)('%s', (_, at, step, next) => {
  expect(nextPoint(table, at, step)).toEqual(next);
});
