import { expect, test } from 'vitest';
import type { Issue } from '../../src/issues/issue.ts';
import { ofArchive } from './of-archive.ts';

const issue = (remedy: string): Issue => ({
  kind: 'addresses',
  place: { file: 'content/redirects.yaml', line: 3 },
  problem: 'gone.',
  remedy,
});

test.each([
  [
    'Add them before you publish: npm run build && npm run addresses',
    'Add them before you publish: npm run build -- --content ../mine/content && npm run addresses -- --content ../mine/content',
  ],
  [
    'Settle each; npm run import -- --settle 2019-visit lists them.',
    'Settle each; npm run import -- --content ../mine/content --settle 2019-visit lists them.',
  ],
  [
    'Correct the id, or add the measure to content/measures.yaml.',
    'Correct the id, or add the measure to ../mine/content/measures.yaml.',
  ],
])('in an archive elsewhere its files and commands are named: %s', (remedy, expected) => {
  expect(ofArchive(issue(remedy), '../mine/content')).toEqual({
    ...issue(expected),
    place: { file: '../mine/content/redirects.yaml', line: 3 },
  });
});

test('in the archive that comes with the engine nothing changes', () => {
  expect(ofArchive(issue('npm run addresses'), 'content')).toEqual(issue('npm run addresses'));
});
