import type { Doubt } from '../doubt.ts';
import type { DoubtOptions } from './doubt-options.ts';

/** `longterm` where the text prints `long-term` elsewhere: a hyphen lost at a line's end. */
export function joinedWords({ lines, taken, measure, mended }: DoubtOptions): Doubt[] {
  const hyphened = new Map<string, { printed: string; count: number }>();
  const printed = lines.filter((line) => !line.blank && !taken.has(line.number));
  printed.forEach(({ text, number }, index) => {
    const rest =
      !mended.has(number) && /\p{L}[-‐‑]$/u.test(text.slice(-3))
        ? (printed[index + 1]?.text.split(' ', 1)[0] ?? '')
        : '';
    for (const word of `${text}${rest}`
      .split(' ')
      .flatMap((token) => (token.length <= 60 ? (/\p{L}{2,}(?:[-‐‑]\p{L}{2,})+/u.exec(token)?.[0] ?? []) : []))) {
      const joined = word.replace(/[-‐‑]/g, '').toLowerCase();
      hyphened.set(joined, {
        printed: hyphened.get(joined)?.printed ?? word.toLowerCase(),
        count: (hyphened.get(joined)?.count ?? 0) + 1,
      });
    }
  });
  const plain = new Map<string, number>();
  for (const { text } of printed)
    for (const word of plainWords(text)) plain.set(word.toLowerCase(), (plain.get(word.toLowerCase()) ?? 0) + 1);
  return printed.flatMap(({ number, text }) =>
    plainWords(text).flatMap((word): Doubt[] => {
      const known = hyphened.get(word.toLowerCase());
      if (!known || (plain.get(word.toLowerCase()) ?? 0) > known.count * 2) return [];
      const tooLong = text.length > measure.fit * 1.18;
      const to = matchCase(known.printed, word);
      return [
        {
          lines: [number, number],
          problem: `"${word}", printed ${known.printed} ${known.count === 1 ? 'once' : `${known.count} times`} elsewhere${tooLong ? '; the line is two lines joined' : ''}.`,
          remedy: tooLong
            ? 'Add the correction.'
            : 'If the hyphen was lost at a line’s end, add the correction; if the authors wrote it so, leave it.',
          kind: 'joined words',
          stake: 'looks',
          entry: `corrections: - { lines: ${number}, from: ${word}, to: ${to}, reason: lost-hyphen }`,
        },
      ];
    }),
  );
}

function plainWords(text: string): string[] {
  return text
    .split(' ')
    .flatMap((token) =>
      token.length <= 60 ? (/^[^\p{L}\p{N}./@_-]*(\p{L}{5,})[^\p{L}\p{N}/@_-]*$/u.exec(token)?.[1] ?? []) : [],
    );
}

function matchCase(hyphened: string, word: string): string {
  return word.charAt(0) === word.charAt(0).toUpperCase()
    ? hyphened.charAt(0).toUpperCase() + hyphened.slice(1)
    : hyphened;
}
