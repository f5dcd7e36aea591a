import { expect, test } from 'vitest';
import { meanScore, meanShown, scoreAnswers, scoreShown } from './measures.ts';
import type { ScoredQuery } from './queries.ts';

const query: ScoredQuery = {
  q: 'drones',
  group: 'word',
  want: [
    { report: 'a', quote: 'Drones have been deployed', gain: 3 },
    { report: 'a', quote: 'drone pilots', gain: 1 },
  ],
  allowed: [],
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
  const none: ScoredQuery = { q: 'xylophone', group: 'absent', want: [], none: true, allowed: [] };
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

test('a passage may be wanted by all its words, in a section', () => {
  const grade: ScoredQuery = {
    q: 'grade',
    group: 'grades',
    want: [{ report: 'a', section: 'crime', whole: 'Good', gain: 3 }],
    allowed: [],
  };
  const passage = (section: string, text: string) => [{ report: 'a', section, text }];
  expect(scoreAnswers(grade, [passage('crime', 'Good')]).ndcg).toBe(1);
  expect(scoreAnswers(grade, [passage('crime', 'Good practice'), passage('people', 'Good')]).ndcg).toBe(0);
});

const figures = { kind: 'figures', about: 'cadets', says: ['70'] };
const shown = { kind: 'figures', about: 'cadets', text: 'Cadets 2022: 70' };
const term = { kind: 'term', about: 'vpc', text: 'VPC' };

test('an answer is right when it says what was asked, and wrong when it was not asked', () => {
  const wanted = { answers: [figures], allowed: [] };
  expect(scoreShown(wanted, [shown])).toEqual({ isRight: true, isWrong: false });
  expect(scoreShown(wanted, [{ ...shown, text: 'Cadets: 12' }])).toEqual({ isRight: false, isWrong: false });
  expect(scoreShown(wanted, [term])).toEqual({ isRight: false, isWrong: true });
  expect(scoreShown({ answers: [figures], allowed: [{ kind: 'term', says: [] }] }, [shown, term])?.isWrong).toBe(false);
});

test('where no answer may be given, silence is neither right nor wrong, and an answer is wrong', () => {
  expect(scoreShown({ answers: [], allowed: [] }, [])).toEqual({ isRight: undefined, isWrong: false });
  expect(scoreShown({ answers: [], allowed: [] }, [term])?.isWrong).toBe(true);
  expect(scoreShown({ allowed: [] }, [term])).toBe(undefined);
  const means = meanShown([{ isRight: true, isWrong: false }, { isRight: undefined, isWrong: true }, undefined]);
  expect(means).toEqual({ right: 1, wrong: 0.5 });
});
