import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ContentError, type Issue } from '../../src/issues/issue.ts';
import { checkContent } from '../check/content.ts';

/** New texts of files, by their path in the content folder; `undefined` takes a file away. */
export type Change = ReadonlyMap<string, string | undefined>;

/**
 * Write a change and keep it only when the archive holds as it did before.
 *
 * @throws ContentError with what the checks find with the change and did not find without it; every file is as it was then.
 */
export async function applyChange(contentFolder: string, change: Change): Promise<void> {
  const before = new Set((await checkContent(contentFolder)).map(signatureOf));
  const names = [...change.keys()];
  const earlier = new Map(
    await Promise.all(names.map(async (name) => [name, await readIfThere(join(contentFolder, name))] as const)),
  );
  try {
    await write(contentFolder, change);
    const found = (await checkContent(contentFolder)).filter(
      (issue) => issue.severity !== 'warning' && !before.has(signatureOf(issue)),
    );
    if (found.length > 0) throw new ContentError(found);
  } catch (error) {
    await write(contentFolder, earlier);
    throw error;
  }
}

/** Lines move when a file changes, so an issue is known by what it says. */
function signatureOf({ kind, place, problem }: Issue): string {
  return JSON.stringify([kind, place.file, problem]);
}

async function readIfThere(path: string): Promise<string | undefined> {
  return existsSync(path) ? readFile(path, 'utf8') : undefined;
}

async function write(contentFolder: string, change: Change): Promise<void> {
  for (const [name, text] of change) {
    const path = join(contentFolder, name);
    if (text === undefined) await rm(path, { force: true });
    else {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
  }
}
