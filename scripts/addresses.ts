import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { readArchive } from '../src/edition/archive.ts';
import { addPublished, listAddresses, readPublished } from '../src/edition/published.ts';
import { contentFolder, outFolder } from '../src/folders.mjs';
import { checkPinnedWords } from './check/pinned-words.ts';
import { readOptions } from './command-line/read-options.ts';
import { reportIssues } from './report-issues/report-issues.ts';

readOptions('npm run addresses', {});

// Addresses and digests are only ever added: what was published stays in the list. Pages other than those of reports and terms are known once the site
// is built.
const file = `${contentFolder}/addresses.txt`;
const archive = await readArchive(contentFolder);
const published = (await readPublished(contentFolder)) ?? [];
const errors = (await checkPinnedWords(archive, contentFolder)).filter(({ severity }) => severity !== 'warning');

if (errors.length > 0) {
  reportIssues(errors);
  console.error(`${file} stays as it is: an address would be pinned to words that are not its own.`);
  process.exitCode = 1;
} else {
  const built = existsSync(outFolder) ? await readdir(outFolder, { recursive: true }) : [];
  const pages = built
    .filter((name) => /(^|\/)index\.html$/.test(name))
    .map((name) => `/${name.replace(/index\.html$/, '')}`);
  const lines = addPublished(published, listAddresses(archive), pages.sort());
  const known = new Set(published.map(({ address, digests }) => [address, ...digests].join(' ')));
  const changed = lines.filter((line) => !known.has(line)).length;

  await writeFile(file, `${lines.join('\n')}\n`);
  console.log(
    `${file}: ${lines.length} addresses; ${lines.length - known.size} new, ${changed - (lines.length - known.size)} pinned to their present words.`,
  );
  if (built.length === 0)
    console.log(`Without ${outFolder}/ only those of reports and terms; run it again after npm run build.`);
}
