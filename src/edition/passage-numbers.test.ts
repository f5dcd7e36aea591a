import { expect, test } from 'vitest';
import { mayBear, PassageNumbers } from './passage-numbers.ts';

/** Ids of paragraphs; one that is given by hand is written after a sign. */
function idsOf(numbering: 'running' | 'source', ...texts: readonly string[]): string {
  const numbers = new PassageNumbers(numbering);
  return texts
    .map((text) => numbers.take(text.startsWith('#') ? text.slice(1) : numbers.propose({ kind: 'paragraph', text })))
    .join(' ');
}

test('an id of another form than the count leaves it alone; one of its form sets it', () => {
  expect(idsOf('running', 'a', '#p1-2', '#p1b', 'b', '#p14', 'c')).toBe('p1 p1-2 p1b p2 p14 p15');
});

test('numbers that the source prints are counted on from, and so are those given by hand', () => {
  expect(idsOf('source', 'a', '3.5 b', 'c', '#p3.5-1b', 'd', '#p3.6', 'e', '#p3.6-7', 'f')).toBe(
    'p0-1 p3.5 p3.5-1 p3.5-1b p3.5-2 p3.6 p3.6-1 p3.6-7 p3.6-8',
  );
});

test('headings of the same words are counted; one given by hand is one of them when it has their form', () => {
  const numbers = new PassageNumbers('running');
  const ids = ['Strengths', '#strengths-b', 'Strengths', '#strengths-2', 'Strengths', 'P1', '…'].map((text) =>
    numbers.take(text.startsWith('#') ? text.slice(1) : numbers.propose({ kind: 'heading', text })),
  );
  expect(ids).toEqual([
    'strengths',
    'strengths-b',
    'strengths-1',
    'strengths-2',
    'strengths-3',
    'heading-p1',
    'heading',
  ]);
});

test('a gap has the name of what stands before it, and moves nothing', () => {
  const numbers = new PassageNumbers('source');
  const gap = (before?: string) => numbers.take(numbers.propose({ kind: 'gap', text: '', before }));
  expect([numbers.take('p3.5'), gap('p3.5'), gap('p3.5'), numbers.propose({ kind: 'item', text: 'a' }), gap()]).toEqual(
    ['p3.5', 'p3.5-gap', 'p3.5-gap-2', 'p3.5-1', 'gap'],
  );
});

test.each([
  ['paragraph', 'p12-2', true],
  ['item', 'p3.5b', true],
  ['heading', 'p6.13', true],
  ['heading', 'annex-a--about-the-data', true],
  ['paragraph', 'introduction', false],
  ['heading', 'Two Words', false],
  ['paragraph', '#p12', false],
  ['paragraph', 'fn-3', false],
])('a %s may bear %s: %s', (kind, id, expected) => {
  expect(mayBear(kind, id)).toBe(expected);
});
