import { quotedBy } from '../../src/search/answers/answer.ts';
import { findCandidates } from '../../src/search/engine/candidates.ts';
import type { SearchSources } from '../../src/search/index/build-search.ts';
import { searchData } from '../../src/search/index/build-search.ts';
import { searchLabels } from '../../src/search/labels.ts';
import { diversify } from '../../src/search/match/diversify.ts';
import { type Evidence, evidenceOf } from '../../src/search/match/evidence.ts';
import { foldRepeated } from '../../src/search/match/fold.ts';
import { judge, type RankedPassage, type Rarities } from '../../src/search/match/rank.ts';
import type { Weights } from '../../src/search/match/weights.ts';
import type { FoundPassage } from '../../src/search/passage.ts';
import type { WidenedQuery } from '../../src/search/query/widen.ts';
import { search } from '../../src/search/search.ts';
import { scoreAnswers } from './measures.ts';
import { inMemory } from './memory-index.ts';
import type { ScoredQuery } from './queries.ts';

/** A question, and everything that has any of its words. */
export interface Judged {
  question: ScoredQuery;
  query: WidenedQuery;
  rarities: Rarities;
  held: readonly { passage: FoundPassage; evidence: Evidence; answers: boolean }[];
}

/** What each passage has of each question; weights change nothing of it. */
export async function gather(questions: readonly ScoredQuery[], sources: SearchSources): Promise<Judged[]> {
  const tools = inMemory(searchData(sources), searchLabels(sources.vocabulary));
  const { reports } = await tools.files.archive();
  const passages = (await Promise.all(reports.map((report) => tools.files.passages(report)))).flat();
  const judged: Judged[] = [];
  for (const question of questions) {
    if (question.want.length === 0) continue;
    const { query, answers: given } = await search(
      { text: question.q, chosen: {}, sort: 'relevance', widen: true },
      tools,
    );
    if (query.terms.length === 0 || Object.keys(query.filters).length > 0) continue;
    const { rarities } = await findCandidates(tools.engine, { query, filters: {} });
    const quoted = quotedBy(given);
    const held = passages.flatMap((passage) => {
      const answers = quoted.has(`${passage.report}#${passage.id}`);
      const evidence = evidenceOf(passage, query, answers);
      return evidence ? [{ passage, evidence, answers }] : [];
    });
    judged.push({ question, query, rarities, held });
  }
  return judged;
}

const shown = 10;

/** How well weights answer a question: mostly the order of ten, partly whether one of the first three is worth reading. */
export function worth({ question, query, rarities, held }: Judged, weights: Weights): number {
  const ranked = held
    .map(
      ({ passage, evidence, answers }): RankedPassage => ({
        passage,
        hits: [],
        ...judge(passage, query, { evidence, rarities, answers, weights }),
      }),
    )
    .sort((a, b) => a.tier - b.tier || b.score - a.score);
  const results = diversify(foldRepeated(ranked.slice(0, 6 * shown)), weights.again).slice(0, shown);
  const { ndcg = 0, firstThree } = scoreAnswers(
    question,
    results.map(({ passage, again }) => [passage, ...again.map((each) => each.passage)]),
  );
  return 0.7 * ndcg + 0.3 * Number(firstThree);
}

const steps = [0.5, 0.75, 1.33, 2];
/** Where a weight is near nothing, a step of its own. */
const nudge = 0.08;
/** A change must pay for itself: noise of a few questions is no reason. */
const least = 0.0008;

/** One weight after the other, as long as it helps: https://en.wikipedia.org/wiki/Coordinate_descent */
export function fitWeights(judged: readonly Judged[], start: Weights, sweeps = 3): Weights {
  let weights = start;
  const mean = (tried: Weights) => judged.reduce((sum, each) => sum + worth(each, tried), 0) / judged.length;
  let best = mean(weights);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const before = best;
    for (const name of Object.keys(start) as (keyof Weights)[]) {
      if (name === 'text') continue;
      const value = weights[name];
      const tried = [...steps.map((step) => value * step), value + nudge, value - nudge].filter((each) =>
        isSound(name, each),
      );
      for (const each of tried) {
        const other = { ...weights, [name]: Number(each.toFixed(3)) };
        const reached = mean(other);
        if (reached > best + least) [weights, best] = [other, reached];
      }
    }
    if (best - before < least) break;
  }
  return weights;
}

/** Within what the formula allows. */
function isSound(name: keyof Weights, value: number): boolean {
  if (name === 'b' || name === 'again') return value >= 0 && value <= 0.9;
  if (['note', 'table', 'heads', 'brief'].includes(name)) return value > -0.9 && value < 1;
  return name === 'k1' ? value >= 0.3 && value <= 4 : value >= 0 && value <= 6;
}
