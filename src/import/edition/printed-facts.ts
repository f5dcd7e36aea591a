import { months } from '../../citation/date.ts';
import { escapePattern } from '../../edition/escape-pattern.ts';
import type { Source } from '../../edition/source.ts';
import { splitWords } from '../../edition/words.ts';
import type { Fact } from '../../schemas/fact.ts';
import type { SettledFact } from '../../schemas/report.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';

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
      read(/^[Pp](?:ublished|UBLISHED) [Bb][Yy]:? (?:[Tt]he )?(\p{Lu}[^,;:.]{1,78})\.?$/u, line),
    ),
    published: printed.map(readDate),
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

interface Printed {
  value: string;
  quote: string;
}

function read(pattern: RegExp, line: string): Printed | undefined {
  const value = pattern.exec(line)?.[1];
  return value === undefined ? undefined : { value, quote: line };
}

/** `Published: 4 March 2019`, `First published 2008` */
function readDate(line: string): Printed | undefined {
  const [, day, name = '', year] =
    /^(?:first )?published(?: on| in)?:? (?:(?:(\d{1,2}) )?(\p{L}+) )?((?:19|20)\d\d)\.?$/iu.exec(line) ?? [];
  const month = months.findIndex((each) => each.toLowerCase() === name.toLowerCase()) + 1;
  if (year === undefined || (name !== '' && month === 0)) return undefined;
  return {
    value: [year, month || undefined, day].flatMap((part) => (part ? [String(part).padStart(2, '0')] : [])).join('-'),
    quote: line,
  };
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
