import type { TermNote } from '../edition/term-notes.ts';
import { reading } from '../messages/messages.ts';
import { say } from '../messages/say.ts';

/**
 * Definitions as a style sheet: where script is off, `intent.css` shows `--means` beside the term. So a definition opens in every browser, and a page that
 * is read with script carries none of it. A term without a definition here says `--follow`.
 */
export function termStyles(notes: Readonly<Record<string, TermNote>>): string {
  const follow = `:root{--follow:${cssString(say(reading.followTerm))}}\n`;
  const meanings = Object.entries(notes).flatMap(([term, { meaning, from }]) =>
    meaning
      ? `.term[href$="/${term}/"]{--means:${cssString([meaning, from && `(${from})`].filter(Boolean).join(' '))}}\n`
      : [],
  );
  return [follow, ...meanings].join('');
}

function cssString(text: string): string {
  return `"${text.replace(/[\\"<]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `).replace(/[\n\r\f]+/g, ' ')}"`;
}
