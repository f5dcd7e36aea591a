import { readdir, stat } from 'node:fs/promises';

/** Whether the built pages are older than something they were made from: then what they lack says nothing. */
export async function isOlder(siteFolder: string, contentFolder: string): Promise<boolean> {
  const built = (await stat(`${siteFolder}/index.html`).catch(() => undefined))?.mtimeMs;
  if (built === undefined) return true;
  const names = await readdir(contentFolder, { recursive: true });
  // The list of addresses is written after the build.
  const made = names
    .filter((name) => name !== 'addresses.txt')
    .map(async (name) => (await stat(`${contentFolder}/${name}`)).mtimeMs);
  return (await Promise.all(made)).some((changed) => changed > built);
}
