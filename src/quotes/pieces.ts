import { readWords, type Word } from './words.ts';

/** Words of a quotation between two places where it says itself that it leaves out or puts in. */
export interface Piece {
  words: Word[];
  /** Words whose first letter stands in square brackets: its case was changed. */
  free: ReadonlySet<number>;
}

/** A quotation as it is compared. */
export interface Quotation {
  text: string;
  pieces: Piece[];
  /** It has square brackets with words of its own. */
  hasInsertions: boolean;
}

/** Signs of marks, as copies from this archive have them behind doubtful words, and notes of a quoter. */
const asides = /\[(?:sic|corrected)(?::[^\]]*)?\]|\[(?:my |our )?emphasis (?:added|mine)\]|\[\d{1,3}\]/giu;
const letter = /\[(\p{L})\](?=\p{L})/gu;
const gaps = /\[[^\]]*\]|\(\s*(?:…|\.{3})\s*\)|…|\.(?:\s?\.){2,}/gu;
/** In the place of a gap: no word, and of the same length. */
const gapSign = '\uE000';

/** Take a quotation apart at its ellipses and insertions; `[T]he` is `The` with a letter that may have been small. */
export function readQuotation(text: string): Quotation {
  // Each change keeps the length, so that words stand where they stood.
  const free = new Set<number>();
  const plain = text
    .replace(asides, (found) => ' '.repeat(found.length))
    .replace(letter, (_, first: string, at: number) => {
      free.add(at + 1);
      return `${' '}${first}\u00AD`;
    });
  let hasInsertions = false;
  const parted = plain.replace(gaps, (found) => {
    if (/^\[.*[\p{L}\p{N}].*\]$/u.test(found) && !/^\[withheld\]$/i.test(found)) hasInsertions = true;
    return gapSign.repeat(found.length);
  });
  const pieces: Piece[] = [];
  for (const { 0: part, index } of parted.matchAll(/[^\uE000]+/g)) {
    const words = readWords(part, { pasted: true }).map((word) => ({
      ...word,
      start: word.start + index,
      end: word.end + index,
    }));
    if (words.length > 0)
      pieces.push({
        words,
        free: new Set(words.flatMap((word, at) => (free.has(word.start) ? [at] : []))),
      });
  }
  return { text, pieces, hasInsertions };
}

export function allWords({ pieces }: Pick<Quotation, 'pieces'>): Word[] {
  return pieces.flatMap(({ words }) => words);
}
