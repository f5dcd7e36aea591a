import { endsClause, endsSentence, startsLower } from '../sentence.ts';
import { remaining } from '../set-aside.ts';
import type { Taken } from './ledger.ts';
import type { Line } from './line.ts';

/** How the text is set: what tells the end of a paragraph from the end of a line. */
export interface Measure {
  /** A line is short when it and the next word together are shorter than this: the word would have fitted. */
  fit: number;
  /** Blank lines stand between the lines of a paragraph, and part nothing. */
  doubled: boolean;
  /** Paragraphs follow each other without blank lines; several blank lines set off what had a bullet. */
  dense: boolean;
}

/** Measured on lines that certainly go on: no punctuation at the end, and a small letter after it. */
export function measureLines(lines: readonly Line[], taken: Taken): Measure {
  const printed = remaining(lines, taken);
  const reaches: number[] = [];
  let parted = 0;
  let ends = 0;
  let endsTogether = 0;
  printed.forEach((line, index) => {
    const next = printed[index + 1];
    if (!next || next.opensPage || line.cells || next.cells) return;
    const gap = next.number - line.number - 1;
    if (line.text.length > 40 && gap <= 1 && !endsClause(line.text) && startsLower(next.text) && !next.bullet) {
      reaches.push(reachOf(line.text, next.text));
      if (gap === 1) parted += 1;
    }
  });
  const sorted = reaches.sort((a, b) => a - b);
  const longest = printed.reduce((most, { text }) => Math.max(most, text.length), 0);
  const fit = sorted.length >= 12 ? (sorted[Math.floor(sorted.length * 0.04)] ?? 0) : Math.min(longest, 110) * 0.75;
  const doubled = reaches.length >= 4 && parted > reaches.length * 0.6;
  printed.forEach((line, index) => {
    const next = printed[index + 1];
    if (!next || next.opensPage || !endsSentence(line.text) || reachOf(line.text, next.text) >= fit) return;
    ends += 1;
    if (next.number === line.number + 1) endsTogether += 1;
  });
  return { fit, doubled, dense: ends >= 5 && endsTogether > ends * 0.4 };
}

/** How long a line would be with the first word of the next. */
export function reachOf(text: string, next: string): number {
  return text.length + 1 + (next.split(' ', 1)[0] ?? '').length;
}
