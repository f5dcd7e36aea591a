import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { listReports } from '../archive/reports.ts';
import { publishedOn } from '../citation/date.ts';
import { factText } from '../schemas/fact.ts';
import type { ReportMeta } from '../schemas/report.ts';
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
      description: `${factText(meta.publisher)}, ${publishedOn(meta)}. On ${meta.subject}.`,
      link: new URL(`reports/${id}/`, base).href,
      ...pubDate(meta),
    })),
  });
};

/** A feed's dates have a day and are certain; a report whose date has none, or is inferred, says when in its description only. */
function pubDate({ published }: ReportMeta): { pubDate?: Date } {
  const known = published.basis === 'text' || published.basis === 'elsewhere';
  return known && published.value.length === 'YYYY-MM-DD'.length ? { pubDate: new Date(published.value) } : {};
}
