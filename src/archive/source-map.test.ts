import { expect, test } from 'vitest';
import type { Passage } from '../edition/passage.ts';
import type { PreparedReport, PreparedSection } from '../edition/prepare.ts';
import { mapSource } from './source-map.ts';

const passage = (id: string, lines: [number, number]): Passage => ({
  id,
  kind: 'paragraph',
  text: '',
  marks: [],
  lines,
});

function mapOf({ lines, passages, log = [] }: { lines: string[]; passages: Passage[]; log?: PreparedReport['log'] }) {
  const section = { slug: 'one', passages } as unknown as PreparedSection;
  return mapSource({ id: 'r', sourceLines: lines, sections: [section], log });
}

test('each line knows its passage, and the passage its first line', () => {
  const map = mapOf({ lines: ['a', 'b', 'c'], passages: [passage('p1', [1, 2]), passage('p2', [3, 3])] });
  expect(map.map((line) => line.passages.map(({ id, opens }) => `${id}${opens ? '!' : ''}`))).toEqual([
    ['p1!'],
    ['p1'],
    ['p2!'],
  ]);
  expect(map[2]?.passages[0]?.href).toBe('/reports/r/one/#p2');
});

test('a passage gathered from far apart leaves the lines between to others', () => {
  const map = mapOf({ lines: ['a', 'b', 'c'], passages: [passage('p1', [1, 3]), passage('p2', [2, 2])] });
  expect(map.map((line) => line.passages.map(({ id }) => id))).toEqual([['p1'], ['p2'], ['p1']]);
});

test('two passages may share a line', () => {
  const map = mapOf({ lines: ['a b'], passages: [passage('p1', [1, 1]), passage('p2', [1, 1])] });
  expect(map[0]?.passages).toHaveLength(2);
});

test('a line set aside belongs to nothing, and its reason stands at the first of its lines', () => {
  const entry = { report: 'r', kind: 'set-aside' as const, lines: [2, 3] as [number, number], reason: 'repeated-page' };
  const map = mapOf({ lines: ['a', 'b', 'c', 'd'], passages: [passage('p1', [1, 4])], log: [entry] });
  expect(map.map(({ setAside }) => setAside)).toEqual([false, true, true, false]);
  expect(map.map(({ passages }) => passages.length)).toEqual([1, 0, 0, 1]);
  expect(map.map(({ log }) => log.length)).toEqual([0, 1, 0, 0]);
});
