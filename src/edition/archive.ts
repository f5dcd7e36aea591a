import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { ContentError } from '../issues/issue.ts';
import type { ArchiveFacts } from '../schemas/archive.ts';
import { type ReportMeta, reportSchema } from '../schemas/report.ts';
import { readArchiveFile } from './archive-file.ts';
import { allBodies, type Bodies, bodiesOf, labelReport, readBodies, unnamedSubject } from './bodies.ts';
import { type Glossary, readGlossary } from './glossary.ts';
import { readText } from './read-text.ts';
import { type Report, readReport } from './report.ts';
import { signGlossary } from './signed-glossary.ts';
import { readYaml, splitFrontMatter } from './yaml.ts';

/** The content folder, whole. For checks and data; pages take it report by report. */
export interface Archive {
  facts: ArchiveFacts;
  bodies: Bodies;
  reports: Report[];
  glossary: Glossary;
}

/**
 * Read every report and the glossary.
 *
 * @throws ContentError with the faults of all reports together.
 */
export async function readArchive(contentFolder: string): Promise<Archive> {
  const issues: ContentError['issues'][number][] = [];
  const collect = async <T>(read: Promise<T>): Promise<T | undefined> => {
    try {
      return await read;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      issues.push(...error.issues);
      return undefined;
    }
  };
  const facts = await readArchiveFile(contentFolder);
  const ids = await reportIds(contentFolder);
  const bodies = await collect(readBodies(contentFolder));
  const glossary = await collect(readGlossary(`${contentFolder}/glossary`));
  const reports: Report[] = [];
  for (const id of ids) {
    const report = await collect(
      readReport(`${contentFolder}/reports/${id}`, { ...facts, bodies: bodies ?? new Map() }),
    );
    if (report) reports.push(report);
  }
  if (issues.length > 0 || !glossary || !bodies) throw new ContentError(issues);
  return { facts, bodies, reports: reports.sort(byYear), glossary: signGlossary(glossary, reports) };
}

/** Ids of all reports: folders of `content/reports/`; an archive begins without. */
export async function reportIds(contentFolder: string): Promise<string[]> {
  if (!existsSync(`${contentFolder}/reports`)) return [];
  const names = (await readdir(`${contentFolder}/reports`)).filter((name) => !name.startsWith('.')).sort();
  const folders = [];
  for (const name of names) if ((await stat(`${contentFolder}/reports/${name}`)).isDirectory()) folders.push(name);
  return folders;
}

/** What a report is called. */
export interface ReportTitle {
  year: number;
  /** In lists. */
  shortTitle: string;
  /** Whom a citation names beside its title, where the title does not. */
  about?: string | undefined;
}

/** Year and title in lists of each report, without reading its text. */
export async function reportTitles(contentFolder: string): Promise<Map<string, ReportTitle>> {
  const bodies = await readBodies(contentFolder);
  const metas = new Map<string, { bodies: string[]; meta: ReportMeta }>();
  for (const id of await reportIds(contentFolder)) {
    const file = `content/reports/${id}/index.mdx`;
    const { frontMatter } = splitFrontMatter(await readText(`${contentFolder}/reports/${id}/index.mdx`, file), file);
    const meta = readYaml(frontMatter, { file, schema: reportSchema, firstLine: 2 });
    metas.set(id, { meta, bodies: bodiesOf(meta, bodies) });
  }
  const all = allBodies(bodies, [...metas.values()]);
  return new Map(
    [...metas].map(([id, { meta, bodies: own }]) => {
      const about = all.filter((body) => own.includes(body.id));
      const isOneOfMany = all.length > 1;
      return [
        id,
        {
          year: meta.year,
          shortTitle: labelReport(meta, about, isOneOfMany),
          about: unnamedSubject(meta, about, isOneOfMany),
        },
      ];
    }),
  );
}

export function byYear(a: { id: string; meta: { year: number } }, b: { id: string; meta: { year: number } }): number {
  return a.meta.year - b.meta.year || a.id.localeCompare(b.id);
}
