import { z } from 'astro/zod';
import { httpsAddress } from './fact.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'give 64 hexadecimal digits');
const lineNumber = z.int().min(1, 'lines count from 1');

/** A line of the source, or the first and the last of several; always a pair once read. */
export const linesSchema = z
  .union([lineNumber, z.tuple([lineNumber, lineNumber])])
  .transform((lines): LineRange => (typeof lines === 'number' ? [lines, lines] : lines))
  .refine(([first, last]) => first <= last, 'the first line comes after the last');

/** First and last line of the source, both included, from 1. */
export type LineRange = [first: number, last: number];

const noteForOther = (entry: { reason: string; note?: string | undefined }) =>
  entry.reason !== 'other' || entry.note !== undefined;
const noteNeeded = { message: 'reason "other" needs a note', path: ['note'] };

export const setAsideReasons = [
  'page-number',
  'running-header',
  'contents-list',
  'repeated-page',
  'repeated-text',
  'chart-axis',
  'table-rule',
  'other',
] as const;
export const correctionReasons = [
  'lost-hyphen',
  'lost-space',
  'extra-space',
  'line-end-hyphen',
  'glued-cells',
  'corrupt-text',
  'broken-address',
  'other',
] as const;
export const moveReasons = [
  'grade-box',
  'heading-after-text',
  'scattered-table',
  'column',
  'interrupted-paragraph',
  'figure',
  'other',
] as const;

export const setAsideSchema = z
  .strictObject({ lines: linesSchema, reason: z.enum(setAsideReasons), note: z.string().min(1).optional() })
  .refine(noteForOther, noteNeeded);

export const correctionSchema = z
  .strictObject({
    lines: linesSchema,
    from: z.string().min(1),
    to: z.string(),
    reason: z.enum(correctionReasons),
    note: z.string().min(1).optional(),
  })
  .refine(noteForOther, noteNeeded)
  .refine(({ to, reason }) => to !== '' || reason === 'corrupt-text', {
    message: 'only corrupt text may be corrected to nothing',
    path: ['to'],
  });

export const withheldSchema = z.strictObject({
  lines: linesSchema,
  from: z.string().min(1),
  /** The rule: what kind of words these are. */
  reason: z.string().min(1),
  note: z.string().min(1).optional(),
});

/** A place that cites a note: the word the marker is glued to, as the source prints it, or the bare marker. */
const markerSchema = z.strictObject({ line: lineNumber, as: z.string().min(1) });

/** A footnote: where its text stands, and the markers that cite it. */
export const noteSchema = z.strictObject({
  number: z.int().min(1),
  /** What the source prints in place of the number: `*`, or `1` again in the next chapter. */
  printed: z.string().min(1).max(12).optional(),
  lines: linesSchema,
  /** One marker, or a list of them; a list once read, and empty where the source has lost it. */
  cited: z
    .union([markerSchema, z.array(markerSchema).min(1), z.strictObject({ lost: z.literal(true) })])
    .transform((cited): NoteMarker[] => (Array.isArray(cited) ? cited : 'lost' in cited ? [] : [cited])),
  /** The source has lost the number at the head of the note. */
  numberLost: z.literal(true).optional(),
});

export type NoteMarker = z.infer<typeof markerSchema>;
export type Note = z.output<typeof noteSchema>;

export const moveSchema = z
  .strictObject({
    lines: linesSchema,
    /** On a single line: first and last word moved, from 1. The rest of the line stays. */
    words: z.tuple([z.int().min(1), z.int().min(1)]).optional(),
    reason: z.enum(moveReasons),
    /** Each line is a run of its own. */
    scattered: z.literal(true).optional(),
    note: z.string().min(1).optional(),
  })
  .refine(noteForOther, noteNeeded)
  .refine(({ lines, words }) => words === undefined || lines[0] === lines[1], {
    message: 'words are counted on a single line',
    path: ['words'],
  });

export const readingReasons = ['corrected', 'split', 'joined', 'withheld'] as const;

/** Words that a passage had when its address was published, and has no more. */
export const readingSchema = z.strictObject({
  /** Id of the passage, which stays. */
  passage: z.string().regex(/^[^\s#/]+$/, 'give the id without its sign, for example p12'),
  /** The earlier words; their digest in `content/addresses.txt` proves them. */
  was: z.string(),
  reason: z.enum(readingReasons),
  /** The day of the change. */
  date: z.iso.date('give the day as YYYY-MM-DD'),
  note: z.string().min(1).optional(),
});
export type Reading = z.infer<typeof readingSchema>;

/** Where a page of the received file begins in the source. */
export const pageSchema = z
  .strictObject({
    /** The first line of its text. */
    line: lineNumber,
    /** Which sheet of the file it is, from 1. */
    sheet: z.int().min(1).optional(),
    /** The number that the page prints, as printed. */
    printed: z.string().min(1).max(20).optional(),
  })
  .refine(({ sheet, printed }) => sheet !== undefined || printed !== undefined, 'give its sheet, or what it prints');
export type Page = z.infer<typeof pageSchema>;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write the day as YYYY-MM-DD');
const unknown = z.literal('unknown');

/** Where the text comes from. What nobody knows is said to be `unknown`; what is left out is unknown as well. */
export const originalSchema = z.strictObject({
  /** Of the document as its publisher offers it. */
  address: z.union([httpsAddress, unknown]).default('unknown'),
  /** A copy of it in a web archive, and the day it was taken. */
  archived: z.union([z.strictObject({ address: httpsAddress, date: day }), unknown]).default('unknown'),
  /** Which file came to this archive, from whom, and on which day. */
  received: z
    .union([
      z.strictObject({
        file: z.string().min(1).optional(),
        by: z.string().min(1).optional(),
        on: day.optional(),
        /** Its name in the report's folder, where it is kept there. */
        kept: z
          .string()
          .regex(
            /^received\.[a-z0-9]{1,8}$/,
            'the kept file is named received with its ending, for example received.pdf',
          )
          .optional(),
        /** Of the kept file. */
        sha256: sha256.optional(),
      }),
      unknown,
    ])
    .default('unknown'),
  /** How its text was taken from the document: the tool and its version. */
  extraction: z.string().min(1).default('unknown'),
});
export type Original = z.infer<typeof originalSchema>;

/** `edition.yaml`: what happened to the words of the source, line by line. */
export const editionSchema = z.strictObject({
  source: z.strictObject({
    sha256,
    format: z.enum(['text', 'markdown']),
  }),
  /** A warning where it is missing. */
  original: originalSchema.optional(),
  /** Of passages: running; by the numbers of several parts that the source prints (`3.5`); or by any number it prints before a paragraph (`12.`, `[12]`). */
  numbering: z.enum(['running', 'source', 'printed']),
  /** Pages of the received file, in the order of their lines. */
  pages: z.array(pageSchema).default([]),
  setAside: z.array(setAsideSchema).default([]),
  corrections: z.array(correctionSchema).default([]),
  withheld: z.array(withheldSchema).default([]),
  notes: z.array(noteSchema).default([]),
  moves: z.array(moveSchema).default([]),
  readings: z.array(readingSchema).default([]),
  /** Files as the importer wrote them (name → sha256), so that it can tell an editor's work from its own. */
  imported: z.record(z.string(), z.string()).optional(),
});
export type Edition = z.infer<typeof editionSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Withheld = z.infer<typeof withheldSchema>;
