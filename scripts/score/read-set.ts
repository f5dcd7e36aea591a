import { readQueries, type ScoredQuery } from './queries.ts';

/** Questions of a kind of their own. */
export interface QuestionSet {
  name: string;
  /** What the site must reach with them. */
  wanted: Readonly<Partial<Record<'firstThree' | 'ndcg' | 'right' | 'wrong', number>>>;
  /** Only sums are told: who reads how each of them went can no longer say that nothing was tuned by it. */
  isKeptBack: boolean;
  queries: readonly ScoredQuery[];
}

const folder = 'tests/search';

/** The questions of the archive: the first set, and those by readers' needs, of which one half is kept back. */
export async function readSets({ keptBack }: { keptBack: boolean }): Promise<QuestionSet[]> {
  const needs = { firstThree: 0.95, ndcg: 0.8, right: 0.95, wrong: 0.01 };
  const sets = [
    { name: 'first set', file: 'queries', wanted: { firstThree: 0.96, ndcg: 0.87 }, isKeptBack: false },
    { name: 'needs', file: 'needs', wanted: needs, isKeptBack: false },
    ...(keptBack ? [{ name: 'needs, kept back', file: 'needs-held-out', wanted: needs, isKeptBack: true }] : []),
  ];
  return Promise.all(
    sets.map(async ({ file, ...set }) => ({ ...set, queries: await readQueries(`${folder}/${file}.yaml`) })),
  );
}
