import type { PreparedReport, PreparedSection } from '../edition/prepare.ts';
import { normaliseWords } from '../edition/words.ts';

export interface QuotationPlace {
  section: PreparedSection;
  /** Passage that holds all its words; absent when it runs over several. */
  passage?: string;
  href: string;
}

/** Where the words of a quotation stand in a report; the first place when there are several. */
export function findQuotation(
  report: PreparedReport,
  quote: string,
  sections: readonly PreparedSection[] = report.sections,
): QuotationPlace | undefined {
  const wanted = normaliseWords(quote);
  for (const section of sections) {
    const passage =
      section.passages.find(({ text }) => ` ${normaliseWords(text)} `.includes(` ${wanted} `)) ??
      section.passages.find(({ text }) => normaliseWords(text).includes(wanted));
    if (passage) return { section, passage: passage.id, href: passageHref(report.id, section.slug, passage.id) };
  }
  const section = sections.find(({ passages }) => normaliseWords(passages.map(({ text }) => text).join('\n')).includes(wanted));
  return section && { section, href: sectionHref(report.id, section.slug) };
}

export function sectionHref(report: string, section: string): string {
  return `/reports/${report}/${section}/`;
}

export function passageHref(report: string, section: string, passage: string): string {
  return `${sectionHref(report, section)}#${passage}`;
}
