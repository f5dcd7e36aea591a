import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { readArchive } from '../src/edition/archive.ts';
import { listAddresses, readPublished } from './check/addresses.ts';

// Addresses are only ever added: one that was published stays in the list, and the check asks for its redirect.
const [contentFolder, siteFolder] = ['content', 'dist'];
if (existsSync(siteFolder)) {
  const file = `${contentFolder}/addresses.txt`;
  const known = ((await readPublished(contentFolder)) ?? []).map(({ address }) => address);
  const pages = (await readdir(siteFolder, { recursive: true }))
    .filter((name) => /(^|\/)index\.html$/.test(name))
    .map((name) => `/${name.replace(/index\.html$/, '')}`);
  const all = [...new Set([...listAddresses(await readArchive(contentFolder)), ...pages.sort(), ...known])];

  await writeFile(file, `${all.join('\n')}\n`);
  console.log(`${file}: ${all.length} addresses, ${all.length - known.length} of them new.`);
} else {
  console.error('There is no dist/ to list the pages of.\n    Build the site first: npm run build');
  process.exitCode = 1;
}
