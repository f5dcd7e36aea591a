import { getRssString } from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { archive } from '../archive/archive-facts.ts';
import { listReports } from '../archive/reports.ts';
import { publishedOn } from '../citation/date.ts';
import { factText } from '../schemas/fact.ts';
import type { ReportMeta } from '../schemas/report.ts';

/** The reports of the archive, the latest first. */
export const GET: APIRoute = async ({ site: root }) => {
  const reports = (await listReports()).reverse();
  const base = root ?? nowhere;
  const feed = await getRssString({
    title: archive.name,
    description: archive.tagline,
    site: base,
    items: reports.map(({ id, data: { meta } }) => ({
      title: meta.title,
      description: `${factText(meta.publisher)}, ${publishedOn(meta)}. On ${meta.subject}.`,
      link: new URL(`reports/${id}/`, base).href,
      ...pubDate(meta),
    })),
  });
  return new Response(root ? feed : feed.replaceAll(nowhere.href, '/').replaceAll('isPermaLink="true"', 'isPermaLink="false"'), {
    headers: { 'content-type': 'application/xml' },
  });
};

/** The feed's maker wants whole addresses; where the archive does not say where it stands, they are from its root. Nobody can own this one (RFC 2606). */
const nowhere = new URL('https://archive.invalid/');

/** A feed's dates have a day and are certain; a report whose date has none, or is inferred, says when in its description only. */
function pubDate({ published }: ReportMeta): { pubDate?: Date } {
  const known = published.basis === 'text' || published.basis === 'elsewhere';
  return known && published.value.length === 'YYYY-MM-DD'.length ? { pubDate: new Date(published.value) } : {};
}
