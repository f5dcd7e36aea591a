import { cp, glob, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readSearchSources, tellSearchPage } from '../src/integrations/search.ts';
import { measureSearch } from './benchmark/search/measure-search.ts';

const { values } = parseArgs({
  options: { reports: { type: 'string', default: '5,100,500' }, turns: { type: 'string', default: '3' } },
});
/** The largest page of a section. */
async function longestChapter(): Promise<string> {
  const pages = await Array.fromAsync(glob('dist/reports/*/*/index.html'));
  const sizes = await Promise.all(pages.map(async (page) => ({ page, size: (await stat(page)).size })));
  const sections = sizes.filter(({ page }) => !/\/(?:full|source)\//.test(page)).sort((a, b) => b.size - a.size);
  return `${relative('dist', dirname(sections[0]?.page ?? 'dist'))}/`;
}

const folder = await mkdtemp(join(tmpdir(), 'search-benchmark-'));
try {
  await cp('dist/_astro', join(folder, '_astro'), { recursive: true });
  await cp('dist/index.html', join(folder, 'index.html'));
  await cp('dist/search', join(folder, 'search'), { recursive: true });
  const chapter = await longestChapter();
  await cp(join('dist', chapter), join(folder, chapter), { recursive: true });
  const good = await measureSearch({
    chapter,
    folder,
    sources: await readSearchSources(),
    counts: values.reports.split(',').map(Number),
    turns: Number(values.turns),
    afterIndexing: tellSearchPage,
    print: console.log,
  });
  process.exitCode = good ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}
