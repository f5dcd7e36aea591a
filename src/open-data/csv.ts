import { stringify } from 'csv-stringify/sync';
import { escapeFormula } from './escape-formula.ts';
import { cellText, type Table } from './table.ts';

/**
 * A table as CSV (RFC 4180, UTF-8).
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers, negative ones too.
 */
export function toCsv({ fields, rows }: Pick<Table, 'fields' | 'rows'>): string {
  const records = rows.map((row) =>
    fields.map(({ name, type }) =>
      type === 'number' || type === 'integer' ? cellText(row[name]) : escapeFormula(cellText(row[name])),
    ),
  );
  // By itself csv-stringify quotes only its own end of a row; readers take any end of a line for one.
  return stringify([fields.map(({ name }) => name), ...records], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}
