import { z } from 'astro/zod';

const text = z.string().trim().min(1);

/** How we know: the source says so, we concluded it, or another publication says so. */
const fromText = z.strictObject({ value: text, basis: z.literal('text'), quote: text });
const fromUs = z.strictObject({ value: text, basis: z.enum(['inferred', 'elsewhere']), note: text });
const factSchema = z.discriminatedUnion('basis', [fromText, fromUs]);

export const voices = ['inspectorate', 'force'] as const;
export type Voice = (typeof voices)[number];

/** Another voice that speaks in the report: what readers are told beside its words, and the report's own words on how far it stands behind them. */
const otherVoiceSchema = z.strictObject({ voice: z.enum(voices), note: text, quote: text });

/** Front matter of `index.mdx`. */
export const reportSchema = z.strictObject({
  title: text,
  shortTitle: text,
  /** The body reported on. */
  subject: text,
  publisher: text,
  /** Who speaks: the inspectorate, or the force about itself. */
  voice: z.enum(voices),
  /** Who else speaks in it: one entry for each voice that blocks of its text are marked with. */
  otherVoices: z.array(otherVoiceSchema).default([]),
  published: factSchema.refine(({ value }) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value), {
    message: 'write the date as YYYY, YYYY-MM or YYYY-MM-DD',
    path: ['value'],
  }),
  /** The year the report is known by. */
  year: z.int().min(1800).max(2200),
  facts: z.array(z.discriminatedUnion('basis', [fromText.extend({ label: text }), fromUs.extend({ label: text })])).default([]),
  licence: z.enum(['ogl-3.0', 'publisher']),
  rights: text,
  /** What the archive does not have of this report. */
  missing: z.array(text).default([]),
});
export type ReportMeta = z.infer<typeof reportSchema>;
