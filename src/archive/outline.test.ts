import { expect, test } from 'vitest';
import type { Passage } from '../edition/passage.ts';
import { outlineOf } from './outline.ts';

const heading = (text: string, level: number): Passage => ({
  id: text.toLowerCase(),
  kind: 'heading',
  text,
  marks: [],
  lines: null,
  level,
});

test('leaves out the section’s own heading', () => {
  expect(outlineOf([heading('Chapter', 1), heading('Part', 2)])).toEqual([{ id: 'part', text: 'Part', depth: 1 }]);
});

test('goes deeper only while there is little to show', () => {
  const few = [heading('Chapter', 1), heading('A', 2), heading('A1', 3)];
  const many = [heading('Chapter', 1), ...['A', 'B', 'C', 'D'].map((text) => heading(text, 2)), heading('D1', 3)];
  expect(outlineOf(few).map(({ text, depth }) => [text, depth])).toEqual([
    ['A', 1],
    ['A1', 2],
  ]);
  expect(outlineOf(many).map(({ text }) => text)).toEqual(['A', 'B', 'C', 'D']);
});

test('leaves out headings that stand again and again', () => {
  const passages = [
    heading('Chapter', 1),
    heading('Intelligence', 2),
    ...Array.from({ length: 3 }, () => heading('Strengths', 3)),
  ];
  expect(outlineOf(passages).map(({ text }) => text)).toEqual(['Intelligence']);
});

test('a section without headings of its own has no outline', () => {
  expect(outlineOf([heading('Chapter', 1)])).toEqual([]);
});
