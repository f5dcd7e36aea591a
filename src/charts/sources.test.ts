import { expect, test } from 'vitest';
import type { ObservationRow } from '../registers/observations.ts';
import { vocabulary } from '../vocabulary/fixtures/vocabulary.ts';
import type { ChartPlan } from './plan.ts';
import { chartSources } from './sources.ts';

const cell = (report: string, voice: ObservationRow['voice']) => ({ report, voice }) as ObservationRow;

test('names each report that a chart draws from, once, with its date, inferred or not, its title, printed or not, and all who speak in it', () => {
  const plan = {
    rows: [
      { label: '2016', cells: [cell('b', 'inspectorate'), undefined] },
      { label: '2014', cells: [cell('a', 'inspectorate'), cell('b', 'force')] },
    ],
  } as unknown as ChartPlan;
  const reports = ['a', 'b', 'c'].map((id, index) => ({
    id,
    citedTitle: index === 1 ? '[Report b]' : `Report ${id}`,
    meta: {
      published: {
        value: String(2014 + 2 * index),
        basis: index === 1 ? ('inferred' as const) : ('elsewhere' as const),
        note: 'why',
        address: 'https://a.example',
      },
    },
  }));
  expect(chartSources(plan, reports, vocabulary)).toEqual([
    'Report a (2014), the inspectorate',
    '[Report b] ([2016]), the inspectorate and the force about itself',
  ]);
});
