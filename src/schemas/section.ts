import { z } from 'astro/zod';
import { idOf, idSchema, type Lists } from './ids.ts';
import type { Voice } from './report.ts';

const text = z.string().trim().min(1);
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use kebab-case, for example "response-time"');

/** Id of a kind of finding of `content/archive.yaml`. */
export type FindingKind = string;

/** Id of a unit of `content/archive.yaml`. */
export type Unit = string;

/** Reads the number that a printed figure says: `null` where the print says that there is none, `undefined` where it cannot be read. */
export type ReadFigure = (printed: string) => number | null | undefined;

type Known = Pick<Lists, 'voices' | 'units'> & { readFigure: ReadFigure };

/** One judgement as the report prints it. */
export const gradeSchema = z.strictObject({
  /** What was graded, in the report's words. */
  area: text,
  /** A grade of the scale, or `Ungraded` where the report prints that none was given. */
  grade: text,
  /** A scale of `content/grade-scales.yaml`. */
  scale: kebab,
  /** The report's words that give the grade; found in this section. */
  quote: text,
  /** Which passage, where the quotation stands in several. */
  at: text.optional(),
  /** How many bodies were given each grade of the scale, best first, where the report prints it, with its words. */
  distribution: z.strictObject({ counts: z.array(z.int().min(0)).min(2), quote: text }).optional(),
});

const period = z
  .union([z.number().transform(String), z.string()])
  .refine(
    isPeriod,
    'write a date, a year, or an interval of two, the earlier first: 2007, 2016-06-30, 2015-07/2016-06',
  );

/** Whether the days and months of a period are in the calendar, and its start is not after its end. */
function isPeriod(value: string): boolean {
  const dates = value.split('/');
  const areDates = dates.length <= 2 && dates.every((date) => /^\d{4}(-\d{2}){0,2}$/.test(date) && isInCalendar(date));
  const [first = '', last = first] = dates;
  return areDates && first.slice(0, last.length) <= last.slice(0, first.length);
}

function isInCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const read = new Date(Date.UTC(year, month - 1, day));
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
}

const printedText = z.union([z.number().transform(String), text]);

/** What an entry of `metrics` may hold; `metricDefaults` may hold the same, for every entry of the section. */
const entryFields = (known?: Known) => ({
  /** A measure of `content/measures.yaml`. */
  measure: kebab.optional(),
  /** What this figure is, where the measure's own label does not say enough (a category, a band, a change). */
  label: text.optional(),
  /** The figure as a number, where it cannot be read from `printed`. `null` where the report gives none. A missing figure is not a zero. */
  value: z.number().nullable().optional(),
  /** The figure as printed, found inside the quotation. */
  printed: printedText.optional(),
  /** Where it is not the measure's. */
  unit: idOf(known?.units).optional(),
  /** The time it is about, as a date, a year or an interval: `2016-06-30`, `2007`, `2015-07/2016-06`. */
  period: period.optional(),
  /** A geography of `content/measures.yaml`; unless told the one that the report's subject is named for. */
  geography: text.optional(),
  /** The report's exact words around the figure, or of its table row; found in this section. */
  quote: text.optional(),
  /** Which passage, where the quotation stands in several. */
  at: text.optional(),
  /** Who says so, where it is not the voice of the passage that prints it. */
  voice: idOf(known?.voices).optional(),
  /** What a reader should know, in our words: an inconsistency as printed, a caveat. */
  note: text.optional(),
});
const entrySchema = (known?: Known) => z.strictObject(entryFields(known));
type Entry = z.infer<ReturnType<typeof entrySchema>>;

function cellFields(known?: Known) {
  const { measure: _, quote: __, printed: ___, value: ____, ...fields } = entryFields(known);
  return fields;
}

/** Figures read from a table of the section: one for each row and column listed. */
const metricTableSchema = (known?: Known) =>
  z.strictObject({
    /** The table's id, where the section has several that fit. */
    at: text.optional(),
    /** How many cells name a row. */
    headCells: z.int().min(1).default(1),
    /** What the cells after the head are, in order; `null` passes one over. */
    columns: z.array(z.strictObject({ ...cellFields(known), measure: kebab.optional() }).nullable()).min(1),
    rows: z
      .array(
        z.strictObject({
          ...cellFields(known),
          measure: kebab.optional(),
          /** The words of the cells that name the row. */
          head: printedText,
        }),
      )
      .min(1),
  });
type MetricTable = z.infer<ReturnType<typeof metricTableSchema>>;

