import { textOfStretch } from './find-titles.ts';
import type { Stretch } from './join-lines.ts';

/** Fewer are a list. */
const least = 10;

/**
 * Paragraphs that a report numbers from its first to its last (`12. The prison …`): a series of ten or more that goes on under other headings. A list ends with
 * the next heading.
 *
 * @param titles Stretches that are headings.
 */
export function findNumberedParagraphs(stretches: readonly Stretch[], titles: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  let series: number[] = [];
  let last = Number.NaN;
  const settle = () => {
    const [first, end] = [series[0] ?? 0, series.at(-1) ?? 0];
    const crosses = Array.from({ length: end - first }, (_, offset) => first + offset).some((index) =>
      titles.has(index),
    );
    const long = series.filter((index) => textOfStretch(stretches[index] as Stretch).length > 100).length;
    if (series.length >= least && crosses && long > series.length / 2) for (const index of series) found.add(index);
    series = [];
  };
  stretches.forEach(({ opening }, index) => {
    if (opening.kind !== 'numbered' || titles.has(index)) return;
    if (opening.number !== last + 1) settle();
    series.push(index);
    last = opening.number;
  });
  settle();
  return found;
}
