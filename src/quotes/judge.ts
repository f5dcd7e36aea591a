import search from 'approx-string-match';
import { diffArrays } from 'diff';
import type { Mark } from '../edition/marks.ts';
import type { Cited } from './find-quotations.ts';
import { allWords, type Piece, type Quotation } from './pieces.ts';
import { holeKey, marksOn, readMarkedWords, type Word } from './words.ts';

/** What a quotation can be held against. */
export interface Passage {
  id: string;
  report: string;
  section: string;
  text: string;
  marks: readonly Mark[];
}

/** Words of a passage: `passage.text.slice(start, end)`. */
export interface Place<Held extends Passage = Passage> {
  passage: Held;
  start: number;
  end: number;
  /** Marks on them. */
  marks: readonly Mark[];
}

/** What was tolerated, so that it can be said. */
export type Tolerated = 'capital' | 'spelling' | 'punctuation' | 'insertion';

/** Words in which a quotation and a passage agree, or not. */
export interface Change {
  kind: 'same' | 'added' | 'missing';
  text: string;
}

export type Judgement<Held extends Passage = Passage> =
  | { verdict: 'verbatim' | 'elsewhere'; place: Place<Held>; tolerated: Tolerated[] }
  | { verdict: 'differs'; place: Place<Held>; changes: Change[] }
  | { verdict: 'joined'; pieces: { text: string; place: Place<Held> }[]; leftOut: string[] }
  | { verdict: 'holes'; place: Place<Held> }
  | { verdict: 'absent' };

/** Of a quotation's letters, at most this share may be other than the passage's for it to be the same words, changed. */
const mostChanged = 0.3;
/** With fewer changes than this nobody has joined it from pieces. */
const fewChanged = 0.12;
/** Words that a piece needs that no sign of the quoter's sets apart. */
const shortestPiece = 4;
const mostPieces = 5;

/** Hold a quotation against passages. Verbatim is only what has every word and every figure, one after the other, with nothing missing between. */
export function judge<Held extends Passage>(
  quotation: Quotation,
  passages: readonly Held[],
  cited?: Cited,
): Judgement<Held> {
  const words = allWords(quotation);
  if (words.length === 0) return { verdict: 'absent' };
  const texts = passages.map((passage) => ({ passage, words: wordsOf(passage) }));
  return (
    wholeIn(quotation, texts, cited) ??
    acrossHole(words, texts) ??
    inPieces(quotation, texts) ??
    changed(quotation, texts, fewChanged) ??
    joined(quotation, texts, () => changed(quotation, texts, mostChanged)) ??
    changed(quotation, texts, mostChanged) ?? { verdict: 'absent' }
  );
}

interface Text<Held extends Passage> {
  passage: Held;
  words: readonly Word[];
}

const known = new WeakMap<object, readonly Word[]>();

/** Passages are held against one quotation after another. */
function wordsOf(passage: Passage): readonly Word[] {
  const found = known.get(passage) ?? readMarkedWords(passage);
  known.set(passage, found);
  return found;
}

/** All of it in one passage, nothing between its pieces. */
function wholeIn<Held extends Passage>(
  quotation: Quotation,
  texts: readonly Text<Held>[],
  cited: Cited | undefined,
): Judgement<Held> | undefined {
  const one: Piece = {
    words: allWords(quotation),
    free: new Set(
      quotation.pieces.flatMap(({ words, free }, index) => {
        const before = quotation.pieces.slice(0, index).reduce((sum, piece) => sum + piece.words.length, 0);
        return words.flatMap((_, at) => (free.has(at) ? [at + before] : []));
      }),
    ),
  };
  const found = texts.flatMap(({ passage, words }) => {
    const at = findPiece(one, words, 0);
    return at === -1 ? [] : [{ passage, words, at }];
  });
  const isCited = ({ passage }: { passage: Passage }) =>
    cited !== undefined &&
    passage.report === cited.report &&
    (cited.passage === undefined || passage.id === cited.passage);
  const best = found.find(isCited) ?? found[0];
  if (!best) return undefined;
  const here = best.words.slice(best.at, best.at + one.words.length);
  return {
    verdict: cited === undefined || isCited(best) ? 'verbatim' : 'elsewhere',
    place: placeOf(best.passage, here),
    tolerated: toleratedIn(quotation, one.words, here, best.passage),
  };
}

/** Where the words of a piece stand one after the other; -1 where they do not. */
function findPiece({ words: wanted, free }: Piece, words: readonly Word[], from: number): number {
  for (let at = from; at + wanted.length <= words.length; at += 1)
    if (wanted.every((word, index) => isSame(word, words[at + index], index === 0 || free.has(index)))) return at;
  return -1;
}

function isSame(word: Word, other: Word | undefined, firstLetterIsFree: boolean): boolean {
  if (other === undefined) return false;
  if (word.spelled === other.spelled) return true;
  return firstLetterIsFree && lowered(word.spelled) === lowered(other.spelled);
}

