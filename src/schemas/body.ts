import { z } from 'astro/zod';
import { httpsAddress } from './fact.ts';
import { idSchema } from './ids.ts';

const text = z.string().trim().min(1);

/** Front matter of `content/bodies/<body>.mdx`: an inspected body; the text below it is ours. */
export const bodySchema = z.strictObject({
  name: text,
  /** For lists and filters. */
  shortName: text.optional(),
  /** What it is: `territorial`, `primary school` … */
  kind: text.optional(),
  /** Where it is: the geography that its own figures are about. */
  place: text.optional(),
  /** Its identifiers in other registers: `{ ons: E23000018 }`. */
  codes: z.record(z.string(), z.union([text, z.number().transform(String)])).default({}),
  /** Bodies of this archive that it took over from, and that took over from it. */
  predecessors: z.array(idSchema).default([]),
  successors: z.array(idSchema).default([]),
  links: z.array(z.strictObject({ label: text, url: httpsAddress })).default([]),
});
export type BodyMeta = z.infer<typeof bodySchema>;
