/**
 * The number that a printed figure says.
 *
 * `1,556` → 1556 · `81.4 percent` → 81.4 · `£1.13 million` → 1130000 · `over 1,500` → 1500 · `nine` → 9 · `0:01:21` → 81 (seconds) ·
 * `-27.27pp*` → -27.27 · `N/A` → null
 *
 * @returns `null` where the print says that there is none, `undefined` where it cannot be read.
 */
export function readFigure(printed: string): number | null | undefined {
  const text = printed.trim();
  if (none.test(text)) return null;
  const bare = text.replace(qualifier, '').trim();
  const duration = /^(\d+):([0-5]\d):([0-5]\d)$/.exec(bare);
  if (duration) return Number(duration[1]) * 3600 + Number(duration[2]) * 60 + Number(duration[3]);

  const match = figure.exec(bare);
  if (match) {
    const [, sign, digits, multiple] = match;
    const number = Number(digits?.replaceAll(',', '')) * (multiple ? (multiples[multiple.toLowerCase()] ?? 1) : 1);
    return sign && sign !== '+' ? -number : Number(number.toPrecision(12));
  }
  return words.get(bare.toLowerCase().replace(/ (?:percent|per cent)$/, ''));
}

const none = /^(?:n\/a|not applicable|not available|-|–|—|‐|−)$/i;
const qualifier =
  /^(?:(?:an? average of|almost|approximately|around|about|at least|in excess of|just over|just under|just less than|more than|less than|fewer than|nearly|nearer|over|some|up to|±)\s*)+/i;
const figure =
  /^([-−–+])?\s*£?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(million|billion|thousand)?\s*(?:%|percent|per cent|pp|percentage points?|seconds?|sec|hours?|days?|weeks?|months?|years?|st|nd|rd|th)?\s*\*{0,2}$/i;
const multiples: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

const units = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const words = new Map<string, number>([
  ...units.map((word, value): [string, number] => [word, value]),
  ...tens.flatMap((word, index): [string, number][] => [
    [word, (index + 2) * 10],
    ...units.slice(1, 10).map((unit, one): [string, number] => [`${word}-${unit}`, (index + 2) * 10 + one + 1]),
  ]),
]);
