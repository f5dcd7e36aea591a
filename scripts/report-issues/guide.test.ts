import { readFileSync } from 'node:fs';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { guideTo, guideToFile } from '../../src/issues/guide.ts';
import { type IssueKind, issueKinds } from '../../src/issues/kinds.ts';
import { contentFiles } from '../schemas/content-files.ts';

/** Whether a heading of a page of the guide has this address. */
function stands(guide: string): boolean {
  const [page = '', anchor] = guide.split('#');
  const slugger = new GithubSlugger();
  const headings = readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm);
  return [...headings].map(([, heading = '']) => slugger.slug(heading)).includes(anchor ?? '');
}

const kinds = Object.keys(issueKinds) as IssueKind[];

test.each(kinds)('an issue of the kind %s names a heading of the guide', (kind) => {
  expect(guideTo({ kind, place: { file: 'content/bodies/north.mdx' } })).toSatisfy(stands);
});

test.each(contentFiles)('a fault in $files names the heading that describes the file', ({ files }) => {
  const file = `content/${files.replace('[0-9]*', '01-summary').replace('*', 'some')}`;
  const guide = guideToFile(file);
  expect(guide).toSatisfy(stands);
  expect(guide).not.toBe(guideToFile('content/unknown.txt'));
});

test('a file nobody knows leads to the guide for editors', () => {
  expect(guideToFile('content/notes.txt')).toSatisfy(stands);
});
