import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { importReport } from './import-report.ts';

const fixtures = new URL('fixtures/', import.meta.url);

// Each folder is a rule. `importReport` itself holds every import against its source, so these show the structure; the words are proved.
test.each(readdirSync(fixtures))('%s', async (rule) => {
  const input = readdirSync(new URL(`${rule}/`, fixtures)).find((name) => name.startsWith('input.')) ?? '';
  const { files, doubts } = importReport(readFileSync(new URL(`${rule}/${input}`, fixtures)), { id: '2011-example', file: input, facts: given });

  const sections = [...files].filter(([name]) => /^\d/.test(name)).map(([name, text]) => `%% ${name}\n${text.replace(/^---\n.*?\n---\n/s, '')}`);
  const edition = (files.get('edition.yaml') ?? '').replace(/^imported:.*/ms, '').replace(/sha256: \w+/, 'sha256: …');
  const list = doubts
    .filter(({ problem }) => !problem.startsWith('index.mdx'))
    .map(({ lines: [first, last], problem }) => `${first}–${last} ${problem}\n`);
  await expect([...sections, `%% edition.yaml\n${edition}`, `%% doubts\n${list.join('')}`].join('\n')).toMatchFileSnapshot(
    fileURLToPath(new URL(`${rule}/output.txt`, fixtures)),
  );
});

const given = {
  title: 'Example',
  subject: 'Exampleshire Service',
  publisher: 'Inspectorate',
  voice: 'inspectorate',
  published: '2011-03',
  year: '2011',
  licence: 'ogl-3.0',
  rights: '© Crown copyright 2011',
};

test('facts that nobody gave are derived, and listed', () => {
  const { files, doubts } = importReport(new TextEncoder().encode('The visit\n\nExampleshire Police answers calls.'), {
    id: '2011-visit',
    file: 'visit.txt',
  });
  expect(files.get('index.mdx')).toContain('title: The visit\n');
  expect(files.get('index.mdx')).toContain('basis: inferred');
  expect(doubts.filter(({ problem }) => problem.startsWith('index.mdx')).map(({ problem }) => problem)).toEqual(
    expect.arrayContaining([expect.stringContaining('subject "Exampleshire Police"'), expect.stringContaining('year "2011"')]),
  );
});

test('a date that was given and that the text prints is the text’s; another one wants its source', () => {
  const importWith = (published: string) =>
    importReport(new TextEncoder().encode('The visit\n\nLondon, 4 November 2019'), {
      id: '2019-visit',
      file: 'visit.txt',
      facts: { ...given, published },
    });
  expect(importWith('2019-11-04').files.get('index.mdx')).toContain('basis: text\n  quote: 4 November 2019');
  expect(importWith('2019-11').files.get('index.mdx')).toContain('basis: text\n  quote: November 2019');
  const { files, doubts } = importWith('2019-12');
  expect(files.get('index.mdx')).toContain('basis: elsewhere');
  expect(doubts.map(({ problem }) => problem)).toContainEqual(expect.stringContaining('"2019-12" was given'));
});

test.each([
  ['an empty file', new Uint8Array(), 'no words'],
  ['spaces', new TextEncoder().encode(' \n\t\n'), 'no words'],
  ['a PDF', new TextEncoder().encode('%PDF-1.7 …'), 'a PDF'],
  ['Windows-1252', Uint8Array.of(0x61, 0x0a, 0x93, 0x61), 'not UTF-8'],
  ['binary', new Uint8Array(2000).map((_, index) => index % 7), 'binary'],
])('refuses %s', (_, bytes, problem) => {
  expect(() => importReport(bytes, { id: 'x', file: 'x.txt' })).toThrow(problem);
});
