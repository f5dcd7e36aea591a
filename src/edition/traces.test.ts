import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { vocabulary } from '../vocabulary/fixtures/vocabulary.ts';
import { plainMarked } from './marks.ts';
import { readReport } from './report.ts';

let folder: string | undefined;
afterEach(async () => {
  if (folder) await rm(folder, { recursive: true });
  folder = undefined;
});

/** A report of these lines, this list of entries of `edition.yaml`, and this text. */
async function report(source: string, entries: string, mdx: string) {
  folder = await mkdtemp(`${tmpdir()}/archive-`);
  await mkdir(`${folder}/a-report`);
  const files = {
    'source.txt': `Calls\n${source}\n`,
    'edition.yaml': `source: { sha256: ${createHash('sha256').update(`Calls\n${source}\n`).digest('hex')}, format: text }\nnumbering: running\n${entries}`,
    'index.mdx': `---
title: A report
shortTitle: Report
subject: A body
publisher: { value: The board, basis: inferred, note: its style }
voice: inspectorate
published: { value: "2014", basis: inferred, note: its style }
year: 2014
licence: { value: publisher, basis: inferred, note: none is stated }
rights: { value: The board, basis: inferred, note: its style }
---
`,
    '01-calls.mdx': `---\ntitle: Calls\n---\n\n# Calls\n\n${mdx}\n`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(`${folder}/a-report/${name}`, text);
  const { sections, issues } = await readReport(`${folder}/a-report`, vocabulary);
  return {
    texts: sections.flatMap(({ passages }) => passages.slice(1).map(plainMarked)),
    marks: sections.flatMap(({ passages }) =>
      passages.flatMap(({ text, marks }) =>
        marks.map(({ kind, at, length, note }) => [kind, text.slice(at, at + length), note]),
      ),
    ),
    problems: issues.map(({ place, problem }) => `${place.file.split('/').at(-1)}:${place.line} ${problem}`),
  };
}

test('a correction marks the words it made, and says what the text received has', async () => {
  const { texts, marks, problems } = await report(
    'The antisocial coordinator met.',
    'corrections:\n  - { lines: 2, from: antisocial, to: anti-social, reason: lost-hyphen }\n  - { lines: 2, from: coordinator, to: co-ordinator, reason: lost-hyphen, note: So elsewhere. }\n',
    'The **anti-social** co-ordinator met.',
  );
  expect(problems).toEqual([]);
  expect(texts).toEqual(['The anti-social [corrected] co-ordinator [corrected] met.']);
  expect(marks).toEqual([
    ['corrected', 'anti-social', 'The text received has “antisocial” here (lost hyphen).'],
    ['corrected', 'co-ordinator', 'The text received has “coordinator” here (lost hyphen). So elsewhere.'],
  ]);
});

test('a correction at the start of a link is of the whole link, behind which its mark stands', async () => {
  const { texts, marks, problems } = await report(
    'See www.example.org/homeaffairs/of-adults/ there.',
    'corrections:\n  - { lines: 2, from: homeaffairs/, to: home-affairs/, reason: broken-address }\n',
    'See [www.example.org/home-affairs/of-adults/](https://www.example.org/home-affairs/of-adults/) there.',
  );
  expect(problems).toEqual([]);
  expect(texts).toEqual(['See www.example.org/home-affairs/of-adults/ [corrected] there.']);
  expect(marks.map(([, words]) => words)).toEqual(['www.example.org/home-affairs/of-adults/']);
});

test('two corrections in one link have a mark each, both behind it', async () => {
  const { texts, marks, problems } = await report(
    'See www.example.org/homeaffairs/ofadults/ there.',
    'corrections:\n  - { lines: 2, from: homeaffairs/, to: home-affairs/, reason: broken-address }\n  - { lines: 2, from: ofadults/, to: of-adults/, reason: broken-address }\n',
    'See [www.example.org/home-affairs/of-adults/](https://www.example.org/home-affairs/of-adults/) there.',
  );
  expect(problems).toEqual([]);
  expect(texts).toEqual(['See www.example.org/home-affairs/of-adults/ [corrected] [corrected] there.']);
  expect(marks.map(([, words, note]) => [words, note])).toEqual([
    ['www.example.org/home-affairs/of-adults/', 'The text received has “homeaffairs/” here (broken address).'],
    ['affairs/of-adults/', 'The text received has “ofadults/” here (broken address).'],
  ]);
});

test('a correction over several elements, with words lost in it, is one mark', async () => {
  const { marks } = await report(
    'Early to ju<em>he rest.',
    'corrections: [{ lines: 2, from: ju<em>he, to: ju he, reason: corrupt-text }]\n',
    'Early to *ju* <Gap reason="a stretch" /> he rest.',
  );
  expect(marks).toEqual([
    ['corrected', 'ju […] he', 'The text received has “ju<em>he” here (corrupt text).'],
    ['lost', '[…]', 'a stretch'],
  ]);
});

test.each([
  ['in a sentence', 'Call Smith today.', 'Call <Withheld /> today.', ['Call [withheld] today.']],
  [
    'at the end of a paragraph',
    'We met.\n\nCall Smith',
    'We met.\n\nCall <Withheld />',
    ['We met.', 'Call [withheld]'],
  ],
  [
    'alone in a paragraph',
    'We met.\n\nSmith\n\nWe left.',
    'We met.\n\n<Withheld />\n\nWe left.',
    ['We met.', '[withheld]', 'We left.'],
  ],
])('withheld words get the recorded reason: %s', async (_, source, mdx, texts) => {
  const line = 2 + source.split('\n').findIndex((each) => each.includes('Smith'));
  const read = await report(source, `withheld: [{ lines: ${line}, from: Smith, reason: a name }]\n`, mdx);
  expect(read).toEqual({ texts, marks: [['withheld', '[withheld]', 'a name']], problems: [] });
});

test('a hole that nothing shows, and a sign where there is no hole, are refused', async () => {
  expect(
    (await report('Call Smith today.', 'withheld: [{ lines: 2, from: Smith, reason: a name }]\n', 'Call today.'))
      .problems,
  ).toEqual(['edition.yaml:3 words of lines 2 to 2 are missing (a name), and the edition does not show where.']);
  expect((await report('Call today.', '', 'Call <Withheld /> today.')).problems).toEqual([
    '01-calls.mdx:7 <Withheld /> stands where edition.yaml withholds nothing.',
  ]);
  expect((await report('Call today.', '', 'Call today.\n\n<Withheld />')).problems).toEqual([
    '01-calls.mdx:9 <Withheld /> stands where edition.yaml withholds nothing.',
  ]);
  expect(
    (
      await report(
        'To ju<em>he rest.',
        'corrections: [{ lines: 2, from: ju<em>he, to: ju he, reason: corrupt-text }]\n',
        'To ju he rest.',
      )
    ).problems,
  ).toEqual(['edition.yaml:3 words of lines 2 to 2 are missing (corrupt text), and the edition does not show where.']);
});
