import type { APIRoute, GetStaticPaths } from 'astro';
import { listReports, loadReport, type ReportEntry } from '../../../archive/reports.ts';

export const getStaticPaths = (async () =>
  (await listReports()).map((entry) => ({ params: { report: entry.id }, props: { entry } }))) satisfies GetStaticPaths;

/** What opens at a report's terms, for the reader module. Not part of the open data. */
export const GET: APIRoute<{ entry: ReportEntry }> = async ({ props }) =>
  Response.json((await loadReport(props.entry)).termNotes);
