import { z } from 'astro/zod';
import { httpsAddress } from './fact.ts';
import { idSchema, languageSchema } from './ids.ts';

const text = z.string().trim().min(1);

/** A list of things with ids, each given once. */
function listOf<Item extends z.ZodType<{ id: string }>>(item: Item) {
  return z
    .array(item)
    .min(1)
    .refine(
      (items) => new Set(items.map(({ id }) => id)).size === items.length,
      'an id is given twice; give each once',
    );
}

/** Who speaks: the inspecting body, an inspected body about itself … */
const voiceSchema = z.strictObject({
  id: idSchema,
  /** As it stands alone: `The school about itself`. */
  label: text,
  /** In a sentence: `the school about itself`. */
  short: text,
  /** How it is set apart: the archive's ordinary voice is plain; a double line, dashes in charts, for who speaks about itself. */
  mark: z.enum(['plain', 'double']),
});

/** Looks of kinds of finding, from what is well to what is grave. */
export const tones = ['plain', 'under-way', 'lacking', 'asked', 'grave'] as const;

const findingSchema = z.strictObject({
  id: idSchema,
  one: text,
  many: text,
  /** Stands before its name: `+`. */
  sign: text,
  tone: z.enum(tones),
  /** Whether such a finding asks somebody to do something: what became of it stands in the ledger. */
  asks: z.boolean().default(false),
  /** Headings under which reports list such findings; the importer knows them by these, with a number behind them, too. */
  headings: z.array(text).default([]),
  /** Words with which a paragraph says itself that it is one: `Recommendation 2: …`. */
  openings: z.array(text).default([]),
  /** What searches also call it. */
  also: z.array(text).default([]),
});

const licenceSchema = z.strictObject({
  id: idSchema,
  name: text,
  /** Its id in the list of the Open Definition, which data packages use; `notspecified` where it has none. */
  openId: text.default('notspecified'),
  /** Its text. */
  url: httpsAddress.optional(),
  /** For the page that bears the words. */
  sentence: text,
  /** What it means for who wants to use the words. */
  terms: text,
  /** How reports name it behind “licensed under”: the importer knows it by these. */
  printed: z.array(text).default([]),
});

const unitSchema = z.strictObject({
  id: idSchema,
  /** As a reader says it: `percentage points`. */
  label: text,
  /** What a printed figure bears before it (`£`) or behind it (`percent`, `pp`). */
  before: z.array(text).default([]),
  after: z.array(text).default([]),
});

/** How far the pages meet WCAG 2.2 AA, in the words that accessibility statements use. */
export const accessibilityStatuses = ['fully compliant', 'partially compliant', 'not compliant'] as const;

/** `content/archive.yaml`: what the archive is, what it calls things, who answers for it. Who runs it has no stand-in: what is left out is said to be missing. */
export const archiveSchema = z.strictObject({
  name: text,
  /** Follows the name in the title of the home page and in search results. */
  tagline: text,
  /** Of the pages, as a language tag: `en-GB`. */
  language: languageSchema.default('en'),
  /** What an inspected body is called, one and many: `school`, `schools`. */
  body: z.strictObject({
    one: text,
    many: text,
    /** Last words of the names of such bodies: the importer knows them by these. */
    names: z.array(text).default([]),
  }),
  voices: listOf(voiceSchema),
  /** Kinds of finding, in the order of lists. */
  findings: listOf(findingSchema),
  licences: listOf(licenceSchema),
  units: listOf(unitSchema),
  /** Searches that show what the search understands; where one is left out, the help does without. */
  searchExamples: z
    .strictObject({
      words: text.default('two words'),
      phrase: text.default('“side by side”'),
      without: text.default('word -other'),
      numbers: z.array(text).default(['1,556']),
      /** A paragraph’s number, as a report prints it. */
      paragraph: text.optional(),
      abbreviation: text.optional(),
      /** An abbreviation that is a word, too: only its capitals mean it. */
      capitals: z.strictObject({ typed: text, means: text, not: text }).optional(),
      /** What people say, and what the reports call it. */
      everyday: z.strictObject({ typed: text, found: text }).optional(),
      filters: z.array(text).default([]),
    })
    .prefault({}),
  /** Where the archive stands, with its path: https://example.org/inspections. The environment variable SITE overrules it. */
  site: httpsAddress.optional(),
  /** The person or body that publishes this copy of the archive. */
  responsible: z.strictObject({ name: text, address: text.optional(), website: httpsAddress.optional() }).optional(),
  /** Where readers report slips and ask for removal. */
  contact: z
    .strictObject({
      email: z.email('write an email address, for example editors@example.org').optional(),
      /** Where a new issue is made; `title` and `body` are added to it. */
      issues: httpsAddress.optional(),
    })
    .refine(
      ({ email, issues }) => email !== undefined || issues !== undefined,
      'give an email address or an address for issues',
    )
    .optional(),
  /** What happens to a reported slip, and how soon; beside what every archive promises. */
  corrections: text.optional(),
  /** The same for a request to take something down. */
  takeDown: text.optional(),
  /** What the host keeps of a visit, and for how long. */
  privacy: text.optional(),
  /** The statement on accessibility: the day it was made, and its outcome. */
  accessibility: z
    .strictObject({
      date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write the day as YYYY-MM-DD'),
      status: z.enum(accessibilityStatuses),
    })
    .optional(),
});
export type ArchiveFacts = z.infer<typeof archiveSchema>;
