import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

/** One digest of some texts in their order. */
export function digestOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** One digest of the files of some folders: their names and bytes. Tests and what they read are left out. */
export async function digestFolders(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const name of (await readdir(folder)).sort()) {
      if (/\.test\.ts$|^fixtures$|^__snapshots__$/.test(name)) continue;
      hash.update(name).update(await readFile(`${folder}/${name}`));
    }
  }
  return hash.digest('hex');
}
