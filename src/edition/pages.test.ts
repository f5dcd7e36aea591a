import { expect, test } from 'vitest';
import { pageAnchor, pageOfLine, pagesOfPassages } from './pages.ts';

const pages = [
  { line: 1, sheet: 1 },
  { line: 5, sheet: 2, printed: '1' },
  { line: 9, sheet: 3, printed: '2' },
  { line: 20, sheet: 4, printed: '1' },
];

test('a passage says the page it starts on; a page leads to the first passage that has words of it', () => {
  const found = pagesOfPassages(pages, [
    { id: 'title', lines: [2, 2] },
    { id: 'p1', lines: [6, 10] },
    { id: 'p2', lines: [11, 12] },
    { id: 'p3', lines: [21, 21] },
    { id: 'gap', lines: null },
  ]);
  expect(Object.fromEntries(found)).toEqual({
    title: { page: { sheet: 1 }, anchors: [] },
    p1: { page: { sheet: 2, printed: '1' }, anchors: ['page-1', 'page-2'] },
    p2: { page: { sheet: 3, printed: '2' }, anchors: [] },
    p3: { page: { sheet: 4, printed: '1' }, anchors: [] },
    gap: { anchors: [] },
  });
});

test('an anchor is never one that a passage has', () => {
  const found = pagesOfPassages(pages, [{ id: 'page-1', lines: [6, 6] }]);
  expect(found.get('page-1')?.anchors).toEqual([]);
});

test('lines before the first page have none', () => {
  expect(pageOfLine(pages.slice(1), 2)).toBeUndefined();
  expect(pageOfLine([], 2)).toBeUndefined();
});

test.each([
  ['iv', 'page-iv'],
  ['A-3', 'page-a-3'],
  ['–', undefined],
])('%j is %j', (printed, anchor) => {
  expect(pageAnchor(printed)).toBe(anchor);
});
