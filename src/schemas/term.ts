import { z } from 'astro/zod';

const text = z.string().trim().min(1);
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use kebab-case, for example "osman-warning"');

export const termKinds = [
  'abbreviation',
  'body',
  'role',
  'system',
  'law',
  'order',
  'process',
  'concept',
  'measure',
  'programme',
] as const;

/** A spelling that stands for the term, as whole words and in this case; possessives are found by themselves. */
const formSchema = z
  .union([
    text,
    z.strictObject({
      form: text,
      /** Only in these reports. */
      reports: z.array(kebab).min(1).optional(),
      /** Never inside these phrases. */
      not: z.array(text).min(1).optional(),
      /** Nowhere but inside these phrases. */
      only: z.array(text).min(1).optional(),
    }),
  ])
  .transform((form) => (typeof form === 'string' ? { form } : form));

/** Front matter of `content/glossary/<term>.mdx`; the body is our plain-English note. */
export const termSchema = z.strictObject({
  term: text,
  forms: z.array(formSchema).min(1),
  kind: z.enum(termKinds),
  /** Where a report says what the letters stand for: its words, and the quotation that shows them. */
  expansions: z
    .array(
      z.strictObject({
        report: kebab,
        text,
        quote: text,
        /** Ours: why these words are a slip of the report. No other report is ever shown them. */
        misprint: text.optional(),
      }),
    )
    .default([]),
  /** Where a report says what the term means: its exact words. */
  definitions: z.array(z.strictObject({ report: kebab, quote: text })).default([]),
  related: z.array(kebab).default([]),
  /** Ours: what changed, and from which report on. */
  senses: z.array(z.strictObject({ from: kebab, note: text })).default([]),
});
type TermFile = z.infer<typeof termSchema>;
/** A report's words; `printed` is not in the file: the words with the signs of their marks, where they have any. */
type Printed<Quoted> = Quoted & { printed?: string };
export type TermMeta = Omit<TermFile, 'expansions' | 'definitions'> & {
  expansions: Printed<TermFile['expansions'][number]>[];
  definitions: Printed<TermFile['definitions'][number]>[];
};
export type Form = TermMeta['forms'][number];