/** One figure as the report prints it, complete. */
export interface Metric {
  measure: string;
  label?: string | undefined;
  /** `null` where the report prints that there is none. */
  value: number | null;
  printed: string;
  unit?: Unit | undefined;
  period: string;
  geography?: string | undefined;
  quote: string;
  at?: string | undefined;
  voice?: Voice | undefined;
  note?: string | undefined;
}

/** A cell of a table whose figure is read from the edition. */
export interface MetricCell extends Omit<Metric, 'value' | 'printed' | 'quote'> {
  /** Words of the cells that name the row. */
  head: string;
  headCells: number;
  /** From 0, after the head. */
  column: number;
}

/**
 * Front matter of `NN-<section>.mdx`.
 *
 * @param known What the archive calls things, and how its figures are read; without it any id passes for a voice or a unit, and no figure is read.
 */
export const sectionSchemaOf = (known?: Known) =>
  z
    .strictObject({
      title: text,
      /** Which of the report’s bodies it is about, where it is not about all of them. */
      bodies: z.array(idSchema).min(1).optional(),
      grades: z.array(gradeSchema).default([]),
      /** Taken by every entry of `metrics` and `metricTables` that does not say otherwise. */
      metricDefaults: entrySchema(known).default({}),
      metrics: z.array(entrySchema(known)).default([]),
      metricTables: z.array(metricTableSchema(known)).default([]),
    })
    .transform(({ metricDefaults, metrics, metricTables, ...section }, context) => {
      const fault = (path: PropertyKey[], message: string) =>
        context.addIssue({ code: 'custom', message, path, input: undefined });
      return {
        ...section,
        metrics: metrics.flatMap((entry, index) =>
          completeMetric({ ...metricDefaults, ...entry }, known?.readFigure ?? (() => undefined), (field, message) =>
            fault(['metrics', index, field], message),
          ),
        ),
        metricCells: metricTables.flatMap((table, index) =>
          tableCells(table, metricDefaults, (path, message) => fault(['metricTables', index, ...path], message)),
        ),
      };
    });

function completeMetric(
  entry: Entry,
  readFigure: ReadFigure,
  fault: (field: string, message: string) => void,
): Metric[] {
  const { measure, printed, period, quote } = entry;
  if (measure === undefined) fault('measure', 'name a measure of content/measures.yaml');
  if (printed === undefined) fault('printed', 'give the figure as printed');
  if (period === undefined) fault('period', 'say which time it is about, here or in metricDefaults');
  if (quote === undefined) fault('quote', 'quote the words around the figure');
  if (measure === undefined || printed === undefined || period === undefined || quote === undefined) return [];

  const read = readFigure(printed);
  const value = entry.value === undefined ? read : entry.value;
  if (value === undefined) fault('printed', `"${printed}" cannot be read as a number; add value: …`);
  if (value === undefined) return [];
  if (typeof value === 'number' && typeof read === 'number' && Math.abs(value) !== Math.abs(read))
    fault('value', `the value ${value} is not what "${printed}" says (${read})`);
  return [{ ...entry, measure, printed, period, quote, value }];
}

function tableCells(
  table: MetricTable,
  defaults: Entry,
  fault: (path: PropertyKey[], message: string) => void,
): MetricCell[] {
  const { quote: _quote, printed: _printed, value: _value, ...shared } = defaults;
  return table.rows.flatMap((row, rowIndex) =>
    table.columns.flatMap((column, columnIndex): MetricCell[] => {
      if (column === null) return [];
      const { measure, period, ...rest } = { ...shared, ...column, ...row };
      if (measure === undefined) fault(['rows', rowIndex], 'name a measure, for the row or for the column');
      if (period === undefined)
        fault(['rows', rowIndex], 'say which time it is about, for the row, for the column or in metricDefaults');
      if (measure === undefined || period === undefined) return [];
      const at = rest.at ?? table.at;
      return [
        {
          ...rest,
          ...(at === undefined ? {} : { at }),
          label: joinLabels(row.label, column.label),
          measure,
          period,
          headCells: table.headCells,
          column: columnIndex,
        },
      ];
    }),
  );
}

function joinLabels(row: string | undefined, column: string | undefined): string | undefined {
  return row !== undefined && column !== undefined ? `${row}: ${column}` : (row ?? column);
}

/** The same for whoever does not know the archive. */
export const sectionSchema = sectionSchemaOf();
export type SectionMeta = z.output<typeof sectionSchema>;
export type Grade = z.infer<typeof gradeSchema>;
