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
  return new SearchFiles(new URL('search/data/', root).href);
}

/** Load what every search needs. Costs some 80 kB, so it waits for someone who means to search. */
export async function startEngine(root: URL, files: SearchFiles, names?: IndexNames): Promise<Tools> {
  const [pagefind, { labels }] = await Promise.all([startPagefind(indexFolder(root), names), files.archive()]);
  return { engine: new Engine(pagefind, labels, names?.firstRead), files };
}

/** Where the index lies. */
export function indexFolder(root: URL): string {
  return new URL('pagefind/', root).href;
}
