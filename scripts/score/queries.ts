import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { readYaml } from '../../src/edition/yaml.ts';

const text = z.string().min(1);

const querySchema = z.strictObject({
  q: text,
  group: text,
  /** Passages a reader would want, by words they hold: 3 answers the question, 2 is worth reading, 1 is related. */
  want: z
    .array(z.strictObject({ report: text, quote: text, gain: z.union([z.literal(1), z.literal(2), z.literal(3)]) }))
    .default([]),
  /** The archive has nothing; nothing may be found. */
  none: z.literal(true).optional(),
});
export type ScoredQuery = z.infer<typeof querySchema>;
export type Wanted = ScoredQuery['want'][number];

export async function readQueries(file: string): Promise<ScoredQuery[]> {
  return readYaml(await readFile(file, 'utf8'), { file, schema: z.array(querySchema) });
}
