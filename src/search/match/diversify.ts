import type { RankedPassage } from './rank.ts';
import { fitted } from './weights.ts';

/** With fewer whole answers, or of one report alone, a topic is not broad. */
const broad = 8;
/** Places that a reader may get to. */
const placed = 40;

/**
 * Of a broad topic, the best of each report before the fifth of one: each passage already placed takes something from the others of its report.
 * After Carbonell and Goldstein, “The use of MMR, diversity-based reranking”, SIGIR 1998, https://doi.org/10.1145/290941.291025, with the report in the place of likeness.
 *
 * @param ranked Best first.
 */
export function diversify<Ranked extends RankedPassage>(ranked: readonly Ranked[], again = fitted.again): Ranked[] {
  const whole = ranked.filter(({ tier }) => tier === ranked[0]?.tier);
  if (whole.length < broad || new Set(whole.map(({ passage }) => passage.report)).size < 2) return [...ranked];
  const left = whole.slice(0, 2 * placed);
  const before = new Map<string, number>();
  const chosen: Ranked[] = [];
  const worth = ({ score, passage }: Ranked) => score * (1 - again) ** (before.get(passage.report) ?? 0);
  while (left.length > 0 && chosen.length < placed) {
    const best = left.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    left.splice(left.indexOf(best), 1);
    chosen.push(best);
    before.set(best.passage.report, (before.get(best.passage.report) ?? 0) + 1);
  }
  const isChosen = new Set<Ranked>(chosen);
  return [...chosen, ...ranked.filter((each) => !isChosen.has(each))];
}
