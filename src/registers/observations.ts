import { holes, type Mark } from '../edition/marks.ts';
import type { Passage } from '../edition/passage.ts';
import { findQuotation, type Standing } from '../edition/quotations.ts';
import { normaliseWords } from '../edition/words.ts';
import type { Measure } from '../schemas/registers.ts';
import type { Voice } from '../schemas/report.ts';
import type { Metric, MetricCell, ReadFigure, Unit } from '../schemas/section.ts';
import { holdsFigure } from './printed-figure.ts';
import type { Registers } from './read-registers.ts';
import { bodyOf, type Fault, type RegisteredReport, type RegisteredSection, voiceOf } from './registered-report.ts';

/** One value of a measure, with its evidence. */
export interface ObservationRow {
  report: string;
  /** Ids of the bodies that it is about, a space between them; `null` where the report is national. */
  body: string | null;
  section: string;
  measure: string;
  /** The measure's label, and what this figure is where that does not say enough. */
  label: string;
  /** `null` where the report prints that there is none. */
  value: number | null;
  /** `percent`, `count` …, or what a rate is counted against: `per 1,000 population`. */
  unit: string;
  period: string;
  /** Whether the section prints the year, or it is taken from elsewhere: another section, or the year of the report. */
  periodBasis: 'text' | 'inferred';
  geography: string;
  quote: string;
  /** Marks on the quotation. */
  marks: readonly Mark[];
  url: string;
  voice: Voice;
  printed: string;
  /** The print alone says the value. */
  isPlain: boolean;
  /** Ours. */
  note?: string;
  /** What this figure is, apart from the measure's label. */
  category?: string;
}

/** Every figure of a report, with the passage that prints it. */
export function resolveObservations(
  report: RegisteredReport,
  registers: Registers,
): { observations: ObservationRow[]; faults: Fault[] } {
  const observations: ObservationRow[] = [];
  const faults: Fault[] = [];
  const readFigure = registers.figuresOf(report.meta.language);
  for (const section of report.sections) {
    const home = homeOf(report, registers, section);
    let beside = '';
    const fault = (entry: string, problem: string, remedy: string) =>
      faults.push({ report: report.id, section: section.slug, entry, beside, problem, remedy });
    const add = (metric: Metric, standing: Standing, entry: string): void => {
      const measure = registers.measures.get(metric.measure);
      if (!measure)
        return void fault(
          entry,
          `there is no measure "${metric.measure}".`,
          'Correct the id, or add the measure to content/measures.yaml.',
        );
      const geography = metric.geography ?? home;
      if (geography === undefined)
        return void fault(
          entry,
          `the place it is about is not said, and none that the registers know is in the name of ${report.meta.subject}.`,
          `Give geography: here or in metricDefaults, one of ${registers.geographies.join(', ')}; or add it to content/measures.yaml.`,
        );
      if (!registers.geographies.includes(geography))
        return void fault(
          entry,
          `there is no geography "${geography}".`,
          `Use one of ${registers.geographies.join(', ')}, or add it to content/measures.yaml.`,
        );
      observations.push(
        observationRow(
          { ...metric, geography, isPlain: readFigure(metric.printed) === metric.value },
          measure,
          report,
          standing,
        ),
      );
    };
    for (const metric of section.metrics) {
      beside = metric.printed;
      const standing = findQuotation(report, metric.quote, { section: section.slug, at: metric.at });
      if (!standing)
        fault(
          metric.quote,
          `"${metric.quote}" does not stand in one passage of this section.`,
          'Quote it word for word, within one paragraph, item, note or table; of a table, the cells of a row in order.',
        );
      else if (!holdsFigure(metric.quote, metric.printed))
        fault(
          metric.quote,
          `"${metric.printed}" does not stand in the quotation "${metric.quote}".`,
          'Quote the words that hold the figure, and write it as they do.',
        );
      else add(metric, standing, metric.quote);
    }
    for (const cell of section.metricCells) {
      beside = cell.measure;
      const read = readCell(cell, section, readFigure);
      const standing =
        typeof read === 'string'
          ? undefined
          : findQuotation(report, read.metric.quote, { section: section.slug, at: read.passage.id });
      if (typeof read === 'string')
        fault(
          cell.head,
          read,
          'Copy the words that name the row; say headCells when two cells do; count the columns after the head; or give the figures one by one under metrics.',
        );
      else if (standing) add(read.metric, standing, cell.head);
    }
  }
  return { observations, faults };
}

