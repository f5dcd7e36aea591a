import { expect, test } from 'vitest';
import type { Block } from '../block.ts';
import { splitSections } from './split-sections.ts';

const heading = (text: string, level = 1): Block => ({ kind: 'heading', level, pieces: [{ line: 1, text }] });
const words = (count: number): Block => ({
  kind: 'paragraph',
  pieces: [{ line: 2, text: 'word '.repeat(count).trim() }],
});

test('a chapter is a section, and its address is made of its words', () => {
  const { sections } = splitSections([
    heading('2. The Force’s café'),
    words(100),
    heading('Full'),
    words(100),
    heading('שלום'),
    words(100),
  ]);
  expect(sections.map(({ slug }) => slug)).toEqual(['the-forces-cafe', 'full-2', 'section']);
});

test('a long chapter is split at its next headings; a short part stays with the one before', () => {
  const { sections } = splitSections([
    heading('Chapter'),
    words(100),
    heading('One', 2),
    words(3000),
    heading('Two', 2),
    words(2500),
    heading('Three', 2),
    words(30),
  ]);
  expect(sections.map(({ title, blocks }) => [title, blocks.length])).toEqual([
    ['Chapter', 4],
    ['Two', 4],
  ]);
});

test('text before any heading opens with its own first words', () => {
  const { sections, doubts } = splitSections([words(100)]);
  expect(sections[0]?.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  expect(doubts[0]?.problem).toContain('without a heading');
});

test('a section that cannot be split is a doubt', () => {
  const { doubts } = splitSections([heading('Chapter'), words(5000)]);
  expect(doubts[0]?.problem).toContain('5001 words');
});
