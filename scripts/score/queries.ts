import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { readYaml } from '../../src/edition/yaml.ts';

const text = z.string().min(1);

/** A passage a reader would want, by words it holds, or by all its words: 3 answers the question, 2 is worth reading, 1 is related. */
const wantedSchema = z
  .strictObject({
    report: text,
    /** Where words alone do not tell which: the section they stand in. */
    section: text.optional(),
    quote: text.optional(),
    whole: text.optional(),
    gain: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  })
  .refine(({ quote, whole }) => (quote === undefined) !== (whole === undefined), 'Give `quote` or `whole`.');

/** What stands over the results: of what kind, about what, and words that it must show. */
const answerSchema = z.strictObject({ kind: text, about: text.optional(), says: z.array(text).default([]) });

const querySchema = z.strictObject({
  q: text,
  group: text,
  want: z.array(wantedSchema).default([]),
  /** The archive has nothing; nothing may be found. */
  none: z.literal(true).optional(),
  /** Answers that must be given; none, where none may be. Where this is absent, answers are not judged. */
  answers: z.array(answerSchema).optional(),
  /** Answers that are not wrong, but need not be there. */
  allowed: z.array(answerSchema).default([]),
});
export type ScoredQuery = z.infer<typeof querySchema>;
export type Wanted = z.infer<typeof wantedSchema>;
export type WantedAnswer = z.infer<typeof answerSchema>;

export async function readQueries(file: string): Promise<ScoredQuery[]> {
  return readYaml(await readFile(file, 'utf8'), { file, schema: z.array(querySchema) });
}
