import { createHash } from 'node:crypto';
import { normaliseWords } from './words.ts';

/** Pins the source's words (`sourceText` of a passage): equal for two texts exactly when their words are. 16 hexadecimal digits of SHA-256. */
export function wordsDigest(text: string): string {
  return createHash('sha256').update(normaliseWords(text)).digest('hex').slice(0, 16);
}
