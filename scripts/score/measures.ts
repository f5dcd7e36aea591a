import { normaliseWords } from '../../src/edition/words.ts';
import type { ScoredQuery, Wanted } from './queries.ts';

/** One place of a list of results: every passage that it shows, or leads to. */
export type Answer = readonly { report: string; text: string }[];

export interface Score {
  /** Is the first a wanted passage; is one of the first three? */
  first: boolean;
  firstThree: boolean;
  /** https://en.wikipedia.org/wiki/Discounted_cumulative_gain over the first ten, each wanted passage counted once. */
  ndcg: number;
}

const worthReading = 2;

/** Score a list of results, best first. */
export function scoreAnswers(query: ScoredQuery, answers: readonly Answer[]): Score {
  if (query.none) {
    const isSilent = answers.length === 0;
    return { first: isSilent, firstThree: isSilent, ndcg: isSilent ? 1 : 0 };
  }
  const found = new Set<Wanted>();
  const gains = answers.slice(0, 10).map((answer) => {
    const hits = query.want.filter((wanted) => !found.has(wanted) && answer.some((passage) => holds(passage, wanted)));
    for (const hit of hits) found.add(hit);
    return Math.max(0, ...hits.map(({ gain }) => gain));
  });
  const ideal = query.want.map(({ gain }) => gain).sort((a, b) => b - a);
  return {
    first: (gains[0] ?? 0) >= worthReading,
    firstThree: gains.slice(0, 3).some((gain) => gain >= worthReading),
    ndcg: discounted(gains) / discounted(ideal.slice(0, 10)),
  };
}

/** Means over all queries. */
export function meanScore(scores: readonly Score[]): { first: number; firstThree: number; ndcg: number } {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    first: mean(scores.map(({ first }) => Number(first))),
    firstThree: mean(scores.map(({ firstThree }) => Number(firstThree))),
    ndcg: mean(scores.map(({ ndcg }) => ndcg)),
  };
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + (2 ** gain - 1) / Math.log2(index + 2), 0);
}

function holds({ report, text }: Answer[number], wanted: Wanted): boolean {
  return report === wanted.report && plain(text).includes(plain(wanted.quote));
}

function plain(text: string): string {
  return normaliseWords(text.replaceAll('\t', ' '));
}
