import { normaliseWords } from '../../src/edition/words.ts';
import type { ScoredQuery, Wanted, WantedAnswer } from './queries.ts';

/** One place of a list of results: every passage that it shows, or leads to. */
export type Answer = readonly { report: string; section?: string; text: string }[];

/** What stands over the results: a term, figures, grades … */
export interface ShownAnswer {
  kind: string;
  about: string;
  text: string;
}

export interface Score {
  /** Is the first a wanted passage; is one of the first three? Nothing is wanted of questions that only ask for an answer. */
  first: boolean | undefined;
  firstThree: boolean | undefined;
  /** https://en.wikipedia.org/wiki/Discounted_cumulative_gain over the first ten, each wanted passage counted once. */
  ndcg: number | undefined;
}

/** Of a question whose answers are judged. */
export interface AnswerScore {
  /** All that were asked for are there; `undefined` when none was. */
  isRight: boolean | undefined;
  /** One is there that was not asked for. */
  isWrong: boolean;
}

const worthReading = 2;

/** Score a list of results, best first. */
export function scoreAnswers(query: ScoredQuery, answers: readonly Answer[]): Score {
  if (query.none) {
    const isSilent = answers.length === 0;
    return { first: isSilent, firstThree: isSilent, ndcg: isSilent ? 1 : 0 };
  }
  if (query.want.length === 0) return { first: undefined, firstThree: undefined, ndcg: undefined };
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

/** Score what stands over the results; nothing, where the question does not say what should. */
export function scoreShown(
  { answers, allowed }: Pick<ScoredQuery, 'answers' | 'allowed'>,
  shown: readonly ShownAnswer[],
): AnswerScore | undefined {
  if (!answers) return undefined;
  return {
    isRight: answers.length > 0 ? answers.every((wanted) => shown.some((each) => isSaid(each, wanted))) : undefined,
    isWrong: shown.some((each) => ![...answers, ...allowed].some((other) => isThis(each, other))),
  };
}

/** Means over all queries of which something is wanted. */
export function meanScore(scores: readonly Score[]): { first: number; firstThree: number; ndcg: number } {
  return {
    first: mean(scores.map(({ first }) => first)),
    firstThree: mean(scores.map(({ firstThree }) => firstThree)),
    ndcg: mean(scores.map(({ ndcg }) => ndcg)),
  };
}

/** Shares: right, of those that ask for an answer; wrong, of all whose answers are judged. */
export function meanShown(scores: readonly (AnswerScore | undefined)[]): { right: number; wrong: number } {
  return { right: mean(scores.map((score) => score?.isRight)), wrong: mean(scores.map((score) => score?.isWrong)) };
}

/** Of what is known; of nothing, not a number. */
function mean(values: readonly (number | boolean | undefined)[]): number {
  const known = values.filter((value) => value !== undefined).map(Number);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + (2 ** gain - 1) / Math.log2(index + 2), 0);
}

function holds({ report, section, text }: Answer[number], wanted: Wanted): boolean {
  if (report !== wanted.report || (wanted.section !== undefined && section !== wanted.section)) return false;
  return wanted.whole === undefined
    ? plain(text).includes(plain(wanted.quote ?? ''))
    : plain(text) === plain(wanted.whole);
}

function isThis({ kind, about }: ShownAnswer, wanted: WantedAnswer): boolean {
  return kind === wanted.kind && (wanted.about === undefined || about === wanted.about);
}

function isSaid(shown: ShownAnswer, wanted: WantedAnswer): boolean {
  return isThis(shown, wanted) && wanted.says.every((words) => plain(shown.text).includes(plain(words)));
}

function plain(text: string): string {
  return normaliseWords(text.replaceAll('\t', ' ')).toLowerCase();
}
