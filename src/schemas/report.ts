import { z } from 'astro/zod';
import { factSchema, labelledFactSchema } from './fact.ts';
import { licenceIds } from './licence.ts';

const text = z.string().trim().min(1);

export const voices = ['inspectorate', 'force'] as const;
export type Voice = (typeof voices)[number];

/** Another voice that speaks in the report: what readers are told beside its words, and the report's own words on how far it stands behind them. */
const otherVoiceSchema = z.strictObject({ voice: z.enum(voices), note: text, quote: text });

/** A day, a month or a year, as far as it is known. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write the date as YYYY, YYYY-MM or YYYY-MM-DD')
  .refine(isInCalendar, 'there is no such day in the calendar');

function isInCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const read = new Date(Date.UTC(year, month - 1, day));
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
}

/** Front matter of `index.mdx`. */
export const reportSchema = z.strictObject({
  title: text,
  shortTitle: text,
  /** The body reported on. */
  subject: text,
  publisher: factSchema(text),
  /** Who speaks: the inspectorate, or the force about itself. */
  voice: z.enum(voices),
  /** Who else speaks in it: one entry for each voice that blocks of its text are marked with. */
  otherVoices: z.array(otherVoiceSchema).default([]),
  published: factSchema(dateSchema),
  /** The year the report is known by. */
  year: z.int().min(1800).max(2200),
  facts: z.array(labelledFactSchema).default([]),
  licence: factSchema(z.enum(licenceIds)),
  /** Who holds the rights, as a line to print: "© Crown copyright 2008". */
  rights: factSchema(text),
  /** What the archive does not have of this report. */
  missing: z.array(text).default([]),
});
export type ReportMeta = z.infer<typeof reportSchema>;

/** Facts that a citation rests on: a report is not published before each is known. */
export const settledFacts = ['publisher', 'published', 'licence', 'rights'] as const;
export type SettledFact = (typeof settledFacts)[number];
