import { german } from './de.ts';
import { english } from './en.ts';

/** How a language says numbers. */
export interface NumberWords {
  /** `nine` → 9, in small letters. */
  numbers: ReadonlyMap<string, number>;
  /** `million` → 1,000,000; in small letters. */
  multiples: Readonly<Record<string, number>>;
  /** What may stand before a figure without changing its number: `over`, `about`. */
  qualifiers: readonly string[];
  /** What a table prints for no figure, beside dashes. */
  none: readonly string[];
}

const nothing: NumberWords = { numbers: new Map(), multiples: {}, qualifiers: [], none: [] };

const known: Readonly<Record<string, NumberWords>> = { en: english, de: german };

/** The number words of a language, by its tag: `en-GB` has those of `en`. */
export function numberWords(language: string): NumberWords {
  return known[new Intl.Locale(language).language] ?? nothing;
}

/** The signs of a language's numbers: `1,556.5` in English, `1.556,5` in German. */
export function numberSigns(language: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(language).formatToParts(1_234_567.8);
  const sign = (type: 'decimal' | 'group') => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: sign('decimal') || '.', group: sign('group') };
}
