import { IntlMessageFormat } from 'intl-messageformat';
import { locale, type Message } from './messages.ts';

/** What stands in the places of a sentence. */
export type Values = Readonly<Record<string, string | number>>;
/** What is put around the words of a tag: `<a>…</a>`. */
export type Wraps<Piece> = Readonly<Record<string, (words: Piece[]) => Piece>>;

const formats = new Map<Message, IntlMessageFormat>();

/** Read once, however often it is said. */
function formatOf(message: Message): IntlMessageFormat {
  const known = formats.get(message);
  if (known) return known;
  const format = new IntlMessageFormat(message as ConstructorParameters<typeof IntlMessageFormat>[0], locale);
  formats.set(message, format);
  return format;
}

/** A sentence of the interface as text. */
export function say(message: Message, values?: Values): string {
  // What has no places and no tags is said as it stands.
  if (typeof message === 'string' && !/[{<]/.test(message)) return message;
  return String(formatOf(message).format(values));
}

/**
 * A sentence with marked-up words.
 *
 * @param wraps For each tag of the sentence, what is made of its words.
 * @returns The pieces in order: texts, and what the wraps gave.
 */
export function sayPieces<Piece>(
  message: Message,
  wraps: Wraps<Piece | string>,
  values: Values = {},
): (Piece | string)[] {
  const said = formatOf(message).format<Piece | string>({ ...values, ...(wraps as object) });
  return Array.isArray(said) ? said : [said];
}

/** A count as the interface writes it: `1,556`. */
export function writtenNumber(count: number): string {
  return count.toLocaleString(locale);
}

/** `a, b and c`; `or` where `type` says so. */
export function listed(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(locale, { type }).format(items);
}
