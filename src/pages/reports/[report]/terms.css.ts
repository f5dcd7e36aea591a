import type { APIRoute, GetStaticPaths } from 'astro';
import { listReports, loadReport, type ReportEntry } from '../../../archive/reports.ts';
import { termStyles } from '../../../archive/term-styles.ts';

export const getStaticPaths = (async () =>
  (await listReports()).map((entry) => ({ params: { report: entry.id }, props: { entry } }))) satisfies GetStaticPaths;

/** What opens at a report's terms, for pages without script. */
export const GET: APIRoute<{ entry: ReportEntry }> = async ({ props }) =>
  new Response(termStyles((await loadReport(props.entry)).termNotes), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
