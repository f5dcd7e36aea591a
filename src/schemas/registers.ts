import { z } from 'astro/zod';
import { idOf, type Lists } from './ids.ts';

const text = z.string().trim().min(1);
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use kebab-case, for example "response-time"');

/** A report's own words, with the report that holds them. */
export const citedSchema = z.strictObject({ report: kebab, quote: text });

/** `content/grade-scales.yaml`: scales, oldest first. */
export const gradeScalesSchema = z.array(
  z.strictObject({
    id: kebab,
    name: text,
    /** Best to worst. Legends and sorting follow this order. */
    grades: z.array(z.strictObject({ grade: text, definitions: z.array(citedSchema).default([]) })).min(2),
    /** Ours: why its grades cannot be held against those of the scale before, and what the sources say to it. */
    break: z.strictObject({ note: text, quotes: z.array(citedSchema).min(1) }).optional(),
  }),
);
export type GradeScale = z.infer<typeof gradeScalesSchema>[number];

type Known = Pick<Lists, 'units'>;

const measureSchema = (known?: Known) =>
  z.strictObject({
    id: kebab,
    label: text,
    unit: idOf(known?.units),
    /** For a rate: what it is counted against. */
    per: text.optional(),
    topic: text,
    /** Which way is better, if either is. */
    better: z.enum(['higher', 'lower', 'neither']).default('neither'),
    /** Whether figures of different reports may stand in one series. */
    comparable: z.boolean().default(true),
    /** Ours: what to bear in mind. */
    caveats: z.array(text).default([]),
    /** A report whose figures start a new series, and why. */
    breaks: z.array(z.strictObject({ before: kebab, note: text, quote: citedSchema.optional() })).default([]),
  });
export type Measure = z.infer<ReturnType<typeof measureSchema>>;

/**
 * `content/measures.yaml`.
 *
 * @param known What the archive calls things; without it any id passes for a unit.
 */
export const measuresSchemaOf = (known?: Known) =>
  z.strictObject({
    /** Places and groups that a figure may be about; one spelling each, so that series find together. */
    geographies: z.array(text).default([]),
    /** In the order of the page. */
    topics: z.array(text).default([]),
    measures: z.array(measureSchema(known)).default([]),
  });

/** The same for whoever does not know the archive. */
export const measuresSchema = measuresSchemaOf();

/** A passage: `2016-effectiveness#p12`. */
export const passageAddress = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*#[\w.-]+$/, 'write report and passage, for example 2016-effectiveness#p12');

/** Front matter of `content/themes/<theme>.mdx`; the body is our introduction. */
export const themeSchema = z.strictObject({
  title: text,
  /** A passage that holds one of these belongs to the theme: whole words; small letters stand for either case, capitals for themselves; `*` for any ending. */
  words: z.array(text).default([]),
  /** Words that do not count inside these phrases. */
  not: z.array(text).default([]),
  /** Every passage of these sections belongs to the theme: `2007-inspection/missing-persons`. */
  sections: z
    .array(
      z
        .string()
        .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write report and section, for example 2007-inspection/missing-persons'),
    )
    .default([]),
  /** Measures to show with it. */
  measures: z.array(kebab).default([]),
  /** Decisions: passages that belong although no rule finds them, and that do not although one does. */
  include: z.array(passageAddress).default([]),
  exclude: z.array(passageAddress).default([]),
});
export type ThemeMeta = z.infer<typeof themeSchema>;
