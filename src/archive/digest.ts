import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

/** One digest of some texts in their order. */
export function digestOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** One digest of all files in some folders, however deep: their paths and bytes. Tests and what they read are left out. */
export async function digestFolders(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const file of await filesIn(folder)) hash.update(`\0${file}\0`).update(await readFile(`${folder}/${file}`));
  }
  return hash.digest('hex');
}

/** Paths of the files in a folder and in its folders, in one order on every machine. */
async function filesIn(folder: string, within = ''): Promise<string[]> {
  const entries = (await readdir(`${folder}/${within}`, { withFileTypes: true })).filter(
    ({ name }) => !ofTests.test(name),
  );
  const files = await Promise.all(
    entries.map((entry) =>
      entry.isDirectory() ? filesIn(folder, `${within}${entry.name}/`) : [`${within}${entry.name}`],
    ),
  );
  return files.flat().sort();
}

const ofTests = /\.test\.ts$|^fixtures$|^__snapshots__$/;
