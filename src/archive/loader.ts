import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { Loader } from 'astro/loaders';
import { type Redirects, readRedirects } from '../edition/addresses.ts';
import { reportIds, reportTitles } from '../edition/archive.ts';
import { type Glossary, readGlossary } from '../edition/glossary.ts';
import { ContentError } from '../edition/issue.ts';
import { type PreparedReport, prepareReport } from '../edition/prepare.ts';
import { readReport } from '../edition/report.ts';

const contentFolder = 'content';
const cacheFolder = '.cache/edition';

/** Path of a report as it was last prepared: everything that pages show, in one JSON file. */
export function preparedFile(reportId: string): string {
  return `${cacheFolder}/${reportId}.json`;
}

/**
 * Prepares each report whose files changed, and keeps the result beside Astro's data store, which holds only what lists need.
 * A report that does not match its source stops the build.
 */
export function reportLoader(): Loader {
  return {
    name: 'inspection-archive:reports',
    async load({ store, parseData, watcher, logger }) {
      const sync = async () => {
        const [ids, titles, glossary, pipeline] = [
          await reportIds(contentFolder),
          await reportTitles(contentFolder),
          await readGlossary(`${contentFolder}/glossary`),
          await digestFolders(['src/edition', 'src/schemas', `${contentFolder}/glossary`]),
        ];
        const redirects = await readRedirects(contentFolder);
        await mkdir(cacheFolder, { recursive: true });
        for (const id of store.keys()) if (!ids.includes(id)) store.delete(id);
        for (const name of await readdir(cacheFolder))
          if (!ids.includes(name.replace(/\.json$/, ''))) await rm(`${cacheFolder}/${name}`, { recursive: true });

        for (const id of ids) {
          const digest = createHash('sha256')
            .update(pipeline)
            .update(JSON.stringify([[...titles], redirects]))
            .update(await digestFolders([`${contentFolder}/reports/${id}`]))
            .digest('hex');
          if (store.get(id)?.digest === digest && existsSync(preparedFile(id))) continue;
          const prepared = await prepare(id, glossary, titles, redirects);
          await writeFile(preparedFile(id), JSON.stringify(prepared));
          const data = await parseData({ id, data: summarise(prepared) });
          store.set({ id, data, digest });
          logger.info(`prepared ${id}`);
        }
      };
      await sync();

      watcher?.add(contentFolder);
      watcher?.on('all', async (_, path) => {
        if (!path.includes(`${contentFolder}/`)) return;
        await sync().catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)));
      });
    },
  };
}

async function prepare(
  id: string,
  glossary: Glossary,
  titles: Awaited<ReturnType<typeof reportTitles>>,
  redirects: Redirects,
): Promise<PreparedReport> {
  const report = await readReport(`${contentFolder}/reports/${id}`);
  if (report.issues.length > 0) throw new ContentError(report.issues);
  return prepareReport(report, glossary, titles, redirects);
}

/** What the data store keeps of a report: no text. */
function summarise({ meta, receipt, sections }: PreparedReport) {
  return {
    meta,
    receipt,
    sections: sections.map(({ slug, order, title, within, level, words }) => ({ slug, order, title, within, level, words })),
  };
}

async function digestFolders(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const name of (await readdir(folder)).sort()) {
      if (/\.test\.ts$|^fixtures$|^__snapshots__$/.test(name)) continue;
      hash.update(name).update(await readFile(`${folder}/${name}`));
    }
  }
  return hash.digest('hex');
}
