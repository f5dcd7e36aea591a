import { addTo, append } from '../markup/collect.ts';
import { labelOfNote } from '../markup/lay-out.ts';
import { numberNotes } from '../markup/number-notes.ts';
import type { MarkedPage } from './marked-page.ts';
import { hrefOf, isEmpty, seenText } from './text-layer.ts';
import {
  ancestorsOf,
  attribute,
  blockNames,
  childElements,
  classesOf,
  contains,
  type Element,
  elementsIn,
  isElement,
  isText,
  type Node,
  parentOf,
  roleOf,
  siblingsAfter,
  siblingsBefore,
  type TextNode,
} from './tree.ts';

/** What a marker prints, its brackets aside: a number, a letter, a sign; before it perhaps the word for it. */
const markerText =
  /^[[(]?\s*(?:(?:foot|end)?note\s*|fn\.?\s*|n\.?\s*)?(\d{1,4}|[*†‡§¶]{1,4}|[a-z]{1,2}|[ivxlc]{1,6})\s*[\])]?[.,;:]?$/i;
const noteId =
  /^[_-]?(?:fn|ftn|edn|footnote|endnote|note|cite[_-]?note|sdfootnote|sdendnote|fnote|easy-footnote)[\w.:-]*$/i;
const noteClass = /(?:^|[-_])(?:footnotes?|endnotes?|noterefs?|fnref|fn-lnk|easy-footnote|reference)(?:[-_]|$)/;
const notesClass = /(?:^|[-_])(?:footnotes?|endnotes?|footnote-list|references|reflist|notes)(?:[-_]|$)/;

interface Reference {
  link: Element;
  /** The element that is replaced: the link, or the raised text around it. */
  marker: Element;
  target: Element;
  label: string;
}

/**
 * Notes that links lead to, whatever the shape: a link whose text is a marker, raised, bracketed or named as one, and behind it in the page the element it
 * leads to. Marks markers, notes, their labels and the links back.
 */
export function findLinkedNotes(page: MarkedPage): void {
  const order = new Map<Node, number>();
  const byId = new Map<string, Element>();
  for (const element of elementsIn(page.body)) {
    order.set(element, order.size);
    for (const id of [attribute(element, 'id'), element.tagName === 'a' ? attribute(element, 'name') : undefined])
      if (id && !byId.has(id)) byId.set(id, element);
  }
  const references = findReferences(page, { order, byId });
  const starts = startsOfNotes(page, references);
  const labels = [...starts.values()].map(([first]) => first?.label ?? '');
  const heads = numberNotes(labels);
  const all = new Set(starts.keys());
  [...starts].forEach(([start, cited], index) => {
    const head = heads[index] as (typeof heads)[number];
    const elements = elementsOfNote(page, start, all);
    page.notes.set(start, { head, elements });
    page.noteLabels.set(head.number, labelOfNote(head));
    for (const rest of elements.slice(1)) page.noteRests.add(rest);
    for (const { marker } of cited) page.markers.set(marker, { number: head.number });
    markLabels(page, elements, cited, byId);
  });
  for (const { marker } of references) markSeparators(page, marker);
}

/** Between two markers in one raised text a comma only parts them. */
function markSeparators(page: MarkedPage, marker: Element): void {
  const around = parentOf(marker);
  if (around?.tagName !== 'sup' || childElements(around).filter((each) => page.markers.has(each)).length < 2) return;
  for (const node of around.childNodes) if (isText(node) && /^[\s,;–-]*$/.test(node.value)) page.labels.add(node);
}

function findReferences(
  page: MarkedPage,
  { order, byId }: { order: ReadonlyMap<Node, number>; byId: ReadonlyMap<string, Element> },
): Reference[] {
  const references: Reference[] = [];
  for (const link of elementsIn(page.body)) {
    const href = hrefOf(link);
    const at = href?.indexOf('#') ?? -1;
    if (!href || at === -1 || isInside(page.hidden, link)) continue;
    const target = byId.get(decode(href.slice(at + 1)));
    if (!target || (order.get(target) ?? 0) <= (order.get(link) ?? 0) || contains(link, target)) continue;
    const text = seenText(page, link);
    const [, label] = markerText.exec(text) ?? [];
    if (label === undefined || !isMarker(link, text, target) || /^h[1-6]$/.test(target.tagName)) continue;
    references.push({ link, marker: raisedAround(page, link), target, label });
  }
  return references;
}

function isMarker(link: Element, text: string, target: Element): boolean {
  const isRaised = [...ancestorsOf(link)].slice(0, 4).some(({ tagName }) => tagName === 'sup');
  return (
    isRaised ||
    childElements(link).some(({ tagName }) => tagName === 'sup') ||
    roleOf(link) === 'doc-noteref' ||
    /noteref/.test(attribute(link, 'epub:type') ?? '') ||
    /^\[.*\]$/.test(text) ||
    /superscript|vertical-align:\s*super/.test(attribute(link, 'style') ?? '') ||
    [link, parentOf(link)].some((each) => each && classesOf(each).some((name) => noteClass.test(name))) ||
    [attribute(target, 'id'), attribute(target, 'name')].some((id) => id && noteId.test(id))
  );
}

