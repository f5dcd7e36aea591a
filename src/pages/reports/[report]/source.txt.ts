import type { APIRoute, GetStaticPaths } from 'astro';
import { listReports, loadReport, type ReportEntry } from '../../../archive/reports.ts';

export const getStaticPaths = (async () =>
  (await listReports()).map((entry) => ({ params: { report: entry.id }, props: { entry } }))) satisfies GetStaticPaths;

/** The text as received, with withheld words masked. */
export const GET: APIRoute<{ entry: ReportEntry }> = async ({ props }) =>
  new Response((await loadReport(props.entry)).sourceText, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
