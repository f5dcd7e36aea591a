import type { SearchFiles } from './engine/files.ts';
import type { Folded } from './match/fold.ts';
import { stemOf } from './match/tokens.ts';
import { mend, nearest, split } from './query/mend.ts';
import { type Query, sequence } from './query/query.ts';
import type { WidenedQuery } from './query/widen.ts';

/** A word that no report has, and what was probably meant. */
export interface Slip {
  from: string;
  to: string | undefined;
  /** Words of the archive that look like it. */
  near: string[];
}

/**
 * Words of the query that the archive does not know. Only asked for when no result has all the words.
 *
 * @param results Found so far; a word in one of them is no slip.
 */
export async function findSlips(query: WidenedQuery, results: readonly Folded[], files: SearchFiles): Promise<Slip[]> {
  if (results.some(({ tier }) => tier === 0)) return [];
  const found = results.map(({ passage }) => passage.text.toLowerCase()).join(' ');
  const doubtful = query.terms.filter(({ parts, exact }, index) => {
    const key = parts[0]?.key ?? '';
    if (exact || parts.length > 1 || /\d/.test(key) || found.includes(key)) return false;
    return (
      !query.widenings.some(({ covers }) => covers.includes(index)) &&
      !query.kinds.some(({ covers }) => covers.includes(index))
    );
  });
  const slips = await Promise.all(
    doubtful.map(async ({ raw, parts }): Promise<Slip[]> => {
      const key = parts[0]?.key ?? '';
      const words = await files.spelling(key);
      const isKnown = words.some((word) => word === key || stemOf(word) === stemOf(key));
      if (isKnown) return [];
      const to = mend(key, words) ?? (await split(key, (half) => isWord(half, files)))?.join(' ');
      return [{ from: raw, to, near: nearest(key, words) }];
    }),
  );
  return slips.flat();
}

async function isWord(word: string, files: SearchFiles): Promise<boolean> {
  return (await files.spelling(word)).some((other) => other === word);
}

/** The query with its slips mended. */
export function mendQuery(query: Query, slips: readonly { from: string; to: string }[]): Query {
  const meant = new Map(slips.map(({ from, to }) => [from, to]));
  const isSlip = query.terms.map(({ raw }) => meant.has(raw));
  const terms = query.terms.map((term) => {
    const to = meant.get(term.raw);
    return to === undefined ? term : sequence(to, false);
  });
  const spoken = query.spoken.map((word) => {
    const part = word?.term !== undefined && isSlip[word.term] ? terms[word.term]?.parts[0] : undefined;
    return word && part ? { ...word, key: part.key, stem: part.stem } : word;
  });
  return { ...query, terms, spoken };
}