function lowered(key: string): string {
  return key.charAt(0).toLowerCase() + key.slice(1);
}

function placeOf<Held extends Passage>(passage: Held, words: readonly Word[]): Place<Held> {
  return {
    passage,
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    marks: marksOn(passage.marks, words),
  };
}

function toleratedIn(
  { text, hasInsertions }: Quotation,
  quoted: readonly Word[],
  printed: readonly Word[],
  passage: Passage,
): Tolerated[] {
  const pairs = quoted.map((word, index) => [word, printed[index] ?? word] as const);
  const between = (whole: string, words: readonly Word[]) =>
    words
      .slice(1)
      .map((word, index) => whole.slice(words[index]?.end, word.start).replace(/\[[^\]]*\]/g, ''))
      .map((sign) => sign.replace(/[\s"“”„‘’'«»>\u00AD-]/g, '').replace(/[–—−‐‑]/g, ''));
  const [mine, theirs] = [between(text, quoted), between(passage.text, printed)];
  return [
    ...(hasInsertions ? (['insertion'] as const) : []),
    ...(pairs.some(([a, b]) => a.spelled !== b.spelled) ? (['capital'] as const) : []),
    ...(pairs.some(([a, b]) => a.key !== b.key && a.spelled === b.spelled) ? (['spelling'] as const) : []),
    ...(mine.some((sign, index) => sign !== theirs[index]) ? (['punctuation'] as const) : []),
  ];
}

/** Its beginning stands right before missing words, or its end right behind them, and the quotation goes on. */
function acrossHole<Held extends Passage>(
  words: readonly Word[],
  texts: readonly Text<Held>[],
): Judgement<Held> | undefined {
  for (const { passage, words: own } of texts) {
    for (const [hole, { key }] of own.entries()) {
      if (key !== holeKey) continue;
      const before = longest(words.length, (count) =>
        words.slice(0, count).every((word, index) => isSame(word, own[hole - count + index], index === 0)),
      );
      const behind = longest(words.length - before, (count) =>
        words.slice(-count).every((word, index) => isSame(word, own[hole + 1 + index], false)),
      );
      const isLong = before > 0 && behind > 0 ? before + behind >= 6 : Math.max(before, behind) >= 6;
      if (isLong && before + behind >= words.length * 0.6)
        return {
          verdict: 'holes',
          place: placeOf(passage, own.slice(Math.max(0, hole - before), hole + 1 + behind)),
        };
    }
  }
  return undefined;
}

function longest(most: number, holds: (count: number) => boolean): number {
  for (let count = most; count > 0; count -= 1) if (holds(count)) return count;
  return 0;
}

/** Pieces that the quoter has set apart, each word for word: in one passage in their order, or each where it stands. */
function inPieces<Held extends Passage>(
  { pieces, text }: Quotation,
  texts: readonly Text<Held>[],
): Judgement<Held> | undefined {
  if (pieces.length < 2) return undefined;
  for (const { passage, words } of texts) {
    const chain = chainIn(pieces, words);
    if (!chain) continue;
    const between = chain
      .slice(1)
      .map((at, index) => words.slice((chain[index] ?? 0) + (pieces[index]?.words.length ?? 0), at));
    const [first, last] = [chain[0] ?? 0, (chain.at(-1) ?? 0) + (pieces.at(-1)?.words.length ?? 0)];
    if (between.some((left) => left.some(({ key }) => key === holeKey)))
      return { verdict: 'holes', place: placeOf(passage, words.slice(first, last)) };
    return {
      verdict: 'joined',
      pieces: pieces.map((piece, index) => ({
        text: textOf(text, piece.words),
        place: placeOf(passage, words.slice(chain[index], (chain[index] ?? 0) + piece.words.length)),
      })),
      leftOut: between.filter((left) => left.length > 0).map((left) => textOf(passage.text, left)),
    };
  }
  const each = pieces.map((piece) => {
    for (const { passage, words } of texts) {
      const at = findPiece(piece, words, 0);
      if (at !== -1)
        return { text: textOf(text, piece.words), place: placeOf(passage, words.slice(at, at + piece.words.length)) };
    }
    return undefined;
  });
  const found = each.filter((piece) => piece !== undefined);
  return found.length === pieces.length ? { verdict: 'joined', pieces: found, leftOut: [] } : undefined;
}

/** Where each piece starts, one behind the other; the first of them so that the rest fit. */
function chainIn(pieces: readonly Piece[], words: readonly Word[]): number[] | undefined {
  const starts: number[] = [];
  let from = 0;
  for (const piece of pieces) {
    const at = findPiece(piece, words, from);
    if (at === -1) return undefined;
    starts.push(at);
    from = at + piece.words.length;
  }
  return starts;
}

/**
 * Nothing says so, and yet it is put together from words of several passages, or of one in another order.
 *
 * @param nearly Asked first where all pieces follow each other in one passage: then it is rather that passage with words left out.
 */
function joined<Held extends Passage>(
  { text, pieces: own }: Quotation,
  texts: readonly Text<Held>[],
  nearly: () => Judgement<Held> | undefined,
): Judgement<Held> | undefined {
  const words = allWords({ pieces: own });
  const pieces: { text: string; place: Place<Held> }[] = [];
  let from = 0;
  while (from < words.length && pieces.length < mostPieces) {
    let best: { count: number; text: Text<Held>; at: number } | undefined;
    for (const each of texts)
      for (let at = 0; at < each.words.length; at += 1) {
        let count = 0;
        while (from + count < words.length && isSame(words[from + count] as Word, each.words[at + count], count === 0))
          count += 1;
        if (count > (best?.count ?? 0)) best = { count, text: each, at };
      }
    if (!best || best.count < shortestPiece) return undefined;
    const { count, at } = best;
    pieces.push({
      text: textOf(text, words.slice(from, from + count)),
      place: placeOf(best.text.passage, best.text.words.slice(at, at + count)),
    });
    from += count;
  }
  if (from < words.length || pieces.length < 2) return undefined;
  const inOrder = pieces.every(
    ({ place }, index) =>
      index === 0 ||
      (place.passage === pieces[index - 1]?.place.passage && place.start > (pieces[index - 1]?.place.start ?? 0)),
  );
  return (inOrder ? nearly() : undefined) ?? { verdict: 'joined', pieces, leftOut: [] };
}

/** The passage whose words are nearest, and where it differs. */
function changed<Held extends Passage>(
  quotation: Quotation,
  texts: readonly Text<Held>[],
  share: number,
): Judgement<Held> | undefined {
  const words = allWords(quotation);
  const wanted = words.map(({ spelled }) => spelled).join(' ');
  const allowed = Math.floor(wanted.length * share);
  let best: { text: Text<Held>; start: number; end: number; errors: number } | undefined;
  for (const text of texts) {
    const own = text.words.map(({ spelled }) => spelled).join(' ');
    for (const { start, end, errors } of search(own, wanted, best ? Math.min(allowed, best.errors - 1) : allowed))
      if (!best || errors < best.errors) best = { text, start, end, errors };
    if (best?.errors === 0) break;
  }
  if (!best) return undefined;
  const here = widen(wordsBetween(best.text.words, best.start, best.end), best.text.words, words);
  const place = placeOf(best.text.passage, here);
  if (here.some(({ key }) => key === holeKey)) return { verdict: 'holes', place };
  return {
    verdict: 'differs',
    place,
    changes: changesBetween(quotation.text, words, best.text.passage, here),
  };
}

/** Words that stand, joined by spaces, on these characters; whole ones. */
function wordsBetween(words: readonly Word[], start: number, end: number): Word[] {
  let at = 0;
  return words.filter(({ spelled }) => {
    const [from, to] = [at, at + spelled.length];
    at = to + 1;
    return from < end && to > start;
  });
}

/** So many words may have been left out right before the last word of a quotation, or right behind its first. */
const leftOutAtEdge = 8;

/** The nearest letters may stop short of where a quotation really begins or ends, when words are left out right there. */
function widen(here: readonly Word[], words: readonly Word[], quoted: readonly Word[]): Word[] {
  let [from, to] = [words.indexOf(here[0] as Word), words.indexOf(here.at(-1) as Word) + 1];
  const [first, last] = [quoted[0], quoted.at(-1)];
  if (last && words[to - 1]?.spelled !== last.spelled) {
    const more = words.slice(to, to + leftOutAtEdge).findIndex((word) => isSame(last, word, false));
    if (more !== -1) to += more + 1;
  }
  if (first && !isSame(first, words[from], true)) {
    const before = words
      .slice(Math.max(0, from - leftOutAtEdge), from)
      .findLastIndex((word) => isSame(first, word, true));
    if (before !== -1) from = Math.max(0, from - leftOutAtEdge) + before;
  }
  return words.slice(from, to);
}

function changesBetween(text: string, quoted: readonly Word[], passage: Passage, printed: readonly Word[]): Change[] {
  const keys = (words: readonly Word[]) =>
    words.map(({ spelled }, index) => (index === 0 ? lowered(spelled) : spelled));
  let [mine, theirs] = [0, 0];
  return diffArrays(keys(printed), keys(quoted)).map(({ added, removed, count = 0 }): Change => {
    if (added) {
      const change: Change = { kind: 'added', text: textOf(text, quoted.slice(mine, mine + count)) };
      mine += count;
      return change;
    }
    const own = textOf(passage.text, printed.slice(theirs, theirs + count));
    theirs += count;
    if (removed) return { kind: 'missing', text: own };
    mine += count;
    return { kind: 'same', text: own };
  });
}

function textOf(text: string, words: readonly Word[]): string {
  return text
    .slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0)
    .replace(/\s+/g, ' ')
    .trim();
}
