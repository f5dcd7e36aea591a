import { splitWords } from '../edition/words.ts';

/**
 * Text as a reader sees it: without the characters that `splitWords` passes over, and with one space for any white space.
 *
 * What counts is asked of `splitWords`, which alone defines it.
 */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\x20-\x7e]/gu, shownAs)
    .replace(/ {2,}/g, ' ')
    .trim();
}

const known = new Map<string, string>();

function shownAs(character: string): string {
  let shown = known.get(character);
  if (shown === undefined) {
    const [first, second] = splitWords(`a${character}b`);
    shown = first === 'ab' ? '' : first === 'a' && second === 'b' ? ' ' : character;
    known.set(character, shown);
  }
  return shown;
}
