import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from '../filters/csv-text.ts';
import { toCsv } from './csv.ts';
import { escapeFormula } from './escape-formula.ts';

/** Any end of a line ends a row, as for the strictest readers: only a quoted cell may hold one. */
const strict = { record_delimiter: ['\r\n', '\n', '\r'], bom: true };
const cell = fc.oneof(
  fc.string(),
  fc.constantFrom('one\ntwo', 'one\rtwo', '\r\n', '"', ',', ' a ', '=1', '', 'Zoë “said”'),
);

test('every row of a published table reads back as it was, whatever its cells hold', () => {
  const fields = ['a', 'b', 'c'].map((name) => ({ name, type: 'string', description: name }) as const);
  fc.assert(
    fc.property(fc.array(fc.record({ a: cell, b: cell, c: cell })), (rows) => {
      const read = parse(toCsv({ fields, rows }), strict);
      expect(read).toEqual([['a', 'b', 'c'], ...rows.map(({ a, b, c }) => [a, b, c].map(escapeFormula))]);
    }),
  );
});

test('every row that a reader takes from a page does, too', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      expect(parse(csvText(['a', 'b'], rows), strict)).toEqual([
        ['a', 'b'],
        ...rows.map((row) => row.map(escapeFormula)),
      ]);
    }),
  );
});
