import { escapePattern } from '../../edition/escape-pattern.ts';
import type { Source } from '../../edition/source.ts';
import { splitWords } from '../../edition/words.ts';
import type { Fact } from '../../schemas/fact.ts';
import type { SettledFact } from '../../schemas/report.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { frontLines } from './front-lines.ts';
import { readPrintedDate } from './printed-date.ts';

/**
 * What an imprint says of itself: a line that is nothing but who published, when, or whose the rights are, and the sentence that gives a licence.
 * What is printed in two ways, or only in passing, is not known from the text.
 */
export function findPrintedFacts(
  { lines }: Pick<Source, 'lines'>,
  { licences }: Pick<Vocabulary, 'licences'>,
): Partial<Record<SettledFact, Fact>> {
  const printed = lines.map((line) => splitWords(line).join(' '));
  const found: Record<SettledFact, (Printed | undefined)[]> = {
    publisher: printed.map((line) =>
      read(/^[Pp](?:ublished|UBLISHED|roduced|RODUCED) [Bb][Yy]:? (?:[Tt]he )?(\p{Lu}[^,;:.]{1,78})\.?$/u, line),
    ),
    published: publishedIn(printed, lines),
    rights: printed.map((line) => read(/^((?:©|\(c\)|copyright ©?|crown copyright).{0,80})$/i, line)),
    licence: readLicence(printed.join(' '), licences),
  };
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, readings]): [string, Fact][] => {
      const known = readings.filter((reading) => reading !== undefined);
      const [first] = known;
      return first && new Set(known.map(({ value }) => value)).size === 1 ? [[name, { ...first, basis: 'text' }]] : [];
    }),
  );
}

/** What says that it is the date of publication goes before a date that says nothing. */
function publishedIn(printed: readonly string[], lines: readonly string[]): (Printed | undefined)[] {
  const said = printed.map(readDate).filter((date) => date !== undefined);
  return said.length > 0 ? said : datesInFront(lines);
}

interface Printed {
  value: string;
  quote: string;
}

function read(pattern: RegExp, line: string): Printed | undefined {
  const value = pattern.exec(line)?.[1];
  return value === undefined ? undefined : { value, quote: line };
}

/** `Published: 4 March 2019`, `First published 2008`, `Date of publication: March 2019` */
function readDate(line: string): Printed | undefined {
  const [, date = ''] =
    /^(?:(?:first |report |date )?(?:published|issued)(?: on| in)?|(?:publication|issue) date|date of (?:publication|issue)):? (.{4,30}?)\.?$/iu.exec(
      line,
    ) ?? [];
  const value = readPrintedDate(date);
  return value === undefined ? undefined : { value, quote: line };
}

/** A date by itself on the title page, when it is the only one there, and no line says of what it is. */
function datesInFront(lines: readonly string[]): Printed[] {
  const dates = frontLines(lines).flatMap((line) => {
    const [, date = ''] =
      /^(?:[^,\d]{0,60}, )?((?:\p{L}+ )?(?:\d{1,2}(?:st|nd|rd|th)? )?\p{L}+\.?(?: \d{1,2},)? \d{4})$/u.exec(line) ?? [];
    const value = readPrintedDate(date);
    return value === undefined ? [] : [{ value, quote: date }];
  });
  return new Set(dates.map(({ value }) => value)).size === 1 ? dates : [];
}

/** From whole sentences, since one may go on with “but” or “except”; what a sentence denies is not taken. */
function readLicence(text: string, licences: Vocabulary['licences']): Printed[] {
  const sentences = text
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .filter((sentence) => !/\b(?:not|no|nor|unless)\b/i.test(sentence));
  return licences.flatMap(({ id, printed }) => {
    if (printed.length === 0) return [];
    const names = printed.map(escapePattern).join('|');
    // A version is whole: “v3” is not the beginning of “v3.1”.
    const pattern = new RegExp(`licensed under (?:an? |the )?(?:terms of the )?(?:${names})(?!\\.?\\d)`, 'i');
    return sentences.filter((sentence) => pattern.test(sentence)).map((quote) => ({ value: id, quote }));
  });
}
