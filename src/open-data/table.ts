/** A field of a published table, in Frictionless's types. */
export interface Field {
  name: string;
  type: 'string' | 'number' | 'integer' | 'array' | 'object' | 'boolean';
  description: string;
  /** The values it may hold. */
  oneOf?: readonly string[];
  /** Of an object: its columns where a table is flat; without it the object is one column of JSON. */
  columns?: readonly { name: string; type: 'string' | 'integer' }[];
  /** May be empty. */
  optional?: true;
}

export type Value = string | number | boolean | null | readonly unknown[] | object | undefined;
export type Row = Readonly<Record<string, Value>>;

/** A table of the open data: its rows, and what each of their fields means. */
export interface Table {
  /** Also the file's name, without its ending. */
  name: string;
  title: string;
  description: string;
  fields: readonly Field[];
  rows: readonly Row[];
  /** Licences of the reports whose words it holds. */
  licences: readonly string[];
}

/** Rows with the published fields only, in their order; an optional field without a value is left out. */
export function publishedRows({ fields, rows }: Pick<Table, 'fields' | 'rows'>): Row[] {
  return rows.map((row) =>
    Object.fromEntries(
      fields.flatMap(({ name, optional }) => (row[name] === undefined && optional ? [] : [[name, row[name] ?? null]])),
    ),
  );
}

/** A value in one cell: lists of words are joined by semicolons, objects and lists of them are JSON. */
export function cellText(value: Value): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return value.map(String).join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
