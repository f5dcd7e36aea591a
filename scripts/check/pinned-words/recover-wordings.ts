import { createHash } from 'node:crypto';
import { splitWords } from '../../../src/edition/words.ts';
import { wordsDigest } from '../../../src/edition/words-digest.ts';

/** Words of a published passage, found again in what stands in its place. */
export interface Wording {
  text: string;
  /** Index of the text in which they begin. */
  first: number;
}

/**
 * Find the wordings behind digests in texts that were split, joined or parted otherwise since: each is one run of their words, in order.
 *
 * @returns In step with the digests; `undefined` where no run has these words.
 */
export function recoverWordings(
  digests: readonly (string | undefined)[],
  texts: readonly string[],
): (Wording | undefined)[] {
  const tokens = texts.flatMap((text, index) =>
    text.split(/\s+/).flatMap((token) => (token === '' ? [] : [{ token, index }])),
  );
  const opens = tokens.flatMap(({ index }, at) => (index === tokens[at - 1]?.index ? [] : [at]));
  let done = 0;

  return digests.map((digest) => {
    if (digest === undefined || digest === wordsDigest('')) return undefined;
    const starts = [...new Set([done, ...opens.filter((at) => at > done)])].slice(0, reach);
    for (const start of starts) {
      const end = endOfRun(start, digest);
      if (end === undefined) continue;
      done = end;
      const run = tokens.slice(start, end);
      return { text: run.map(({ token }) => token).join(' '), first: run[0]?.index ?? 0 };
    }
    return undefined;
  });

  function endOfRun(start: number, digest: string): number | undefined {
    const hash = createHash('sha256');
    const first = tokens[start]?.index ?? 0;
    let separator = '';
    for (let at = start; at < tokens.length && (tokens[at]?.index ?? 0) < first + reach; at += 1) {
      for (const word of splitWords(tokens[at]?.token ?? '')) {
        hash.update(separator + word);
        separator = ' ';
      }
      if (hash.copy().digest('hex').startsWith(digest)) return at + 1;
    }
    return undefined;
  }
}

/** Words are looked for in so many texts from where the last ones ended, and through so many: a bound for an edition that has changed all over. */
const reach = 12;
