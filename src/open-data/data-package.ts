import { createHash } from 'node:crypto';
import { ownLicence } from '../vocabulary/own-licence.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { DataFile } from './files.ts';
import type { Field, Table } from './table.ts';

/** What describes the whole: names, where the data come from. */
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

/** What the archive adds stands apart from the reports' words. */
const own = {
  name: ownLicence.openId,
  title: `${ownLicence.name}: structure, notes and registers, which are the archive’s own`,
  path: ownLicence.address,
};

/** The terms of one file: of the reports whose words it holds, each its own, and of what the archive adds. */
function licencesOf({ licences: ids }: Table, { licences }: Pick<Vocabulary, 'licences'>): object[] {
  const reports = licences
    .filter(({ id }) => ids.includes(id))
    .map(({ id, openId, name, url }) => ({
      name: openId,
      title: `${name}: words of the reports whose licence is ${id}`,
      ...(url && { path: url }),
    }));
  return [...reports, own];
}

/** `datapackage.json` (Frictionless Data Package v1), with every file, its checksum, its licences and the meaning of its fields. No licence covers the whole. */
export function dataPackage(
  files: readonly DataFile[],
  vocabulary: Pick<Vocabulary, 'licences'>,
  { sources, ...facts }: PackageFacts,
): object {
  return {
    profile: 'data-package',
    ...facts,
    sources,
    resources: files.map(({ path, table, format, mediatype, bytes }) => ({
      name: `${table.name}-${format}`,
      path,
      profile: format === 'csv' ? 'tabular-data-resource' : 'data-resource',
      title: table.title,
      description: table.description,
      format,
      mediatype,
      licenses: licencesOf(table, vocabulary),
      ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
      bytes: bytes.byteLength,
      hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      ...(format === 'csv'
        ? { dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true } }
        : {}),
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
    ...(optional && !oneOf
      ? {}
      : {
          constraints: { ...(optional ? {} : { required: !mayBeEmpty.has(name) }), ...(oneOf ? { enum: oneOf } : {}) },
        }),
  };
}

/** A finding may have no theme, a text no marks; what the report prints may be an empty table. */
const mayBeEmpty = new Set(['themes', 'text', 'marks', 'followUps', 'searched', 'unread']);
