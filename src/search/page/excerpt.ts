import { type MarkedPart, markedParts } from '../../edition/marked-parts.ts';
import { isHole, type MarkedText, sliceMarked, wholeHoles } from '../../edition/marks.ts';
import type { Hit } from '../match/rank.ts';
import { rowMark } from '../passage.ts';
import { el } from './dom.ts';
import { signElement } from './marked.ts';

/** Part of a passage to show: `text.slice(start, end)`. */
export interface Window {
  start: number;
  end: number;
}

const usual = 300;

/**
 * The part of a passage that has most of what was asked for, from the start of a sentence where one is near. It ends neither in a hole nor just before one,
 * so that no words seem whole where some are missing.
 *
 * @returns All of a short passage.
 */
export function bestWindow(passage: MarkedText, hits: readonly Hit[], length = usual): Window {
  const { text } = passage;
  if (text.length <= length * 1.25) return { start: 0, end: text.length };
  let best = { first: 0, many: 0 };
  for (const { start } of hits) {
    const many = new Set(
      hits
        .filter((hit) => hit.start >= start && hit.end <= start + length * 0.8)
        .map((hit) => text.slice(hit.start, hit.end).toLowerCase()),
    ).size;
    if (many > best.many) best = { first: start, many };
  }
  const start = sentenceStart(text, best.first, length);
  const end = Math.min(
    text.length,
    Math.max(start + length, ...hits.filter((hit) => hit.start < start + length).map((hit) => hit.end)),
  );
  return withHoles(passage, { start, end: end >= text.length - 40 ? text.length : wordEnd(text, end) });
}

function withHoles({ text, marks }: MarkedText, window: Window): Window {
  let [start, end] = wholeHoles({ marks }, window.start, window.end);
  const holes = marks.filter(({ kind }) => isHole(kind)).sort((a, b) => a.at - b.at);
  for (const { at, length } of holes) if (at >= end && text.slice(end, at).trim() === '') end = at + length;
  for (const { at, length } of holes.reverse())
    if (at + length <= start && text.slice(at + length, start).trim() === '') start = at;
  return { start, end };
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

/** What a window shows of a passage, in parts: what was asked for, and the doubts, which never go without their words. */
export function excerptParts(passage: MarkedText, hits: readonly Hit[], { start, end }: Window): MarkedPart[] {
  const shown = hits
    .filter((hit) => hit.start >= start && hit.end <= end)
    .map((hit) => ({ start: hit.start - start, end: hit.end - start }));
  return markedParts(sliceMarked(passage, start, end), shown);
}

/** An excerpt as nodes; cells of tables are parted visibly. */
export function excerpt(passage: MarkedText, hits: readonly Hit[], window: Window): Node[] {
  return [
    ...(window.start > 0 ? ['… '] : []),
    ...excerptParts(passage, hits, window).flatMap(({ text, hole, ending, highlighted }) => [
      hole
        ? signElement(hole)
        : highlighted
          ? el('mark', {}, text)
          : text.replaceAll(rowMark, '\n').replaceAll('\t', ' · '),
      ...ending.flatMap((mark) => [' ', signElement(mark)]),
    ]),
    ...(window.end < passage.text.length ? [' …'] : []),
  ].map((part) => (typeof part === 'string' ? document.createTextNode(part) : part));
}
