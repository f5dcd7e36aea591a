import { type MarkedText, singleSpaced, sliceMarked } from './marks.ts';
import type { Passage } from './passage.ts';
import { passageAddress } from './passage-address.ts';
import { normaliseWords, splitWords, wordSpans } from './words.ts';

/** What a quotation can be looked up in; a report at any stage is one. */
export interface Quotable {
  id: string;
  sections: readonly { slug: string; passages: readonly Passage[] }[];
}

/** Where a quotation stands. */
export interface Standing {
  section: string;
  passage: Passage;
  /** Address of the passage, from the archive's root. */
  url: string;
  /** The quotation, as the passage has it where there are marks on it. */
  words: MarkedText;
}

interface Wanted {
  /** The section it must stand in. */
  section?: string | undefined;
  /** The passage it must stand in, where an editor names one. */
  at?: string | undefined;
  /** The kind of passage to look in first. */
  first?: Passage['kind'] | undefined;
}

/**
 * The one answer to “where does this stand?”: the first passage in reading order that holds all words of a quotation, one after the other, from a word’s edge to
 * a word’s edge; headings only where nothing else has them. Missing words part what stands before and behind them.
 *
 * Costs the passages that hold the quotation's rarest word, once a report's index is made.
 */
export function findQuotation(
  report: Quotable,
  quote: string,
  { section, at, first }: Wanted = {},
): Standing | undefined {
  const words = normaliseWords(quote);
  const index = indexes.get(report) ?? new QuotationIndex(report);
  indexes.set(report, index);
  const holding = index
    .candidates(words)
    .filter(
      (place) =>
        (section === undefined || place.section === section) &&
        (at === undefined || place.passage.id === at) &&
        standsIn(place.words, words),
    );
  const found =
    holding.find(({ passage }) => passage.kind === first) ??
    holding.find(({ passage }) => passage.kind !== 'heading') ??
    holding[0];
  return (
    found && {
      section: found.section,
      passage: found.passage,
      url: passageAddress(report.id, found.section, found.passage.id),
      words: markedQuote(found, quote),
    }
  );
}

/** Whether a text holds these words, one after the other, from a word’s edge to a word’s edge; both as `normaliseWords` leaves them. */
export function standsIn(text: string, words: string): boolean {
  return placeIn(text, words) !== -1;
}

function placeIn(text: string, words: string): number {
  if (words === '') return -1;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (!isInsideWord(text, at) && !isInsideWord(text, at + words.length)) return at;
  }
  return -1;
}

/** Whether a place in a text has letters or digits on both sides. */
export function isInsideWord(text: string, at: number): boolean {
  return letterOrDigit.test(text[at - 1] ?? '') && letterOrDigit.test(text[at] ?? '');
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const lettersOrDigits = /[\p{L}\p{N}]+/gu;

interface Place {
  section: string;
  passage: Passage;
  /** Of the passage, as `normaliseWords` leaves them. */
  words: string;
}

/** The passages of a report by the words they hold. Made once for each report, since hundreds of quotations are looked up in one. */
class QuotationIndex {
  readonly #places: readonly Place[];
  readonly #byWord = new Map<string, number[]>();

  constructor({ sections }: Quotable) {
    this.#places = sections.flatMap(({ slug, passages }) =>
      passages.map((passage) => ({ section: slug, passage, words: normaliseWords(passage.text) })),
    );
    for (const [at, { words }] of this.#places.entries()) {
      for (const word of new Set(words.match(lettersOrDigits))) {
        const known = this.#byWord.get(word);
        if (known) known.push(at);
        else this.#byWord.set(word, [at]);
      }
    }
  }

  /** The passages that hold the rarest word of a quotation, in reading order. */
  candidates(words: string): Place[] {
    const lists = (words.match(lettersOrDigits) ?? []).map((word) => this.#byWord.get(word) ?? []);
    if (lists.length === 0) return [...this.#places];
    const rarest = lists.reduce((least, list) => (list.length < least.length ? list : least));
    return rarest.flatMap((at) => this.#places[at] ?? []);
  }
}

const indexes = new WeakMap<Quotable, QuotationIndex>();

/** A quotation with the marks that the passage has on its words. */
function markedQuote({ passage, words: normalised }: Place, quote: string): MarkedText {
  const words = normaliseWords(quote);
  const from = placeIn(normalised, words);
  const spans = wordSpans(passage.text);
  const starts: number[] = [];
  let at = 0;
  for (const word of splitWords(passage.text)) {
    starts.push(at);
    at += word.length + 1;
  }
  const charAt = (place: number) => {
    const word = starts.findLastIndex((start) => start <= place);
    return (spans[word]?.start ?? 0) + place - (starts[word] ?? 0);
  };
  const asPrinted = sliceMarked(passage, charAt(from), charAt(from + words.length - 1) + 1);
  return singleSpaced(asPrinted.marks.length > 0 ? asPrinted : { text: quote, marks: [] });
}
