import { expect, test } from 'vitest';
import { labelDepths } from './label-depths.ts';

test.each([
  [
    ['I. One', 'A. Books', '1. Keeper', 'II. Two', 'A. Outer', 'B. Inner'],
    [1, 2, 3, 1, 2, 2],
  ],
  [
    ['1. One', '(a) First', '(b) Second', '2. Two'],
    [1, 2, 2, 1],
  ],
  [
    ['A. One', 'Unnumbered', 'I. Roman', 'II. Roman', 'B. Two', 'C. Three'],
    [1, undefined, 2, 2, 1, 1],
  ],
  // After H comes the letter I, not the Roman number.
  [
    ['A. a', 'B. b', 'C. c', 'D. d', 'E. e', 'F. f', 'G. g', 'H. h', 'I. i', '1. x', 'J. j'],
    [1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1],
  ],
])('labels %j stand at %j', (headings, depths) => {
  expect(labelDepths(headings)).toEqual(depths);
});

test.each([[['1. One', '2. Two']], [['One', 'Two']], [['I. One', 'A. Two']]])(
  '%j are not inside one another',
  (headings) => {
    expect(labelDepths(headings)).toBeUndefined();
  },
);
