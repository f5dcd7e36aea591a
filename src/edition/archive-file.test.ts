import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ContentError } from '../issues/issue.ts';
import { readArchiveFile } from './archive-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/archive-file-`);
});
afterAll(() => rm(folder, { recursive: true }));

const least = `name: Schulen
tagline: Berichte
body: { one: school, many: schools }
voices: [{ id: inspector, label: Inspector, short: the inspector, mark: plain }]
findings: [{ id: auflage, one: Auflage, many: Auflagen, sign: §, tone: asked }]
licences: [{ id: dl-de-by-2.0, name: Datenlizenz, sentence: Genutzt unter ihr., terms: Nennen. }]
units: [{ id: count, label: number }]
`;

async function read(text: string) {
  await writeFile(`${folder}/archive.yaml`, text);
  return readArchiveFile(folder);
}

/** Where it is refused, and why. */
async function refusal(text: string): Promise<string> {
  const error = await read(text).catch((thrown: unknown) => thrown);
  if (!(error instanceof ContentError)) throw new Error('not refused');
  return error.issues.map(({ place, problem }) => `${place.line}: ${problem}`).join('\n');
}

test('what it must say is little; the rest is said to be missing, or empty', async () => {
  expect(await read(least)).toMatchObject({
    name: 'Schulen',
    language: 'en',
    searchExamples: { words: 'two words', filters: [] },
    findings: [{ headings: [], openings: [] }],
  });
  expect((await read(least)).site).toBeUndefined();
});

test.each<[string, string, string]>([
  ['no name', least.replace('name: Schulen\n', ''), 'name'],
  [
    'an id twice',
    least.replace('id: count, label: number }', 'id: count, label: number }, { id: count, label: n }'),
    '7: ',
  ],
  ['an id that no address takes', least.replace('id: auflage', 'id: Auflage!'), '5: '],
  ['a tone that no style has', least.replace('tone: asked', 'tone: loud'), '5: '],
  ['a language that is none', `${least}language: "english, mostly"\n`, 'language tag'],
  ['a placeholder for an address', `${least}site: http://example.org\n`, 'https://'],
])('refuses %s, with its line', async (_, text, problem) => {
  expect(await refusal(text)).toContain(problem);
});
