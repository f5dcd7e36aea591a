import { z } from 'astro/zod';

const text = z.string().trim().min(1);
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use kebab-case, for example "response-time"');

export const findingKinds = ['strength', 'work-in-progress', 'area-for-improvement', 'recommendation', 'cause-of-concern'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** One judgement as the report prints it. */
export const gradeSchema = z.strictObject({
  /** What was graded, in the report's words. */
  area: text,
  /** A grade of the scale, or `ungraded` where the report prints that none was given. */
  grade: text,
  /** A scale of `content/grade-scales.yaml`. */
  scale: kebab,
  /** The report's words that give the grade; found in this section. */
  quote: text,
  /** How many forces were given each grade of the scale, best first, where the report prints it, with its words. */
  distribution: z.strictObject({ counts: z.array(z.int().min(0)).min(2), quote: text }).optional(),
});

/** One figure as the report prints it. */
export const metricSchema = z.strictObject({
  /** A measure of `content/measures.yaml`. */
  measure: kebab,
  /** What this figure is, where the measure's own label does not say enough (a force, a category, a band). */
  label: text.optional(),
  /** The figure as a number. `null` where the report prints a dash or "not applicable". A missing figure is not a zero. */
  value: z.number().nullable(),
  /** The figure as printed, found inside the quotation. */
  printed: text,
  /** The time it is about, as an ISO 8601 date, interval or year: `2016-06-30`, `2015-07/2016-06`, `2007`. */
  period: text,
  geography: text,
  /** The report's exact words around the figure, or of its table row; found in this section. */
  quote: text,
  /** Who says so, where it is not the report's own voice. */
  voice: z.enum(['inspectorate', 'force']).optional(),
  /** What a reader should know, in our words: an inconsistency as printed, a caveat. */
  note: text.optional(),
});

/** Front matter of `NN-<section>.mdx`. */
export const sectionSchema = z.strictObject({
  title: text,
  grades: z.array(gradeSchema).default([]),
  metrics: z.array(metricSchema).default([]),
});
export type SectionMeta = z.infer<typeof sectionSchema>;
export type Grade = z.infer<typeof gradeSchema>;
export type Metric = z.infer<typeof metricSchema>;
