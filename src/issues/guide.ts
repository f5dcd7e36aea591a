import type { Issue } from './issue.ts';
import { issueKinds } from './kinds.ts';

/** Which page of the guide describes which file of a content folder. */
const pagesOfFiles: readonly [file: RegExp, page: string][] = [
  [/(^|\/)archive\.yaml$/, 'docs/archive.md#what-the-archive-says-of-itself'],
  [/(^|\/)reports\/[^/]+\/edition\.yaml$/, 'docs/edition-format.md#editionyaml'],
  [/(^|\/)reports\/[^/]+\/index\.mdx$/, 'docs/edition-format.md#indexmdx'],
  [/(^|\/)reports\/[^/]+\/[^/]+\.mdx$/, 'docs/registers.md#the-registers'],
  [/(^|\/)reports\//, 'docs/edition-format.md#the-edition-format'],
  [/(^|\/)glossary\/[^/]+\.mdx$/, 'docs/glossary.md#glossary'],
  [/(^|\/)not-terms\.yaml$/, 'docs/glossary.md#glossary'],
  [/(^|\/)themes\/[^/]+\.mdx$/, 'docs/registers.md#a-theme'],
  [/(^|\/)measures\.yaml$/, 'docs/registers.md#a-measure'],
  [/(^|\/)follow-ups\/[^/]+\.yaml$/, 'docs/follow-ups.md#follow-ups'],
  [/(^|\/)grade-scales\.yaml$/, 'docs/registers.md#a-grade-scale'],
  [/(^|\/)bodies\/[^/]+\.mdx$/, 'docs/bodies.md#inspected-bodies'],
  [/(^|\/)pages\/[^/]+\.mdx$/, 'docs/pages.md#pages'],
  [/(^|\/)synonyms\.yaml$/, 'docs/search.md#for-editors-contentsynonymsyaml'],
  [/(^|\/)(redirects\.yaml|addresses\.txt)$/, 'docs/editing.md#keep-addresses'],
];

/** The page that describes a file of a content folder, with its heading: `docs/bodies.md#inspected-bodies`. */
export function guideToFile(file: string): string {
  return pagesOfFiles.find(([pattern]) => pattern.test(file))?.[1] ?? 'docs/editing.md#editing';
}

/** Where the guide says more of an issue: by its kind, else by the file in which it stands. */
export function guideTo({ kind, place }: Pick<Issue, 'kind' | 'place'>): string {
  const about = issueKinds[kind];
  return 'guide' in about ? about.guide : guideToFile(place.file);
}
