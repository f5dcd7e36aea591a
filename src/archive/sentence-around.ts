import { joinMarked, type MarkedText, sliceMarked, wholeHoles } from '../edition/marks.ts';

/** A mention in its sentence: `text.slice(start, end)`. */
export interface Excerpt extends MarkedText {
  start: number;
  end: number;
}

/**
 * The sentence around a mention; of a long one, the words next to it, with an ellipsis where it is cut. In a table, the row.
 *
 * @param passage Cells of a table are parted by tabs, rows by line feeds.
 */
export function sentenceAround(passage: MarkedText, start: number, end: number, longest = 280): Excerpt {
  const { text } = passage;
  const rowStart = text.lastIndexOf('\n', start) + 1;
  const row = text.slice(rowStart, orEnd(text.indexOf('\n', end), text));
  const [from, to] = sentenceBounds(row, start - rowStart, end - rowStart).map((at) => at + rowStart) as [
    number,
    number,
  ];
  const room = Math.max(60, longest - (end - start));
  const first = cutBefore(text, from, start, room / 2);
  const last = cutBehind(text, end, to, room - Math.min(start - first, room / 2));
  const [left, right] = wholeHoles(passage, first, last);
  const [before, behind] = [left > from ? '… ' : '', right < to ? ' …' : ''];
  const excerpt = joinMarked(
    [{ text: before, marks: [] }, sliceMarked(passage, left, right), { text: behind, marks: [] }],
    '',
  );
  const shift = before.length - left;
  return { ...excerpt, start: start + shift, end: end + shift };
}

/** Sentences end at a full stop, question or exclamation mark before a capital; not after one letter or a known abbreviation. */
function sentenceBounds(text: string, start: number, end: number): [number, number] {
  let [from, to] = [0, text.length];
  for (const { index, 0: mark } of text.matchAll(/[.?!][’”"')\]]*\s+(?=[\p{Lu}\p{N}‘“"'(])/gu)) {
    if (/(?:^|[\s(])(?:\p{L}|e\.g|i\.e|etc|cf|No|Mr|Mrs|Ms|Dr|St|para|paras)$/u.test(text.slice(0, index))) continue;
    const boundary = index + mark.length;
    if (boundary <= start) from = boundary;
    else if (index >= end) {
      to = index + mark.trimEnd().length;
      break;
    }
  }
  return [from, to];
}

/** Where to begin, so that no more than `room` characters stand before `end`; at a word. */
function cutBefore(text: string, start: number, end: number, room: number): number {
  if (end - start <= room) return start;
  const cut = text.indexOf(' ', end - room);
  return cut === -1 || cut >= end ? Math.ceil(end - room) : cut + 1;
}

/** Where to end, so that no more than `room` characters stand behind `start`; at a word. */
function cutBehind(text: string, start: number, end: number, room: number): number {
  if (end - start <= room) return end;
  const cut = text.lastIndexOf(' ', start + room);
  return cut <= start ? Math.floor(start + room) : cut;
}

function orEnd(index: number, text: string): number {
  return index === -1 ? text.length : index;
}
