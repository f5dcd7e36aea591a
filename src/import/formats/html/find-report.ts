import type { AsideMark, MarkedPage } from './marked-page.ts';
import { isEmpty, seenText } from './text-layer.ts';
import { ancestorsOf, aroundAll, contains, type Element, elementsIn, parentOf, roleOf } from './tree.ts';

/**
 * The element that holds the report: the page's main part, else its one article, else all of it. What stands around it is set aside, but for the notes
 * that it cites.
 */
export function findReport(page: MarkedPage): Element {
  const visible = [...elementsIn(page.body)].filter(
    (element) => !page.hidden.has(element) && !page.asides.has(element),
  );
  const mains = visible.filter((element) => element.tagName === 'main' || roleOf(element) === 'main');
  const articles = visible.filter((element) => element.tagName === 'article' || roleOf(element) === 'article');
  const found = largest(page, mains, 0.5) ?? largest(page, articles, 0.6);
  if (!found) return page.body;
  const root = withTitle(page, found, visible);
  setAsideAround(page, root);
  return root;
}

/** The largest of them, if it holds so much of their text and is no small part of the page. */
function largest(page: MarkedPage, elements: readonly Element[], share: number): Element | undefined {
  const few = elements.slice(0, 50);
  const outer = few.filter((element) => !few.some((other) => other !== element && contains(other, element)));
  const sizes = outer.map((element) => seenText(page, element).length);
  const most = Math.max(...sizes);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const isMuch = most >= all * share && most >= seenText(page, page.body).length * 0.25;
  return isMuch && most > 0 ? outer[sizes.indexOf(most)] : undefined;
}

/** An article whose heading of the first level stands before it, outside: what holds both. */
function withTitle(page: MarkedPage, found: Element, visible: readonly Element[]): Element {
  const titles = visible.filter(({ tagName }) => tagName === 'h1');
  const [only] = titles.filter((title) => !isEmpty(page, title));
  if (!only || titles.length > 1 || contains(found, only)) return found;
  if (visible.indexOf(only) > visible.indexOf(found)) return found;
  for (const around of ancestorsOf(found)) if (contains(around, only)) return around;
  return found;
}

function setAsideAround(page: MarkedPage, root: Element): void {
  const aroundNotes = aroundAll([...page.notes.values()].flatMap(({ elements }) => elements));
  for (let at = root; at !== page.body; at = parentOf(at) as Element)
    for (const sibling of parentOf(at)?.childNodes ?? [])
      if (sibling !== at && !page.asides.has(sibling) && !isEmpty(page, sibling) && !aroundNotes.has(sibling))
        page.asides.set(sibling, aroundReport);
}

const aroundReport: AsideMark = {
  reason: 'other',
  note: 'Of the web page around the report: navigation, header, footer.',
  doubt: {
    problem: 'the web page around the report is set aside.',
    remedy:
      'Look through these lines; where they are the report’s, delete the entry under setAside and give them their place.',
  },
};
