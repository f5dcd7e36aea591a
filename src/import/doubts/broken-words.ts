import type { Doubt } from '../doubt.ts';
import type { DoubtOptions } from './doubt-options.ts';

/** `out-` and `side` over a line's end, where the text prints `outside` and never `out-side` elsewhere; or where nothing tells, since neither half is a word of the text. */
export function brokenWords({ lines, taken, mended }: DoubtOptions): Doubt[] {
  const printed = lines.filter((line) => !line.blank && !taken.has(line.number));
  const words = new Map<string, number>();
  for (const word of printed.flatMap(({ text }) => text.split(' ').map(bareWord)))
    words.set(word, (words.get(word) ?? 0) + 1);
  // Each half stands once where the line breaks.
  const isWord = (part: string) => (words.get(part.toLowerCase()) ?? 0) > 1;
  return printed.flatMap(({ number, text }, index): Doubt[] => {
    const next = printed[index + 1];
    const half = /(?:^| )[^\p{L} ]{0,3}(\p{L}{2,30})[-‐‑]$/u.exec(text.slice(-40))?.[1];
    const rest = /^\p{Ll}{2,30}(?![\p{L}-])/u.exec(next?.text.slice(0, 40) ?? '')?.[0];
    if (!next || !half || !rest || mended.has(number)) return [];
    const [from, to] = [`${half}-${rest}`, `${half}${rest}`];
    if (words.has(from.toLowerCase())) return [];
    const isKnown = words.has(to.toLowerCase());
    if (!isKnown && (isWord(half) || isWord(rest))) return [];
    return [
      {
        lines: [number, next.number],
        problem: `"${from}", broken at the line's end; ${isKnown ? `elsewhere the text prints "${to.toLowerCase()}"` : 'nothing in the text tells whether the hyphen is part of the word'}.`,
        remedy: isKnown
          ? `Take the hyphen away in the section, and add the correction; unless it is "${to.toLowerCase()}" that lost one.`
          : 'If it is one word, take the hyphen away in the section, and add the correction; if not, leave it.',
        kind: isKnown ? 'broken words, known' : 'broken words, unknown',
        stake: 'looks',
        entry: `corrections: - { lines: [${number}, ${next.number}], from: ${from}, to: ${to}, reason: line-end-hyphen }`,
      },
    ];
  });
}

function bareWord(token: string): string {
  return token.length > 80 ? '' : token.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').toLowerCase();
}
