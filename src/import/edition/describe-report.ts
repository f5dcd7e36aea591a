import { escapePattern } from '../../edition/escape-pattern.ts';
import type { Source } from '../../edition/source.ts';
import { normaliseWords } from '../../edition/words.ts';
import type { Fact } from '../../schemas/fact.ts';
import { factValue } from '../../schemas/fact.ts';
import { notStated, type ReportMeta, type SettledFact, settledFacts } from '../../schemas/report.ts';
import { capitalised, type Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Doubt } from '../doubt.ts';
import type { OfferedFact } from '../extraction.ts';
import type { DraftSection } from '../sections/split-sections.ts';
import { headingText } from '../sections/split-sections.ts';
import { frontLines } from './front-lines.ts';
import { readGivenFact } from './given-fact.ts';
import { findPrintedFacts } from './printed-facts.ts';
import { findPrintedNumbers } from './printed-numbers.ts';

/** What stands in a field that must have a value while nobody knows it. A tick does not settle it, only a value does. */
export const placeholders = { subject: notStated, year: 2000 } as const;

/** Facts about the report, as given on the command line. */
export interface GivenFacts {
  title?: string;
  shortTitle?: string;
  subject?: string;
  voice?: string;
  year?: string;
  publisher?: string;
  publisherBasis?: string;
  published?: string;
  publishedBasis?: string;
  licence?: string;
  licenceBasis?: string;
  rights?: string;
  rightsBasis?: string;
}

/**
 * Front matter of `index.mdx`: what was given and what the text says, each with its basis. What nobody said about publisher, date, licence and rights
 * stays unknown; the rest is derived. Both are doubts.
 */
export function describeReport(
  id: string,
  {
    source,
    sections,
    offered = [],
    vocabulary,
  }: { source: Source; sections: readonly DraftSection[]; offered?: readonly OfferedFact[]; vocabulary: Vocabulary },
  given: GivenFacts,
): { meta: Record<Exclude<keyof ReportMeta, 'bodies' | 'language'>, unknown>; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const text = source.lines.join('\n').slice(0, 2_000_000);
  const derive = (field: string, value: string, from: string): string => {
    doubts.push({
      field,
      problem: `"${value}" was derived by the importer (${from}).`,
      remedy: 'Correct it, or confirm it.',
    });
    return value;
  };

  const voice = given.voice ?? derive('voice', plainVoice(vocabulary), 'the archive’s ordinary voice');
  const named = subjectOf(source.lines, text, vocabulary);
  const subject =
    given.subject ??
    derive(
      'subject',
      named ?? placeholders.subject,
      named
        ? 'the body that the title page, or most of the text, names'
        : 'nothing: the text names no body as its subject',
    );
  const { facts, doubts: unknown } = describeFacts({ source, vocabulary }, given);
  const idYear = /(?:^|-)((?:18|19|20|21)\d\d)(?:-|$)/.exec(id)?.[1];
  const printedYear = factValue(facts.published)?.slice(0, 4);
  const year =
    given.year ??
    given.published?.slice(0, 4) ??
    derive(
      'year',
      printedYear ?? idYear ?? String(placeholders.year),
      printedYear ? 'the date that the text prints' : idYear ? 'the report’s id' : 'nothing: the text prints no date',
    );
  const title = given.title ?? derive('title', titleOf(sections, offered) ?? id, 'a heading at its beginning');
  const shortTitle =
    given.shortTitle ??
    (title.length <= 40
      ? title
      : derive('shortTitle', `${title.slice(0, 38).replace(/ \S*$/, '')} …`, 'the beginning of the title'));

  const { publisher, published, licence, rights } = facts;
  const meta = {
    title,
    shortTitle,
    subject,
    publisher,
    voice,
    otherVoices: [],
    published,
    year: Number(year),
    facts: findPrintedNumbers(source.lines),
    licence,
    rights,
    missing: [],
  };
  return { meta, doubts: [...doubts, ...unknown, ...offeredDoubts(offered)] };
}

