import type { SearchedArchive } from '../archive-file.ts';
import { Engine } from './engine.ts';
import { SearchFiles } from './files.ts';
import { startPagefind } from './pagefind.ts';

export interface Tools {
  engine: Engine;
  files: SearchFiles;
  archive: SearchedArchive;
}

/** The small files of search at this site. */
export function searchFiles(root: URL): SearchFiles {
  return new SearchFiles(new URL('search/data/', root).href);
}

/** Load what every search needs. Costs some 80 kB, so it waits for someone who means to search. */
export async function startEngine(root: URL, files: SearchFiles): Promise<Tools> {
  const [pagefind, archive] = await Promise.all([startPagefind(new URL('pagefind/', root).href), files.archive()]);
  const engine = new Engine(pagefind);
  for (const report of archive.reports) engine.reports.set(report.id, report);
  return { engine, files, archive };
}
