import type { APIRoute, GetStaticPaths } from 'astro';
import { addressOf } from '../../../archive/address.ts';
import { citedOf } from '../../../archive/cite.ts';
import { listReports, type ReportEntry } from '../../../archive/reports.ts';
import { ris } from '../../../citation/citation.ts';

export const getStaticPaths = (async () =>
  (await listReports()).map((entry) => ({ params: { report: entry.id }, props: { entry } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: ReportEntry }> = ({ props: { entry }, site }) =>
  new Response(ris(citedOf({ id: entry.id, ...entry.data }, addressOf(`/reports/${entry.id}/`, site))), {
    headers: { 'content-type': 'application/x-research-info-systems; charset=utf-8' },
  });
