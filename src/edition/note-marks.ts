import type { Note } from '../schemas/edition.ts';
import { escapePattern } from './escape-pattern.ts';

/** What the source prints for a note, in the text and before the note. */
export function markOfNote({ number, printed }: Pick<Note, 'number' | 'printed'>): string {
  return printed ?? String(number);
}

const closing = '[.,;:!?)”’"\']*';

/**
 * A word without the marks of the notes that it cites: `vulnerable3` → `vulnerable`, `2015.6` → `2015.`, `12,13` → nothing, `vulnerable[3],` → `vulnerable,`,
 * `staff*†` → `staff`. A marker in brackets with a caret (`[^board]`) is one by its signs, whatever its label.
 *
 * @param marks What the source prints for each note that is cited here.
 * @returns Nothing when the word does not end in one of them.
 */
export function withoutMarks(as: string, marks: readonly string[]): string | undefined {
  const found = new RegExp(`(?:\\[\\^?[^[\\]]+\\])+(?=${closing}$)`).exec(as);
  const bracketed = found?.[0];
  if (bracketed !== undefined) {
    const labels = bracketed.split(/[[\],;\s]+/);
    return bracketed.includes('[^') || labels.some((label) => marks.includes(label))
      ? `${as.slice(0, found?.index)}${as.slice((found?.index ?? 0) + bracketed.length)}`
      : undefined;
  }
  const list = /\d+(?:,\s?\d+)+$/.exec(as)?.[0];
  if (list?.split(/,\s?/).some((number) => marks.includes(number))) return as.slice(0, -list.length);
  const one = `(?:${[...marks]
    .sort((a, b) => b.length - a.length)
    .map(escapePattern)
    .join('|')})`;
  const [, stem, end] =
    new RegExp(`^(.*?)(?:\\(${one}\\)|${one}(?:[,;]?\\s?${one})*)(${closing})$`, 'su').exec(as) ?? [];
  return stem === undefined ? undefined : `${stem}${end}`;
}

/** The first word of a note without the mark at its head: `3See` → `See`, `[3]:` → nothing. Undefined when it has none. */
export function withoutHeadMark(word: string, mark: string): string | undefined {
  const own = escapePattern(mark);
  const apart = /\d$/.test(mark) ? '(?!\\d)' : /\p{L}$/u.test(mark) ? '(?![\\p{L}\\p{N}])' : `(?!${own})`;
  const head = new RegExp(`^(?:\\(?${own}[.)]?${apart}|\\[${own}\\]:?|\\[\\^[^\\]]+\\]:?)`, 'u').exec(word);
  return head ? word.slice(head[0].length) : undefined;
}
