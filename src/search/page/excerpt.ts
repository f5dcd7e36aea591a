import type { Mark } from '../match/rank.ts';
import { rowMark } from '../passage.ts';
import { el } from './dom.ts';

/** Part of a passage to show: `text.slice(start, end)`. */
export interface Window {
  start: number;
  end: number;
}

const usual = 300;

/**
 * The part of a passage that has most of the marks, from the start of a sentence where one is near.
 *
 * @returns All of a short passage.
 */
export function bestWindow(text: string, marks: readonly Mark[], length = usual): Window {
  if (text.length <= length * 1.25) return { start: 0, end: text.length };
  let best = { first: 0, many: 0 };
  for (const { start } of marks) {
    const many = new Set(
      marks.filter((mark) => mark.start >= start && mark.end <= start + length * 0.8).map((mark) => text.slice(mark.start, mark.end).toLowerCase()),
    ).size;
    if (many > best.many) best = { first: start, many };
  }
  const start = sentenceStart(text, best.first, length);
  const end = Math.min(text.length, Math.max(start + length, ...marks.filter((mark) => mark.start < start + length).map((mark) => mark.end)));
  return { start, end: end >= text.length - 40 ? text.length : wordEnd(text, end) };
}

/** Start of the sentence, or of the row, if it is near; else of a word. */
function sentenceStart(text: string, at: number, length: number): number {
  if (at < length * 0.4) return 0;
  const before = text.slice(Math.max(0, at - length * 0.6), at);
  const ends = [...before.matchAll(/[.!?;]\s+|¦ /g)];
  const last = ends.at(-1);
  if (last) return at - before.length + last.index + last[0].length;
  const near = text.slice(0, at - Math.min(at, 80)).lastIndexOf(' ');
  return near + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 ? text.length : space;
}

/** An excerpt with its marks, as nodes; cells of tables are parted visibly. */
export function excerpt(text: string, marks: readonly Mark[], { start, end }: Window): Node[] {
  const nodes: Node[] = [];
  const say = (from: number, to: number) => {
    const words = text.slice(from, to).replaceAll(rowMark, '\n').replaceAll('\t', ' · ');
    if (words) nodes.push(document.createTextNode(words));
  };
  if (start > 0) nodes.push(document.createTextNode('… '));
  let at = start;
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue;
    say(at, mark.start);
    nodes.push(el('mark', {}, text.slice(mark.start, mark.end)));
    at = mark.end;
  }
  say(at, end);
  if (end < text.length) nodes.push(document.createTextNode(' …'));
  return nodes;
}
