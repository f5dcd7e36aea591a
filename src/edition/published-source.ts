import type { Edition } from '../schemas/edition.ts';
import { escapePattern } from './escape-pattern.ts';
import type { Source } from './source.ts';
import { splitWords } from './words.ts';

/**
 * A source as it may be published: each withheld word is a mask, everything else is as received, to the byte. When nothing is withheld it is the
 * text as received.
 */
export function publishedSource({ text }: Pick<Source, 'text'>, { withheld }: Pick<Edition, 'withheld'>): string {
  const lines = withLineEnds(text);
  for (const { lines: range, from } of withheld) {
    const [first, last] = range;
    const received = lines.slice(first - 1, last).join('');
    const masked = maskWords(received, from);
    // Words that cannot be told from the rest of their lines take these with them.
    lines.splice(first - 1, last - first + 1, ...withLineEnds(masked === received ? hide(received) : masked));
  }
  return lines.join('');
}

function withLineEnds(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

/** A text with these words made unreadable wherever one of them stands: an earlier wording may have some of what is withheld together now. */
export function maskEachWord(text: string, from: string): string {
  return splitWords(from)
    .map(escapePattern)
    .reduce((masked, word) => masked.replace(new RegExp(`(?<!\\S)${word}(?!\\S)`, 'g'), hide), text);
}

/** The first of these words made unreadable, however they are spaced. */
function maskWords(text: string, from: string): string {
  const words = splitWords(from).map(escapePattern);
  // Between two words may stand marks of Markdown, lone dashes, and characters that nobody sees.
  return text.replace(new RegExp(words.join('[-\\s*_\\\\\\u00AD\\u200B‐‑‒–—−]*')), hide);
}

function hide(words: string): string {
  return words.replace(/\S+/g, '█████');
}
