import { escapePattern } from '../../edition/escape-pattern.ts';
import type { Source } from '../../edition/source.ts';
import type { Fact } from '../../schemas/fact.ts';
import { notStated, type ReportMeta, type SettledFact, settledFacts } from '../../schemas/report.ts';
import { capitalised, type Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Doubt } from '../doubt.ts';
import type { DraftSection } from '../sections/split-sections.ts';
import { readGivenFact } from './given-fact.ts';
import { findPrintedFacts } from './printed-facts.ts';

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
  { source, sections, vocabulary }: { source: Source; sections: readonly DraftSection[]; vocabulary: Vocabulary },
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

  const inspecting = (text.match(/\binspect(?:ed|ion|ions|ors?|orate)\b/gi)?.length ?? 0) > source.lines.length / 200;
  const voice =
    given.voice ?? derive('voice', voiceFor(vocabulary, inspecting), 'how often the text speaks of inspecting');
  const named = mostFrequent(text, namesOfBodies(vocabulary));
  const subject =
    given.subject ??
    derive(
      'subject',
      named ?? placeholders.subject,
      named ? 'the body the text names most often' : 'nothing: the text names no body',
    );
  const { facts, doubts: unknown } = describeFacts({ source, vocabulary }, given);
  const idYear = /(?:^|-)((?:18|19|20|21)\d\d)(?:-|$)/.exec(id)?.[1];
  const textYear = lastYear(text);
  const year =
    given.year ??
    given.published?.slice(0, 4) ??
    derive(
      'year',
      idYear ?? textYear ?? String(placeholders.year),
      idYear ? 'the report’s id' : textYear ? 'the latest year in the text' : 'nothing: the text names no year',
    );
  const title = given.title ?? derive('title', sections[0]?.title ?? id, 'the first heading');
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
    facts: isbnFacts(text),
    licence,
    rights,
    missing: [],
  };
  return { meta, doubts: [...doubts, ...unknown] };
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

/** The plain voice for who inspects, the one set apart for who speaks about itself. */
function voiceFor({ voices }: Vocabulary, inspecting: boolean): string {
  return (voices.find(({ mark }) => (mark === 'plain') === inspecting) ?? voices[0])?.id ?? '';
}

/** Up to three names before the words that names of inspected bodies end with. */
function namesOfBodies({ body }: Vocabulary): RegExp {
  const names = body.names.length > 0 ? body.names : [capitalised(body.one)];
  return new RegExp(`(?:\\p{Lu}\\p{L}+ ){1,3}(?:${names.map(escapePattern).join('|')})(?!\\p{L})`, 'gu');
}

function mostFrequent(text: string, pattern: RegExp): string | undefined {
  const counts = new Map<string, number>();
  for (const [found] of text.matchAll(pattern)) counts.set(found, (counts.get(found) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))[0]?.[0];
}

function lastYear(text: string): string | undefined {
  const years = (text.match(/(?<![\d/.])(?:19|20)\d\d(?![\d/])/g) ?? []).filter((year) => Number(year) <= 2100);
  const counted = years.filter(
    (year) => years.filter((other) => other === year).length >= Math.min(3, years.length / 4),
  );
  return counted.sort().at(-1);
}

function isbnFacts(text: string): ReportMeta['facts'] {
  const quote = /ISBN:?\s*((?:97[89][-\s]?)?[\d-]{9,15}[\dX])/.exec(text);
  return quote?.[1] ? [{ label: 'ISBN', value: quote[1], basis: 'text', quote: quote[0] }] : [];
}
