import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { formatPlace } from '../issues/issue.ts';
import { vocabulary } from '../vocabulary/fixtures/vocabulary.ts';
import { editorialLog } from './prepare.ts';
import { readReport } from './report.ts';

const source = 'Calls\nThe force answers.\nCall Sergeant Smith today.\n';
const edition = `source: { sha256: ${createHash('sha256').update(source).digest('hex')}, format: text }
numbering: running
withheld:
  - { lines: 3, from: Sergeant Smith, reason: a name }
readings:
`;

let folder: string | undefined;
afterEach(async () => {
  if (folder) await rm(folder, { recursive: true });
  folder = undefined;
});

async function reportWith(...readings: readonly string[]) {
  folder = await mkdtemp(`${tmpdir()}/archive-`);
  await mkdir(`${folder}/a-report`);
  const files = {
    'source.txt': source,
    'edition.yaml': edition + readings.map((reading) => `  - ${reading}\n`).join(''),
    'index.mdx': `---
title: A report
shortTitle: Report
subject: A force
publisher: { value: HMIC, basis: inferred, note: its style }
voice: inspectorate
published: { value: "2014-11", basis: inferred, note: its page }
year: 2014
licence: { value: ogl-3.0, basis: inferred, note: Crown copyright }
rights: { value: Crown copyright, basis: inferred, note: its publisher }
---
`,
    '01-calls.mdx': '---\ntitle: Calls\n---\n\n# Calls\n\nThe force answers.\n\nCall <Withheld /> today.\n',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(`${folder}/a-report/${name}`, text);
  return readReport(`${folder}/a-report`, vocabulary);
}

test('what a passage said before is in the editorial log, without the words that are withheld now', async () => {
  const report = await reportWith(
    '{ passage: p1, was: "The farce answers.", reason: corrected, date: 2026-03-01, note: A slip of ours. }',
    '{ passage: p2, was: "Call Sergeant Smith today.", reason: withheld, date: 2026-03-01 }',
  );
  expect(report.issues).toEqual([]);
  expect(editorialLog(report).filter(({ kind }) => kind === 'correction')).toEqual([
    {
      report: 'a-report',
      kind: 'correction',
      lines: [2, 2],
      reason: 'corrected',
      from: 'The farce answers.',
      to: 'The force answers.',
      note: 'A slip of ours.',
      passage: 'p1',
      date: '2026-03-01',
    },
    expect.objectContaining({ passage: 'p2', reason: 'withheld', from: 'Call █████ █████ today.' }),
  ]);
});

test('of a passage that was changed twice, each entry says what it became with that change', async () => {
  const report = await reportWith(
    '{ passage: p1, was: "The farce.", reason: corrected, date: 2026-03-01 }',
    '{ passage: p1, was: "The farce answers.", reason: corrected, date: 2026-04-01 }',
  );
  expect(editorialLog(report).flatMap(({ passage, from, to }) => (passage ? [[from, to]] : []))).toEqual([
    ['The farce.', 'The farce answers.'],
    ['The farce answers.', 'The force answers.'],
  ]);
});

test.each([
  [
    'of a passage that is not there',
    '{ passage: p9, was: Words, reason: split, date: 2026-03-01 }',
    'there is no passage #p9',
  ],
  [
    'that the passage still has',
    '{ passage: p1, was: "The  force answers.", reason: split, date: 2026-03-01 }',
    '#p1 still has these words',
  ],
])('an earlier wording %s is refused', async (_, reading, problem) => {
  const { issues } = await reportWith(reading);
  expect(issues.map((issue) => `${formatPlace(issue.place)} ${issue.problem}`)).toEqual([
    `content/reports/a-report/edition.yaml:6 readings: ${problem}.`,
  ]);
});
