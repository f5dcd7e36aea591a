/** How a list counts: HTML's `type`, Word's `numFmt`. */
export type Counting = 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';

/** A number as a list counts it: 4, d, iv. Letters go on after z with aa; Roman numerals from 1 to 3999, others are decimal. */
export function countAs(counting: Counting, number: number): string {
  if (counting.endsWith('alpha') && number > 0) return caseOf(counting, letters(number));
  if (counting.endsWith('roman') && number > 0 && number < 4000) return caseOf(counting, roman(number));
  return String(number);
}

function caseOf(counting: Counting, text: string): string {
  return counting.startsWith('upper') ? text.toUpperCase() : text;
}

function letters(number: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

const numerals: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, sign] of numerals)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}
