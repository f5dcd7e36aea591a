import { z } from 'astro/zod';
import { factSchema, labelledFactSchema } from './fact.ts';
import { idOf, idSchema, type Lists, languageSchema } from './ids.ts';

const text = z.string().trim().min(1);

/** Id of a voice of `content/archive.yaml`: who speaks. */
export type Voice = string;

/** Subject of a report whose text does not say whom it is about, until an editor gives it. */
export const notStated = 'Not stated in the text';

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

/**
 * Front matter of `index.mdx`.
 *
 * @param known What the archive calls things; without it any id passes for a voice or a licence.
 */
export const reportSchemaOf = (known?: Pick<Lists, 'voices' | 'licences'>) =>
  z.strictObject({
    title: text,
    shortTitle: text,
    /** That it is written in, where it is not the archive's. */
    language: languageSchema.optional(),
    /** Whom it is about, in words. */
    subject: text,
    /** Bodies of `content/bodies/` that it is about, or `national`; without it the body that bears the subject’s name. */
    bodies: z.union([z.literal('national'), z.array(idSchema).min(1)]).optional(),
    publisher: factSchema(text),
    /** Who speaks: a voice of `content/archive.yaml`. */
    voice: idOf(known?.voices),
    /** Who else speaks in it: one entry for each voice that blocks of its text are marked with. */
    otherVoices: z
      .array(
        z.strictObject({
          voice: idOf(known?.voices),
          /** What readers are told beside its words. */
          note: text,
          /** The report's own words on how far it stands behind them. */
          quote: text,
        }),
      )
      .default([]),
    published: factSchema(dateSchema),
    /** The year the report is known by. */
    year: z.int().min(1800).max(2200),
    facts: z.array(labelledFactSchema).default([]),
    licence: factSchema(idOf(known?.licences)),
    /** Who holds the rights, as a line to print: "© Example Council 2008". */
    rights: factSchema(text),
    /** What the archive does not have of this report. */
    missing: z.array(text).default([]),
  });

/** The same for whoever does not know the archive. */
export const reportSchema = reportSchemaOf();
export type ReportMeta = z.infer<typeof reportSchema>;

/** Facts that a citation rests on: a report is not published before each is known. */
export const settledFacts = ['publisher', 'published', 'licence', 'rights'] as const;
export type SettledFact = (typeof settledFacts)[number];
