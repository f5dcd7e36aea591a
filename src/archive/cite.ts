import type { Cited } from '../citation/citation.ts';
import { markedDate } from '../citation/date.ts';
import type { Original } from '../schemas/edition.ts';
import { factText } from '../schemas/fact.ts';
import type { ReportMeta } from '../schemas/report.ts';
import { archive } from './archive-facts.ts';

/** What a citation needs of a report. */
interface Citable {
  meta: ReportMeta;
  citedTitle: string;
  original?: Original | undefined;
}

/** What it needs of a section. */
interface CitedSection {
  slug: string;
  citedTitle: string;
}

/** What to cite for a report, or for a section of it. */
export function citedOf(
  { id, meta, citedTitle, original }: Citable & { id: string },
  url: string,
  section?: CitedSection,
): Cited {
  return {
    key: section ? `${id}-${section.slug}` : id,
    report: citedTitle,
    section: section?.citedTitle,
    publisher: factText(meta.publisher),
    published: markedDate(meta.published),
    url,
    original: originalAddress(original),
    language: meta.language ?? archive.language,
    archive: archive.name,
  };
}

/** Tags that reference managers read; the reader module makes its citations from them, too. */
export function citationTags(
  { meta, citedTitle }: Citable,
  section?: Pick<CitedSection, 'citedTitle'>,
): [name: string, content: string][] {
  return [
    ['citation_title', section?.citedTitle ?? citedTitle],
    [
      section ? 'citation_inbook_title' : 'citation_technical_report_institution',
      section ? citedTitle : factText(meta.publisher),
    ],
    ['citation_author', factText(meta.publisher)],
    // In brackets when it is inferred: `[2022/11]`.
    ['citation_publication_date', markedDate(meta.published).replaceAll('-', '/')],
  ];
}

/** Where the publisher's own document is, when that is known. */
export function originalAddress(original: Original | undefined): string | undefined {
  return original && original.address !== 'unknown' ? original.address : undefined;
}
