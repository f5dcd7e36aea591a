import { isHole, type MarkedText } from '../../edition/marks.ts';
import { stem } from './stem.ts';

/** A word of a text: `text.slice(start, end)`. */
export interface Token {
  start: number;
  end: number;
  /** Small letters without accents, possessive and thousands separators: what `"exact phrases"` and numbers are compared by. */
  key: string;
  /** What other words are compared by. Of a number: the number. */
  stem: string;
  /** Of capitals only, an `s` for the plural aside. */
  capitals: boolean;
  /** A hyphen joins it to the next token. */
  joined: boolean;
  /** A cell of a table ends behind it: no words on both sides stand side by side. */
  ends: boolean;
}

const wordPattern = /\d+(?:[.,:]\d+)+|(?:\p{L}\.){2,}\p{L}?|[\p{L}\p{N}]+(?:['’&]\p{L}+)*|%/gu;
const hyphens = new Set(['-', '‐', '‑']);

/**
 * The words of a text, in order. `multi-agency` is two that are joined; `81.4`, `1,556` and `B.A.M.E.` are one each, and so is `%`, which is said `percent`.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    const key = keyOf(raw);
    const capitals = isCapitals(raw);
    tokens.push({
      start,
      end,
      key,
      stem: capitals && raw.endsWith('s') ? key.slice(0, -1) : stemOf(key),
      capitals,
      joined: hyphens.has(text[end] ?? '') && /[\p{L}\p{N}]/u.test(text[end + 1] ?? ''),
      ends: /^[^\p{L}\p{N}]*[\t¦]/u.test(text.slice(end, end + 12)),
    });
  }
  return tokens;
}

/** The words of a passage. A hole is a token that is no word, so that nothing is found across it, and its own sign is not found. */
export function tokeniseMarked({ text, marks }: MarkedText): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  const readTo = (end: number) => {
    for (const token of tokenise(text.slice(from, end)))
      tokens.push({ ...token, start: token.start + from, end: token.end + from });
  };
  for (const { at, length } of marks.filter(({ kind }) => isHole(kind)).sort((a, b) => a.at - b.at)) {
    readTo(at);
    tokens.push({ start: at, end: at + length, key: '', stem: '', capitals: false, joined: false, ends: true });
    from = at + length;
  }
  readTo(text.length);
  return tokens;
}

/** What the sign % is compared by. */
export const percentKey = 'percent';

/** What a word is compared by when it must be exact. */
export function keyOf(raw: string): string {
  if (raw === '%') return percentKey;
  if (/^\d/.test(raw)) return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(raw) ? raw.replaceAll(',', '') : raw.toLowerCase();
  const folded = raw.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return folded.replaceAll('.', '').replaceAll('’', "'").replace(/'s?$/, '');
}

/** What a word is compared by otherwise. */
export function stemOf(key: string): string {
  return /\d/.test(key) ? key : stem(key);
}

function isCapitals(raw: string): boolean {
  return raw.length > 1 && /^[\p{Lu}\p{N}.]+s?$/u.test(raw) && /\p{Lu}.*\p{Lu}/u.test(raw);
}
