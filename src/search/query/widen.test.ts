import { expect, test } from 'vitest';
import { vocabulary } from '../../vocabulary/fixtures/vocabulary.ts';
import { searchLabels } from '../labels.ts';
import { readQuery } from './query.ts';
import { Meanings } from './widen.ts';

const meanings = new Meanings(
  [
    { term: 'marac', forms: ['MARAC', 'multi-agency risk assessment conference'] },
    { term: 'dash', forms: ['DASH', 'domestic abuse, stalking and harassment'], capitalsOnly: ['DASH'] },
    { term: 'call-999', heard: ['emergency call'], forms: ['999 call'] },
    { heard: ['taken off the beat', 'off the beat'], forms: ['abstraction'] },
  ],
  ['poor', 'outstanding'],
  searchLabels(vocabulary),
);
const widened = (typed: string) => meanings.widen(readQuery(typed));
const others = (typed: string) => widened(typed).widenings.map(({ sequence, covers }) => [sequence.raw, covers]);

test.each([
  ['marac', [['multi-agency risk assessment conference', [0]]]],
  ['MARACs in Derby', [['multi-agency risk assessment conference', [0]]]],
  ['multi agency risk assessment conferences', [['MARAC', [0, 1, 2, 3, 4]]]],
  ['multi-agency risk assessment conference', [['MARAC', [0, 1, 2, 3]]]],
  ['emergency calls', [['999 call', [0, 1]]]],
  ['999 call', []],
  ['officers taken off the beat', [['abstraction', [1, 2]]]],
  ['"marac"', []],
  ['nothing known', []],
])('%s', (typed, expected) => {
  expect(others(typed)).toEqual(expected);
});

test('DASH is not a dash: capitals are taken at their word, small letters do not mean the abbreviation', () => {
  expect(widened('DASH').terms[0]?.capitals).toBe(true);
  expect(others('DASH')).toHaveLength(1);
  expect(widened('dash').terms[0]?.capitals).toBe(false);
  expect(others('dash')).toEqual([]);
});

test('terms are named, for their definitions', () => {
  expect(widened('what is a MARAC').named).toEqual(['marac']);
  expect(widened('emergency call').named).toEqual(['call-999']);
});

test('kinds of passages are named, and grades when grades are asked for', () => {
  expect(widened('recommendations on training').kinds).toEqual([{ kind: 'recommendation', covers: [0] }]);
  expect(widened('areas for improvement ANPR').kinds).toEqual([{ kind: 'area-for-improvement', covers: [0, 1] }]);
  expect(widened('graded poor')).toMatchObject({ kinds: [{ kind: 'grade', covers: [0] }], grades: [1] });
  expect(widened('outstanding').grades).toEqual([0]);
  expect(widened('outstanding warrants').grades).toEqual([]);
});
