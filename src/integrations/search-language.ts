import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { forgetStems } from '../search/match/stem.ts';
import { stemAs } from '../search/match/stem-word.ts';
import { germanWritings } from '../search/words/german.ts';
import { writeAs } from '../search/words/writings.ts';
import { noWritings } from '../search/words/writings-of.ts';

/**
 * Stemmers of languages for which Pagefind has one as well, both after Snowball, by the first part of a language's tag. English has its own
 * (`porter2.ts`). Words of a language without a stemmer are found as they are typed.
 */
const stemmers: Readonly<Record<string, string>> = {
  ar: 'arabic',
  da: 'danish',
  de: 'german',
  el: 'greek',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

/** For Pagefind: a language that no tag names, so that it stems nothing. */
const none = 'unknown';

/** Gives the scripts of pages the stemmer of the archive's language, and no other. */
export function searchLanguage(language: string): Plugin {
  const module = fileURLToPath(new URL('../search/match/stem-word.ts', import.meta.url));
  const writingsModule = fileURLToPath(new URL('../search/words/writings.ts', import.meta.url));
  const { language: own } = new Intl.Locale(language);
  return {
    name: 'inspection-archive:search-language',
    enforce: 'pre',
    load(id) {
      if (own === 'en') return undefined;
      if (id === writingsModule)
        return own === 'de'
          ? `export { germanWritings as writings } from './german.ts';`
          : `export { noWritings as writings } from './writings-of.ts';`;
      if (id !== module) return undefined;
      const name = stemmers[own];
      if (!name) return `export const stemWord = (word) => word;\nexport const indexLanguage = '${none}';`;
      return `export { stemmer as stemWord } from '@orama/stemmers/${name}';\nexport const indexLanguage = '${own}';`;
    },
  };
}

/** The same for whoever writes the index. */
export async function stemInLanguage(language: string): Promise<void> {
  const { language: own } = new Intl.Locale(language);
  const name = stemmers[own];
  if (own === 'en') return;
  writeAs(own === 'de' ? germanWritings : noWritings);
  const { stemmer } = name
    ? ((await import(/* @vite-ignore */ `@orama/stemmers/${name}`)) as { stemmer: (word: string) => string })
    : { stemmer: (word: string) => word };
  stemAs(name ? own : none, stemmer);
  forgetStems();
}
