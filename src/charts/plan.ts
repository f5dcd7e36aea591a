import { figures as says } from '../messages/messages.ts';
import { say } from '../messages/say.ts';
import type { ObservationRow } from '../registers/observations.ts';
import { unitOf } from '../registers/observations.ts';
import { periodMiddle, shownPeriod } from '../registers/period.ts';
import type { Measure } from '../schemas/registers.ts';
import { type Vocabulary, type VoiceName, voiceNamed } from '../vocabulary/vocabulary.ts';

export interface PlannedSeries {
  name: string;
  voice: string;
  /** How the voice is set apart. */
  mark: VoiceName['mark'];
}

export interface PlannedRow {
  label: string;
  /** Place in time, for a line. */
  x?: number;
  /** One for each series. */
  cells: (ObservationRow | undefined)[];
}

/** A table that a chart can be drawn from. */
export interface ChartPlan {
  kind: 'line' | 'bar';
  /** What the rows are. */
  head: string;
  series: PlannedSeries[];
  rows: PlannedRow[];
  /** Why a series ends and another starts. */
  breaks: string[];
}

interface ChartOptions {
  order: readonly string[];
  vocabulary: Pick<Vocabulary, 'voices'>;
}

function voiceOf(
  row: ObservationRow | undefined,
  vocabulary: ChartOptions['vocabulary'],
): Pick<PlannedSeries, 'voice' | 'mark'> {
  const { id, mark } = voiceNamed(vocabulary, row?.voice ?? '');
  return { voice: id, mark };
}

interface Dimension {
  of: (row: ObservationRow) => string;
  label: (value: string) => string;
}

/**
 * Which figures of a measure may stand in one chart, and as what.
 *
 * Over time, where the same thing was measured more than once: a line for each category, place and voice, ending where the measure
 * says that a new series starts. Otherwise bars, side by side, of one report and one period. Changes and other units stay out.
 *
 * @param order Ids of the reports, oldest first.
 * @param vocabulary What the archive calls voices.
 * @returns `undefined` where no two figures can be held against each other.
 */
export function planChart(
  measure: Measure,
  observations: readonly ObservationRow[],
  { order, vocabulary }: ChartOptions,
): ChartPlan | undefined {
  const rows = observations.filter((row) => row.unit === unitOf(measure));
  return planLine(measure, rows, { order, vocabulary }) ?? planBars(measure, rows, vocabulary);
}

function planLine(
  measure: Measure,
  rows: readonly ObservationRow[],
  { order, vocabulary }: ChartOptions,
): ChartPlan | undefined {
  const eraOf = (row: ObservationRow) =>
    measure.breaks.filter(({ before }) => order.indexOf(row.report) >= order.indexOf(before)).length;
  const dimensions: Dimension[] = [
    { of: ({ category = '' }) => category, label: (value) => value },
    { of: ({ geography }) => geography, label: (value) => value },
    { of: ({ voice }) => voice, label: (value) => voiceNamed(vocabulary, value).short },
    {
      of: (row) => String(eraOf(row)),
      label: (value) => (value === '0' ? say(says.seriesFirst) : say(says.seriesNext, { number: Number(value) + 1 })),
    },
    { of: ({ report }) => (measure.comparable ? '' : report), label: (value) => value },
  ];
  const keyOf = (row: ObservationRow) => JSON.stringify(dimensions.map(({ of }) => of(row)));
  const groups = Map.groupBy(rows, keyOf);
  const followed = [...groups].filter(([, group]) => new Set(group.map(({ period }) => period)).size > 1);
  if (followed.length === 0) return undefined;

  const shown = followed.flatMap(([, group]) => group);
  const eras = new Set(shown.map(eraOf));
  // A series that a break ends is shown beside its continuation, even where it is a single figure.
  const beside = [...groups].filter(
    ([key, group]) =>
      !followed.some(([known]) => known === key) &&
      measure.breaks.length > 0 &&
      group.some((row) => !eras.has(eraOf(row))),
  );
  const all = [...followed, ...beside];
  const figures = all.flatMap(([, group]) => group);
  const varying = tellingApart(dimensions, figures);
  const periods = [...new Set(figures.map(({ period }) => period))].sort(
    (a, b) => periodMiddle(a) - periodMiddle(b) || a.localeCompare(b),
  );
  const areYears = periods.every((period) => /^\d{4}$/.test(period));
  return {
    kind: 'line',
    head: say(says.period),
    series: all.map(([, [first]]) => ({ name: nameOf(varying, first), ...voiceOf(first, vocabulary) })),
    rows: periods.map((period) => ({
      label: shownPeriodOf(figures, period),
      x: areYears ? Number(period) : periodMiddle(period),
      cells: all.map(([, group]) => group.find((row) => row.period === period)),
    })),
    breaks: measure.breaks.filter(({ before }) => order.includes(before)).map(({ note }) => note),
  };
}