/** The raised text or the brackets around the link, when they hold nothing else. */
function raisedAround(page: MarkedPage, link: Element): Element {
  let marker = link;
  for (
    let outer = parentOf(link);
    outer && /^(?:sup|span|small|b|i|em|strong|font)$/.test(outer.tagName);
    outer = parentOf(outer)
  ) {
    const text = seenText(page, outer);
    if (text.replace(/[[\](),;\s]/g, '') !== seenText(page, link).replace(/[[\](),;\s]/g, '')) break;
    marker = outer;
  }
  return marker;
}

/** The block that each note begins with, and what cites it. */
function startsOfNotes(page: MarkedPage, references: readonly Reference[]): Map<Element, Reference[]> {
  const targets = new Set(references.map(({ target }) => target));
  const counts = countTargets(targets);
  const links = new Set(references.map(({ link }) => link));
  const linkCounts = countTargets(links);
  const starts = new Map<Element, Reference[]>();
  for (const reference of references) {
    const start = startOfNote(page, reference.target, { counts, linkCounts });
    if (!start || contains(start, reference.link)) continue;
    addTo(starts, start, reference);
  }
  return starts;
}

/** How many of these elements each element holds, itself included. */
function countTargets(targets: ReadonlySet<Element>): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const target of targets)
    for (const around of ancestorsOf(target)) counts.set(around, (counts.get(around) ?? 0) + 1);
  return counts;
}

const noteBlocks = new Set(['p', 'li', 'dd', 'dt', 'div', 'aside', 'section', 'tr', 'td', 'blockquote', 'address']);

function startOfNote(
  page: MarkedPage,
  target: Element,
  { counts, linkCounts }: { counts: ReadonlyMap<Element, number>; linkCounts: ReadonlyMap<Element, number> },
): Element | undefined {
  let start: Element | undefined;
  for (const around of ancestorsOf(target))
    if (noteBlocks.has(around.tagName)) {
      start = around;
      break;
    }
  // Several notes in one block, each after its anchor.
  if (!start || (counts.get(start) ?? 0) > 1) return inlineStart(target, start);
  if (start.tagName === 'td') start = parentOf(start) ?? start;
  // Word and others wrap each note, of however many paragraphs.
  for (let outer = parentOf(start); outer && /^(?:div|aside|li|dd)$/.test(outer.tagName); outer = parentOf(outer)) {
    if ((counts.get(outer) ?? 0) > 1 || (linkCounts.get(outer) ?? 0) > 0 || isListOfNotes(outer)) break;
    if (childElements(outer).some(({ tagName }) => /^(?:h[1-6]|hr|ol|ul|dl|table|section|article)$/.test(tagName)))
      break;
    start = outer;
  }
  return isEmpty(page, start) ? (nextFull(page, start) ?? start) : start;
}

/** The inline element of a block that is the anchor of a note, or holds it. */
function inlineStart(target: Element, block: Element | undefined): Element | undefined {
  let start = target;
  for (let outer = parentOf(start); outer && outer !== block; outer = parentOf(start)) start = outer;
  return block && parentOf(start) === block && !blockNames.has(start.tagName) ? start : undefined;
}

function isListOfNotes(element: Element): boolean {
  return (
    /^doc-(?:endnotes|footnotes)$/.test(roleOf(element) ?? '') ||
    classesOf(element).some((name) => notesClass.test(name))
  );
}

function nextFull(page: MarkedPage, element: Element): Element | undefined {
  for (const node of siblingsAfter(element)) if (!isEmpty(page, node)) return isElement(node) ? node : undefined;
  return undefined;
}

/** A note goes on over the paragraphs that follow it up to the next note; after the last one of a list of notes, to its end. */
function elementsOfNote(page: MarkedPage, start: Element, all: ReadonlySet<Element>): Node[] {
  const parent = parentOf(start);
  if (!blockNames.has(start.tagName)) return inlineElements(start, all);
  if (!parent || !/^(?:p|dt|dd|blockquote)$/.test(start.tagName)) return [start];
  const rest: Node[] = [];
  for (const node of siblingsAfter(start)) {
    if (isElement(node) && (all.has(node) || /^(?:h[1-6]|hr|table|div|section)$/.test(node.tagName)))
      return all.has(node) ? [start, ...rest] : [start];
    if (isElement(node) && node.tagName === 'dt' && start.tagName !== 'dt') return [start, ...rest];
    if (!isEmpty(page, node)) rest.push(node);
  }
  return isListOfNotes(parent) || start.tagName === 'dd' || start.tagName === 'dt' ? [start, ...rest] : [start];
}

