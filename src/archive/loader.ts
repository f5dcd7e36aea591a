import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { readRedirects } from '../edition/addresses.ts';
import { reportIds, reportTitles } from '../edition/archive.ts';
import { readArchiveFile } from '../edition/archive-file.ts';
import { readBodies } from '../edition/bodies.ts';
import { readGlossary } from '../edition/glossary.ts';
import { type PreparedReport, prepareReport } from '../edition/prepare.ts';
import { type ArchiveContext, type Report, readReport } from '../edition/report.ts';
import { signGlossary } from '../edition/signed-glossary.ts';
import { cacheFolder, contentFolder } from '../folders.mjs';
import { ContentError } from '../issues/issue.ts';
import { digestFolders, digestOf } from './digest.ts';

const preparedFolder = `${cacheFolder}/edition`;

/** Path of a report as it was last prepared: everything that pages show, in one JSON file. */
export function preparedFile(reportId: string): string {
  return `${preparedFolder}/${reportId}.json`;
}

/**
 * Prepares each report whose files changed, and keeps the result beside Astro's data store, which holds only what lists need.
 * A report that does not match its source stops the build.
 */
export function reportLoader(): Loader {
  return {
    name: 'inspection-archive:reports',
    async load({ store, meta, parseData, watcher, logger }) {
      // Terms quote other reports, so all are read when one has changed; at the editor's desk, each once.
      const read = new Map<string, { digest: string; report: Report }>();
      const sync = async () => {
        const [facts, bodies, ids, titles, redirects, pipeline] = [
          await readArchiveFile(contentFolder),
          await readBodies(contentFolder),
          await reportIds(contentFolder),
          await reportTitles(contentFolder),
          await readRedirects(contentFolder),
          await digestFolders([
            'src/edition',
            'src/languages',
            'src/messages',
            'src/schemas',
            'src/vocabulary',
            `${contentFolder}/glossary`,
          ]),
        ];
        const vocabulary = { ...facts, bodies };
        const folders = new Map<string, string>();
        for (const id of ids) folders.set(id, await digestFolders([`${contentFolder}/reports/${id}`]));
        const everything = digestOf(
          pipeline,
          JSON.stringify([facts, [...bodies], [...titles], redirects, [...folders]]),
        );
        if (meta.get('everything') === everything && ids.every((id) => store.has(id) && existsSync(preparedFile(id))))
          return;

        for (const [id, digest] of folders)
          if (read.get(id)?.digest !== digest) read.set(id, { digest, report: await readFaithful(id, vocabulary) });
        const reports = new Map(
          ids.flatMap((id) => (read.has(id) ? [[id, read.get(id)?.report as Report] as const] : [])),
        );
        const glossary = signGlossary(await readGlossary(`${contentFolder}/glossary`), [...reports.values()]);
        const signs = [...glossary.terms.values()].flatMap(({ meta: { definitions, expansions } }) =>
          [...definitions, ...expansions].flatMap(({ printed }) => printed ?? []),
        );
        await mkdir(preparedFolder, { recursive: true });
        for (const id of store.keys()) if (!ids.includes(id)) store.delete(id);
        for (const name of await readdir(preparedFolder))
          if (!ids.includes(name.replace(/\.json$/, ''))) await rm(`${preparedFolder}/${name}`, { recursive: true });

        for (const [id, report] of reports) {
          const digest = digestOf(
            pipeline,
            JSON.stringify([facts, [...bodies], [...titles], redirects, signs]),
            folders.get(id) ?? '',
          );
          if (store.get(id)?.digest === digest && existsSync(preparedFile(id))) continue;
          const prepared = prepareReport(report, { glossary, titles, redirects, vocabulary });
          await writeFile(preparedFile(id), JSON.stringify(prepared));
          const data = await parseData({ id, data: summarise(prepared) });
          store.set({ id, data, digest });
          logger.info(`prepared ${id}`);
        }
        meta.set('everything', everything);
      };
      await sync();

      const watched = resolve(contentFolder);
      watcher?.add(watched);
      watcher?.on('all', async (_, path) => {
        if (!resolve(path).startsWith(watched + sep)) return;
        await sync().catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)));
      });
    },
  };
}

/** @throws ContentError when it does not match its source. */
async function readFaithful(id: string, vocabulary: ArchiveContext): Promise<Report> {
  const report = await readReport(`${contentFolder}/reports/${id}`, vocabulary);
  if (report.issues.length > 0) throw new ContentError(report.issues);
  return report;
}

/** What the data store keeps of a report: no text. */
function summarise({ meta, bodies, citedTitle, original, receipt, sections }: PreparedReport) {
  return {
    meta,
    bodies,
    citedTitle,
    ...(original && { original }),
    receipt,
    sections: sections.map(({ slug, order, title, within, level, words }) => ({
      slug,
      order,
      title,
      within,
      level,
      words,
    })),
  };
}
