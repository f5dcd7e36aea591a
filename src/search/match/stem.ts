import { stemWord } from './stem-word.ts';

/** What forms of a word have in common, in the language of the archive: `abstraction`, `abstractions`, `abstracting` → `abstract`. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = stemWord(word);
  if (stems.size > 50_000) stems.clear();
  stems.set(word, found);
  return found;
}

/** After another stemmer was chosen. */
export function forgetStems(): void {
  stems.clear();
}

// A page asks for the same few thousand words again and again.
const stems = new Map<string, string>();
