import { expect, test } from 'vitest';
import { levelHeadings } from './level-headings.ts';

test.each([
  [
    [2, 2, 3],
    [1, 1, 2],
  ],
  [
    [1, 3, 3, 2],
    [1, 2, 2, 2],
  ],
  [
    [3, 1, 2],
    [1, 1, 2],
  ],
  [
    [1, 2, 3, 2, 4],
    [1, 2, 3, 2, 3],
  ],
])('levels %j are %j', (given, levels) => {
  const blocks = given.map((level) => ({ kind: 'heading' as const, level, pieces: [] }));
  expect(levelHeadings(blocks).map((block) => block.kind === 'heading' && block.level)).toEqual(levels);
});
