import type { Cited } from '../citation/citation.ts';
import type { ReportMeta } from '../schemas/report.ts';
import { site } from '../site.ts';

/** What to cite for a report, or for a section of it. */
export function citedOf({ id, meta }: { id: string; meta: ReportMeta }, url: URL, section?: { slug: string; title: string }): Cited {
  return {
    key: section ? `${id}-${section.slug}` : id,
    report: meta.title,
    section: section?.title,
    publisher: meta.publisher,
    published: meta.published.value,
    url: url.href,
    archive: site.name,
  };
}

/** Tags that reference managers read; the reader module makes its citations from them, too. */
export function citationTags({ meta }: { meta: ReportMeta }, section?: { title: string }): [name: string, content: string][] {
  return [
    ['citation_title', section?.title ?? meta.title],
    [section ? 'citation_inbook_title' : 'citation_technical_report_institution', section ? meta.title : meta.publisher],
    ['citation_author', meta.publisher],
    ['citation_publication_date', meta.published.value.replaceAll('-', '/')],
  ];
}
