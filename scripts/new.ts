import { parseArgs } from 'node:util';
import { seenFromHere } from '../src/folders.mjs';
import { makeArchive } from './new/make-archive.ts';

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { example: { type: 'boolean', default: false } } });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error('Name one folder: npm run new -- ../my-archive (with --example for one to look at)');
  for (const line of await makeArchive(seenFromHere(folder), { ...values, shown: folder })) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
