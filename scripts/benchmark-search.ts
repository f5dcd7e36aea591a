import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSearchSources, tellSearchPage } from '../src/integrations/search.ts';
import { measureSearch } from './benchmark/search/measure-search.ts';

const { values } = parseArgs({
  options: { reports: { type: 'string', default: '5,100,500' }, turns: { type: 'string', default: '3' } },
});
const folder = await mkdtemp(join(tmpdir(), 'search-benchmark-'));
try {
  await cp('dist/_astro', join(folder, '_astro'), { recursive: true });
  await cp('dist/index.html', join(folder, 'index.html'));
  await cp('dist/search', join(folder, 'search'), { recursive: true });
  const good = await measureSearch({
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
