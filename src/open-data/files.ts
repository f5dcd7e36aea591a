import { toCsv } from './csv.ts';
import { toParquet } from './parquet.ts';
import { publishedRows, type Table } from './table.ts';
import {
  bodiesTable,
  editorialLogTable,
  findingsTable,
  glossaryTable,
  gradesTable,
  metricsTable,
  type Published,
  paragraphsTable,
  recommendationsTable,
  reportsTable,
  sectionsTable,
} from './tables.ts';

const formats = {
  json: {
    mediatype: 'application/json',
    write: (table: Table) =>
      `[\n${publishedRows(table)
        .map((row) => JSON.stringify(row))
        .join(',\n')}\n]\n`,
  },
  jsonl: {
    mediatype: 'application/jsonl',
    write: (table: Table) =>
      publishedRows(table)
        .map((row) => `${JSON.stringify(row)}\n`)
        .join(''),
  },
  csv: { mediatype: 'text/csv', write: toCsv },
  parquet: { mediatype: 'application/vnd.apache.parquet', write: toParquet },
} as const;
export type Format = keyof typeof formats;

interface TableFiles {
  make: (published: Published) => Table;
  formats: readonly Format[];
}

/** Every table of the open data and the files it is served as. */
export const tableFiles: Readonly<Record<string, TableFiles>> = {
  reports: { make: reportsTable, formats: ['json'] },
  bodies: { make: bodiesTable, formats: ['json'] },
  sections: { make: sectionsTable, formats: ['json'] },
  paragraphs: { make: paragraphsTable, formats: ['jsonl', 'parquet'] },
  grades: { make: gradesTable, formats: ['json', 'csv', 'parquet'] },
  metrics: { make: metricsTable, formats: ['json', 'csv', 'parquet'] },
  findings: { make: findingsTable, formats: ['json', 'csv', 'parquet'] },
  recommendations: { make: recommendationsTable, formats: ['json', 'csv', 'parquet'] },
  glossary: { make: glossaryTable, formats: ['json'] },
  'editorial-log': { make: editorialLogTable, formats: ['json'] },
};

export interface DataFile {
  /** `metrics.csv` */
  path: string;
  table: Table;
  format: Format;
  mediatype: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Every file of the open data but the package's description. */
export function dataFiles(published: Published): DataFile[] {
  return Object.values(tableFiles).flatMap(({ make, formats: wanted }) => {
    const table = make(published);
    return wanted.map((format): DataFile => {
      const { write, mediatype } = formats[format];
      const content = write(table);
      return {
        path: `${table.name}.${format}`,
        table,
        format,
        mediatype,
        bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
      };
    });
  });
}
