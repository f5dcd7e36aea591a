import { globSync } from 'node:fs';
import type { Archive } from '../../src/edition/archive.ts';
import type { Issue } from '../../src/issues/issue.ts';

/** A text in a file that nothing reads would be missing from the site without a word. */
export function checkStrayFiles(_: Archive, contentFolder: string): Issue[] {
  return globSync('{reports/*,glossary,themes,pages,bodies}/*.{md,markdown,yml,MDX}', { cwd: contentFolder })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !/^reports\/[^/]+\/doubts\.md$/.test(name))
    .sort()
    .map((name) => ({
      kind: 'stray-file',
      place: { file: `content/${name}` },
      problem: 'nothing reads this file; texts end in .mdx.',
      remedy: `Name it ${name.replace(/\.\w+$/, '.mdx').replace(/.*\//, '')}, or move it out of the folder.`,
    }));
}
