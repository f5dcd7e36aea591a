const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The value of a Roman number in either case, where it is written as Romans would: `iv` is 4, `iiii` none. */
export function romanValue(text: string): number | undefined {
  const digits = text.toLowerCase();
  if (!/^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(digits) || digits === '') return undefined;
  let value = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const [own = 0, next = 0] = [values[digits[index] ?? ''], values[digits[index + 1] ?? '']];
    value += own < next ? -own : own;
  }
  return value;
}
