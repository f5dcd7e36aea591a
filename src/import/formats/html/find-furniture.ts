import type { AsideMark, MarkedPage } from './marked-page.ts';
import { isLayout } from './read-table.ts';
import { hrefOf, seenText } from './text-layer.ts';
import {
  ancestorsOf,
  aroundAll,
  attribute,
  blockNames,
  childElements,
  classesOf,
  type Element,
  elementsIn,
  isElement,
  isText,
  type Node,
  parentOf,
  roleOf,
} from './tree.ts';

const roles = new Set(
  'alert alertdialog banner contentinfo dialog menu menubar navigation search status toolbar tablist tooltip'.split(
    ' ',
  ),
);

/** Words of class names and ids by which sites name what is no text. */
const names =
  /(?:^|[-_\s])(?:add-?to-?any|addthis|advert(?:isement)?|alert-banner|author-box|back-?to-?top|breadcrumbs?|byline-share|comment-respond|comments|consent|cookies?|cookie-?banner|disqus|emergency-banner|feedback|form-feedback|gdpr|global-bar|jump-?links?|jumplinks|lang-switcher|language-(?:switcher|selector|nav)|mega-?menu|menu|nav|navbar|navigation|newsletter|next-prev|page-?nav|page-?details|page-tools|date-?modified|last-?(?:updated|modified)|pager|paginat(?:ion|e)|phase-banner|popup|post-navigation|prev-next|print-(?:button|link|page)|promo|related(?:-\w+)*|report-a-problem|search-form|share|share-?(?:bar|buttons?|links?|this)|sharedaddy|sharing|side-?bar|sidenav|site-(?:footer|header)|skip-?(?:link|nav|to-content)?s?|social(?:-\w+)*|sponsor|subscribe|survey|tag-?cloud|tag-links|tags|toolbar|translation-nav|user-satisfaction|utility-nav|was-this-(?:page-)?(?:useful|helpful))(?:$|[-_\s])/;
const contentsNames =
  /(?:^|[-_\s])(?:contents-list|in-page-nav|on-this-page|page-contents|table-of-contents|toc|ez-toc-container|wp-block-table-of-contents)(?:$|[-_\s])/;

/** What such a stretch says, all of it, in English; other languages are told by the element alone. */
const sayings =
  /^(?:(?:↑|⇧|\^|←|→|»|«|›|‹|&larr;)?\s*(?:back to (?:the )?top|top of (?:the )?page|return to (?:the )?(?:top|contents|table of contents)|back to (?:the )?(?:contents|all \w+|list|previous page)|go to top|to top|top)\s*(?:↑|⇧|\^)?|skip to (?:the )?(?:main )?(?:content|navigation)|print (?:this|the)?\s?(?:page|document|article|report)|print(?:-friendly version)?|e-?mail this(?: page)?|share(?: (?:this|on|via|with).{0,40})?|tweet(?: this)?|follow us.{0,40}|sign up (?:for|to) .{0,60}|subscribe(?: to .{0,60})?|is this page useful\??.{0,60}|was this (?:page|information) (?:useful|helpful)\??.{0,60}|(?:yes|no) this page is (?:not )?useful|(?:there is something wrong|report a problem) with this page|(?:next|previous)(?: (?:page|chapter|section|article|post))?:?.{0,80}|(?:view|open|download)(?: (?:the|this|full))* ?(?:pdf|print version|document|as pdf|report \(pdf\)).{0,40}|table of contents|jump to(?: section)?:?|advertisement|loading\s?(?:…|\.\.\.)?|accept (?:all |additional )?cookies|reject (?:all |additional )?cookies|hide (?:this|cookie) message|close|menu|search)$/i;

interface Measure {
  text: number;
  linked: number;
  links: number;
  /** Links that lead to another place of the page. */
  inPage: number;
}

/** Sets aside what stands in the report's part of the page and is the site's: navigation, contents lists, links to share, cookie notes. */
export function findFurniture(page: MarkedPage, root: Element): void {
  const measures = measureAll(page, root);
  const all = measures.get(root)?.text ?? 0;
  const stack: Node[] = [root];
  const edges = edgesOf(root, measures);
  const aroundNotes = aroundAll([...page.notes.keys()]);
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (!isElement(at) || page.hidden.has(at) || page.asides.has(at) || page.notes.has(at) || page.noteRests.has(at))
      continue;
    const measure = measures.get(at) as Measure;
    const mark =
      at === root || measure.text === 0 || aroundNotes.has(at) ? undefined : kindOf(page, at, { measure, all, edges });
    if (mark) page.asides.set(at, mark);
    else for (let index = at.childNodes.length - 1; index >= 0; index -= 1) stack.push(at.childNodes[index] as Node);
  }
}

