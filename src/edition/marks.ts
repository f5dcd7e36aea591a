/** What keeps words from being simply the source's: lost or withheld ones, an original's slip, a correction of ours. */
export const markKinds = ['lost', 'withheld', 'sic', 'corrected'] as const;
export type MarkKind = (typeof markKinds)[number];

/** A mark on the characters `at` to `at + length` of a text. */
export interface Mark {
  kind: MarkKind;
  at: number;
  length: number;
  /** What there is to say about it; may be empty for a slip that speaks for itself. */
  note: string;
}

/** A text with its doubts: wherever the one goes, the other goes too. */
export interface MarkedText {
  text: string;
  marks: readonly Mark[];
}

/** What stands in a text where words are missing. */
export const holes = { lost: '[…]', withheld: '[withheld]' } as const;

/** What stands behind words that are a slip of the original, or that we mended. */
export const tails = { sic: '[sic]', corrected: '[corrected]' } as const;

export function isHole(kind: MarkKind): kind is keyof typeof holes {
  return kind in holes;
}

/** The source's own words: a hole is no more than a space. */
export function sourceText({ text, marks }: MarkedText): string {
  return splice(
    text,
    marks.filter(({ kind }) => isHole(kind)).map(({ at, length }) => ({ at, length, words: ' ' })),
  );
}

/** A text with words in place of some of its stretches, none of which overlap. */
function splice(text: string, changes: readonly { at: number; length: number; words: string }[]): string {
  const inOrder = [...changes].sort((a, b) => a.at - b.at);
  const parts = inOrder.map(
    ({ at, words }, index) => text.slice(index === 0 ? 0 : endOf(inOrder[index - 1]), at) + words,
  );
  return parts.join('') + text.slice(endOf(inOrder.at(-1)));
}

function endOf(change: { at: number; length: number } | undefined): number {
  return change ? change.at + change.length : 0;
}

/** A stretch of a text that cuts no hole in two: it takes in all of it. */
export function wholeHoles(
  { marks }: Pick<MarkedText, 'marks'>,
  start: number,
  end: number,
): [start: number, end: number] {
  const cut = marks.filter(({ kind, at, length }) => isHole(kind) && at < end && at + length > start);
  return [Math.min(start, ...cut.map(({ at }) => at)), Math.max(end, ...cut.map(({ at, length }) => at + length))];
}

/** A stretch of a marked text with the marks on it, and whole holes. */
export function sliceMarked(marked: MarkedText, start: number, end: number): MarkedText {
  const { text, marks } = marked;
  const [from, to] = wholeHoles(marked, Math.max(0, start), Math.min(text.length, end));
  const touched = marks.filter(({ at, length }) => at < to && at + length > from);
  return {
    text: text.slice(from, to),
    marks: touched.map((mark) => {
      const [first, last] = [Math.max(mark.at, from), Math.min(mark.at + mark.length, to)];
      return { ...mark, at: first - from, length: last - first };
    }),
  };
}

/** Marked texts as one, parted by a separator. */
export function joinMarked(parts: readonly MarkedText[], separator: string): MarkedText {
  let text = '';
  const marks: Mark[] = [];
  parts.forEach((part, index) => {
    if (index > 0) text += separator;
    marks.push(...part.marks.map((mark) => ({ ...mark, at: mark.at + text.length })));
    text += part.text;
  });
  return { text, marks };
}

/** A marked text cut at each line feed. */
export function markedLines(marked: MarkedText): MarkedText[] {
  let start = 0;
  return marked.text.split('\n').map(({ length }) => {
    const line = sliceMarked(marked, start, start + length);
    start += length + 1;
    return line;
  });
}

/** A marked text with one space for any white space, and none at its ends. */
export function singleSpaced({ text, marks }: MarkedText): MarkedText {
  const words = text.trim().replace(/\s+/g, ' ');
  if (marks.length === 0) return { text: words, marks: [] };
  const places = placesOnceSpaced(text);
  return {
    text: words,
    marks: marks.map((mark) => {
      const start = Math.min(words.length, (places[mark.at] ?? 0) + (words[places[mark.at] ?? 0] === ' ' ? 1 : 0));
      return {
        ...mark,
        at: start,
        length: Math.max(0, Math.min(words.length, places[mark.at + mark.length] ?? 0) - start),
      };
    }),
  };
}

/** For each character of a text, and for its end: how many characters stand before it once white space is single. */
function placesOnceSpaced(text: string): number[] {
  const places = [0];
  let [count, isSpaced] = [0, true];
  for (let index = 0; index < text.length; index += 1) {
    const isSpace = /\s/.test(text[index] ?? '');
    if (!isSpace || !isSpaced) count += 1;
    isSpaced = isSpace;
    places.push(count);
  }
  return places;
}

/** A marked text as plain text: holes stand in it already, and what is a slip or corrected says so behind its words. */
export function plainMarked({ text, marks }: MarkedText): string {
  return splice(
    text,
    marks.flatMap(({ kind, at, length }) =>
      isHole(kind) ? [] : [{ at: at + length, length: 0, words: ` ${tails[kind]}` }],
    ),
  );
}
