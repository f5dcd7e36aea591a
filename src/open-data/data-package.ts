import { createHash } from 'node:crypto';
import type { DataFile } from './files.ts';
import type { Field } from './table.ts';

/** What describes the whole: names, licences, where the data come from. */
export interface PackageFacts {
  name: string;
  title: string;
  description: string;
  version: string;
  /** ISO date of the newest report; the data change only when the archive does. */
  created?: string;
  homepage?: string;
  sources: readonly { title: string; path?: string }[];
}

const licences = [
  {
    name: 'OGL-UK-3.0',
    title: 'Open Government Licence v3.0 (words of the reports whose licence is ogl-3.0)',
    path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  },
  {
    name: 'MIT',
    title: 'MIT licence (our own structure, notes and registers)',
    path: 'https://opensource.org/license/mit',
  },
];

/** `datapackage.json` (Frictionless Data Package v1), with every file, its checksum and the meaning of its fields. */
export function dataPackage(files: readonly DataFile[], { sources, ...facts }: PackageFacts): object {
  return {
    profile: 'data-package',
    ...facts,
    licenses: licences,
    sources,
    resources: files.map(({ path, table, format, mediatype, bytes }) => ({
      name: `${table.name}-${format}`,
      path,
      profile: format === 'csv' ? 'tabular-data-resource' : 'data-resource',
      title: table.title,
      description: table.description,
      format,
      mediatype,
      ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
      bytes: bytes.byteLength,
      hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      ...(format === 'csv' ? { dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true } } : {}),
      schema: {
        fields: table.fields.map((field) => describe(field, format)),
        missingValues: [''],
        ...(table.fields[0]?.name === 'id' && format === 'csv' ? { primaryKey: ['id'] } : {}),
      },
    })),
  };
}

function describe({ name, type, description, oneOf, optional }: Field, format: string): object {
  const flat = format === 'csv' || format === 'parquet';
  return {
    name,
    type: flat && (type === 'array' || type === 'object') ? 'string' : type,
    description,
    ...(optional && !oneOf ? {} : { constraints: { ...(optional ? {} : { required: !mayBeEmpty.has(name) }), ...(oneOf ? { enum: oneOf } : {}) } }),
  };
}

/** A finding may have no theme; what the report prints may be an empty table. */
const mayBeEmpty = new Set(['themes', 'text']);
