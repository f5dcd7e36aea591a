import { expect, test, vi } from 'vitest';

vi.stubGlobal('HTMLElement', class {});
const { nextPoint } = await import('./report-chart.ts');
const table = {
  labels: ['2007', '2008', '2016'],
  series: [
    { name: 'a', isSetApart: false, values: [1, null, 3], printed: ['1', '–', '3'] },
    { name: 'b', isSetApart: false, values: [null, 5, null], printed: ['–', '5', '–'] },
  ],
};

test.each([
  ['starts at the first point', undefined, [0, 1], { series: 0, row: 0 }],
  ['passes over what is missing', { series: 0, row: 0 }, [0, 1], { series: 0, row: 2 }],
  ['stays at the end', { series: 0, row: 2 }, [0, 1], { series: 0, row: 2 }],
  ['goes to the nearest point of the next series', { series: 0, row: 2 }, [1, 0], { series: 1, row: 1 }],
  ['goes home', { series: 0, row: 2 }, [0, -Infinity], { series: 0, row: 0 }],
] as const)('%s', (_, at, step, next) => {
  expect(nextPoint(table, at, step)).toEqual(next);
});
