import type { z } from 'zod';
import { redirectsSchema } from '../../src/edition/addresses.ts';
import { archiveSchema } from '../../src/schemas/archive.ts';
import { bodySchema } from '../../src/schemas/body.ts';
import { editionSchema } from '../../src/schemas/edition.ts';
import { followUpsSchema } from '../../src/schemas/follow-ups.ts';
import { notTermsSchema } from '../../src/schemas/not-terms.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { gradeScalesSchema, measuresSchema, themeSchema } from '../../src/schemas/registers.ts';
import { reportSchema } from '../../src/schemas/report.ts';
import { sectionSchema } from '../../src/schemas/section.ts';
import { synonymsSchema } from '../../src/schemas/synonyms.ts';
import { termSchema } from '../../src/schemas/term.ts';

/** What an editor writes. */
export interface ContentFile {
  /** Of its JSON Schema: `edition` → `schemas/edition.schema.json`. */
  name: string;
  /** Where such files stand in a content folder; of `.mdx` the front matter is meant. */
  files: string;
  schema: z.ZodType;
}

export const contentFiles: readonly ContentFile[] = [
  { name: 'archive', files: 'archive.yaml', schema: archiveSchema },
  { name: 'edition', files: 'reports/*/edition.yaml', schema: editionSchema },
  { name: 'report', files: 'reports/*/index.mdx', schema: reportSchema },
  { name: 'section', files: 'reports/*/[0-9]*.mdx', schema: sectionSchema },
  { name: 'term', files: 'glossary/*.mdx', schema: termSchema },
  { name: 'theme', files: 'themes/*.mdx', schema: themeSchema },
  { name: 'body', files: 'bodies/*.mdx', schema: bodySchema },
  { name: 'page', files: 'pages/*.mdx', schema: pageSchema },
  { name: 'follow-ups', files: 'follow-ups/*.yaml', schema: followUpsSchema },
  { name: 'grade-scales', files: 'grade-scales.yaml', schema: gradeScalesSchema },
  { name: 'measures', files: 'measures.yaml', schema: measuresSchema },
  { name: 'synonyms', files: 'synonyms.yaml', schema: synonymsSchema },
  { name: 'redirects', files: 'redirects.yaml', schema: redirectsSchema },
  { name: 'not-terms', files: 'not-terms.yaml', schema: notTermsSchema },
];
