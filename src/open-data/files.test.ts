import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { vocabulary } from '../vocabulary/fixtures/vocabulary.ts';
import { toCsv } from './csv.ts';
import { dataPackage } from './data-package.ts';
import type { DataFile } from './files.ts';
import { toParquet } from './parquet.ts';
import { cellText, publishedRows, type Table } from './table.ts';

const table: Table = {
  name: 'sample',
  title: 'Sample',
  description: 'Rows with everything that can go wrong.',
  fields: [
    { name: 'id', type: 'string', description: 'Id.' },
    { name: 'value', type: 'number', description: 'Value.', optional: true },
    { name: 'themes', type: 'array', description: 'Themes.' },
    {
      name: 'source',
      type: 'object',
      description: 'Lines.',
      columns: [
        { name: 'start', type: 'integer' },
        { name: 'end', type: 'integer' },
      ],
      optional: true,
    },
    { name: 'deadline', type: 'object', description: 'By when.', optional: true },
    { name: 'kind', type: 'string', description: 'Kind.', oneOf: ['a', 'b'] },
  ],
  licences: ['ogl-3.0', 'publisher'],
  rows: [
    {
      id: '=HYPERLINK("x")',
      value: -21.5,
      themes: ['one', 'two'],
      source: { start: 3, end: 4 },
      deadline: { printed: 'soon', date: null },
      kind: 'a',
      secret: 'not published',
    },
    { id: 'Good, “quoted”\nand broken', value: null, themes: [], kind: 'b' },
  ],
};

test('a CSV keeps negative numbers and cannot run', () => {
  expect(toCsv({ ...table, fields: table.fields.slice(0, 3) })).toBe(
    'id,value,themes\r\n"\'=HYPERLINK(""x"")",-21.5,one; two\r\n"Good, “quoted”\nand broken",,\r\n',
  );
});

test('a cell holds lists, objects and lists of objects so that they can be read', () => {
  expect([[1, 'two'], { at: 3 }, [{ at: 3 }, { at: 4 }], null, undefined].map(cellText)).toEqual([
    '1; two',
    '{"at":3}',
    '[{"at":3},{"at":4}]',
    '',
    '',
  ]);
});

test('only published fields are published', () => {
  expect(publishedRows(table)).toEqual([
    {
      id: '=HYPERLINK("x")',
      value: -21.5,
      themes: ['one', 'two'],
      source: { start: 3, end: 4 },
      deadline: { printed: 'soon', date: null },
      kind: 'a',
    },
    { id: 'Good, “quoted”\nand broken', value: null, themes: [], kind: 'b' },
  ]);
});

test('Parquet reads back equal', async () => {
  const file = toParquet(table).buffer;
  const rows = (await parquetReadObjects({ file })).map((row) => ({ ...row }));
  expect(rows).toEqual([
    {
      id: '=HYPERLINK("x")',
      value: -21.5,
      themes: 'one; two',
      source_start: 3,
      source_end: 4,
      deadline: '{"printed":"soon","date":null}',
      kind: 'a',
    },
    {
      id: 'Good, “quoted”\nand broken',
      value: null,
      themes: '',
      source_start: null,
      source_end: null,
      deadline: null,
      kind: 'b',
    },
  ]);
});

/** What the Data Package specification (v1) requires. */
const name = z.string().regex(/^[-a-z0-9._/]+$/);
const packageSchema = z.looseObject({
  profile: z.literal('data-package'),
  name,
  title: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+/),
  /** A licence for the whole would cover words that are under another. */
  licenses: z.undefined().optional(),
  sources: z.array(z.looseObject({ title: z.string() })),
  resources: z
    .array(
      z.looseObject({
        name,
        path: z.string().regex(/^(?!\/|\.\.)[\w.-]+$/, 'relative'),
        bytes: z.int(),
        licenses: z
          .array(
            z.looseObject({ name: z.string().regex(/^[-a-zA-Z0-9._]+$/), title: z.string(), path: z.url().optional() }),
          )
          .min(1),
        hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
        schema: z.looseObject({
          fields: z
            .array(
              z.looseObject({
                name: z.string(),
                type: z.enum(['string', 'number', 'integer', 'boolean', 'object', 'array']),
                description: z.string().min(1),
              }),
            )
            .min(1),
        }),
      }),
    )
    .min(1),
});

test('the data package is one, with unique names', () => {
  const bytes = new TextEncoder().encode(toCsv(table));
  const file: DataFile = { path: 'sample.csv', table, format: 'csv', mediatype: 'text/csv', bytes };
  const made = packageSchema.parse(
    JSON.parse(
      JSON.stringify(
        dataPackage([file], vocabulary, {
          name: 'inspection-archive',
          title: 'T',
          description: 'D',
          version: '0.1.0',
          sources: [{ title: 'HMIC' }],
        }),
      ),
    ),
  );
  expect(new Set(made.resources.map((resource) => resource.name)).size).toBe(made.resources.length);
  expect(made.resources[0]?.licenses.map((each) => each.name)).toEqual(['OGL-UK-3.0', 'notspecified', 'MIT']);
});
