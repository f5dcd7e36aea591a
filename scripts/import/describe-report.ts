import type { Source } from '../../src/edition/source.ts';
import { splitWords } from '../../src/edition/words.ts';
import { type ReportMeta, reportSchema, voices } from '../../src/schemas/report.ts';
import type { Doubt } from './doubt.ts';
import type { DraftSection } from './split-sections.ts';

/** Facts about the report, as given on the command line. */
export interface GivenFacts {
  title?: string;
  shortTitle?: string;
  subject?: string;
  publisher?: string;
  voice?: string;
  published?: string;
  year?: string;
  licence?: string;
  rights?: string;
}

/** Front matter of `index.mdx`: what was given, what the text says, and what follows from it, each with its basis. */
export function describeReport(
  id: string,
  source: Source,
  sections: readonly DraftSection[],
  given: GivenFacts,
): { meta: ReportMeta; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const text = source.lines.join('\n').slice(0, 2_000_000);
  const guess = (field: string, value: string, from: string): string => {
    doubts.push({
      lines: [1, 1],
      problem: `index.mdx: ${field} "${value}" was derived by the importer (${from}).`,
      remedy: 'Correct it, or give it to the import.',
    });
    return value;
  };

  const inspecting = (text.match(/\binspect(?:ed|ion|ions|ors?|orate)\b/gi)?.length ?? 0) > source.lines.length / 200;
  const voice =
    choose(given.voice, voices) ??
    (guess('voice', inspecting ? 'inspectorate' : 'force', 'how often the text speaks of inspecting') as ReportMeta['voice']);
  const subject = given.subject ?? guess('subject', mostFrequent(text, bodies) ?? 'Not stated in the text', 'the body the text names most often');
  const inspectorate = /(?:Her|His) Majesty[’']s Inspectorate of \p{Lu}\p{L}+(?: and \p{Lu}\p{L}+(?: & \p{Lu}\p{L}+)?)?/u.exec(text)?.[0];
  const publisher =
    given.publisher ??
    (voice === 'force' || inspectorate
      ? guess('publisher', inspectorate && voice === 'inspectorate' ? inspectorate : subject, 'the bodies the text names')
      : guess('publisher', 'Not stated in the text', 'it names no inspectorate that the importer knows'));
  const idYear = /(?:^|-)((?:18|19|20|21)\d\d)(?:-|$)/.exec(id)?.[1];
  const textYear = lastYear(text);
  const year =
    given.year ??
    given.published?.slice(0, 4) ??
    guess(
      'year',
      idYear ?? textYear ?? '2000',
      idYear ? 'the report’s id' : textYear ? 'the latest year in the text' : 'nothing: the text names no year',
    );
  const title = given.title ?? guess('title', sections[0]?.title ?? id, 'the first heading');
  const licence =
    choose(given.licence, reportSchema.shape.licence.options) ??
    (guess('licence', voice === 'inspectorate' ? 'ogl-3.0' : 'publisher', 'the voice') as ReportMeta['licence']);
  const rights = given.rights ?? guess('rights', voice === 'inspectorate' ? `© Crown copyright ${year}` : `© ${publisher}`, 'the voice');

  const meta: ReportMeta = {
    title,
    shortTitle:
      given.shortTitle ??
      (title.length <= 40 ? title : guess('shortTitle', `${title.slice(0, 38).replace(/ \S*$/, '')} …`, 'the beginning of the title')),
    subject,
    publisher,
    voice,
    otherVoices: [],
    published: given.published
      ? publishedAs(given.published, source)
      : {
          value: year,
          basis: 'inferred',
          note:
            idYear || textYear || given.year
              ? 'Derived by the importer from the year the report is known by.'
              : 'Not known: the text names no year, and none was given to the importer.',
        },
    year: Number(year),
    facts: isbnFacts(text),
    licence,
    rights,
    missing: [],
  };
  if (meta.published.basis === 'elsewhere')
    doubts.push({
      lines: [1, 1],
      problem: `index.mdx: readers are told that the date "${meta.published.value}" was given to the importer.`,
      remedy: 'Say in its note where it comes from.',
    });
  if (!given.published)
    doubts.push({
      lines: [1, 1],
      problem: `index.mdx: the date of publication "${year}" was derived by the importer.`,
      remedy: 'Give the date with its basis.',
    });
  return { meta, doubts };
}

/** A date that was given and that the text prints is the text's. */
function publishedAs(value: string, { lines }: Source): ReportMeta['published'] {
  const [year = '', month, day] = value.split('-').map((part) => part.replace(/^0/, ''));
  const printed = [day, months[Number(month) - 1], year].filter((part) => part !== undefined).join(' ');
  const stands = month !== undefined && lines.some((line) => ` ${splitWords(line).join(' ')} `.includes(` ${printed} `));
  return stands ? { value, basis: 'text', quote: printed } : { value, basis: 'elsewhere', note: 'Given to the importer.' };
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function choose<Value extends string>(given: string | undefined, allowed: readonly Value[]): Value | undefined {
  return allowed.find((value) => value === given);
}

const bodies = /(?:\p{Lu}\p{L}+ ){1,3}(?:Constabulary|Police|Council|Trust|School|College|Hospital|Fire and Rescue Service|Prison)\b/gu;

function mostFrequent(text: string, pattern: RegExp): string | undefined {
  const counts = new Map<string, number>();
  for (const [found] of text.matchAll(pattern)) counts.set(found, (counts.get(found) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))[0]?.[0];
}

function lastYear(text: string): string | undefined {
  const years = (text.match(/(?<![\d/.])(?:19|20)\d\d(?![\d/])/g) ?? []).filter((year) => Number(year) <= 2100);
  const counted = years.filter((year) => years.filter((other) => other === year).length >= Math.min(3, years.length / 4));
  return counted.sort().at(-1);
}

function isbnFacts(text: string): ReportMeta['facts'] {
  const quote = /ISBN:?\s*((?:97[89][-\s]?)?[\d-]{9,15}[\dX])/.exec(text);
  return quote?.[1] ? [{ label: 'ISBN', value: quote[1], basis: 'text', quote: quote[0] }] : [];
}
