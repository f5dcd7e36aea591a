import { porter2 } from './porter2.ts';

/** The stemmer of the archive's language. In a build the module of that language stands in the place of this one: `src/integrations/search-language.ts`. */
export let stemWord: (word: string) => string = porter2;

/** The language of the index, as Pagefind names its files. */
export let indexLanguage = 'en';

/** Choose another, where no build does: when the index is written. */
export function stemAs(language: string, stemmer: (word: string) => string): void {
  stemWord = stemmer;
  indexLanguage = language;
}
