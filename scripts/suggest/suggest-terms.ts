import { initialsOf, lettersOf } from '../../src/edition/expansions.ts';
import type { Passage } from '../../src/edition/passage.ts';
import { normaliseWords } from '../../src/edition/words.ts';
import { isSound } from './sentences.ts';
import type { Suggester } from './suggestions.ts';

/** Letters in brackets behind words, and words in brackets behind letters. */
const inBrackets =
  /(?<before>(?:[\p{L}\p{N}’'&/-]+,?[ \t]){1,12})\((?<letters>\p{Lu}[\p{L}\p{N}&.-]{1,11})\)|(?<![\p{L}\p{N}])(?<abbreviation>\p{Lu}[\p{L}\p{N}&.-]{1,11}) \((?<words>\p{L}[^()]{4,100})\)/gu;

/**
 * Abbreviations that the report spells out and the glossary does not have from it. The words next to the letters count whose initials spell them, the fewest;
 * after Schwartz and Hearst, “A simple algorithm for identifying abbreviation definitions in biomedical text”, PSB 2003.
 */
export const suggestTerms: Suggester = ({ id, sections }, { glossary }) => {
  const known = new Set(
    [...glossary.terms.values()].flatMap(({ meta }) =>
      meta.expansions.filter(({ report }) => report === id).map(({ text }) => normaliseWords(text)),
    ),
  );
  const seen = new Set<string>();
  return sections.flatMap(({ passages }) =>
    passages.flatMap((passage) =>
      [...inSentences(passage.text), ...inList(passage)].flatMap(({ term, expansion, quote }) => {
        if (known.has(normaliseWords(expansion)) || seen.has(`${term} ${expansion}`) || !isSound(passage, quote))
          return [];
        seen.add(`${term} ${expansion}`);
        return [{ term, expansion, quote: quote.replace(/\s+/g, ' '), at: passage.id }];
      }),
    ),
  );
};

interface SpelledOut {
  term: string;
  expansion: string;
  quote: string;
}

function inSentences(text: string): SpelledOut[] {
  return [...text.matchAll(inBrackets)].flatMap(({ 0: whole, groups = {} }) => {
    const term = groups.letters ?? groups.abbreviation ?? '';
    const expansion = spelledOut(term, groups.before ?? groups.words ?? '', groups.words !== undefined);
    return expansion === undefined
      ? []
      : [{ term, expansion, quote: groups.words === undefined ? `${expansion} (${term})` : whole }];
  });
}

/** A list of abbreviations: the rows of a table of two columns, or what a list defines. */
function inList({ kind, term, text, rows = [] }: Passage): SpelledOut[] {
  const rest = kind === 'definition' && term && text.startsWith(term) ? text.slice(term.length) : undefined;
  const pairs = rest === undefined ? rows.filter(({ length }) => length === 2).map((row) => row.join('\t')) : [text];
  return pairs.flatMap((quote) => {
    const [first = '', words = ''] = rest === undefined ? quote.split('\t') : [term, rest.replace(/^[\s:–—-]+/, '')];
    const expansion = spelledOut(first, words, true);
    return expansion === undefined ? [] : [{ term: first, expansion, quote }];
  });
}

/** The words that spell these letters: all of them, or the last of what stands before the letters. */
function spelledOut(term: string, text: string, whole: boolean): string | undefined {
  const letters = lettersOf(term);
  if (letters === undefined || /\s/.test(term)) return undefined;
  const words = text.trim().split(/\s+/);
  for (let start = whole ? 0 : words.length - 1; start >= 0 && text.trim() !== ''; start -= 1) {
    const tail = words.slice(start).join(' ');
    // The s of “Majesty’s” is no word.
    if (initialsOf(tail.replace(/[’']\p{L}+/gu, '')).includes(letters)) return tail;
  }
  return undefined;
}
