import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { readArchive } from '../src/edition/archive.ts';
import { listAddresses, readPublished } from './check/addresses.ts';

// Addresses are only ever added: one that was published stays in the list, and the check asks for its redirect. Pages other than those of reports and
// terms are known once the site is built.
const [contentFolder, siteFolder] = ['content', 'dist'];
const file = `${contentFolder}/addresses.txt`;
const known = ((await readPublished(contentFolder)) ?? []).map(({ address }) => address);
const built = existsSync(siteFolder) ? await readdir(siteFolder, { recursive: true }) : [];
const pages = built.filter((name) => /(^|\/)index\.html$/.test(name)).map((name) => `/${name.replace(/index\.html$/, '')}`);
const all = [...new Set([...listAddresses(await readArchive(contentFolder)), ...pages.sort(), ...known])];

await writeFile(file, `${all.join('\n')}\n`);
console.log(`${file}: ${all.length} addresses, ${all.length - known.length} of them new.`);
if (built.length === 0) console.log('Without dist/ only those of reports and terms; run it again after npm run build.');
