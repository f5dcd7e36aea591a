import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { listReports } from '../archive/reports.ts';
import { site } from '../site.ts';

/** The reports of the archive, the latest first. */
export const GET: APIRoute = async ({ site: root }) => {
  const reports = (await listReports()).reverse();
  const base = root ?? 'https://inspection-archive.example/';
  return rss({
    title: site.name,
    description: site.tagline,
    site: base,
    items: reports.map(({ id, data: { meta } }) => ({
      title: meta.title,
      description: `${meta.publisher}, on ${meta.subject}.`,
      link: new URL(`reports/${id}/`, base).href,
      pubDate: new Date(meta.published.value),
    })),
  });
};
