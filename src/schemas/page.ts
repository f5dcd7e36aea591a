import { z } from 'astro/zod';

const text = z.string().trim().min(1);

/** Front matter of `content/pages/<page>.mdx`, the pages under /about/. */
export const pageSchema = z.strictObject({
  title: text,
  /** For search engines and link previews. */
  description: text,
  /** What a reader finds there, in the contents of the part. */
  summary: text,
  /** Place in the contents, from 1; pages of one place stand by title. */
  order: z.number().default(100),
});

/** The page that opens the part about the archive, and what stands on the home page under its title; neither is in the contents of the part. */
export const openingPage = 'about';
export const homePage = 'home';