function kindOf(
  page: MarkedPage,
  element: Element,
  { measure, all, edges }: { measure: Measure; all: number; edges: Edges },
): AsideMark | undefined {
  const { text, linked, links, inPage } = measure;
  const isSmall = text < all * 0.3 || text < 200;
  const linkShare = linked / Math.max(1, text);
  const classes = classesOf(element).join(' ');
  // Ids are often made of a heading's words: "feedback", "survey".
  const named = `${classes} ${(attribute(element, 'id') ?? '').toLowerCase()}`;
  const isTextElement = /^(?:h[1-6]|p|li|blockquote|dd|dt)$/.test(element.tagName);
  const role = roleOf(element) ?? '';
  const isContents = links >= 3 && inPage >= links * 0.8 && linkShare >= 0.6;
  if (isContents && isSmall && /^(?:nav|ul|ol|div|aside|section|details|table)$/.test(element.tagName)) return contents;
  if (
    !isSmall ||
    /^(?:table|tbody|tr|th)$/.test(element.tagName) ||
    (element.tagName === 'td' && !isInLayout(page, element))
  )
    return undefined;
  if (element.tagName === 'nav' || roles.has(role)) return furniture;
  if (contentsNames.test(named) && linkShare >= 0.5) return contents;
  if (names.test(named) && linkShare >= 0.4) return furniture;
  if (names.test(classes) && text < 250 && !isTextElement) return furniture;
  if (/^(?:header|footer)$/.test(element.tagName) && linkShare >= 0.6 && links >= 2) return furniture;
  if (/^(?:aside|form)$/.test(element.tagName) && (linkShare >= 0.5 || isFieldForm(element, text))) return furniture;
  if (!blockNames.has(element.tagName) && !isLoneLink(element)) return undefined;
  const said = text <= 120 ? seenText(page, element) : '';
  if (said && sayings.test(said) && (linkShare >= 0.9 || !isTextElement || /back to top|skip to/i.test(said)))
    return furniture;
  const isAtEnd = isLinkBlock(element, measure) && isAtEdge(element, edges);
  return isAtEnd && !/[.!?:](?:\s|$)/.test(seenText(page, element)) ? furniture : undefined;
}

/** A link that stands beside blocks and in no text: "Skip to main content". */
function isLoneLink(element: Element): boolean {
  const parent = parentOf(element);
  return (
    element.tagName === 'a' &&
    parent !== undefined &&
    childElements(parent).some(({ tagName }) => blockNames.has(tagName))
  );
}

function isInLayout(page: MarkedPage, cell: Element): boolean {
  for (const around of ancestorsOf(cell)) if (around.tagName === 'table') return isLayout(page, around);
  return true;
}

function isFieldForm(element: Element, text: number): boolean {
  return element.tagName === 'form' && text < 400;
}

/** A stretch of nothing but links, as under a title ("Markdown EPUB View") or after the text. */
function isLinkBlock(element: Element, { text, linked, links }: Measure): boolean {
  return links >= 2 && linked >= text * 0.9 && /^(?:div|ul|ol|p|section|menu|td)$/.test(element.tagName);
}

/** The first and the last stretch of running text: a paragraph with a sentence in it. */
interface Edges {
  first: number;
  last: number;
  order: ReadonlyMap<Node, number>;
}

function edgesOf(root: Element, measures: ReadonlyMap<Node, Measure>): Edges {
  const order = new Map<Node, number>();
  const running: number[] = [];
  for (const element of elementsIn(root)) {
    order.set(element, order.size);
    const measure = measures.get(element);
    if (element.tagName === 'p' && measure && measure.text > 100 && measure.linked < measure.text * 0.5)
      running.push(order.size - 1);
  }
  return { first: running[0] ?? 0, last: running.at(-1) ?? order.size, order };
}

function isAtEdge(element: Element, { first, last, order }: Edges): boolean {
  const place = order.get(element) ?? 0;
  return place < first || place > last;
}

/** Characters of text, and of linked text, of every element. */
function measureAll(page: MarkedPage, root: Element): Map<Node, Measure> {
  const measures = new Map<Node, Measure>();
  measure(root, false);
  return measures;

  function measure(node: Node, inLink: boolean): Measure {
    const own: Measure = { text: 0, linked: 0, links: 0, inPage: 0 };
    if (isText(node)) {
      own.text = node.value.replace(/[\s|·•/<>»«→←]+/g, '').length;
      if (inLink) own.linked = own.text;
      return own;
    }
    if (!isElement(node) || page.hidden.has(node) || page.asides.has(node)) {
      measures.set(node, own);
      return own;
    }
    const href = hrefOf(node);
    const isLink = href !== undefined && !page.markers.has(node);
    for (const child of node.childNodes) {
      const inner = measure(child, inLink || isLink);
      own.text += inner.text;
      own.linked += inner.linked;
      own.links += inner.links;
      own.inPage += inner.inPage;
    }
    if (isLink && own.text > 0) {
      own.links += 1;
      if (/^[^#]*#[^#]+$/.test(href)) own.inPage += 1;
    }
    measures.set(node, own);
    return own;
  }
}

const remedy =
  'Look through these lines; where they are the report’s, delete the entry under setAside and give them their place.';
const furniture: AsideMark = {
  reason: 'other',
  note: 'Of the web page, not of the report: navigation, links to share or to download, notices.',
  doubt: { problem: 'what looks like navigation, notices or links of the web page is set aside.', remedy },
};
const contents: AsideMark = {
  reason: 'contents-list',
  doubt: { problem: 'a list of links to headings of the page is set aside as its contents list.', remedy },
};
