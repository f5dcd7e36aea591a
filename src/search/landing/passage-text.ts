import type { Mark, MarkedText } from '../../edition/marks.ts';

/** The report's words in an element with the holes between them, and the text nodes they are in. */
export interface PassageText extends MarkedText {
  /** A range of the document for `text.slice(start, end)`. */
  range(start: number, end: number): Range;
}

/** Reads the words of a passage; what we added and the passages inside it are not among them. */
export function readPassage(element: Element): PassageText {
  const nodes: { node: Text; start: number }[] = [];
  const marks: Mark[] = [];
  let text = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, {
    acceptNode: (node) => (node !== element && isLeftOut(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      nodes.push({ node, start: text.length });
      text += node.data;
    } else if (node instanceof Element && node.matches(hole)) {
      marks.push({ kind: 'lost', at: text.length, length: 1, note: '' });
      text += '…';
    } else if (node instanceof Element && node.matches('td, th, dt, dd, p, li, caption, br')) text += '\n';
  }

  const place = (at: number): [Text, number] | undefined => {
    const found = nodes.findLast(({ start }) => start <= at);
    return found && [found.node, Math.min(at - found.start, found.node.length)];
  };
  return {
    text,
    marks,
    range: (start, end) => {
      const range = document.createRange();
      const [from, to] = [place(start), place(end - 1)];
      if (from) range.setStart(...from);
      if (to) range.setEnd(to[0], Math.min(to[1] + 1, to[0].length));
      return range;
    },
  };
}

/** Where words are missing. */
const hole = '[data-mark=lost], [data-mark=withheld]';

/** What we added, and passages of their own: an item of a nested list. */
function isLeftOut(node: Node): boolean {
  if (node instanceof Text) return node.parentElement?.matches(hole) ?? false;
  return (
    node instanceof Element &&
    (node.matches('li[id], table[id]') || (node.matches('[data-editorial]') && !node.matches(hole)))
  );
}
