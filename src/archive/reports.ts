import { type CollectionEntry, getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import type { PreparedReport, PreparedSection } from '../edition/prepare.ts';
import { preparedFile } from './loader.ts';

export type ReportEntry = CollectionEntry<'reports'>;

/** All reports, oldest first; no text. */
export async function listReports(): Promise<ReportEntry[]> {
  const reports = await getCollection('reports');
  return reports.sort((a, b) => a.data.meta.year - b.data.meta.year || a.id.localeCompare(b.id));
}

// Pages of one report are built one after another; keeping the last few saves reading them again for each page.
const recent = new Map<string, Promise<PreparedReport>>();
const keep = 8;

/** One report with its text, as the loader prepared it. */
export async function loadReport(
  entry: Pick<ReportEntry, 'id'> & { digest?: string | number | undefined },
): Promise<PreparedReport> {
  const key = `${entry.id}:${entry.digest}`;
  const known = recent.get(key);
  if (known) return known;
  const loading = readFile(preparedFile(entry.id), 'utf8').then((text): PreparedReport => JSON.parse(text));
  recent.set(key, loading);
  const oldest = recent.keys().next().value;
  if (recent.size > keep && oldest !== undefined) recent.delete(oldest);
  return loading;
}

/** All reports with their text, oldest first. */
export async function loadReports(): Promise<PreparedReport[]> {
  return Promise.all((await listReports()).map(loadReport));
}

export interface Neighbours {
  previous: PreparedSection | undefined;
  next: PreparedSection | undefined;
}

export function neighbours(report: PreparedReport, order: number): Neighbours {
  return { previous: report.sections[order - 2], next: report.sections[order] };
}
