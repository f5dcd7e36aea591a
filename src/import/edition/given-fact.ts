import { months as allMonths, monthName, readDate, writtenDate } from '../../citation/date.ts';
import { standsIn } from '../../edition/quotations.ts';
import type { Source } from '../../edition/source.ts';
import { sourceWords } from '../../edition/source.ts';
import { normaliseWords } from '../../edition/words.ts';
import type { Edition } from '../../schemas/edition.ts';
import { type Fact, httpsAddress } from '../../schemas/fact.ts';
import { reportSchemaOf, type SettledFact } from '../../schemas/report.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { ImportError } from '../import-error.ts';

/** A fact as someone gives it on the command line. */
export interface Given {
  value: string;
  /** Words of the text, an address where it is said, or from what it follows. */
  basis?: string | undefined;
}

/** The report that a fact is given to. */
interface GivenTo {
  source: Pick<Source, 'lines'>;
  format: Edition['source']['format'];
  vocabulary: Pick<Vocabulary, 'voices' | 'licences'>;
}

/**
 * A given fact with its basis: `text` when the text prints the basis, `elsewhere` when it is an address, else `inferred`, and the basis says from
 * what. A date or a line of rights needs no basis where the text prints it.
 *
 * @returns Nothing when no basis is given and the text does not give one.
 * @throws ImportError when the value cannot be that fact.
 */
export function readGivenFact(
  name: SettledFact,
  { value, basis }: Given,
  { source, format, vocabulary }: GivenTo,
): Fact | undefined {
  const valid = reportSchemaOf(vocabulary).shape[name].safeParse({ value, basis: 'inferred', note: 'Given.' });
  if (!valid.success)
    throw new ImportError(
      `"${value}" cannot be the ${name === 'published' ? 'date of publication' : name}: ${valid.error.issues[0]?.message}.`,
      {
        place: { file: `--${name}` },
        remedy: 'Correct the value; docs/edition-format.md#indexmdx says what it may hold.',
      },
    );
  if (basis !== undefined && /^https?:\/\//.test(basis)) return elsewhere(name, value, basis);

  const text = source.lines.flatMap((line) => sourceWords(line, format)).join(' ');
  const quote = basis ?? printedForm(name, value);
  if (quote !== undefined && standsIn(text, normaliseWords(unquoted(quote))))
    return fromText(name, value, unquoted(quote));
  if (basis !== undefined && unquoted(basis) !== basis)
    throw new ImportError(`the text does not print ${basis}.`, {
      place: { file: `--${name}-basis` },
      remedy:
        'Quote the text word for word; or say without quotation marks from what it follows, or give the address of a page that says so.',
    });
  return basis === undefined ? undefined : { value, basis: 'inferred', note: basis };
}

const monthNames = new RegExp(`\\b(?:${allMonths.join('|')})\\b`, 'g');

/** `“May 2011”` → `May 2011` */
function unquoted(basis: string): string {
  return /^\s*(?:“[^”]+”|"[^"]+"|‘[^’]+’)\s*$/.test(basis) ? basis.trim().slice(1, -1).trim() : basis;
}

/** A fact that the text prints. A quotation that names years or months, and not those of the date it is to show, shows another. */
function fromText(name: SettledFact, value: string, quote: string): Fact {
  const { year = '', month } = readDate(value);
  const years: string[] = quote.match(/(?<!\d)(?:1[89]|20|21)\d\d(?!\d)/g) ?? [];
  const months: string[] = quote.match(monthNames) ?? [];
  const other = [
    ...(years.includes(year) ? [] : years),
    ...(month === undefined || months.includes(monthName(month) ?? '') ? [] : months),
  ];
  if (name !== 'published' || other.length === 0) return { value, basis: 'text', quote };
  throw new ImportError(`“${quote}” names ${other.join(', ')}, not ${writtenDate(value)}.`, {
    place: { file: `--${name}-basis` },
    remedy: 'Quote the words that give this date, or correct the date.',
  });
}

function elsewhere(name: SettledFact, value: string, address: string): Fact {
  if (httpsAddress.safeParse(address).success) return { value, basis: 'elsewhere', address };
  throw new ImportError(`"${address}" is no address that readers can go to.`, {
    place: { file: `--${name}-basis` },
    remedy: 'Give it whole, beginning with https://',
  });
}

/** How a text would print the value, where that is enough to know it. */
function printedForm(name: SettledFact, value: string): string | undefined {
  if (name === 'rights') return value;
  return name === 'published' && value.includes('-') ? writtenDate(value) : undefined;
}
