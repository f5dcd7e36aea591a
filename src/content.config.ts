import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { reportLoader } from './archive/loader.ts';
import { contentFolder } from './folders.mjs';
import { proseLoader } from './prose/collection.ts';
import { originalSchema } from './schemas/edition.ts';
import { pageSchema } from './schemas/page.ts';
import { reportSchema } from './schemas/report.ts';

const count = z.int().min(0);
/** Front matter that has its own reader, with lines and remedies; of the collection only the prose is used. */
const readElsewhere = z.looseObject({});

export const collections = {
  reports: defineCollection({
    loader: reportLoader(),
    schema: z.strictObject({
      meta: reportSchema,
      bodies: z.array(z.string()),
      citedTitle: z.string(),
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
        readings: count,
      }),
      sections: z.array(
        z.strictObject({
          slug: z.string(),
          order: count,
          title: z.string(),
          within: z.array(z.string()),
          level: count,
          words: count,
        }),
      ),
    }),
  }),
  pages: defineCollection({ loader: proseLoader(`${contentFolder}/pages`), schema: pageSchema }),
  standardPages: defineCollection({ loader: proseLoader('src/standard-pages'), schema: pageSchema }),
  introductions: defineCollection({
    loader: proseLoader(`${contentFolder}/reports`, '*/index.mdx'),
    schema: readElsewhere,
  }),
  bodies: defineCollection({ loader: proseLoader(`${contentFolder}/bodies`), schema: readElsewhere }),
  themes: defineCollection({ loader: proseLoader(`${contentFolder}/themes`), schema: readElsewhere }),
  notes: defineCollection({ loader: proseLoader(`${contentFolder}/glossary`), schema: readElsewhere }),
};
