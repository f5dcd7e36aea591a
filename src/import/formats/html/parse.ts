import { defaultTreeAdapter, parse, parseFragment } from 'parse5';
import { ImportError } from '../../import-error.ts';
import type { Element, Parent } from './tree.ts';
import { isElement } from './tree.ts';

/** Deeper than any page that a browser shows (Blink stops at 512), shallow enough for every walk of the tree. */
const deepest = 1500;

/**
 * A page as browsers read it, whatever is wrong with its tags.
 *
 * @throws ImportError when its elements are nested past all measure, or multiply: the time to read it would grow faster than its size.
 */
export function parsePage(text: string, file: string): Element {
  const document = guarded(text, file, (options) => parse(text, options));
  const html = document.childNodes.find(isElement);
  const body = html?.childNodes.find((node) => isElement(node) && node.tagName === 'body');
  return (body ?? html) as Element;
}

/** A stretch of HTML inside another text. */
export function parseStretch(text: string, file: string): Parent {
  return guarded(text, file, (options) => parseFragment(text, options));
}

function guarded<Result>(
  text: string,
  file: string,
  read: (options: { treeAdapter: typeof defaultTreeAdapter; scriptingEnabled: boolean }) => Result,
): Result {
  let open = 0;
  let made = 0;
  const most = text.length + 10_000;
  const refuse = (problem: string) =>
    new ImportError(problem, {
      place: { file },
      remedy: 'Save the page anew with a browser, or import another form of the report.',
    });
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...args) {
      made += 1;
      if (made > most) throw refuse('tags that are opened and never closed multiply its elements.');
      return defaultTreeAdapter.createElement(...args);
    },
    onItemPush() {
      open += 1;
      if (open > deepest) throw refuse(`more than ${deepest} elements are nested in each other.`);
    },
    onItemPop() {
      open -= 1;
    },
  };
  return read({ treeAdapter, scriptingEnabled: false });
}