function planBars(
  measure: Measure,
  rows: readonly ObservationRow[],
  vocabulary: ChartOptions['vocabulary'],
): ChartPlan | undefined {
  if (!measure.comparable) return undefined;
  const groups = [...Map.groupBy(rows, ({ report, period }) => `${report} ${period}`).values()];
  const [largest] = groups.sort((a, b) => b.length - a.length);
  if (!largest || largest.filter(({ value }) => value !== null).length < 2) return undefined;

  const category = (row: ObservationRow) => row.category ?? '';
  const byCategory = new Set(largest.map(category)).size > 1;
  const rowOf = byCategory ? category : (row: ObservationRow) => row.geography;
  const seriesOf = (row: ObservationRow) => JSON.stringify([byCategory ? row.geography : '', row.voice]);
  const series = [...Map.groupBy(largest, seriesOf).values()];
  const labels = [...new Set(largest.map(rowOf))];
  if (labels.length < 2) return undefined;
  const [first] = largest;
  const varying: Dimension[] = [
    { of: ({ geography }: ObservationRow) => (byCategory ? geography : ''), label: (value: string) => value },
    { of: ({ voice }: ObservationRow) => voice, label: (value: string) => voiceNamed(vocabulary, value).short },
  ].filter(({ of }) => new Set(largest.map(of)).size > 1);
  return {
    kind: 'bar',
    head: byCategory ? shownPeriodOf(largest, first?.period ?? '') : say(says.place),
    series: series.map(([row]) => ({
      name:
        varying.length > 0
          ? nameOf(varying, row)
          : byCategory
            ? (row?.geography ?? '')
            : shownPeriodOf(largest, row?.period ?? ''),
      ...voiceOf(row, vocabulary),
    })),
    rows: labels.map((label) => ({ label, cells: series.map((group) => group.find((row) => rowOf(row) === label)) })),
    breaks: [],
  };
}

/** A period as the figures of it have it: one passage that prints it is enough. */
function shownPeriodOf(rows: readonly ObservationRow[], period: string): string {
  const own = rows.filter((row) => row.period === period);
  return shownPeriod({
    period,
    periodBasis: own.some(({ periodBasis }) => periodBasis === 'text') ? 'text' : 'inferred',
  });
}

/** The dimensions that tell series apart; one that only repeats what the others say is left out. */
function tellingApart(dimensions: readonly Dimension[], rows: readonly ObservationRow[]): Dimension[] {
  const count = (some: readonly Dimension[]) =>
    new Set(rows.map((row) => JSON.stringify(some.map(({ of }) => of(row))))).size;
  const kept: Dimension[] = [];
  for (const next of dimensions) if (count([...kept, next]) > count(kept)) kept.push(next);
  return kept;
}

function nameOf(varying: readonly Dimension[], row: ObservationRow | undefined): string {
  if (!row) return '';
  const parts = varying.map(({ of, label }) => label(of(row))).filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : (row.category ?? row.geography);
}
