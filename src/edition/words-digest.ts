import { createHash } from 'node:crypto';
import type { Passage } from './passages.ts';
import { normaliseWords } from './words.ts';

/** Pins words: equal for two texts exactly when their words are. 16 hexadecimal digits of SHA-256. */
export function wordsDigest(text: string): string {
  return createHash('sha256').update(normaliseWords(text)).digest('hex').slice(0, 16);
}

/** The source's words that a passage holds, and nothing of ours: what its published address is pinned to. */
export function pinnedWords({ text }: Pick<Passage, 'text'>): string {
  return text;
}
