import { getRssString } from '@astrojs/rss';
import { publishedOn } from '../citation/date.ts';
import { factText } from '../schemas/fact.ts';
import type { ReportMeta } from '../schemas/report.ts';

/** The feed's maker wants whole addresses; where the archive does not say where it stands, they are from its root. Nobody can own this one (RFC 2606). */
const nowhere = new URL('https://archive.invalid/');

export interface FeedFacts {
  title: string;
  description: string;
  /** Where the archive stands, if it says so. */
  root: URL | undefined;
}

export interface FeedItem {
  title: string;
  description: string;
  /** From the root of the archive. */
  link: string;
  /** What makes it this item, where several have one address. */
  id?: string;
  pubDate?: Date;
}

/** A feed, in the order given. */
export async function feedOf(items: readonly FeedItem[], { title, description, root }: FeedFacts): Promise<Response> {
  const base = root ?? nowhere;
  const feed = await getRssString({
    title,
    description,
    site: base,
    items: items.map(({ link, id, ...item }) => ({
      ...item,
      link: new URL(link.slice(1), base).href,
      ...(id === undefined ? {} : { customData: `<guid isPermaLink="false">${escapeXml(id)}</guid>` }),
    })),
  });
  return new Response(
    root ? feed : feed.replaceAll(nowhere.href, '/').replaceAll('isPermaLink="true"', 'isPermaLink="false"'),
    {
      headers: { 'content-type': 'application/xml' },
    },
  );
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A feed of reports, the latest first. */
export function reportFeed(reports: readonly { id: string; meta: ReportMeta }[], facts: FeedFacts): Promise<Response> {
  return feedOf(
    reports.toReversed().map(({ id, meta }) => ({
      title: meta.title,
      description: `${factText(meta.publisher)}, ${publishedOn(meta)}. On ${meta.subject}.`,
      link: `/reports/${id}/`,
      ...pubDate(meta),
    })),
    facts,
  );
}

/** A feed's dates have a day and are certain; a report whose date has none, or is inferred, says when in its description only. */
export function pubDate({ published }: ReportMeta): { pubDate?: Date } {
  const known = published.basis === 'text' || published.basis === 'elsewhere';
  return known && published.value.length === 'YYYY-MM-DD'.length ? { pubDate: new Date(published.value) } : {};
}
