import { getRssString } from '@astrojs/rss';
import { publishedOn } from '../citation/date.ts';
import { factText } from '../schemas/fact.ts';
import type { ReportMeta } from '../schemas/report.ts';

/** The feed's maker wants whole addresses; where the archive does not say where it stands, they are from its root. Nobody can own this one (RFC 2606). */
const nowhere = new URL('https://archive.invalid/');

/** A feed of reports, the latest first. */
export async function reportFeed(
  reports: readonly { id: string; meta: ReportMeta }[],
  { title, description, root }: { title: string; description: string; root: URL | undefined },
): Promise<Response> {
  const base = root ?? nowhere;
  const feed = await getRssString({
    title,
    description,
    site: base,
    items: reports.toReversed().map(({ id, meta }) => ({
      title: meta.title,
      description: `${factText(meta.publisher)}, ${publishedOn(meta)}. On ${meta.subject}.`,
      link: new URL(`reports/${id}/`, base).href,
      ...pubDate(meta),
    })),
  });
  return new Response(
    root ? feed : feed.replaceAll(nowhere.href, '/').replaceAll('isPermaLink="true"', 'isPermaLink="false"'),
    {
      headers: { 'content-type': 'application/xml' },
    },
  );
}

/** A feed's dates have a day and are certain; a report whose date has none, or is inferred, says when in its description only. */
function pubDate({ published }: ReportMeta): { pubDate?: Date } {
  const known = published.basis === 'text' || published.basis === 'elsewhere';
  return known && published.value.length === 'YYYY-MM-DD'.length ? { pubDate: new Date(published.value) } : {};
}
