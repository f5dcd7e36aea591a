import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob, type Loader } from 'astro/loaders';

/**
 * Prose of ours in one folder, compiled by Astro when a page renders it. Ids are paths without their endings; `index.mdx` bears its folder's.
 *
 * A folder that is not there holds nothing: an archive begins with its reports alone.
 */
export function proseLoader(folder: string, pattern = '*.mdx'): Loader {
  if (!existsSync(folder)) return { name: 'inspection-archive:no-prose', load: async ({ store }) => store.clear() };
  return glob({
    base: pathToFileURL(`${resolve(folder)}/`),
    pattern,
    generateId: ({ entry }) => entry.replace(/(?:\/index)?\.mdx$/, ''),
  });
}
