import type { MarkedText } from '../../edition/marks.ts';
import { rowMark } from '../passage.ts';

/**
 * A text as the index keeps it, with its marks: a mark for each line feed, of white space in a row the first, none at the ends. Pagefind would make it
 * so, and the marks would not stand where they did.
 */
export function inOneLine({ text, marks }: MarkedText): MarkedText {
  const places: number[] = [];
  let line = '';
  for (const character of text.split('')) {
    const isNew = line === '' || /\s$/.test(line);
    if (character === '\n') line = line === '' ? line : line.trimEnd() + rowMark;
    else if (!/\s/.test(character) || !isNew) line += character;
    places.push(line.length - (/\s/.test(character) ? 0 : 1));
  }
  const whole = line.trimEnd();
  const placeOf = (at: number) => Math.min(whole.length, places[at] ?? whole.length);
  return {
    text: whole,
    marks: marks.map((mark) => ({ ...mark, at: placeOf(mark.at), length: endOf(mark) - placeOf(mark.at) })),
  };

  function endOf({ at, length }: { at: number; length: number }): number {
    return length === 0 ? placeOf(at) : placeOf(at + length - 1) + 1;
  }
}
