import { readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { preparedFile } from '../archive/loader.ts';
import { byYear, reportIds } from '../edition/archive.ts';
import { readArchiveFile } from '../edition/archive-file.ts';
import { allBodies } from '../edition/bodies.ts';
import { readGlossary } from '../edition/glossary.ts';
import type { PreparedReport } from '../edition/prepare.ts';
import { readYaml } from '../edition/yaml.ts';
import { cacheFolder, contentFolder } from '../folders.mjs';
import { readRegisters } from '../registers/read-registers.ts';
import { resolveRegisters } from '../registers/resolve.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
import type { IndexNames } from '../search/engine/index-names.ts';
import { buildSearch, type SearchSources } from '../search/index/build-search.ts';
import { nameIndex, readIndexNames } from '../search/index/index-names.ts';
import { stemInLanguage } from './search-language.ts';

/**
 * Writes the search index into the built site, from the reports as the loader prepared them; the built pages are not read. `SEARCH=0` leaves it out
 * while trying things.
 */
export function search(): AstroIntegration {
  return {
    name: 'inspection-archive:search',
    hooks: {
      'astro:server:setup': ({ server, logger }) => serveWhileEditing(server.middlewares, logger),
      'astro:build:done': async ({ dir, logger }) => {
        if (process.env.SEARCH === '0') return logger.warn('left out: SEARCH=0');
        const site = fileURLToPath(dir);
        const { records, passages } = await buildSearch(await readSearchSources(), site);
        await tellSearchPage(site);
        logger.info(`${passages} passages in ${records} records`);
      },
    },
  };
}

type Middlewares = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server']['middlewares'];

/**
 * Search at the editor's desk, without a build: the index is written when it is first asked for, and anew when a report has changed since.
 */
function serveWhileEditing(middlewares: Middlewares, logger: { info(text: string): void }): void {
  const folder = fileURLToPath(new URL(`../../${cacheFolder}/search/`, import.meta.url));
  let written: { of: number; done: Promise<void> } | undefined;
  const write = async () => {
    const { records, passages } = await buildSearch(await readSearchSources(), folder);
    await writeBoxFile(folder);
    logger.info(`${passages} passages in ${records} records`);
  };
  const serve = sirv(folder, { dev: true, etag: true });
  middlewares.use((request, response, next) => {
    if (!/^\/(?:pagefind|search\/data)\//.test(request.url ?? '')) return next();
    void lastChange().then((of) => {
      if (written?.of !== of) written = { of, done: write() };
      return written.done.then(() => serve(request, response, next));
    }, next);
  });
}

/** When a report was last prepared. */
async function lastChange(): Promise<number> {
  const ids = await reportIds(contentFolder);
  const times = await Promise.all(ids.map(async (id) => (await stat(preparedFile(id))).mtimeMs));
  return Math.max(0, ...times);
}

/** Writes the names of the first index files into the search page. */
export async function tellSearchPage(site: string): Promise<void> {
  const page = `${site}/search/index.html`;
  const names = await readIndexNames(`${site}/pagefind`);
  await writeFile(page, nameIndex(await readFile(page, 'utf8'), names));
  await writeBoxFile(site, names);
}

/** What the box on every page asks for first. */
async function writeBoxFile(site: string, names?: IndexNames): Promise<void> {
  const { labels } = JSON.parse(await readFile(`${site}/search/data/archive.json`, 'utf8'));
  await writeFile(`${site}/search/data/index.json`, JSON.stringify({ names, labels }));
}

/** What the index is made from. */
export async function readSearchSources(): Promise<SearchSources> {
  const ids = await reportIds(contentFolder);
  const reports = await Promise.all(
    ids.map(async (id): Promise<PreparedReport> => JSON.parse(await readFile(preparedFile(id), 'utf8'))),
  );
  const vocabulary = await readArchiveFile(contentFolder);
  await stemInLanguage(vocabulary.language);
  const [glossary, registers, synonyms] = await Promise.all([
    readGlossary(`${contentFolder}/glossary`),
    readRegisters(contentFolder, vocabulary),
    readFile(`${contentFolder}/synonyms.yaml`, 'utf8'),
  ]);
  reports.sort(byYear);
  const resolved = resolveRegisters(reports, registers);
  return {
    reports,
    bodies: allBodies(registers.bodies, reports),
    glossary,
    vocabulary,
    synonyms: readYaml(synonyms, { file: `${contentFolder}/synonyms.yaml`, schema: synonymsSchema }),
    themes: new Map([...registers.themes].map(([id, { meta }]) => [id, meta.title])),
    themePassages: resolved.themePassages,
    registers: resolved,
    measures: registers.measures,
    scales: registers.scales,
    themeWords: new Map([...registers.themes].map(([id, { meta }]) => [id, meta.words])),
  };
}
