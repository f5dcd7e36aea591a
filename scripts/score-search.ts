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
import { meanScore, type Score, scoreAnswers } from './score/measures.ts';
import { readQueries } from './score/queries.ts';
import { startServer } from './serve/server.ts';

/** What the site must reach; a plain index has nothing to reach. */
const wanted = { firstThree: 0.95, ndcg: 0.8 };

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
const [queries, { reports }] = [await readQueries('tests/search/queries.yaml'), await readSearchSources()];
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
const scores: { group: string; site: Score; plain: Score }[] = [];
try {
  const [sitePage, plainPage] = [await browser.newPage(), await browser.newPage()];
  await sitePage.goto(`${site.address}search/`);
  await plainPage.goto(plain.address);
  for (const query of queries) {
    const score = scoreAnswers(query, await askSite(sitePage, query.q, texts));
    const plainScore = scoreAnswers(query, await askPlain(plainPage, query.q, reports));
    scores.push({ group: query.group, site: score, plain: plainScore });
    if (values.all || !score.firstThree)
      console.log(
        `${score.firstThree ? '   ' : 'miss'} nDCG ${score.ndcg.toFixed(2)} (plain ${plainScore.ndcg.toFixed(2)}) ${query.q}`,
      );
  }
} finally {
  await browser.close();
  await Promise.all([site.close(), plain.close()]);
  await rm(plainFolder, { recursive: true });
}

for (const group of new Set(scores.map((score) => score.group)))
  print(
    group,
    scores.filter((score) => score.group === group),
  );
print('all', scores);
const { firstThree, ndcg } = meanScore(scores.map((score) => score.site));
const isGood = firstThree >= wanted.firstThree && ndcg >= wanted.ndcg;
console.log(
  `wanted: success@3 ${wanted.firstThree}, nDCG@10 ${wanted.ndcg.toFixed(2)}: ${isGood ? 'good' : 'not reached'}`,
);
process.exitCode = isGood ? 0 : 1;

function print(name: string, rows: readonly { site: Score; plain: Score }[]): void {
  const line = (which: 'site' | 'plain') => {
    const mean = meanScore(rows.map((row) => row[which]));
    return `success@1 ${mean.first.toFixed(2)}, success@3 ${mean.firstThree.toFixed(2)}, nDCG@10 ${mean.ndcg.toFixed(2)}`;
  };
  console.log(
    `${name.padEnd(12)} ${String(rows.length).padStart(3)} queries: ${line('site')}; plain Pagefind, pages: ${line('plain')}`,
  );
}
