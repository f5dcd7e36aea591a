import { readdir, stat } from 'node:fs/promises';
import type { ArchiveFacts } from '../schemas/archive.ts';
import { reportSchema } from '../schemas/report.ts';
import { readArchiveFile } from './archive-file.ts';
import { type Glossary, readGlossary } from './glossary.ts';
import { ContentError } from './issue.ts';
import { readText } from './read-text.ts';
import { type Report, readReport } from './report.ts';
import { signGlossary } from './signed-glossary.ts';
import { readYaml, splitFrontMatter } from './yaml.ts';

/** The content folder, whole. For checks and data; pages take it report by report. */
export interface Archive {
  facts: ArchiveFacts;
  reports: Report[];
  glossary: Glossary;
}

/**
 * Read every report and the glossary.
 *
 * @throws ContentError with the faults of all reports together; finding no report is one.
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
  const glossary = await collect(readGlossary(`${contentFolder}/glossary`));
  const reports: Report[] = [];
  for (const id of ids) {
    const report = await collect(readReport(`${contentFolder}/reports/${id}`, facts));
    if (report) reports.push(report);
  }
  if (issues.length > 0 || !glossary) throw new ContentError(issues);
  return { facts, reports: reports.sort(byYear), glossary: signGlossary(glossary, reports) };
}

/** Ids of all reports: folders of `content/reports/`. */
export async function reportIds(contentFolder: string): Promise<string[]> {
  const names = (await readdir(`${contentFolder}/reports`)).filter((name) => !name.startsWith('.')).sort();
  const folders = [];
  for (const name of names) if ((await stat(`${contentFolder}/reports/${name}`)).isDirectory()) folders.push(name);
  if (folders.length === 0) {
    throw new ContentError([
      {
        kind: 'archive',
        place: { file: 'content/reports' },
        problem: 'there is no report.',
        remedy: 'Import one: npm run import -- <file> --id <report-id>',
      },
    ]);
  }
  return folders;
}

/** Year and short title of each report, without reading its text. */
export async function reportTitles(contentFolder: string): Promise<Map<string, { year: number; shortTitle: string }>> {
  const titles = new Map<string, { year: number; shortTitle: string }>();
  for (const id of await reportIds(contentFolder)) {
    const file = `content/reports/${id}/index.mdx`;
    const { frontMatter } = splitFrontMatter(await readText(`${contentFolder}/reports/${id}/index.mdx`, file), file);
    const { year, shortTitle } = readYaml(frontMatter, { file, schema: reportSchema, firstLine: 2 });
    titles.set(id, { year, shortTitle });
  }
  return titles;
}

export function byYear(a: { id: string; meta: { year: number } }, b: { id: string; meta: { year: number } }): number {
  return a.meta.year - b.meta.year || a.id.localeCompare(b.id);
}