/** From an anchor to the next one, or to the next block. */
function inlineElements(start: Element, all: ReadonlySet<Element>): Node[] {
  const elements: Node[] = [start];
  for (const node of siblingsAfter(start)) {
    if (isElement(node) && (all.has(node) || blockNames.has(node.tagName))) break;
    elements.push(node);
  }
  return elements;
}

/** The number at the head of a note is structure; the links back to its markers are no text. */
function markLabels(
  page: MarkedPage,
  elements: readonly Node[],
  cited: readonly Reference[],
  byId: ReadonlyMap<string, Element>,
): void {
  const label = cited[0]?.label ?? '';
  const markers = placesOfMarkers(cited);
  for (const element of elements)
    for (const link of isElement(element) ? [...elementsIn(element)] : []) {
      const href = hrefOf(link);
      const target = href?.includes('#') ? byId.get(decode(href.slice(href.indexOf('#') + 1))) : undefined;
      const isBack =
        roleOf(link) === 'doc-backlink' || (target !== undefined && !page.hidden.has(link) && markers.has(target));
      if (!isBack) continue;
      const text = seenText(page, link);
      const isLabel =
        markerText.exec(text)?.[1]?.toLowerCase() === label.toLowerCase() && isFirst(page, elements, link);
      (isLabel ? page.labels : page.backLinks).add(raisedAround(page, link));
    }
  markPrintedLabel(page, elements, label);
  for (const element of elements) markArrows(page, element);
}

/** An arrow that stands beside the links back. */
function markArrows(page: MarkedPage, root: Node): void {
  const stack: Node[] = [root];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (isText(at) && /^\s*[\^↑↩⇑⤴]\uFE0E?\s*$/.test(at.value)) page.backLinks.add(at);
    else if (isElement(at) && !page.backLinks.has(at)) append(stack, at.childNodes);
  }
}

/** Where links back lead: a marker, what is in it, the anchor before it, the paragraph it stands in. */
function placesOfMarkers(cited: readonly Reference[]): Set<Node> {
  const places = new Set<Node>();
  for (const { link, marker } of cited) {
    for (const around of ancestorsOf(link)) {
      places.add(around);
      if (around !== marker && blockNames.has(around.tagName)) break;
    }
    for (const inner of elementsIn(marker)) places.add(inner);
    for (const before of siblingsBefore(marker)) {
      places.add(before);
      break;
    }
  }
  return places;
}

function isFirst(page: MarkedPage, elements: readonly Node[], link: Element): boolean {
  const [first] = elements;
  for (let at: Node = link; at !== first; at = parentOf(at) as Node) {
    const parent = parentOf(at);
    if (!parent) return false;
    for (const node of siblingsBefore(at)) if (!page.backLinks.has(node) && !isEmpty(page, node)) return false;
  }
  return true;
}

/** A label that is no link: `<sup>3</sup>`, `3.`, `[3]`, a cell or a `<dt>` of its own; and what is left around a link: `.`, `]`. */
function markPrintedLabel(page: MarkedPage, elements: readonly Node[], label: string): void {
  const [first] = elements;
  if (!isElement(first)) return;
  const before = previousFull(page, first);
  if (before && /^dt$/.test(before.tagName) && markerText.exec(seenText(page, before))?.[1] === label)
    page.labels.add(before);
  const hasLabel = [...elementsIn(first)].some((each) => page.labels.has(each));
  const head = firstText(page, first);
  if (!head) return;
  if (hasLabel) {
    head.value = head.value.replace(/^\s*[\]).:]+(?=\s|$)/, '');
    return;
  }
  const raised = [...ancestorsOf(head)].find(
    (around) => around !== first && contains(first, around) && markerText.exec(seenText(page, around))?.[1] === label,
  );
  if (raised) page.labels.add(raised);
  else head.value = head.value.replace(headPattern(label), '');
}

function headPattern(label: string): RegExp {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^\\s*(?:\\[${escaped}\\]|\\(${escaped}\\)|${escaped}(?:[.):]|(?=\\s)|$))\\s*`);
}

function firstText(page: MarkedPage, root: Element): TextNode | undefined {
  const stack: Node[] = [root];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (isText(at)) {
      if (at.value.trim() !== '') return at;
    } else if (isElement(at) && !page.hidden.has(at) && !page.labels.has(at) && !page.backLinks.has(at))
      for (let index = at.childNodes.length - 1; index >= 0; index -= 1) stack.push(at.childNodes[index] as Node);
  }
  return undefined;
}

function previousFull(page: MarkedPage, element: Element): Element | undefined {
  for (const node of siblingsBefore(element)) if (!isEmpty(page, node)) return isElement(node) ? node : undefined;
  return undefined;
}

function isInside(set: ReadonlySet<Element>, node: Element): boolean {
  for (const around of ancestorsOf(node)) if (set.has(around)) return true;
  return false;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
