import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildSearch, type SearchSources } from '../../../src/search/index/build-search.ts';
import { launchOptions } from '../../browser/find-chromium.mjs';
import { serveCompressed } from './compressing-server.ts';
import { connections, type FirstResult, measureFirstResult, measureFromBox, measureFromHome } from './first-result.ts';
import { generateArchive } from './generate-archive.ts';

interface Options {
  /** A copy of the built site's search page and scripts; the index is written into it. */
  folder: string;
  sources: SearchSources;
  counts: readonly number[];
  turns: number;
  /** What the build does once the index is there. */
  afterIndexing: (folder: string) => Promise<void>;
  print: (line: string) => void;
  /** A page that is read, from the root of the site. */
  chapter: string;
}

/** What a search may cost, by the largest number of reports it holds for; on the first of the connections. */
const allowed = [
  { reports: 5, time: 2000, bytes: 130_000, boxTime: 2200, boxBytes: 130_000 },
  { reports: 500, time: 2500, bytes: 170_000, boxTime: 2800, boxBytes: 190_000 },
];

const query = 'abstraction';

/**
 * Index archives of several sizes, search each over a slow connection, and print what it cost.
 *
 * @returns Whether all of it is within what is allowed.
 */
export async function measureSearch({
  folder,
  sources,
  counts,
  turns,
  afterIndexing,
  print,
  chapter,
}: Options): Promise<boolean> {
  const browser = await chromium.launch(launchOptions());
  let isGood = true;
  try {
    for (const count of counts) {
      const archive = generateArchive(sources, count);
      const start = performance.now();
      const { records, passages } = await buildSearch(archive, folder);
      const seconds = (performance.now() - start) / 1000;
      await afterIndexing(folder);
      const { bytes, files } = await sizeOf([join(folder, 'pagefind'), join(folder, 'search', 'data')]);
      print(
        `${count} reports: ${passages} passages in ${records} records, indexed in ${seconds.toFixed(1)} s (${((1000 * seconds) / count).toFixed(0)} ms a report); ${megabytes(bytes)} in ${files} files (${kilobytes(bytes / count)} a report)`,
      );

      const limit = allowed.find(({ reports }) => count <= reports);
      const server = await serveCompressed(folder);
      for (const [index, connection] of connections.entries()) {
        const results: FirstResult[] = [];
        for (let turn = 0; turn < turns; turn += 1)
          results.push(await measureFirstResult(browser, server.address, query, connection));
        const { time, bytes: first, allBytes, requests } = median(results);
        const isWithin = !limit || index > 0 || (time <= limit.time && first <= limit.bytes);
        isGood &&= isWithin;
        const home: FirstResult[] = [];
        for (let turn = 0; turn < turns; turn += 1)
          home.push(await measureFromHome(browser, server.address, query, connection));
        print(
          `  ${connection.name}, CPU 4×: first result after ${(time / 1000).toFixed(2)} s, ${kilobytes(first)} in ${requests} requests; all shown with ${kilobytes(allBytes)}${limit && index === 0 ? ` (allowed ${(limit.time / 1000).toFixed(1)} s, ${kilobytes(limit.bytes)}: ${isWithin ? 'good' : 'too much'})` : ''}`,
        );
        const box: FirstResult[] = [];
        for (let turn = 0; turn < turns; turn += 1)
          box.push(await measureFromBox(browser, `${server.address}${chapter}`, query, connection));
        const under = median(box);
        const isSoon = !limit || index > 0 || (under.time <= limit.boxTime && under.bytes <= limit.boxBytes);
        isGood &&= isSoon;
        print(
          `    under the field of a long chapter, from the first keystroke: ${(under.time / 1000).toFixed(2)} s, ${kilobytes(under.bytes)} in ${under.requests} requests${limit && index === 0 ? ` (allowed ${(limit.boxTime / 1000).toFixed(1)} s, ${kilobytes(limit.boxBytes)}: ${isSoon ? 'good' : 'too much'})` : ''}`,
        );
        const fromHome = median(home);
        print(
          `    from the home page, with Enter: ${(fromHome.time / 1000).toFixed(2)} s, ${kilobytes(fromHome.bytes)} in ${fromHome.requests} requests, search page included`,
        );
      }
      server.close();
    }
  } finally {
    await browser.close();
  }
  return isGood;
}

function median(results: readonly FirstResult[]): FirstResult {
  const sorted = [...results].sort((a, b) => a.time - b.time);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('Nothing was measured: give at least one turn.');
  return middle;
}

async function sizeOf(folders: readonly string[]): Promise<{ bytes: number; files: number }> {
  let [bytes, files] = [0, 0];
  for (const folder of folders) {
    for (const name of await readdir(folder, { recursive: true })) {
      const file = await stat(join(folder, name));
      if (file.isFile()) [bytes, files] = [bytes + file.size, files + 1];
    }
  }
  return { bytes, files };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
