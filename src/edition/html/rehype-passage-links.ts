import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { passageTitle } from '../../messages/passage-name.ts';
import type { Passage } from '../passage.ts';
import { elementsIn } from './walk.ts';

export interface PassageLinksOptions {
  passages: ReadonlyMap<string, Pick<Passage, 'id' | 'kind' | 'page' | 'pageAnchors'>>;
  /** Anchors that this page once had, by the passage that has their words now. */
  aliases: ReadonlyMap<string, readonly string[]>;
}

/**
 * Gives each passage a link to itself, the anchors that once led to its words, and those of the original's pages that begin in it. The first passage on a page
 * says which. A heading has no link: it would become part of its name.
 */
export function rehypePassageLinks({ passages, aliases }: PassageLinksOptions) {
  return (tree: Root): void => {
    let said: string | undefined;
    for (const element of elementsIn(tree)) {
      const passage = passages.get(String(element.properties.id));
      if (!passage) continue;
      const printed = passage.page?.printed;
      if (printed !== said && passage.kind !== 'note') element.properties.dataPage = printed ?? '';
      if (passage.kind !== 'note') said = printed;
      addLink(element, passage, [...(aliases.get(passage.id) ?? []), ...(passage.pageAnchors ?? [])]);
    }
  };
}

function addLink(element: Element, { id, kind }: Pick<Passage, 'id' | 'kind'>, others: readonly string[]): void {
  const anchors = others.map((alias) => h('span', { id: alias, dataEditorial: true }));
  if (kind === 'heading') return void element.children.unshift(...anchors);
  const link = h('a', { className: 'pl', href: `#${id}`, ariaLabel: passageTitle(id), dataEditorial: true }, '¶');
  // The id last and the link first, next to each other: repeating it then costs a compressed page next to nothing. The link stands in the margin.
  if (kind === 'note') return void lastBlockOf(element).children.push(...anchors, link);
  const { id: _, ...rest } = element.properties;
  element.properties = { ...rest, id };
  if (element.tagName === 'table') return void addCaption(element, [...anchors, link]);
  if (element.tagName === 'caption') return void element.children.push(...anchors, link);
  hostOf(element).children.unshift(...anchors, link);
}

/** A box of blocks shows the link in its last one. */
function hostOf(element: Element): Element {
  return element.tagName === 'div' ? lastBlockOf(element) : element;
}

/** A note begins with the link to its marker, so that its own stands in its last paragraph. */
function lastBlockOf(element: Element): Element {
  const last = element.children.findLast((child) => child.type === 'element');
  return last?.tagName === 'p' || element.tagName === 'div' ? (last ?? element) : element;
}

function addCaption(table: Element, ours: Element[]): void {
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption') as
    | Element
    | undefined;
  if (caption) caption.children.push(...ours);
  else table.children.unshift(h('caption', { dataEditorial: true }, ours));
}
