import type { ReportMeta } from '../schemas/report.ts';
import { licenceUrl } from './licences.ts';

/**
 * A report for search engines and reference managers; of a section, the chapter and the report it is part of, whose own page says the rest: a section's page
 * has a budget.
 */
export function reportJsonLd({ meta }: { meta: ReportMeta }, url: string, section?: { title: string; reportUrl: string }): object {
  const report = { '@type': 'Report', name: meta.title, url: section?.reportUrl ?? url };
  if (section) return { '@type': 'Chapter', name: section.title, url, isPartOf: report };
  const organization = { '@type': 'Organization', name: meta.publisher };
  return {
    ...report,
    about: { '@type': 'Organization', name: meta.subject },
    author: organization,
    publisher: organization,
    datePublished: meta.published.value,
    inLanguage: 'en-GB',
    copyrightNotice: meta.rights,
    ...(licenceUrl(meta.licence) ? { license: licenceUrl(meta.licence) } : {}),
  };
}
