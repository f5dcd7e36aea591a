import { expect, test } from 'vitest';
import type { PassageKind } from '../../src/edition/passage.ts';
import { wordsDigest } from '../../src/edition/words-digest.ts';
import { describeBreak } from './pinned-words/describe-break.ts';
import { findBreaks } from './pinned-words/find-breaks.ts';
import { type PinnedPassage, pinnedPassages, type StandingPassage } from './pinned-words/passages.ts';

/** Of `id text` lines: passages as published. */
function pinned(...lines: readonly string[]): PinnedPassage[] {
  return lines.map((line) => {
    const [, id = '', text = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
    return {
      address: `/reports/r/one/#${id}`,
      page: '/reports/r/one/',
      id,
      digests: [wordsDigest(text)],
      redirected: false,
      retired: false,
      lost: false,
    };
  });
}

/** Of `id text` lines, each two lines of its file below the last: passages as they stand. */
function standing(...lines: readonly string[]): StandingPassage[] {
  return pinned(...lines).map(({ id, page }, index) => {
    const text = (lines[index] ?? '').slice(id.length + 1);
    const kind: PassageKind = id.startsWith('fn-') ? 'note' : id.startsWith('p') ? 'paragraph' : 'heading';
    return {
      page,
      id,
      kind,
      text,
      digest: wordsDigest(text),
      place: { file: 'one.mdx', line: 5 + 2 * index, byHand: false },
    };
  });
}

function messages(
  was: PinnedPassage[],
  is: StandingPassage[],
  readings: { passage: string; was: string }[] = [],
): string[] {
  const breaks = findBreaks({ pinned: was, standing: is, readings, numbering: 'running' });
  return breaks.map((found) => {
    const { place, problem, remedy } = describeBreak(found, {
      reportId: 'r',
      contentFolder: 'content',
      today: '2026-03-01',
    });
    return [`${place.file}:${place.line}: ${problem}`, ...remedy.split('\n').slice(1)].join('\n');
  });
}

const published = pinned('calls Calls', 'p1 First. Second.', 'p2 Third.', 'p3 Fourth.', 'p4 Fifth.');

test('nothing is said while every address has its words, or a record of them', () => {
  expect(
    messages(published, standing('calls Calls', 'p1 First.  Second.', 'p2 Third.', 'p3 Fourth.', 'p4 Fifth.')),
  ).toEqual([]);
  const changed = standing('calls Calls', 'p1 First. Second.', 'p2 The third.', 'p3 Fourth.', 'p4 Fifth.', 'p5 New.');
  expect(messages(published, changed, [{ passage: 'p2', was: 'Third.' }])).toEqual([]);
});

test('a split paragraph: one message for all that moved, the anchor to write and the entry to paste', () => {
  expect(
    messages(published, standing('calls Calls', 'p1 First.', 'p2 Second.', 'p3 Third.', 'p4 Fourth.', 'p5 Fifth.')),
  ).toEqual([
    `one.mdx:9: published addresses would say something else: #p1 is split; “Second.” has the id #p2 of another passage; the words of #p2 stand at #p3, and 2 more after it.
      one.mdx:9: put <Anchor id="p1-2" /> first in the paragraph.
      content/reports/r/edition.yaml, under readings:
        - { passage: p1, was: "First. Second.", reason: split, date: 2026-03-01 }`,
  ]);
});

test('joined paragraphs: the next gets its id back, and the address that has gone leads to its words', () => {
  expect(messages(published, standing('calls Calls', 'p1 First. Second.', 'p2 Third. Fourth.', 'p3 Fifth.'))).toEqual([
    `one.mdx:11: published addresses would say something else: #p2 has more words than its own; #p3 is joined to what stands before it; the words of #p4 stand at #p3.
      one.mdx:11: put <Anchor id="p4" /> first in the paragraph.
      content/reports/r/edition.yaml, under readings:
        - { passage: p2, was: "Third.", reason: joined, date: 2026-03-01 }
      content/redirects.yaml:
        "/reports/r/one/#p3": "/reports/r/one/#p2"`,
  ]);
});

test('changed words ask for the earlier ones, which a digest cannot give', () => {
  const changed = standing('calls Calls', 'p1 First. Second.', 'p2 The third.', 'p3 Fourth.', 'p4 Fifth.');
  expect(messages(published, changed)).toEqual([
    `one.mdx:9: published addresses would say something else: the words of #p2 have changed.
      content/reports/r/edition.yaml, under readings:
        - { passage: p2, was: "…", reason: corrected, date: 2026-03-01 }
          Take the words that are left out here from the file as it was published.`,
  ]);
  expect(messages(published, changed, [{ passage: 'p2', was: 'A third.' }])[0]).toContain(
    'the words of #p2 have changed, and those recorded are not the published ones',
  );
});

test('a heading whose words change keeps its id, and so does a paragraph that becomes a heading', () => {
  const reworded = standing(
    'calls-and-more Calls and more',
    'p1 First. Second.',
    'p2 Third.',
    'p3 Fourth.',
    'p4 Fifth.',
  );
  expect(messages(published, reworded)[0]).toContain('put <Anchor id="calls" /> first in the heading.');
  const raised = standing('calls Calls', 'p1 First. Second.', 'third Third.', 'p2 Fourth.', 'p3 Fifth.');
  expect(messages(published, raised)).toEqual([
    `one.mdx:9: published addresses would say something else: the words of #p2 stand at #third, and 2 more after it.
      one.mdx:9: put <Anchor id="p2" /> first in the heading.`,
  ]);
});

test('headings of the same words do not change places unseen', () => {
  const was = pinned(
    'calls Calls',
    'strengths Strengths',
    'p1 First.',
    'visits Visits',
    'p2 Second.',
    'strengths-1 Strengths',
    'p3 Third.',
  );
  const is = [
    'calls Calls',
    'strengths Strengths',
    'p1 First.',
    'visits Visits',
    'strengths-1 Strengths',
    'p2 Second.',
    'strengths-2 Strengths',
    'p3 Third.',
  ];
  expect(messages(was, standing(...is))).toEqual([
    `one.mdx:13: published addresses would say something else: “Strengths” has the id #strengths-1 of another passage; the words of #strengths-1 stand at #strengths-2.
      one.mdx:13: put <Anchor id="strengths-1-b" /> first in the heading.`,
  ]);
});

test('an id that has gone is nobody else’s, though its address leads elsewhere', () => {
  const retired = pinned('p4 Fifth.').map((passage) => ({ ...passage, redirected: true, retired: true }));
  expect(
    messages(
      [...published.slice(0, 4), ...retired],
      standing('calls Calls', 'p1 First. Second.', 'p2 Third.', 'p3 Fourth.', 'p4 New.'),
    ),
  ).toEqual([
    `one.mdx:13: published addresses would say something else: “New.” has the id #p4 of another passage.
      one.mdx:13: put <Anchor id="p3-2" /> first in the paragraph.`,
  ]);
});

test('words that are gone lead to their page, never to their neighbour', () => {
  expect(messages(published, standing('calls Calls', 'p1 First. Second.', 'p2 Third.', 'p3 Fourth.'))).toEqual([
    expect.stringContaining('"/reports/r/one/#p4": "/reports/r/one/"'),
  ]);
});

test('a passage on another page leaves a redirect behind; of a page that has gone, its own is enough', () => {
  const sound = standing('calls Calls', 'p1 First. Second.', 'p2 Third.', 'p3 Fourth.', 'p4 Fifth.');
  const last = sound.at(-1);
  const moved = last ? [...sound.slice(0, -1), { ...last, page: '/reports/r/two/' }] : [];
  expect(messages(published, moved)).toEqual([
    `one.mdx:13: published addresses would say something else: #p4 stands on another page.
      content/redirects.yaml:
        "/reports/r/one/#p4": "/reports/r/two/#p4"`,
  ]);
  const renamed = sound.map((passage) => ({ ...passage, page: '/reports/r/two/' }));
  const list = published.map(({ address, digests }, index) => ({ address, digests, line: index + 1 }));
  const withRedirects = (redirects: Record<string, string>, now = renamed) =>
    messages(pinnedPassages(list, { reportId: 'r', redirects, standing: now }), now);
  expect(withRedirects({})).toEqual([]);
  expect(withRedirects({ '/reports/r/one/': '/reports/r/two/' })).toEqual([]);
  const parted = renamed.map((passage, index) => (index < 4 ? passage : { ...passage, page: '/reports/r/three/' }));
  expect(withRedirects({ '/reports/r/one/': '/reports/r/two/' }, parted)[0]).toContain(
    '"/reports/r/one/#p4": "/reports/r/three/#p4"',
  );
});

test('a note keeps its number', () => {
  const swapped = standing('fn-1 Second.', 'fn-2 First.');
  expect(messages(pinned('fn-1 First.', 'fn-2 Second.'), swapped)).toHaveLength(1);
  expect(messages(pinned('fn-1 First.', 'fn-2 Second.'), standing('fn-2 First.', 'fn-3 Second.'))[0]).toContain(
    'one.mdx:5: give the note its number again: [^1].',
  );
});

test('an earlier wording stays on record', () => {
  const twice = published.map((passage) =>
    passage.id === 'p2' ? { ...passage, digests: [wordsDigest('A third.'), wordsDigest('Third.')] } : passage,
  );
  const sound = standing('calls Calls', 'p1 First. Second.', 'p2 Third.', 'p3 Fourth.', 'p4 Fifth.');
  expect(messages(twice, sound)[0]).toContain('the words of #p2 have changed');
  expect(messages(twice, sound, [{ passage: 'p2', was: 'A third.' }])).toEqual([]);
});
