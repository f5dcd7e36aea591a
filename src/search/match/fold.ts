import { tokensOf } from './evidence.ts';
import type { RankedPassage } from './rank.ts';

/** A result: the best of the passages of one report that say the same, and the others. */
export interface Folded extends RankedPassage {
  again: RankedPassage[];
}

const alike = 0.55;

/** Fold passages of one report and one voice that repeat each other into the first of them. Keeps the order. */
export function foldRepeated(ranked: readonly RankedPassage[]): Folded[] {
  const kept: { folded: Folded; shingles: ReadonlySet<string> }[] = [];
  for (const each of ranked) {
    const shingles = shinglesOf(each);
    const same = kept.find(
      ({ folded: { passage }, shingles: other }) =>
        passage.report === each.passage.report &&
        passage.voice === each.passage.voice &&
        similarity(shingles, other) >= alike,
    );
    if (same) same.folded.again.push(each);
    else kept.push({ folded: { ...each, again: [] }, shingles });
  }
  return kept.map(({ folded }) => folded);
}

const shinglesByPassage = new WeakMap<object, ReadonlySet<string>>();

/** Every three words that follow each other; numbers count as words, so rows of figures are not alike. */
function shinglesOf({ passage }: RankedPassage): ReadonlySet<string> {
  const known = shinglesByPassage.get(passage);
  if (known) return known;
  const keys = tokensOf(passage).map(({ key }) => key);
  const shingles = new Set(
    keys.length < 3 ? [keys.join(' ')] : keys.slice(2).map((_, at) => keys.slice(at, at + 3).join(' ')),
  );
  shinglesByPassage.set(passage, shingles);
  return shingles;
}

/** Of the shorter one's shingles, the share that the longer one has, unless their lengths are far apart. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < large.size * 0.5) return 0;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return shared / small.size;
}
