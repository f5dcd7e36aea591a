import { markedParts, signOf } from '../../edition/marked-parts.ts';
import type { Mark, MarkedText } from '../../edition/marks.ts';
import { sayMark } from '../../messages/say-mark.ts';
import { el } from './dom.ts';

const classOf: Readonly<Record<Mark['kind'], string>> = {
  lost: 'gap',
  withheld: 'withheld',
  sic: 'sic-mark',
  corrected: 'corrected-mark',
};

/** The sign of a mark: is copied with the words, tells its note to who points at it and to who hears it. */
export function signElement(mark: Mark): HTMLElement {
  return el(
    'span',
    { class: classOf[mark.kind], role: 'img', 'aria-label': sayMark(mark), title: sayMark(mark) },
    signOf(mark),
  );
}

/** Words of a report with their marks. */
export function markedNodes(words: MarkedText): (Node | string)[] {
  return markedParts(words).flatMap(({ text, hole, ending }) => [
    hole ? signElement(hole) : text,
    ...ending.flatMap((mark) => [' ', signElement(mark)]),
  ]);
}
