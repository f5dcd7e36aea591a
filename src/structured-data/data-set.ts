import { addressBeside } from '../archive/address.ts';
import type { DataFile } from '../open-data/files.ts';
import type { ReportMeta } from '../schemas/report.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { rightsJsonLd } from './report.ts';

/** The open data as a whole. No licence covers it: each report brings its own. */
export function dataSetJsonLd(
  files: readonly DataFile[],
  reports: readonly { id: string; meta: ReportMeta }[],
  vocabulary: Pick<Vocabulary, 'licences'>,
  { name, description, version, url }: { name: string; description: string; version: string; url: string },
): object {
  return {
    '@type': 'Dataset',
    name,
    description,
    url,
    version,
    isAccessibleForFree: true,
    usageInfo: addressBeside('../about/licence/', url),
    isBasedOn: reports.map(({ id, meta }) => ({
      '@type': 'Report',
      name: meta.title,
      url: addressBeside(`../reports/${id}/`, url),
      ...rightsJsonLd(meta, vocabulary),
    })),
    distribution: files.map(({ path, mediatype, table }) => ({
      '@type': 'DataDownload',
      name: table.title,
      encodingFormat: mediatype,
      contentUrl: addressBeside(path, url),
    })),
  };
}
