import { keyOf, percentKey, stemOf, type Token, tokenise } from '../match/tokens.ts';
import { writings } from '../words/writings.ts';

/** One word of a sequence. */
export interface Part {
  key: string;
  stem: string;
}

/** Words that stand side by side: a single word, `multi-agency`, a phrase. */
export interface Sequence {
  /** As typed, for saying it again. */
  raw: string;
  parts: Part[];
  /** Compared by the words themselves, not by their stems. */
  exact: boolean;
  /** Only where the text has capitals: DASH is not a dash. */
  capitals: boolean;
}

/** The fields that narrow a search: `report:2016`. */
export const filterNames = ['body', 'report', 'year', 'voice', 'kind', 'theme'] as const;
export type FilterName = (typeof filterNames)[number];

/** A word typed outside quotation marks, or `null` where the run of such words is broken. */
export type SpokenWord = { raw: string; key: string; stem: string; capitals: boolean; term: number | undefined } | null;

/** What was typed, understood. */
export interface Query {
  /** As typed, made safe: no control characters, not endless. */
  text: string;
  /** All of these, in order. */
  terms: Sequence[];
  /** None of these. */
  excluded: Sequence[];
  /** Words too common to search for (`what`, `the`), unless there is nothing else. */
  passedOver: string[];
  /** Words outside quotation marks as they follow each other, each with the term it belongs to; for expressions of several words. */
  spoken: SpokenWord[];
  /** Values as typed, by field. */
  filters: Partial<Record<FilterName, string[]>>;
  /** Signs of a search language that this is not. */
  operators: Operator[];
  /** What it asks for beside its words, when it says so: a number, what something means. */
  asks: Asks;
  /** Something was cut off. */
  cut: boolean;
}

export interface Asks {
  number: boolean;
  meaning: boolean;
}

/** What other searches take for more than words. */
export type Operator = 'OR' | 'AND' | 'NOT' | '(' | '*' | '-:';

const longestText = 400;
const mostTerms = 24;

/**
 * Read a query: words, `"exact phrases"`, `-excluded`, `report:2016`, `year:2007..2014`. Anything is a query; what makes no sense as one of
 * these is words.
 */
export function readQuery(typed: string): Query {
  const clean = typed
    .slice(0, 4 * longestText)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\s]+/gu, ' ')
    .trim();
  const text = clean.slice(0, longestText).toWellFormed();
  const query: Query = {
    text,
    terms: [],
    excluded: [],
    passedOver: [],
    spoken: [],
    filters: {},
    operators: [],
    asks: { number: false, meaning: false },
    cut: typed.trim().length > longestText,
  };
  const pieces: Word[] = [];

  for (const match of text.matchAll(piece)) {
    const [, before, minus, field = '', quoted, bare = ''] = match;
    const name = field.toLowerCase();
    if (isFilterName(name) && minus === '-') {
      query.operators.push('-:');
      continue;
    }
    if (isFilterName(name)) {
      query.filters[name] = [...(query.filters[name] ?? []), ...valuesIn(quoted ?? bare)].slice(0, mostTerms);
      continue;
    }
    const isQuoted = quoted !== undefined;
    if (!isQuoted) query.operators.push(...operatorsIn(bare));
    const typedWords = `${field ? `${field} ` : ''}${quoted ?? bare}`;
    const sequences = (isQuoted ? [sequence(typedWords, true)] : bareWords(typedWords)).filter(
      ({ parts }) => parts.length > 0,
    );
    if (minus === '-' && before !== undefined) query.excluded.push(...sequences);
    else pieces.push(...sequences.map((each) => ({ sequence: each, isQuoted })));
  }
  const words = withPercent(pieces);

  const framed = framesIn(words);
  query.asks = framed.asks;
  const telling = words.filter((word) => word.isQuoted || !(isCommon(word.sequence) || framed.words.has(word)));
  const asked = (telling.length > 0 ? telling : words).slice(0, mostTerms);
  query.terms = asked.map(({ sequence: each }) => each);
  query.passedOver = words
    .filter((each) => !telling.includes(each) && !asked.includes(each))
    .map(({ sequence: each }) => each.raw);
  query.spoken = words.flatMap((each): SpokenWord[] => {
    if (each.isQuoted) return [null];
    const term = asked.indexOf(each);
    return tokenise(each.sequence.raw).map(({ key, stem, capitals, start, end }) => ({
      raw: each.sequence.raw.slice(start, end).toLowerCase(),
      key,
      stem,
      capitals,
      term: term === -1 ? undefined : term,
    }));
  });
  if (telling.length > mostTerms || query.excluded.length > mostTerms) query.cut = true;
  query.excluded = query.excluded.slice(0, mostTerms);
  return query;
}

/**
 * A query without filters typed in it.
 *
 * @param isDropped Which values go; all, when it is not given.
 */
