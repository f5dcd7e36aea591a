import type { Passage } from '../edition/passages.ts';
import { normaliseWords } from '../edition/words.ts';

/** Whether a text holds these words, one after the other, from a word's edge to a word's edge. */
export function holdsQuote(text: string, quote: string): boolean {
  return holdsNormalised(normaliseWords(text), normaliseWords(quote));
}

function holdsNormalised(text: string, quote: string): boolean {
  if (quote === '') return false;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (!isInsideWord(text, at) && !isInsideWord(text, at + quote.length)) return true;
  }
  return false;
}

const letterOrDigit = /[\p{L}\p{N}]/u;

function isInsideWord(text: string, at: number): boolean {
  return letterOrDigit.test(text[at - 1] ?? '') && letterOrDigit.test(text[at] ?? '');
}

/**
 * The passage a quotation stands in.
 *
 * @param at Id of the passage, where the editor names it.
 * @param first Passages to try before the others.
 */
export function findQuote(
  passages: readonly Passage[],
  quote: string,
  { at, first = () => false }: { at?: string | undefined; first?: (passage: Passage) => boolean } = {},
): Passage | undefined {
  const words = normaliseWords(quote);
  const candidates = at === undefined ? [...passages.filter(first), ...passages] : passages.filter(({ id }) => id === at);
  return candidates.find(({ text }) => holdsNormalised(normaliseWords(text), words));
}

/** Whether a figure stands in a quotation, as a whole: `6` is not in `16`, nor in `6.5`. */
export function holdsFigure(quote: string, printed: string): boolean {
  const [text, figure] = [singleSpaced(quote), singleSpaced(printed)];
  for (let at = text.indexOf(figure); at !== -1; at = text.indexOf(figure, at + 1)) {
    if (!isInsideFigure(text, at) && !isInsideFigure(text, at + figure.length)) return true;
  }
  return false;
}

function isInsideFigure(text: string, at: number): boolean {
  return isInsideWord(text, at) || /^\d[.,]\d/.test(text.slice(at - 1, at + 2)) || /^\d[.,]\d/.test(text.slice(at - 2, at + 1));
}

function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
