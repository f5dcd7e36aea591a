import { expect, test } from 'vitest';
import { measureLines } from '../../lines/measure.ts';
import { readLines } from '../../lines/read-lines.ts';
import { withoutMarks } from '../../marks.ts';
import { findNotes } from './find-notes.ts';

function notesIn(...text: string[]) {
  const lines = readLines(text);
  return findNotes(lines, new Set(), measureLines(lines, new Set()));
}

const note = ['', '1', '', 'What the note says in full.'];

test.each([
  ['a word', 'The vulnerable1 are protected.', 'vulnerable1'],
  ['a year', 'It rose since 2015.1 It fell.', '2015.1'],
  ['a bracket', 'Two hubs (MASHs)1 are open.', '(MASHs)1'],
  ['an abbreviation after a slash', 'A cannabis/khat1 warning.', 'cannabis/khat1'],
])('finds a marker glued to %s, and takes it off', (_, line, as) => {
  const { notes, lines } = notesIn(line, ...note);
  expect(notes).toEqual([{ number: 1, lines: [3, 5], cited: [{ line: 1, as }] }]);
  expect(withoutMarks(lines[0]?.text ?? '')).toBe(line.replace(as, as.slice(0, -1)));
});

test.each([
  ['a decimal', 'It rose by 3.1 percent.'],
  ['an amount', 'It costs £1 a day.'],
  ['an address', 'See www.example.org/a1 for more.'],
  ['nothing', 'It rose.'],
])('takes %s for no marker', (_, line) => {
  expect(notesIn(line, ...note).notes).toEqual([]);
});

test('gives the words before a marker that stands twice in its line', () => {
  const { notes } = notesIn('The force1 and the task force1 differ.', ...note);
  expect(notes[0]?.cited).toEqual([{ line: 1, as: 'The force1' }]);
});

test('a note without its marker is a doubt, and its words stay', () => {
  const { notes, strays, doubts } = notesIn(
    'The force1 is',
    ...note,
    '2',
    '',
    'Cited nowhere that is left.',
    ' good at it.',
  );
  expect(notes.map(({ number }) => number)).toEqual([1]);
  expect(strays).toEqual([{ lines: [6, 8] }]);
  expect(doubts[0]?.problem).toContain('footnote 2');
});