export function dropFilters(
  text: string,
  isDropped: (name: FilterName, value: string) => boolean = () => true,
): string {
  const left = text.replace(piece, (whole: string, before = '', minus = '', field = '', quoted = '', bare = '') => {
    const name = field.toLowerCase();
    if (!isFilterName(name)) return whole;
    const values = valuesIn(quoted || bare).filter((value) => !isDropped(name, value));
    const joined = values.join(',');
    return values.length === 0 ? '' : `${before}${minus}${field}:${/\s/.test(joined) ? `"${joined}"` : joined}`;
  });
  return left.replace(/\s+/g, ' ').trim();
}

function valuesIn(text: string): string[] {
  return text
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean);
}

function operatorsIn(bare: string): Operator[] {
  const word = bare.replace(/[()]/g, '');
  const found: Operator[] = [];
  if (word === 'OR' || word === 'AND' || word === 'NOT') found.push(word);
  if (/[()]/.test(bare)) found.push('(');
  if (bare.includes('*')) found.push('*');
  return found;
}

/** One piece of a query: a minus, a field, then words in quotation marks (which may be left open) or a run without spaces. */
const piece = /(^|\s)?(-?)(?:([a-z]+):)?(?:["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+))/giu;

/** Words side by side. */
export function sequence(raw: string, exact: boolean): Sequence {
  const tokens = tokenise(raw);
  return {
    raw: raw.trim(),
    parts: tokens.map(({ key }) => ({ key, stem: stemOf(key) })),
    exact,
    capitals: false,
  };
}

/** A word outside quotation marks, or what is inside a pair of them. */
interface Word {
  sequence: Sequence;
  isQuoted: boolean;
}

/** `20 percent` is one thing to look for, as `20%` is. */
function withPercent(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const [part, ...more] = word.sequence.parts;
    const isPercent = more.length === 0 && part?.key === percentKey;
    if (isPercent && before && !before.isQuoted && !word.isQuoted && /^\d[\d.,]*$/.test(before.sequence.raw))
      joined.splice(-1, 1, { sequence: sequence(`${before.sequence.raw} %`, false), isQuoted: false });
    else joined.push(word);
  }
  return joined;
}

/** Words that only say what is asked for: `number of`, `stand for`. Where there is nothing else, they are words like others. */
function framesIn(words: readonly Word[]): { asks: Asks; words: ReadonlySet<Word> } {
  const keys = words.map(({ sequence: { parts }, isQuoted }) => (isQuoted ? '"' : (parts[0]?.key ?? '')));
  const found = new Set<Word>();
  const has = (phrases: readonly string[], isDropped: boolean) => {
    let isThere = false;
    for (const phrase of phrases.map((each) => each.split(' '))) {
      for (let at = 0; at + phrase.length <= keys.length; at += 1) {
        if (!phrase.every((key, index) => keys[at + index] === key)) continue;
        isThere = true;
        if (isDropped) for (const word of words.slice(at, at + phrase.length)) found.add(word);
      }
    }
    return isThere;
  };
  const { number, numberToo, meaning } = writings.asking;
  const asks = {
    number: [has(number, true), has(numberToo, false)].some(Boolean),
    meaning: has(meaning, true),
  };
  return { asks, words: found };
}

/** A year and the next: `2015/16`. */
const period = /^\d{4}[/–]\d{2}(?:\d{2})?$/;

/** Each token of its own, but those that a hyphen joins, the years of a period, and a number with its sign %. */
function bareWords(text: string): Sequence[] {
  const found: Sequence[] = [];
  let start = 0;
  const tokens = tokenise(text);
  const isOne = ({ joined, end }: Token, next: Token | undefined) =>
    joined || (next !== undefined && (period.test(text) || (next.key === percentKey && next.start === end)));
  tokens.forEach((token, index) => {
    const { end } = token;
    if (isOne(token, tokens[index + 1])) return;
    found.push(sequence(text.slice(tokens[start]?.start, end), false));
    start = index + 1;
  });
  return found;
}

function isFilterName(name: string): name is FilterName {
  return (filterNames as readonly string[]).includes(name);
}

function isCommon({ parts }: Sequence): boolean {
  return parts.length === 1 && isCommonWord(parts[0]?.key ?? '');
}

/** A word that nearly every passage has. */
export function isCommonWord(key: string): boolean {
  return commonWords.has(key);
}

/** The words a question is made of, rather than what it asks about. */
const commonWords = new Set(
  `a about across after again all also although an and any anything are as asked at be became because become been before being both but by can could did do does doing done
   each either else ever every find for from get give given gives had has have having he her here hers him his how i if in into is it its itself just
   last like many may me might more most much my no nor not now of off often on once one ones only or other our out over own please
   said same saw say says see seen shall she should since so some still such tell than that the their them then there these they thing things this those through to too
   under until up upon us very was we well were what when where whether which while who whom whose why will with within without would you your`
    .split(/\s+/)
    .map(keyOf),
);
