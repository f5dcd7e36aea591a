import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { reportLoader } from './archive/loader.ts';
import { originalSchema } from './schemas/edition.ts';
import { reportSchema } from './schemas/report.ts';

const count = z.int().min(0);

export const collections = {
  reports: defineCollection({
    loader: reportLoader(),
    schema: z.strictObject({
      meta: reportSchema,
      original: originalSchema.optional(),
      receipt: z.strictObject({
        sha256: z.string(),
        publishedSha256: z.string(),
        sourceLines: count,
        sourceWords: count,
        editionWords: count,
        setAsideWords: count,
        withheldWords: count,
        corrections: count,
        notes: count,
        moves: count,
      }),
      sections: z.array(
        z.strictObject({ slug: z.string(), order: count, title: z.string(), within: z.array(z.string()), level: count, words: count }),
      ),
    }),
  }),
};
