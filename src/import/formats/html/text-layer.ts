import { citation } from '../../marks.ts';
import { append } from '../markup/collect.ts';
import { labelOfNote } from '../markup/lay-out.ts';
import { printMarkers } from '../markup/markers.ts';
import type { MarkedPage } from './marked-page.ts';
import { ordinals } from './ordinals.ts';
import { attribute, blockNames, type Element, isElement, isText, type Node, type Parent } from './tree.ts';

/**
 * All text that a reader of a part of the page sees, a line for each stretch between block elements: a walk of its own, so that the import can be held
 * against it. Numbers of lists stand before their items, citation marks in place of markers.
 */
export function textLayer(page: MarkedPage, root: Parent | Node): string {
  const texts: string[] = [];
  const stack: (Node | string)[] = [root as Node];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (typeof at === 'string') texts.push(at);
    else if (isText(at)) texts.push(page.labels.has(at) ? '' : at.value);
    else if (isElement(at) || 'childNodes' in at) append(stack, pieces(page, at as Element).reverse());
  }
  return texts.join('');
}

/** What an element adds, in order. */
function pieces(page: MarkedPage, element: Element): (Node | string)[] {
  if (page.hidden.has(element) || page.labels.has(element)) return [];
  const marker = page.markers.get(element);
  if (marker) return [citation.of(marker.number)];
  const note = page.notes.get(element);
  const head = note ? `\n${note.head.numberLost ? '' : labelOfNote(note.head)} ` : '';
  if (element.tagName === 'br') return ['\n'];
  if (element.tagName === 'q' && !isEmpty(page, element)) return ['“', ...element.childNodes, '”'];
  const edge = page.backLinks.has(element) ? ' ' : blockNames.has(element.tagName ?? '') || note ? '\n' : '';
  const number = note ? '' : (numberOf(page, element) ?? '');
  return [edge, head, number ? `${number} ` : '', ...element.childNodes, edge];
}

/** The lines of an element that is set aside. */
export function linesOfElement(page: MarkedPage, node: Node): string[] {
  const labelOf = (number: number) => page.noteLabels.get(number) ?? String(number);
  return textLayer(page, node)
    .split('\n')
    .map((line) => printMarkers(line, labelOf).text.trim())
    .filter((line) => line !== '');
}

/** What is printed: the element's own words without those that no reader sees. */
export function seenText(page: Pick<MarkedPage, 'hidden'>, root: Node): string {
  let text = '';
  const stack: Node[] = [root];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (isText(at)) text += at.value;
    else if (isElement(at) && !page.hidden.has(at)) {
      if (at.tagName === 'br' || blockNames.has(at.tagName)) text += ' ';
      for (let index = at.childNodes.length - 1; index >= 0; index -= 1) stack.push(at.childNodes[index] as Node);
    }
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether it holds nothing that anyone sees. */
export function isEmpty(page: Pick<MarkedPage, 'hidden'>, node: Node): boolean {
  const stack: Node[] = [node];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (isText(at) && at.value.trim() !== '') return false;
    if (!isElement(at) || page.hidden.has(at)) continue;
    for (let index = at.childNodes.length - 1; index >= 0; index -= 1) stack.push(at.childNodes[index] as Node);
  }
  return true;
}

/** The number that stands before an item, where anything stands behind it. */
export function numberOf(page: Pick<MarkedPage, 'hidden'>, element: Element): string | undefined {
  const number = ordinals(element);
  return number !== undefined && !isEmpty(page, element) ? number : undefined;
}

export function hrefOf(element: Element): string | undefined {
  return element.tagName === 'a' ? attribute(element, 'href') : undefined;
}
