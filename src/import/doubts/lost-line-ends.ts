import type { Doubt } from '../doubt.ts';
import type { DoubtOptions } from './doubt-options.ts';

/** No line of a page is longer. */
const longest = 300;

/**
 * A text that has lost its line ends: most of its words stand in lines of over 300 signs, which hold what a page prints as headings and paragraphs. One line a
 * paragraph is no such text: paragraphs end with a sentence, and are many.
 */
export function lostLineEnds({ lines, taken }: DoubtOptions): Doubt[] {
  const printed = lines.filter(({ blank, number }) => !blank && !taken.has(number));
  const size = (own: readonly { text: string }[]) => own.reduce((sum, { text }) => sum + text.length, 0);
  const long = printed.filter(({ text }) => text.length > longest);
  const [first] = long;
  const pages = printed.filter(({ opensPage }) => opensPage).length;
  const isPageEach = long.length > 0 && pages > 0 && printed.length <= (pages + 1) * 2;
  const isOne = long.some(({ text }) => text.length > longest * 8);
  if (!first || size(long) < size(printed) * 0.6 || !(isPageEach || isOne)) return [];
  return [
    {
      lines: [first.number, long.at(-1)?.number ?? first.number],
      problem: `this text has lost its line ends: ${long.length} of its ${printed.length} lines have over ${longest} signs. Paragraphs, headings and tables cannot be known.`,
      remedy: 'Extract it again with its line ends, for example with pdftotext -layout, or import the original file.',
      stake: 'words',
    },
  ];
}
