import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { preparedFile } from '../archive/loader.ts';
import { byYear, reportIds } from '../edition/archive.ts';
import { readArchiveFile } from '../edition/archive-file.ts';
import { allBodies } from '../edition/bodies.ts';
import { readGlossary } from '../edition/glossary.ts';
import type { PreparedReport } from '../edition/prepare.ts';
import { readYaml } from '../edition/yaml.ts';
import { contentFolder } from '../folders.mjs';
import { readRegisters } from '../registers/read-registers.ts';
import { resolveRegisters } from '../registers/resolve.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
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

/** Writes the names of the first index files into the search page. */
export async function tellSearchPage(site: string): Promise<void> {
  const page = `${site}/search/index.html`;
  await writeFile(page, nameIndex(await readFile(page, 'utf8'), await readIndexNames(`${site}/pagefind`)));
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
