import { keyOf, percentKey, stemOf, type Token, tokenise } from '../match/tokens.ts';
import { writings } from '../words/writings.ts';
import { isCommonWord, type Query, type Sequence, type SpokenWord, sequence } from './query.ts';
import { signature } from './signature.ts';

/** Another way of writing terms of a query: finds what they find, as well as they do. */
export interface Spelling {
  sequence: Sequence;
  /** The terms that it stands for. */
  covers: number[];
}

/** Of all that rules can think of, the most that is looked for. */
const mostSpellings = 24;

/** However a thing is written, it is found: `organized` and `organised`, `multi agency` and `multiagency`, `24` and `twenty-four`, `2015/16` and `2015-2016`, `£2m` and `£2 million`. Nothing is fetched for it. */
export function spellingsOf({ spoken, terms, text }: Query): Spelling[] {
  const typed = new Set(terms.map(signature));
  const found = new Map<string, Spelling>();
  const add = (raw: string, covers: readonly number[]) => {
    const other = sequence(raw, false);
    const key = signature(other);
    if (covers.length === 0 || other.parts.length === 0 || typed.has(key) || found.has(key)) return;
    found.set(key, { sequence: { ...other, raw }, covers: [...new Set(covers)] });
  };
  for (const run of runsOf(spoken)) {
    for (const [index, word] of run.entries()) {
      for (const other of writings.spellings(word.raw)) add(other, termOf(word));
      for (const [length, raw] of numberAt(run, index)) add(raw, termsOf(run.slice(index, index + length)));
      const next = run[index + 1];
      if (next) for (const raw of amounts(`${word.raw} ${next.raw}`, text)) add(raw, termsOf([word, next]));
      if (next && isJoinable(word) && isJoinable(next)) add(word.raw + next.raw, termsOf([word, next]));
    }
  }
  for (const [index, term] of terms.entries())
    if (!term.exact)
      for (const raw of [...periods(term.raw), ...amounts(term.raw, text), ...percents(term)]) add(raw, [index]);
  return [...found.values()].slice(0, mostSpellings);
}

type Spoken = NonNullable<SpokenWord>;

/** Words that follow each other, quotations between them left out. */
function runsOf(spoken: readonly SpokenWord[]): Spoken[][] {
  const runs: Spoken[][] = [[]];
  for (const word of spoken) {
    if (word) runs.at(-1)?.push(word);
    else runs.push([]);
  }
  return runs;
}

function termOf({ term }: Spoken): number[] {
  return term === undefined ? [] : [term];
}

function termsOf(words: readonly Spoken[]): number[] {
  return words.flatMap(termOf);
}

function isJoinable({ key }: Spoken): boolean {
  return key.length > 1 && !/\d/.test(key) && !isCommonWord(key);
}

/** `24` for `twenty four`, `twenty four` for `24`; of what stands here, the longest. */
function numberAt(run: readonly Spoken[], at: number): [length: number, raw: string][] {
  for (const length of [2, 1]) {
    const words = run.slice(at, at + length);
    const other = words.length === length && writings.numbers.get(words.map(({ key }) => key).join(' '));
    if (other) return [[length, other]];
  }
  return [];
}

/** `2015/16` → `2015-16`, `2015-2016`, `2015 to 2016` */
function periods(raw: string): string[] {
  const [, from = '', to = ''] = /^(\d{4})[/–-](\d{4}|\d{2})$/.exec(raw) ?? [];
  if (from === '') return [];
  const whole = to.length === 2 ? from.slice(0, 2) + to : to;
  const short = whole.slice(2);
  return [`${from}-${short}`, `${from}-${whole}`, `${from} ${writings.until} ${whole}`];
}

/** `£2m`, `£2 million`, `£2,000,000` */
function amounts(raw: string, text: string): string[] {
  const isMoney = closeUp(text)
    .split(closeUp(raw))
    .slice(0, -1)
    .some((before) => /\p{Sc}$/u.test(before));
  const [, digits = '', sign = ''] = /^\p{Sc}?\s?(\d[\d.,]*)\s?(\p{L}*)\.?$/u.exec(raw) ?? [];
  const value = Number(digits.replaceAll(',', ''));
  if (digits === '' || Number.isNaN(value)) return [];
  const scale = writings.scales.find(
    ({ signs, word }) => word === keyOf(sign) || ((isMoney || sign.length > 1) && signs.includes(sign.toLowerCase())),
  );
  const large = writings.scales.findLast(({ zeros }) => sign === '' && value >= 10 ** zeros);
  const { word, signs, zeros } = scale ?? large ?? {};
  if (word === undefined || signs === undefined || zeros === undefined) return [];
  const [few, all] = scale ? [value, value * 10 ** zeros] : [value / 10 ** zeros, value];
  return [`${few} ${word}`, `${few}${signs[0]}`, `${Math.round(all)}`];
}

/** Without spaces, in small letters. */
function closeUp(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '');
}

/** `20%`, `20 per cent` */
function percents({ parts }: Sequence): string[] {
  const [number, sign, ...more] = parts;
  if (!number || sign?.key !== percentKey || more.length > 0) return [];
  return writings.percent.map((word) => `${number.key} ${word}`);
}

/** What a word is compared by where its spelling must not matter: the same for all its spellings. */
export function spellingKey({ key }: Pick<Token, 'key'>): string {
  return [key, ...writings.spellings(key)].map(stemOf).sort()[0] ?? key;
}

/** Where a sequence is looked for by the letters of its words alone. */
export function lettersOf(text: string): string {
  return tokenise(text).map(spellingKey).join('');
}
