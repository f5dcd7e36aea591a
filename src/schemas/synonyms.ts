import { z } from 'astro/zod';

const words = z.string().trim().min(2);

/** `content/synonyms.yaml`: what readers say, and what the reports say for it. */
export const synonymsSchema = z.array(
  z.strictObject({
    /** What a reader may type; singular or plural, small letters. */
    everyday: z.array(words).min(1),
    /** What the reports write. Searched as well, and said so. */
    reports: z.array(words).min(1),
  }),
);
export type Synonyms = z.infer<typeof synonymsSchema>;
