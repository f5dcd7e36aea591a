import { isHole, type Mark, type MarkedText } from '../edition/marks.ts';

/** A word, a number or a sign of a text: `text.slice(start, end)`. */
export interface Word {
  /** What it is compared by. Capitals count. */
  key: string;
  /** The same, where -ise and -ize are one. */
  spelled: string;
  start: number;
  end: number;
}

/** What stands for words that are missing in a passage: nothing is found across it. */
export const holeKey = '\uFFFC';

// A number with its thousands, its decimals and its sign; a word with its apostrophes; a sign that changes what a number says.
const pattern =
  /(?<=^|[\s(])[-−–](?=[\d£€$])|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:[.,:]\d+)*|[\p{L}\p{M}\u00AD\u200B]+(?:['’‘][\p{L}\p{M}\u00AD]+)*|[%£€$±+=<>×&]/gu;

/** A hyphen, with nothing else between two words. */
const hyphen = /^[-‐‑]$/;
const digitDash = /^[-‐‑–]$/;
/** A word that was broken at a line's end. */
const brokenAtLine = /^[-‐‑\u00AD]\s*\n\s*$/;
/** The same where the line's end has become a space. */
const brokenAtSpace = /^[-‐‑]\s+$/;
/** `pre- and post-`: such a hyphen is no broken word. */
const joining = new Set(['and', 'or', 'to', 'und', 'oder', 'bis', 'et', 'ou']);

interface Reading {
  /** Pasted words may be broken at the ends of lines; a passage's are whole. */
  pasted?: boolean;
}

/**
 * The words of a text, as quotations are compared by them.
 *
 * Passed over: quotation marks, dashes, punctuation, white space, soft hyphens, hyphens inside words (`co-ordination` is `coordination`), commas in thousands.
 * Kept: capitals, every word, every figure with its sign, its decimals, its % or £.
 */
export function readWords(text: string, { pasted = false }: Reading = {}): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(pattern)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const key = keyOf(match[0]);
    if (key === '') continue;
    const last = words.at(-1);
    const between = last ? text.slice(last.end, start) : '';
    if (last && joins(last.key, between, key, pasted)) {
      const dash = /\d$/.test(last.key) ? '-' : '';
      words[words.length - 1] = wordOf(last.key + dash + key, last.start, end);
    } else words.push(wordOf(key, start, end));
  }
  return words;
}

/** The words of a passage, with a hole wherever words are missing. */
export function readMarkedWords({ text, marks }: MarkedText): Word[] {
  const missing = marks.filter(({ kind }) => isHole(kind)).sort((a, b) => a.at - b.at);
  const words: Word[] = [];
  let from = 0;
  const readTo = (end: number) => {
    for (const word of readWords(text.slice(from, end)))
      words.push({ ...word, start: word.start + from, end: word.end + from });
  };
  for (const { at, length } of missing) {
    readTo(at);
    words.push(wordOf(holeKey, at, at + length));
    from = at + length;
  }
  readTo(text.length);
  return words;
}

/** Marks on a stretch of words. */
export function marksOn(marks: readonly Mark[], words: readonly Word[]): Mark[] {
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  return marks.filter(({ at, length }) => at < end && at + length > start);
}

function joins(before: string, between: string, key: string, pasted: boolean): boolean {
  if (/^\d/.test(key) && /\d$/.test(before)) return digitDash.test(between);
  if (!/^\p{L}/u.test(key) || !/\p{L}$/u.test(before)) return between === '' && before === '-';
  if (hyphen.test(between)) return true;
  if (!pasted) return false;
  return brokenAtLine.test(between) || (brokenAtSpace.test(between) && /^\p{Ll}/u.test(key) && !joining.has(key));
}

function keyOf(raw: string): string {
  const plain = raw
    .normalize('NFKC')
    .replace(/[\u00AD\u200B]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[−–]/g, '-');
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
}

function wordOf(key: string, start: number, end: number): Word {
  return { key, spelled: spell(key), start, end };
}

/** `organization` → `organisation`, `analyze` → `analyse`; short words (`prize`, `seize`) stay. */
function spell(key: string): string {
  return key
    .replace(/(?<=\p{L}{3})iz(?=(?:e|es|ed|er|ers|ing|ation|ations|ational|able)$)/iu, (found) =>
      found === 'IZ' ? 'IS' : 'is',
    )
    .replace(/(?<=\p{L}{2}l)yz(?=(?:e|es|ed|er|ers|ing)$)/iu, (found) => (found === 'YZ' ? 'YS' : 'ys'));
}