/** The place that the figures of a report, or of a section, are about: that of its one body, else the one that its subject is named for. */
export function homeOf(
  { meta, bodies: ids }: Pick<RegisteredReport, 'meta' | 'bodies'>,
  { geographies, bodies }: Pick<Registers, 'geographies' | 'bodies'>,
  section?: Pick<RegisteredSection, 'bodies'>,
): string | undefined {
  const [id, ...more] = section?.bodies ?? ids;
  const place = id !== undefined && more.length === 0 ? bodies.get(id)?.place : undefined;
  return place ?? homeGeography(meta.subject, geographies);
}

/** The place that a subject is named for: `Exampleshire Council` → `Exampleshire`. */
export function homeGeography(subject: string, geographies: readonly string[]): string | undefined {
  const named = geographies.filter((geography) => ` ${subject} `.includes(` ${geography} `));
  return named.sort((a, b) => b.length - a.length)[0];
}

/** A cell's figure, or what is wrong. */
function readCell(
  { head, headCells, column, ...cell }: MetricCell,
  { passages, metricCells }: RegisteredSection,
  readFigure: ReadFigure,
): { metric: Metric; passage: Passage } | string {
  const rowOf = (passage: Passage, words: string, count: number) =>
    // Of a head whose words are lost in part, the editor has what is left.
    passage.rows?.find(
      (row) => normaliseWords(row.slice(0, count).join(' ').replaceAll(holes.lost, ' ')) === normaliseWords(words),
    );
  const named = passages.filter(
    (passage) =>
      passage.kind === 'table' && (cell.at === undefined || passage.id === cell.at) && rowOf(passage, head, headCells),
  );
  const siblings = metricCells.filter((other) => other.headCells === headCells && other.column === column);
  const [passage] = named.sort((a, b) => heldBy(b) - heldBy(a));
  const row = passage && rowOf(passage, head, headCells);
  if (!passage || !row) return `no table of this section has the row "${head}".`;
  const printed = row[headCells + column];
  if (printed === undefined || printed === '') return `the row "${head}" has no cell for column ${column + 1}.`;
  const value = readFigure(printed);
  if (value === undefined) return `the cell "${printed}" of the row "${head}" cannot be read as a number.`;
  const unit: Unit | undefined = /pp\*?$/.test(printed) ? 'percentage-points' : cell.unit;
  return { metric: { ...cell, unit, printed, value, quote: row.filter((each) => each !== '').join(' ') }, passage };

  function heldBy(table: Passage): number {
    return siblings.filter((other) => rowOf(table, other.head, headCells)).length;
  }
}

function observationRow(
  { isPlain, ...metric }: Metric & { geography: string; isPlain: boolean },
  measure: Measure,
  { id: report, meta, bodies, sections }: RegisteredReport,
  { section, passage, url, words }: Standing,
): ObservationRow {
  const own = sections.find(({ slug }) => slug === section);
  return {
    report,
    body: bodyOf({ bodies }, own),
    section,
    measure: measure.id,
    label: metric.label === undefined ? measure.label : `${measure.label}: ${metric.label}`,
    value: metric.value,
    unit: metric.unit ?? unitOf(measure),
    period: metric.period,
    periodBasis: printsYearOf(own, metric.period) ? 'text' : 'inferred',
    geography: metric.geography,
    quote: words.text,
    marks: words.marks,
    url,
    voice: metric.voice ?? voiceOf(passage, meta),
    printed: metric.printed,
    isPlain,
    ...(metric.note === undefined ? {} : { note: metric.note }),
    ...(metric.label === undefined ? {} : { category: metric.label }),
  };
}

/**
 * Whether a section prints a year of a period: in the passage, or around it (the caption of a table, “the 12 months to June 2016” said once for all that
 * follows). Of an interval one year is enough, since the other follows.
 */
function printsYearOf(section: Pick<RegisteredSection, 'passages'> | undefined, period: string): boolean {
  if (!section) return false;
  const years = printedYears.get(section) ?? yearsIn(section.passages.map(({ text }) => text).join('\n'));
  printedYears.set(section, years);
  return period.split('/').some((date) => years.has(date.slice(0, 4)));
}

/** Years in full, and as tables shorten them: `Feb-22`, `2015/16`. */
function yearsIn(text: string): Set<string> {
  const full = text.match(/(?<!\d)(?:1[89]|2[01])\d\d(?!\d)/g) ?? [];
  const short = Array.from(
    text.matchAll(/(?:(?<=\p{L}{3})[-–’' ]|(?<=(?:1[89]|2[01])\d\d)[/–-])(\d\d)(?!\d)/gu),
    ([, year]) => `20${year}`,
  );
  return new Set([...full, ...short]);
}

const printedYears = new WeakMap<object, Set<string>>();

/** How a measure's unit is published. */
export function unitOf({ unit, per }: Pick<Measure, 'unit' | 'per'>): string {
  return unit === 'rate' ? `per ${per ?? 'unit'}` : unit;
}
