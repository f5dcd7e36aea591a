import type { ReportMeta } from '../schemas/report.ts';
import { licenceUrl } from './licences.ts';

/** A report for search engines and reference managers; of a section, the chapter and the report it is part of. */
export function reportJsonLd({ meta }: { meta: ReportMeta }, url: string, section?: { title: string; reportUrl: string }): object {
  const organization = { '@type': 'Organization', name: meta.publisher };
  const report = {
    '@type': 'Report',
    name: meta.title,
    url: section?.reportUrl ?? url,
    about: { '@type': 'Organization', name: meta.subject },
    author: organization,
    publisher: organization,
    datePublished: meta.published.value,
    inLanguage: 'en-GB',
    copyrightNotice: meta.rights,
    ...(licenceUrl(meta.licence) ? { license: licenceUrl(meta.licence) } : {}),
  };
  return section ? { '@type': 'Chapter', name: section.title, url, inLanguage: 'en-GB', isPartOf: report } : report;
}
