import type { APIRoute } from 'astro';
import { archive } from '../archive/archive-facts.ts';
import { reportFeed } from '../archive/feed.ts';
import { listReports } from '../archive/reports.ts';

/** The reports of the archive, the latest first. */
export const GET: APIRoute = async ({ site: root }) => {
  const reports = (await listReports()).map(({ id, data: { meta } }) => ({ id, meta }));
  return reportFeed(reports, { title: archive.name, description: archive.tagline, root });
};
