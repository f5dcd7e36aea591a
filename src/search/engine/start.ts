import type { SearchLabels } from '../labels.ts';
import { Engine } from './engine.ts';
import { SearchFiles } from './files.ts';
import type { IndexNames } from './index-names.ts';
import { startPagefind } from './pagefind.ts';

export interface Tools {
  engine: Engine;
  files: SearchFiles;
}

/** The small files of search at this site. */
export function searchFiles(root: URL): SearchFiles {
  return new SearchFiles(async (name) => {
    const url = new URL(`search/data/${name}.json`, root);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response.json();
  });
}

/** What the search page knows already, so that nothing is fetched for it before the first results. */
export interface KnownByPage {
  /** Written by the build; absent while the site is being developed. */
  names?: IndexNames | undefined;
  labels: SearchLabels;
}

/** Load what every search needs. Costs some 80 kB, so it waits for someone who means to search. */
export async function startEngine(root: URL, files: SearchFiles, known?: KnownByPage): Promise<Tools> {
  const labels = known?.labels ?? files.archive().then((archive) => archive.labels);
  const pagefind = await startPagefind(indexFolder(root), known?.names);
  return { engine: new Engine(pagefind, await labels, { ...known?.names }), files };
}

/** Where the index lies. */
export function indexFolder(root: URL): string {
  return new URL('pagefind/', root).href;
}
