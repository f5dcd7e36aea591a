import type { Doubt } from '../doubt.ts';
import type { DoubtOptions } from './doubt-options.ts';

/** Fewer are names and codes. */
const least = 8;

/** Signs that text recognition leaves: digits inside words, and signs that no word has. One doubt, with how many there are. */
export function recognitionNoise({ lines, taken }: DoubtOptions): Doubt[] {
  const found = lines.flatMap(({ number, text, blank }) =>
    blank || taken.has(number)
      ? []
      : text
          .split(' ')
          .filter(isNoise)
          .map((word) => ({ number, word })),
  );
  const [first] = found;
  const words = lines.reduce((sum, { text, blank }) => sum + (blank ? 0 : text.split(' ').length), 0);
  if (!first || found.length < least || found.length < words * 0.002) return [];
  return [
    {
      lines: [first.number, found.at(-1)?.number ?? first.number],
      problem: `${found.length} words look like slips of text recognition, among them ${found
        .slice(0, 6)
        .map(({ word, number }) => `"${word.slice(0, 30)}" (line ${number})`)
        .join(', ')}.`,
      remedy: 'Read the text against the original, and record what is mended under corrections (corrupt-text).',
      stake: 'words',
    },
  ];
}

function isNoise(word: string): boolean {
  if (word.length > 40 || /^(?:https?:|www\.)|[@/\uE000]/.test(word)) return false;
  return /\p{Ll}[01]\p{Ll}|\p{Ll}[|¦¬~^\\¢¤]|[|¦¬~^\\¢¤]\p{L}/u.test(word);
}
