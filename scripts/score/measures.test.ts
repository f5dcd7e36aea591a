import { expect, test } from 'vitest';
import { meanScore, scoreAnswers } from './measures.ts';
import type { ScoredQuery } from './queries.ts';

const query: ScoredQuery = {
  q: 'drones',
  group: 'word',
  want: [
    { report: 'a', quote: 'Drones have been deployed', gain: 3 },
    { report: 'a', quote: 'drone pilots', gain: 1 },
  ],
};
const wanted = [{ report: 'a', text: '7.6 Drones have been deployed 969 times' }];
const related = [{ report: 'a', text: '26 drone pilots trained' }];
const other = [{ report: 'b', text: 'Drones have been deployed elsewhere' }];

test('the ideal order scores 1', () => {
  expect(scoreAnswers(query, [wanted, related])).toEqual({ first: true, firstThree: true, ndcg: 1 });
});

test('a wanted passage further down scores less, and one of another report nothing', () => {
  const { first, firstThree, ndcg } = scoreAnswers(query, [other, related, wanted]);
  expect([first, firstThree]).toEqual([false, true]);
  expect(ndcg).toBeGreaterThan(0.4);
  expect(ndcg).toBeLessThan(0.7);
  expect(scoreAnswers(query, [other])).toEqual({ first: false, firstThree: false, ndcg: 0 });
});

test('a passage counts once, however often it is shown', () => {
  expect(scoreAnswers(query, [wanted, wanted, wanted]).ndcg).toBeLessThan(1);
});

test('where the archive has nothing, silence is right', () => {
  const none: ScoredQuery = { q: 'xylophone', group: 'absent', want: [], none: true };
  expect(scoreAnswers(none, []).ndcg).toBe(1);
  expect(scoreAnswers(none, [other])).toEqual({ first: false, firstThree: false, ndcg: 0 });
});

test('means are over all queries', () => {
  expect(
    meanScore([
      { first: true, firstThree: true, ndcg: 1 },
      { first: false, firstThree: true, ndcg: 0.5 },
    ]),
  ).toEqual({ first: 0.5, firstThree: 1, ndcg: 0.75 });
});
