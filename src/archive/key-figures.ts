import { homeOf, type ObservationRow } from '../registers/observations.ts';
import { periodMiddle } from '../registers/period.ts';
import type { Measure } from '../schemas/registers.ts';
import type { ArchiveRegisters } from './registers.ts';

export interface KeyFigure {
  measure: Measure;
  row: ObservationRow;
}

/**
 * A few figures of a report about the subject itself: in figures, not words: first those that other reports give as well, then the first of each topic.
 *
 * @param count At most so many.
 */
export function keyFigures(
  report: string,
  { observations, registers, reports }: Pick<ArchiveRegisters, 'observations' | 'registers' | 'reports'>,
  count = 8,
): KeyFigure[] {
  const own = reports.find(({ id }) => id === report);
  const home = own && homeOf(own, registers);
  const plain = observations.filter(
    (row) =>
      row.report === report &&
      row.category === undefined &&
      row.value !== null &&
      /\d/.test(row.printed) &&
      row.geography === home,
  );
  const isShared = ({ measure }: ObservationRow) =>
    observations.some((row) => row.measure === measure && row.report !== report && row.category === undefined);
  const latest = [...Map.groupBy(plain, ({ measure }) => measure).values()].flatMap((rows) =>
    rows.sort((a, b) => periodMiddle(b.period) - periodMiddle(a.period)).slice(0, 1),
  );
  const shared = latest.filter((row) => registers.measures.get(row.measure)?.comparable && isShared(row));
  const firstOfTopic = [
    ...Map.groupBy(latest, ({ measure }) => registers.measures.get(measure)?.topic).values(),
  ].flatMap((rows) => rows.slice(0, 1));
  return [...new Set([...shared, ...firstOfTopic])].slice(0, count).flatMap((row) => {
    const measure = registers.measures.get(row.measure);
    return measure ? [{ measure, row }] : [];
  });
}