/** What a citation rests on: given, printed, or unknown. Nothing here is derived. */
function describeFacts(
  { source, vocabulary }: { source: Source; vocabulary: Vocabulary },
  given: GivenFacts,
): { facts: Record<SettledFact, Fact>; doubts: Doubt[] } {
  const printed = findPrintedFacts(source, vocabulary);
  const doubts: Doubt[] = [];
  const describe = (name: SettledFact): Fact => {
    const value = given[name];
    const known =
      value === undefined
        ? printed[name]
        : readGivenFact(name, { value, basis: given[`${name}Basis`] }, { source, format: 'text', vocabulary });
    if (known && value === undefined && 'quote' in known)
      doubts.push({
        field: name,
        problem: `taken from the text: “${known.quote}”.`,
        remedy: 'Tick this when that is said of this report itself; else give what is right.',
      });
    if (known) return known;
    if (value === undefined) {
      doubts.push({
        field: name,
        problem: 'the importer found nothing in the text, and nobody gave it.',
        remedy: 'Give it with its basis.',
      });
      return { basis: 'unknown' };
    }
    doubts.push({
      field: name,
      problem: `"${value}" was given without a basis, and the text does not print it.`,
      remedy: 'Say how it is known.',
    });
    return { value, basis: 'inferred', note: 'Given to the importer, without a basis.' };
  };
  const [publisher, published, licence, rights] = settledFacts.map(describe) as [Fact, Fact, Fact, Fact];
  return { facts: { publisher, published, licence, rights }, doubts };
}

/** The voice that is not set apart: that of who inspects. */
function plainVoice({ voices }: Vocabulary): string {
  return (voices.find(({ mark }) => mark === 'plain') ?? voices[0])?.id ?? '';
}

/** Up to three names before the words that names of inspected bodies end with. */
function namesOfBodies({ body }: Vocabulary): RegExp {
  const names = body.names.length > 0 ? body.names : [capitalised(body.one)];
  return new RegExp(`(?:\\p{Lu}\\p{L}+ ){1,3}(?:${names.map(escapePattern).join('|')})(?!\\p{L})`, 'gu');
}

/** The one body that the title page names; else the one that the text names three times or more, and twice as often as any other. */
function subjectOf(lines: readonly string[], text: string, vocabulary: Vocabulary): string | undefined {
  const inFront = counted(frontLines(lines).join('\n'), namesOfBodies(vocabulary));
  if (inFront.length === 1) return inFront[0]?.[0];
  const [[first, count] = ['', 0], [, next] = ['', 0]] = counted(text, namesOfBodies(vocabulary));
  return count >= 3 && count >= next * 2 ? first : undefined;
}

/** What is found, the most frequent first. */
function counted(text: string, pattern: RegExp): [string, number][] {
  const counts = new Map<string, number>();
  for (const [found] of text.matchAll(pattern)) counts.set(found, (counts.get(found) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
}

/** The heading that the file itself names as its title, where one of the first does; else the first one. */
function titleOf(sections: readonly DraftSection[], offered: readonly OfferedFact[]): string | undefined {
  const opening = sections.slice(0, 3).flatMap(({ blocks }) => blocks.slice(0, 12));
  const headings = opening.filter((block) => block.kind === 'heading').map((block) => headingText(block));
  const named = offered
    .filter(({ field }) => field === 'title')
    .map(({ value }) => normaliseWords(value).toLowerCase());
  const front = headings.slice(
    0,
    opening.findIndex((block) => block.kind !== 'heading'),
  );
  return (
    headings.find((heading) => named.includes(normaliseWords(heading).toLowerCase())) ??
    front.find((heading) => !isImprint(heading)) ??
    sections[0]?.title
  );
}

/** A body’s name, or a date, which stand over titles. */
function isImprint(heading: string): boolean {
  return (
    /\b(?:agency|authority|board|bureau|commission|committee|council|department|ministry|office|ombudsman|\w+torate)$/i.test(
      heading,
    ) || /\b(?:19|20)\d\d$/.test(heading)
  );
}

/** What the file says of itself apart from its text is shown to the editor in one doubt, and nothing of it is taken. */
function offeredDoubts(offered: readonly OfferedFact[]): Doubt[] {
  if (offered.length === 0) return [];
  const said = offered.map(({ field, value, where }) => `${field} “${value}” (${where})`).join('; ');
  return [
    {
      field: 'title',
      problem: `the file says of itself, apart from its text: ${said}.`,
      remedy: 'Nothing of it is taken. Use what the report itself bears out, with its basis.',
    },
  ];
}
