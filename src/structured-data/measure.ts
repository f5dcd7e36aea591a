import { addressBeside } from '../archive/address.ts';
import { type ObservationRow, unitOf } from '../registers/observations.ts';
import type { Measure } from '../schemas/registers.ts';
import { unitLabel, type Vocabulary } from '../vocabulary/vocabulary.ts';

/** The figures of one measure as a data set. */
export function measureJsonLd(
  measure: Measure,
  rows: readonly ObservationRow[],
  url: string,
  vocabulary: Pick<Vocabulary, 'units'>,
): object {
  const periods = rows.flatMap(({ period }) => period.split('/')).sort();
  return {
    '@type': 'Dataset',
    name: measure.label,
    description:
      `${measure.label}: ${rows.length} figures as inspection reports print them, each with the words that print it. ${measure.caveats.join(' ')}`.trim(),
    url,
    identifier: measure.id,
    variableMeasured: {
      '@type': 'PropertyValue',
      name: measure.label,
      unitText: unitLabel(vocabulary, unitOf(measure)),
    },
    temporalCoverage: `${periods[0] ?? ''}/${periods.at(-1) ?? ''}`,
    spatialCoverage: [...new Set(rows.map(({ geography }) => geography))],
    isAccessibleForFree: true,
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: addressBeside('../../data/metrics.csv', url) },
    ],
  };
}
