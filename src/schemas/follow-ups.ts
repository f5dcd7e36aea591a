import { z } from 'astro/zod';

const text = z.string().trim().min(1);
const report = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'name a report by its id, as in its address');
const passage = z.string().regex(/^[^#\s]+#[^#\s]+$/, 'name report and passage as in the address: 2016-visit#p12');

/** What an editor may decide of a later report; a closed list, in the order of lists. */
export const verdicts = ['found-done', 'says-done', 'found-again', 'superseded', 'open', 'not-mentioned'] as const;
export type Verdict = (typeof verdicts)[number];

/** Verdicts that nothing but words of a later report can bear. */
const borneByWords: readonly Verdict[] = ['found-done', 'says-done', 'found-again', 'superseded'];

/** What a later report says of what was asked, as an editor decided. */
const followUpSchema = z
  .strictObject({
    verdict: z.enum(verdicts),
    /** The later passage: `2016-visit#p12`. */
    at: passage.optional(),
    /** Its exact words that bear the verdict. */
    quote: text.optional(),
    /** Where no passage is named: the later reports that were read for it. */
    in: z.array(report).min(1).optional(),
    /** Ours: what a reader should know. */
    note: text.optional(),
  })
  .superRefine(({ verdict, at, quote, in: reports }, { addIssue }) => {
    const fault = (field: string, message: string) =>
      addIssue({ code: 'custom', path: [field], message, input: undefined });
    if (borneByWords.includes(verdict) && at === undefined)
      fault('at', `"${verdict}" needs the passage that says so, and its words`);
    if (verdict === 'not-mentioned' && (at !== undefined || quote !== undefined))
      fault(
        'verdict',
        'what is quoted is mentioned; choose another verdict, or name the reports that were read with "in"',
      );
    if ((at === undefined) !== (quote === undefined))
      fault(at === undefined ? 'at' : 'quote', 'a passage and its quotation go together');
    if (at === undefined && reports === undefined && !borneByWords.includes(verdict))
      fault('in', 'name the later reports that were read');
    if (at !== undefined && reports !== undefined) fault('in', 'the passage names the report already; leave this out');
  });

const date = z.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'write a date: 2015-05-27, 2015-05 or 2015');

/** By when something was to be done. */
const deadlineSchema = z
  .strictObject({
    /** As the text prints it. */
    printed: text,
    /** A time from the day of the report, as a duration: `P6M`. */
    within: z
      .string()
      .regex(/^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/, 'write a duration: P6M for six months, P1Y, P2W, P30D')
      .refine((value) => value !== 'P', 'write a duration: P6M for six months, P1Y, P2W, P30D')
      .optional(),
    /** The last day, where the text or the editor knows it. */
    date: date.optional(),
    /** Where the date is not printed: how it is known. */
    note: text.optional(),
  })
  .refine(({ within, date: day }) => within === undefined || day === undefined, 'give "within" or "date", not both')
  .refine(
    ({ printed, date: day, note }) => day === undefined || note !== undefined || printed.includes(day.slice(0, 4)),
    'the text does not print this date; say in "note" how it is known',
  );

/** One entry: something that was asked, and what became of it. */
const entrySchema = z
  .strictObject({
    /** A passage of the finding, by its id: `p12`. */
    finding: text,
    /** Who is asked, in the words of the finding, where that is not simply the body reported on. */
    asked: text.optional(),
    deadline: deadlineSchema.optional(),
    /** Words that were looked for in later reports; spelled like a theme’s. */
    searched: z.array(text).default([]),
    followUps: z.array(followUpSchema).default([]),
    /** Read, and not decided: why. */
    undecided: text.optional(),
  })
  .refine(
    ({ followUps, searched }) =>
      searched.length > 0 || followUps.every(({ verdict }) => verdict !== 'not-mentioned' && verdict !== 'open'),
    { path: ['searched'], message: 'say which words were looked for: "not-mentioned" and "open" need them' },
  )
  .refine(
    ({ followUps, undecided, deadline, asked }) =>
      followUps.length > 0 || undecided !== undefined || deadline !== undefined || asked !== undefined,
    { path: ['followUps'], message: 'decide something, or say in "undecided" why not' },
  );

/** `content/follow-ups/<report>.yaml`: what became of what a report asked for. */
export const followUpsSchema = z.array(entrySchema);
export type FollowUpEntry = z.infer<typeof entrySchema>;
export type FollowUp = FollowUpEntry['followUps'][number];
