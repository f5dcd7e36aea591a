import { splitWords } from '../../../edition/words.ts';
import { citation } from '../../marks.ts';

/** A citation as a line prints it: the note, and the word it is glued to, with enough before it to be the only one of its line. */
export interface PrintedMarker {
  number: number;
  as: string;
}

/** The markers of one word. */
interface Group {
  numbers: number[];
  /** Of its word among the words of the line. */
  word: number;
  /** The word, or the bare markers beside it, as printed and with the markers taken away. */
  as: string;
  bare: string;
  /** Words that stand before and behind in the place of one. */
  before: string[];
  after: string[];
}

/**
 * A line as `source.txt` prints it: each citation mark becomes the note's number in brackets at the end of its word (`places[3]`), where it cannot be read
 * as part of the word. A mark that comes with its printed sign (`literals`, by its place among the marks of the line) is printed so.
 *
 * @returns The markers from the line's end to its beginning, lower numbers first: taken away in this order each is the only one of its line.
 */
export function printMarkers(
  text: string,
  labelOf: (number: number) => string,
  literals: readonly (string | undefined)[] = [],
): { text: string; markers: PrintedMarker[] } {
  if (!text.includes('\uE000')) return { text, markers: [] };
  let seen = 0;
  const groups: Group[] = [];
  const printed = text.split(/(\s+)/).map((token, index) => {
    const numbers = [...token.matchAll(citation.pattern)].map(([, number]) => Number(number));
    if (numbers.length === 0) return token;
    const marks = numbers.map((number) => ({ literal: literals[seen++], label: labelOf(number) }));
    const group = { numbers, word: index, ...printWord(token, marks) };
    groups.push(group);
    return [...group.before, group.as, ...group.after].join(' ');
  });
  return { text: printed.join(''), markers: findUnique(printed, groups) };
}

type Marks = readonly { literal: string | undefined; label: string }[];

/** One word with its marks: all of them at its end, before the punctuation that follows the last of them. */
function printWord(token: string, marks: Marks): Omit<Group, 'numbers' | 'word'> {
  let index = 0;
  const word = token.replace(citation.pattern, '');
  if (marks.every(({ literal }) => literal !== undefined))
    return {
      as: token.replace(citation.pattern, () => marks[index++]?.literal ?? ''),
      bare: word,
      before: [],
      after: [],
    };
  const opens = /^(?:\uE000\d+\uE001)+/.exec(token)?.[0] ?? '';
  const behind = token.slice(token.lastIndexOf('\uE001') + 1);
  const end = /^[.,;:!?)”’"']*$/.test(behind) ? behind : (/[.,;:!?)”’"']*$/.exec(word)?.[0] ?? '');
  const brackets = marks.map(({ label }) => `[${label}]`).join('');
  const stem = word.slice(0, word.length - end.length);
  // Before a word, or behind printed brackets, they are a word of their own.
  if (opens.length > 0 && opens.length === token.length - word.length && stem !== '')
    return { as: brackets, bare: '', before: [], after: [word] };
  if (stem.endsWith(']')) return { as: brackets, bare: '', before: [word], after: [] };
  return { as: `${stem}${brackets}${end}`, bare: word, before: [], after: [] };
}

/** Each marker with its word, and as many words before it as make it the only one of its line when its turn comes. */
function findUnique(tokens: readonly string[], groups: readonly Group[]): PrintedMarker[] {
  const turns = [...groups].sort((a, b) => Math.min(...a.numbers) - Math.min(...b.numbers) || b.word - a.word);
  const left = [...tokens];
  const original = lineOf(tokens);
  const isShort = groups.length * tokens.length < 200_000;
  return turns.flatMap((group) => {
    let as = group.as;
    if (isShort) {
      const line = lineOf(left);
      const before = wordsOf([...left.slice(0, group.word), group.before.join(' ')]);
      while (
        before.length > 0 &&
        as.length < 300 &&
        !(isOnly(line, as) && (isOnly(original, as) || !original.includes(`${as} `)))
      )
        as = `${before.pop()} ${as}`;
      left[group.word] = [...group.before, group.bare, ...group.after].filter(Boolean).join(' ');
    }
    return group.numbers.map((number) => ({ number, as }));
  });
}

/** Without bullets and dashes, which are no words. */
function wordsOf(tokens: readonly string[]): string[] {
  return tokens.filter((token) => splitWords(token).length > 0);
}

function lineOf(tokens: readonly string[]): string {
  return ` ${wordsOf(tokens).join(' ')} `;
}

/** Also at the end of a longer word: only ends are compared where the marker is taken away. */
function isOnly(line: string, wanted: string): boolean {
  const first = line.indexOf(`${wanted} `);
  return first !== -1 && line.indexOf(`${wanted} `, first + 1) === -1;
}
