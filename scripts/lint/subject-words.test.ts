import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { vocabulary } from '../../src/vocabulary/fixtures/vocabulary.ts';
import { findSubjectWords, subjectWords } from './subject-words.ts';

const folder = mkdtempSync(`${tmpdir()}/lint-`);
mkdirSync(`${folder}/src`);
afterAll(() => rmSync(folder, { recursive: true }));

/** Words found in a line of code. */
function found(line: string, file = 'a.ts'): string[] {
  writeFileSync(`${folder}/src/${file}`, line);
  const issues = findSubjectWords(subjectWords(vocabulary, ['Exampleshire Constabulary']), folder);
  rmSync(`${folder}/src/${file}`);
  return issues.map(({ place, problem }) => `${place.file}:${place.line} ${/“(.*)”/.exec(problem)?.[1]}`);
}

test.each([
  ["const voice = 'force';", 'force'],
  ['/** How each of the forces was graded. */', 'forces'],
  ["if (kind === 'area-for-improvement')", 'area-for-improvement'],
  ["licence: 'ogl-3.0'", 'ogl-3.0'],
  ["name.replace('Exampleshire', '')", 'Exampleshire'],
])('%s', (line, word) => {
  expect(found(line)).toEqual([`src/a.ts:1 ${word}`]);
});

test.each([
  'await rm(folder, { force: true });',
  'createIndex({ forceLanguage })',
  '/** Its strength: what a recommendation asks. */',
  'reinforces',
])('nothing is said of %s', (line) => {
  expect(found(line)).toEqual([]);
});

test('a test may tell of an archive', () => {
  expect(found("voice: 'force'", 'a.test.ts')).toEqual([]);
});
