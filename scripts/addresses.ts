import { readFile, writeFile } from 'node:fs/promises';
import { readArchive } from '../src/edition/archive.ts';
import { listAddresses } from './check/addresses.ts';

// Addresses are only ever added: one that was published stays in the list, and the check asks for its redirect.
const file = 'content/addresses.txt';
const published = await readFile(file, 'utf8').catch(() => '');
const known = published.split('\n').filter(Boolean);
const current = listAddresses(await readArchive('content'));
const gone = known.filter((address) => !current.includes(address));

await writeFile(file, `${[...current, ...gone].join('\n')}\n`);
console.log(`${file}: ${current.length} addresses, ${current.length + gone.length - known.length} of them new.`);
