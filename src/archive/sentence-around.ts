/** A mention in its sentence. */
export interface Excerpt {
  before: string;
  mention: string;
  after: string;
}

/**
 * The sentence around a mention; of a long one, the words next to it, with an ellipsis where it is cut. In a table, the row.
 *
 * @param text A passage's text: cells parted by tabs, rows by line feeds.
 */
export function sentenceAround(text: string, start: number, end: number, longest = 280): Excerpt {
  const rowStart = text.lastIndexOf('\n', start) + 1;
  const rowEnd = orEnd(text.indexOf('\n', end), text);
  const row = text.slice(rowStart, rowEnd);
  const [from, to] = sentenceBounds(row, start - rowStart, end - rowStart);
  const room = Math.max(60, longest - (end - start));
  const before = keepEnd(row.slice(from, start - rowStart), room / 2);
  const after = keepStart(row.slice(end - rowStart, to), room - Math.min(before.length, room / 2));
  return { before: withDots(before), mention: text.slice(start, end), after: withDots(after) };
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

function keepEnd(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.indexOf(' ', text.length - room);
  return `… ${text.slice(cut === -1 ? text.length - room : cut + 1)}`;
}

function keepStart(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.lastIndexOf(' ', room);
  return `${text.slice(0, cut <= 0 ? room : cut)} …`;
}

function withDots(text: string): string {
  return text.replaceAll('\t', ' · ');
}

function orEnd(index: number, text: string): number {
  return index === -1 ? text.length : index;
}
