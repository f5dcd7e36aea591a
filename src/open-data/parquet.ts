import { parquetWriteBuffer } from 'hyparquet-writer';
import { cellText, type Field, type Row, type Table } from './table.ts';

/** A table as Apache Parquet: numbers as doubles and integers, everything else as text; `null` where there is none. */
export function toParquet({ fields, rows }: Pick<Table, 'fields' | 'rows'>): Uint8Array<ArrayBuffer> {
  const columnData = flatten(fields).map(({ name, type, read }) => ({
    name,
    type: columnTypes[type],
    nullable: true,
    data: rows.map(read),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

const columnTypes = { integer: 'INT32', number: 'DOUBLE', string: 'STRING' } as const;

interface Column {
  name: string;
  type: keyof typeof columnTypes;
  read: (row: Row) => string | number | null;
}

/** Fields as columns; an object that names its own becomes those: `source` → `source_start`, `source_end`. */
function flatten(fields: readonly Field[]): Column[] {
  return fields.flatMap(({ name, type, columns }): Column[] => {
    if (columns)
      return columns.map((column) => ({
        name: `${name}_${column.name}`,
        type: column.type,
        read: (row) => (row[name] as Record<string, string | number> | null | undefined)?.[column.name] ?? null,
      }));
    if (type === 'integer' || type === 'number')
      return [{ name, type, read: (row) => (typeof row[name] === 'number' ? row[name] : null) }];
    return [
      {
        name,
        type: 'string',
        read: (row) => (row[name] === null || row[name] === undefined ? null : cellText(row[name])),
      },
    ];
  });
}
