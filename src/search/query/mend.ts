/**
 * The word of the archive that was probably meant, or `undefined`. Names one only when it is near: one slip in a word of six letters or more, two in a
 * long one, the first letter right. Of a shorter word too many are near.
 *
 * @param words Of that letter, the most used first.
 */
export function mend(slip: string, words: readonly string[]): string | undefined {
  const most = slip.length < 6 ? 0 : slip.length < 9 ? 1 : 2;
  let best: string | undefined;
  let least = most + 1;
  for (const word of words) {
    if (Math.abs(word.length - slip.length) >= least || word[0] !== slip[0]) continue;
    const slips = slipsBetween(slip, word, least);
    if (slips < least) [best, least] = [word, slips];
  }
  return best;
}

/** Both halves of a word that was written as one, where the archive has them as two: `callhandlers`. */
export async function split(
  word: string,
  isKnown: (half: string) => Promise<boolean>,
): Promise<[string, string] | undefined> {
  for (let at = leastHalf; at <= word.length - leastHalf; at += 1) {
    const halves: [string, string] = [word.slice(0, at), word.slice(at)];
    if ((await isKnown(halves[0])) && (await isKnown(halves[1]))) return halves;
  }
  return undefined;
}

const leastHalf = 4;

/** Words that look most like a word the archive does not have; for the reader to choose from, so less strict. */
export function nearest(word: string, words: readonly string[], most = 3): string[] {
  const limit = Math.max(2, Math.floor(word.length / 3)) + 1;
  return words
    .map((other, use) => ({ other, use, slips: slipsBetween(word, other, limit) }))
    .filter(({ slips }) => slips < limit)
    .sort((a, b) => a.slips - b.slips || a.use - b.use)
    .slice(0, most)
    .map(({ other }) => other);
}

/** Letters to put in, take out, change or swap with their neighbour (Damerau–Levenshtein); anything from `limit` on is `limit`. */
export function slipsBetween(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) >= limit) return limit;
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 0, limit);
}
