import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { outFolder } from '../src/folders.mjs';
import { readSearchSources } from '../src/integrations/search.ts';
import { launchOptions } from './browser/find-chromium.mjs';
import { askPlain, buildPlainIndex } from './score/ask-plain.ts';
import { askSite } from './score/ask-site.ts';
import { scoreAnswers, scoreShown } from './score/measures.ts';
import { readSets } from './score/read-set.ts';
import { type Asked, missed, tellBad, tellScores } from './score/tell-scores.ts';
import { startServer } from './serve/server.ts';

const { values } = parseArgs({ options: { 'held-out': { type: 'boolean', default: false } } });
const [sets, { reports }] = [await readSets({ keptBack: values['held-out'] }), await readSearchSources()];
const texts = new Map(
  reports.flatMap(({ id, sections }) =>
    sections.flatMap(({ passages }) =>
      passages.map((passage): [string, string] => [`${id}#${passage.id}`, passage.text]),
    ),
  ),
);
const plainFolder = await mkdtemp(join(tmpdir(), 'plain-index-'));
await buildPlainIndex(outFolder, reports, plainFolder);
const files = { host: '127.0.0.1', port: 0, base: '/' };
const [site, plain] = [
  await startServer({ ...files, folder: outFolder }),
  await startServer({ ...files, folder: plainFolder }),
];
const browser = await chromium.launch(launchOptions());
try {
  const [sitePage, plainPage] = [await browser.newPage(), await browser.newPage()];
  await sitePage.goto(`${site.address}search/`);
  await plainPage.goto(plain.address);
  for (const set of sets) {
    const asked: Asked[] = [];
    for (const query of set.queries) {
      const { results, shown } = await askSite(sitePage, query.q, texts);
      const each: Asked = {
        q: query.q,
        group: query.group,
        site: scoreAnswers(query, results),
        shown: scoreShown(query, shown),
        plain: scoreAnswers(query, await askPlain(plainPage, query.q, reports)),
      };
      asked.push(each);
      const bad = set.isKeptBack ? undefined : tellBad(each);
      if (bad) console.log(bad);
    }
    for (const line of tellScores(set, asked)) console.log(line);
    const misses = missed(set, asked);
    console.log(misses.length > 0 ? `not reached: ${misses.join('; ')}` : 'all reached');
    if (misses.length > 0) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await Promise.all([site.close(), plain.close()]);
  await rm(plainFolder, { recursive: true });
}
