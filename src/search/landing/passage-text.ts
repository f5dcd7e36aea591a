/** The report's words in an element, and the text nodes they are in. */
export interface PassageText {
  text: string;
  /** A range of the document for `text.slice(start, end)`. */
  range(start: number, end: number): Range;
}

/** Reads the words of a passage; what we added and the passages inside it are not among them. */
export function readPassage(element: Element): PassageText {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, {
    acceptNode: (node) =>
      node instanceof Element && node !== element && (node.matches('[data-editorial]') || isOther(node))
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      nodes.push({ node, start: text.length });
      text += node.data;
    } else if (node instanceof Element && node.matches('td, th, dt, dd, p, li, caption, br')) text += '\n';
  }

  const place = (at: number): [Text, number] | undefined => {
    const found = nodes.findLast(({ start }) => start <= at);
    return found && [found.node, Math.min(at - found.start, found.node.length)];
  };
  return {
    text,
    range: (start, end) => {
      const range = document.createRange();
      const [from, to] = [place(start), place(end - 1)];
      if (from) range.setStart(...from);
      if (to) range.setEnd(to[0], Math.min(to[1] + 1, to[0].length));
      return range;
    },
  };
}

/** An item of a nested list is a passage of its own. */
function isOther(element: Element): boolean {
  return element.matches('li[id], table[id]');
}
