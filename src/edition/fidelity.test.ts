import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { editionSchema } from '../schemas/edition.ts';
import { expectedRuns } from './expected-runs.ts';
import { alignEdition, type Block, spanOf } from './fidelity.ts';
import { splitLines } from './source.ts';
import { splitWords } from './words.ts';

const text = `First paragraph3 with a co-
ordinated end.
12

3 The note
on two lines.

GRADE POOR
Second policerecorded paragraph, call 01298 7622.
17.1
12.1`;

const source = { file: 'source.txt', sha256: '0'.repeat(64), bytes: text.length, text, lines: splitLines(text) };
const edition = (entries: object) =>
  editionSchema.parse({ source: { sha256: source.sha256, format: 'text' }, numbering: 'running', ...entries });
const complete = {
  setAside: [{ lines: 3, reason: 'page-number' }],
  notes: [{ number: 3, lines: [5, 6], cited: { line: 1, as: 'paragraph3' } }],
  moves: [
    { lines: 8, reason: 'grade-box' },
    { lines: [10, 11], reason: 'scattered-table', scattered: true },
  ],
  corrections: [{ lines: 9, from: 'policerecorded', to: 'police-recorded', reason: 'lost-hyphen' }],
  withheld: [{ lines: 9, from: '01298 7622.', reason: 'personal contact details' }],
};
const blocks = (...texts: (string | [note: number, text: string])[]): Block[] =>
  texts.map((each, index) => ({
    words: splitWords(typeof each === 'string' ? each : each[1]),
    place: { file: 'a.mdx', line: index + 1 },
    ...(typeof each === 'string' ? {} : { note: each[0] }),
  }));
const faithful = [
  'GRADE POOR',
  'First paragraph with a co-ordinated end.',
  'Second police-recorded paragraph, call',
  '12.1',
  '17.1',
  [3, 'The note on two lines.'],
] as const;
const align = (entries: object, texts: readonly (string | readonly [number, string])[]) => {
  const expected = expectedRuns(source, edition(entries), 'edition.yaml');
  const alignment = alignEdition(expected, blocks(...(texts as string[])), source.file);
  return {
    lines: alignment.runs.map((run) => run && spanOf(run)),
    problems: [...expected.issues, ...alignment.issues].map(
      ({ place, problem }) => `${place.file}:${place.line ?? ''} ${problem}`,
    ),
  };
};

test('an edition that holds each word once, in order or as listed, is faithful; each block knows its lines', () => {
  const { lines, problems } = align(complete, faithful);
  expect(problems).toEqual([]);
  expect(lines).toEqual([
    [8, 8],
    [1, 2],
    [9, 9],
    [11, 11],
    [10, 10],
    [5, 6],
  ]);
});

test.each([
  [
    'a word left out',
    [...faithful.slice(0, 1), 'First paragraph with co-ordinated end.', ...faithful.slice(2)],
    'source.txt:1 1 word missing from the edition: "a"',
  ],
  [
    'a word added',
    [...faithful.slice(0, 1), 'First paragraph with a very co-ordinated end.', ...faithful.slice(2)],
    'a.mdx:2 1 word that the source does not have here: "very"',
  ],
  [
    'a word changed',
    [...faithful.slice(0, 1), 'First paragraph with a coordinated end.', ...faithful.slice(2)],
    'a.mdx:2 "coordinated" stands here, the source (source.txt:1) has "co- ordinated".',
  ],
  ['a block twice', [...faithful, 'GRADE POOR'], 'a.mdx:7 2 words that the source does not have here'],
  [
    'blocks in another order',
    ['GRADE POOR', faithful[2], faithful[1], ...faithful.slice(3)],
    'missing from the edition',
  ],
  ['a moved run left out', faithful.slice(1), 'source.txt:8 words listed under moves stand nowhere'],
  ['a note with other words', [...faithful.slice(0, 5), [3, 'The note on three lines.']], 'a.mdx:6 note 3 reads'],
  ['a note left out', faithful.slice(0, 5), 'source.txt:5 words of note 3 stand nowhere'],
] as const)('%s is found, with its place', (_, texts, problem) => {
  expect(align(complete, texts as never).problems.join('\n')).toContain(problem);
});

test.each([
  ['a lost hyphen', 1, 'First paragraph with a coordinated end.', 'reason: line-end-hyphen'],
  ['words run together', 2, 'Second police-recordedparagraph, call', 'reason: extra-space'],
  ['another word', 2, 'Third police-recorded paragraph, call', 'reason: corrupt-text'],
  ['a word that stands twice in its lines', 1, 'First paragraph with the co-ordinated end.', 'from: "with a"'],
])('of words changed the correction is printed, ready to paste, and settles them: %s', (_, index, changed, entry) => {
  const texts = faithful.map((each, at) => (at === index ? changed : each)) as string[];
  const { issues } = alignEdition(
    expectedRuns(source, edition(complete), 'edition.yaml'),
    blocks(...texts),
    source.file,
  );
  const remedy = issues.map((issue) => issue.remedy).join('\n');
  expect(remedy).toContain(entry);
  const pasted = parse(remedy.slice(remedy.indexOf('- {')));
  expect(align({ ...complete, corrections: [...complete.corrections, ...pasted] }, texts).problems).toEqual([]);
});

test.each([
  [
    'a set-aside range outside the file',
    { setAside: [{ lines: [3, 99], reason: 'page-number' }] },
    'names lines 3 to 99, but source.txt has 11',
  ],
  [
    'a set-aside line without words',
    { setAside: [{ lines: 4, reason: 'page-number' }] },
    'no words are left in lines 4',
  ],
  [
    'a line taken twice',
    { setAside: [{ lines: 8, reason: 'other', note: 'x' }], moves: [{ lines: 8, reason: 'grade-box' }] },
    'no words are left in lines 8 to 8',
  ],
  [
    'a correction that is not there',
    { corrections: [{ lines: 1, from: 'policerecorded', to: 'x', reason: 'lost-space' }] },
    '"policerecorded" stands nowhere in lines 1',
  ],
  [
    'a correction that is there twice',
    { corrections: [{ lines: [10, 11], from: '.1', to: '.2', reason: 'lost-space' }] },
    'stands 2 times',
  ],
  [
    'a note whose lines are others',
    { notes: [{ number: 4, lines: [5, 6], cited: { lost: true } }] },
    'do not start with 4',
  ],
  [
    'a note whose marker is not there',
    { notes: [{ number: 3, lines: [5, 6], cited: { line: 2, as: 'paragraph3' } }] },
    '"paragraph3" stands nowhere',
  ],
])('%s is found', (_, entries, problem) => {
  expect(align(entries, []).problems.join('\n')).toContain(problem);
});

test('a marker after a figure keeps the figure', () => {
  const glued = { ...source, lines: ['decrease on 2015.6 Of the', '12,13', '12 a', '13 b', '6 c'] };
  const { main, issues } = expectedRuns(
    glued,
    edition({
      notes: [
        { number: 6, lines: 5, cited: { line: 1, as: '2015.6' } },
        { number: 12, lines: 3, cited: { line: 2, as: '12,13' } },
        { number: 13, lines: 4, cited: { line: 2, as: '12,13' } },
      ],
    }),
    'edition.yaml',
  );
  expect(issues).toEqual([]);
  expect(main.map(({ text: word }) => word).join(' ')).toBe('decrease on 2015. Of the');
});
