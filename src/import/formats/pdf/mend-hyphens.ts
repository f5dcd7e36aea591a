import type { Correction } from '../../../schemas/edition.ts';
import type { Piece } from '../../block.ts';
import type { Doubt } from '../../doubt.ts';
import { glue, withoutMarks } from '../../marks.ts';

/**
 * Words that a line's end breaks: `inspec-` and `tion` are one word when the text prints `inspection` elsewhere and `inspec-tion` nowhere; else the hyphen
 * stays, and is a doubt where nothing tells.
 *
 * @param stretches Pieces that follow each other in one block; changed in place.
 * @param texts Every line, for the words the file prints.
 */
export function mendHyphens(
  stretches: readonly (readonly Piece[])[],
  texts: readonly string[],
): { corrections: Correction[]; doubts: Doubt[] } {
  const words = knownWords(texts);
  const corrections: Correction[] = [];
  const doubts: Doubt[] = [];
  for (const pieces of stretches)
    pieces.forEach((piece, index) => {
      const next = pieces[index + 1];
      const half = /([\p{L}\p{M}\p{N}’'-]*\p{L})([-‐\u00AD])$/u.exec(piece.text);
      const rest = next ? /^\p{Ll}[\p{L}\p{M}’']*/u.exec(withoutMarks(next.text)) : null;
      if (!next || !half || next.line === piece.line) return;
      if (!rest) {
        // `VH-` and `OAA` are one word to a reader, with its hyphen.
        if (/^[\p{Lu}\p{N}]/u.test(next.text) && half[2] !== '\u00AD') piece.text += glue;
        return;
      }
      if (/^(?:and|or|to|und|oder|bis|et|ou)$/.test(rest[0])) return;
      const [, start = '', sign] = half;
      const [whole, hyphened] = [`${start}${rest[0]}`.toLowerCase(), `${start}-${rest[0]}`.toLowerCase()];
      const lines: [number, number] = [Math.min(piece.line, next.line), Math.max(piece.line, next.line)];
      if (sign === '\u00AD' || (words.whole.has(whole) && !words.hyphened.has(hyphened))) {
        corrections.push({
          lines,
          from: `${start}${sign === '\u00AD' ? '' : sign} ${rest[0]}`,
          to: `${start}${rest[0]}`,
          reason: 'line-end-hyphen',
        });
        piece.text = `${piece.text.slice(0, -1)}${glue}`;
        return;
      }
      piece.text += glue;
      if (words.hyphened.has(hyphened) || start.includes('-')) return;
      doubts.push({
        lines,
        problem: `"${start}-${rest[0]}" is broken at a line's end, and nothing in the text tells whether the hyphen is part of the word.`,
        remedy: 'If it is one word, take the hyphen away in the section, and add the correction; if not, leave it.',
        entry: `corrections: - { lines: [${lines.join(', ')}], from: ${start}- ${rest[0]}, to: ${start}${rest[0]}, reason: line-end-hyphen }`,
      });
    });
  return { corrections, doubts };
}

function knownWords(texts: readonly string[]): { whole: Set<string>; hyphened: Set<string> } {
  const [whole, hyphened] = [new Set<string>(), new Set<string>()];
  for (const text of texts)
    for (const token of text.split(/\s+/)) {
      const bare = token
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
        .replace(/[‐‑]/g, '-')
        .toLowerCase();
      if (bare.length > 60 || bare === '') continue;
      if (bare.includes('-')) hyphened.add(bare);
      // The half that a line's end leaves is no word of its own.
      else if (!/[-‐\u00AD]$/.test(token)) whole.add(bare);
    }
  return { whole, hyphened };
}
