import type { TermMeta } from '../schemas/term.ts';
import type { Passage } from './passage.ts';

export type Expansion = TermMeta['expansions'][number];

/** Where a reader meets a term. */
export interface Place {
  report: string;
  /** As they stand there: `MARACs`, `PIP level 3`, `domestic abuse`. */
  words: string;
  passage: Pick<Passage, 'kind' | 'text'>;
}

/**
 * What to spell out at a place: letters only, and as this report spells them; else as the report nearest in time does, which is to be named. Nothing
 * where the passage spells them out itself, or defines them; and never what another report has misprinted.
 *
 * @param expansions All of one term.
 * @param years Year by report id.
 */
export function expansionAt(
  expansions: readonly Expansion[],
  { report, words, passage }: Place,
  years: ReadonlyMap<string, number>,
): Expansion | undefined {
  const letters = lettersOf(words);
  if (!letters || passage.kind === 'definition') return undefined;
  const fitting = expansions.filter((expansion) => years.has(expansion.report) && spells(expansion, letters));
  if (fitting.some(({ text }) => holdsWords(passage.text, text))) return undefined;

  const own = fitting.filter((expansion) => expansion.report === report);
  const candidates = own.length > 0 ? preferRight(own) : nearest(fitting.filter(isRight), report, years);
  return candidates.find(({ text }) => isPlural(text) === isPlural(words)) ?? candidates[0];
}

/** As its report prints it; doubt travels with the words. */
export function asPrinted({ text, printed, misprint }: Expansion): string {
  return printed ?? (misprint === undefined ? text : `${text} [sic]`);
}

/** The letters that words start with, in one spelling: of `MARACs` and of `PIP level 3`, none of `Town Council`. */
export function lettersOf(words: string): string | undefined {
  const [first = ''] = words.split(/\s/);
  const signs = first.match(/[\p{L}\p{N}]/gu) ?? [];
  const capitals = signs.filter((sign) => /[\p{Lu}\p{N}]/u.test(sign)).length;
  return (capitals > 1 && capitals * 2 > signs.length) || !/[aeiouy]/i.test(first) ? bareLetters(first) : undefined;
}

/** Whether an expansion is one of these letters: its quotation prints them, or its words start with them. */
export function spells({ text, quote }: Expansion, letters: string): boolean {
  const printed = quote.split(/[^\p{L}\p{N}.&-]+/u).map(bareLetters);
  return printed.includes(letters) || initialsOf(text).includes(letters);
}

/** Whether a text holds these words, but for case, signs and plurals. */
export function holdsWords(text: string, words: string): boolean {
  return ` ${bareWords(text)} `.includes(` ${bareWords(words)} `);
}

/** Words but for case, signs and plurals: what tells no two expansions apart. */
export function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/s(?= |$)/g, '')
    .trim();
}

function isRight({ misprint }: Expansion): boolean {
  return misprint === undefined;
}

function preferRight(expansions: readonly Expansion[]): readonly Expansion[] {
  const right = expansions.filter(isRight);
  return right.length > 0 ? right : expansions;
}

function isPlural(words: string): boolean {
  return /s$/i.test(words);
}

function bareLetters(word: string): string {
  return word
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/s$/, '');
}

/** First letters of the words, with and without the small ones: both `morile` and `nim` are made so. */
export function initialsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const initials = (some: readonly string[]) => some.map((word) => word[0]).join('');
  return [words, words.filter((word) => !/^(?:an?d?|by|for|in|of|on|the|to|with)$/.test(word))]
    .map(initials)
    .map(bareLetters);
}

/** Those of the report nearest in time that has any. */
export function nearest<Candidate extends { report: string }>(
  candidates: readonly Candidate[],
  report: string,
  years: ReadonlyMap<string, number>,
): Candidate[] {
  const distance = (other: string) =>
    other === report ? -1 : Math.abs((years.get(other) ?? 0) - (years.get(report) ?? 0));
  const [first] = candidates
    .map(({ report: other }) => other)
    .filter((other) => years.has(other))
    .sort((a, b) => distance(a) - distance(b));
  return candidates.filter(({ report: other }) => other === first);
}
