import { addressBeside } from '../archive/address.ts';
import { markedDate, publishedOn } from '../citation/date.ts';
import type { Receipt } from '../edition/report.ts';
import type { ArchiveFacts } from '../schemas/archive.ts';
import type { Original } from '../schemas/edition.ts';
import { type Fact, factText } from '../schemas/fact.ts';
import type { ReportMeta } from '../schemas/report.ts';
import { licenceOf, type Vocabulary } from '../vocabulary/vocabulary.ts';

interface DescribedReport {
  meta: ReportMeta;
  /** In square brackets where the archive supplies it. */
  citedTitle: string;
  original?: Original | undefined;
  receipt: Receipt;
}

/** A report for search engines and reference managers, at its own page. */
export function reportJsonLd(
  { meta, citedTitle, original, receipt }: DescribedReport,
  url: string,
  archive: Pick<ArchiveFacts, 'language' | 'licences'>,
): object {
  const organization = { '@type': 'Organization', name: factText(meta.publisher) };
  return {
    '@type': 'Report',
    name: citedTitle,
    url,
    about: { '@type': 'Organization', name: meta.subject },
    author: organization,
    publisher: organization,
    ...published(meta.published),
    inLanguage: meta.language ?? archive.language,
    ...rightsJsonLd(meta, archive),
    isBasedOn: [...(original ? originalJsonLd(original) : []), receivedText(receipt, addressBeside('source.txt', url))],
  };
}

/** A section is a chapter of its report, whose own page says the rest: a section's page has a budget. */
export function sectionJsonLd(
  { citedTitle }: { citedTitle: string },
  section: { title: string; url: string },
  reportUrl: string,
): object {
  return {
    '@type': 'Chapter',
    name: section.title,
    url: section.url,
    isPartOf: { '@type': 'Report', name: citedTitle, url: reportUrl },
  };
}

/** A report's own terms. */
export function rightsJsonLd(
  meta: Pick<ReportMeta, 'rights' | 'licence'>,
  vocabulary: Pick<Vocabulary, 'licences'>,
): object {
  const { url } = licenceOf(vocabulary, meta);
  return { copyrightNotice: factText(meta.rights), ...(url && { license: url }) };
}

/** A date that machines may take for certain only when it is: an inferred one is written out, with what it follows from. */
function published(fact: Fact): object {
  if (fact.basis !== 'inferred') return fact.basis === 'unknown' ? {} : { datePublished: markedDate(fact) };
  return {
    publication: {
      '@type': 'PublicationEvent',
      name: `Published ${publishedOn({ published: fact })}`,
      description: `Inferred: ${fact.note}`,
    },
  };
}

function originalJsonLd({ address, archived }: Original): object[] {
  if (address === 'unknown' && archived === 'unknown') return [];
  return [
    {
      '@type': 'DigitalDocument',
      name: 'Original document',
      ...(address !== 'unknown' && { url: address }),
      ...(archived !== 'unknown' && { archivedAt: archived.address }),
    },
  ];
}

function receivedText({ publishedSha256 }: Receipt, contentUrl: string): object {
  return {
    '@type': 'MediaObject',
    name: 'Text as received',
    contentUrl,
    encodingFormat: 'text/plain',
    sha256: publishedSha256,
  };
}
