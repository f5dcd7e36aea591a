import type { DataFile } from '../open-data/files.ts';

/** The open data as a whole. */
export function dataSetJsonLd(
  files: readonly DataFile[],
  { name, description, version, url }: { name: string; description: string; version: string; url: string },
): object {
  return {
    '@type': 'Dataset',
    name,
    description,
    url,
    version,
    isAccessibleForFree: true,
    license: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    distribution: files.map(({ path, mediatype, table }) => ({
      '@type': 'DataDownload',
      name: table.title,
      encodingFormat: mediatype,
      contentUrl: new URL(path, url).href,
    })),
  };
}
