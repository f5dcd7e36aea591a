import { escapeFormula } from '../open-data/escape-formula.ts';

/** Rows as CSV for a spreadsheet: with a byte order mark, texts that look like formulas made harmless, numbers left alone. */
export function csvText(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : escapeFormula(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
