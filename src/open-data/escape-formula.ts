/** `=1+1` → `'=1+1`. Spreadsheets run what starts with these signs. */
export function escapeFormula(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}
