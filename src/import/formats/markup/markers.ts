import { citation } from '../../marks.ts';

/** A citation as a line prints it: the note, and the word it is glued to, with enough before it to be the only one of the line. */
export interface PrintedMarker {
  number: number;
  as: string;
}

/**
 * A line as `source.txt` prints it: each citation mark becomes the note's number in brackets at the end of its word (`places[3]`), where it cannot be read
 * as part of the word. A mark that comes with its printed sign (`literals`, by its place among the marks of the line) is printed so.
 */
export function printMarkers(
  text: string,
  labelOf: (number: number) => string,
  literals: readonly (string | undefined)[] = [],
): { text: string; markers: PrintedMarker[] } {
  if (!text.includes('\uE000')) return { text, markers: [] };
  let seen = 0;
  const numbers: { number: number; token: number; shown: string }[] = [];
  const tokens = text.split(/(\s+)/).map((token, index) => {
    const marks = [...token.matchAll(citation.pattern)].map(([, number]) => Number(number));
    if (marks.length === 0) return token;
    const shown = marks.map((number) => {
      const literal = literals[seen++];
      return { number, literal, label: labelOf(number) };
    });
    const printed = printToken(token, shown);
    for (const { number } of shown) numbers.push({ number, token: index, shown: printed });
    return printed;
  });
  return { text: tokens.join(''), markers: findUnique(tokens, numbers) };
}

/** One word with its marks: all of them at its end, before the punctuation that follows the last of them. */
function printToken(token: string, marks: readonly { literal: string | undefined; label: string }[]): string {
  let index = 0;
  if (marks.every(({ literal }) => literal !== undefined))
    return token.replace(citation.pattern, () => marks[index++]?.literal ?? '');
  const opens = /^(?:\uE000\d+\uE001)+/.exec(token)?.[0] ?? '';
  const word = token.replace(citation.pattern, '');
  const after = token.slice(token.lastIndexOf('\uE001') + 1);
  const end = /^[.,;:!?)”’"']*$/.test(after) ? after : (/[.,;:!?)”’"']*$/.exec(word)?.[0] ?? '');
  const brackets = marks.map(({ label }) => `[${label}]`).join('');
  // Before a word it is a sign of its own.
  if (opens.length > 0 && opens.length === token.length - word.length && word.length > end.length)
    return `${brackets} ${word}`;
  const stem = word.slice(0, word.length - end.length);
  const [only] = marks;
  return stem.endsWith(']') && marks.length === 1 ? `${stem}${only?.label}${end}` : `${stem}${brackets}${end}`;
}

/** The marker with its word, and as many words before it as make it the only one of its line. */
function findUnique(
  tokens: readonly string[],
  marks: readonly { number: number; token: number; shown: string }[],
): PrintedMarker[] {
  const words = tokens.filter((_, index) => index % 2 === 0 && tokens[index] !== '');
  const line = ` ${words.join(' ')} `;
  const isShort = marks.length * line.length < 20_000_000;
  return marks.map(({ number, token, shown }) => {
    // A bare marker before a word is followed by that word in its token.
    let as = /^(\[[^\]]*\])+ /.test(shown) ? shown.slice(0, shown.indexOf(' ')) : shown;
    for (let start = token - 2; isShort && start >= 0 && as.length < 200 && occurs(line, `${as} `) > 1; start -= 2)
      as = `${tokens[start]} ${as}`;
    return { number, as };
  });
}

function occurs(line: string, wanted: string): number {
  const first = line.indexOf(wanted);
  if (first === -1) return 0;
  return line.indexOf(wanted, first + 1) === -1 ? 1 : 2;
}
