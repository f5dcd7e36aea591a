import type { PhrasingContent } from 'mdast';
import { lostImageDoubt, relativeLink } from '../markup/doubts.ts';
import { isRelative, safeAddress } from '../markup/links.ts';
import type { PartDoubt } from '../markup/part.ts';
import { plainPhrases, textNode } from '../markup/phrases.ts';
import type { MarkedPage } from './marked-page.ts';
import { hrefOf, isEmpty, numberOf } from './text-layer.ts';
import { attribute, blockNames, type Element, isElement, isText, type Node } from './tree.ts';

const emphasised = new Set(['em', 'i', 'cite', 'dfn', 'var']);
const strong = new Set(['b', 'strong']);

/** Running text of these nodes; what cannot be shown there is told as doubts. */
export function readInline(page: MarkedPage, nodes: readonly Node[], doubts: PartDoubt[]): PhrasingContent[] {
  return nodes.flatMap((node) => readNode(page, node, doubts));
}

function readNode(page: MarkedPage, node: Node, doubts: PartDoubt[]): PhrasingContent[] {
  if (isText(node)) return page.labels.has(node) || page.backLinks.has(node) ? [] : [textNode(node.value)];
  if (!isElement(node)) return [];
  if (node.tagName === 'img' || node.tagName === 'svg') return lostImage(node, doubts);
  if (page.hidden.has(node) || page.labels.has(node) || page.backLinks.has(node)) return lostMedia(node, doubts);
  const marker = page.markers.get(node);
  if (marker) return [{ type: 'footnoteReference', identifier: String(marker.number) }];
  if (node.tagName === 'br') return [{ type: 'break' }];
  const children = readInline(page, node.childNodes, doubts);
  // Where a page puts blocks into a heading.
  if (blockNames.has(node.tagName)) return [textNode(` ${numberOf(page, node) ?? ''} `), ...children, textNode(' ')];
  if (emphasised.has(node.tagName)) return [{ type: 'emphasis', children }];
  if (strong.has(node.tagName)) return [{ type: 'strong', children }];
  if (node.tagName === 'q' && !isEmpty(page, node)) return [textNode('“'), ...children, textNode('”')];
  if (node.tagName === 'sup') return raised(children);
  if (/^(?:del|s|strike)$/.test(node.tagName)) doubts.push(struckOut);
  const href = hrefOf(node);
  return href === undefined ? children : readLink(page, href, children, doubts);
}

/** A raised number may be the marker of a note that no link leads to. */
function raised(children: PhrasingContent[]): PhrasingContent[] {
  const text = plainPhrases(children);
  const isPlain = children.length > 0 && children.every(({ type }) => type === 'text');
  return isPlain && /^[[(]?(?:\d{1,3}|[*†‡§]{1,3})[\])]?$/.test(text)
    ? [{ type: 'footnoteReference', identifier: '', label: text }]
    : children;
}

function readLink(page: MarkedPage, href: string, children: PhrasingContent[], doubts: PartDoubt[]): PhrasingContent[] {
  if (isRelative(href) && !page.base) {
    doubts.push(relativeLink(href));
    return children;
  }
  const url = href.trim().startsWith('#') ? undefined : safeAddress(href, page.base);
  return url === undefined ? children : [{ type: 'link', url, children }];
}

function lostImage(node: Element, doubts: PartDoubt[]): PhrasingContent[] {
  const alt = (attribute(node, 'alt') ?? attribute(node, 'aria-label') ?? '').replace(/\s+/g, ' ').trim();
  const isTiny = [attribute(node, 'width'), attribute(node, 'height')].some((size) => /^[012]$/.test(size ?? ''));
  if (alt !== '' && !isTiny) doubts.push(lostImageDoubt(alt));
  else if (node.tagName === 'img' && attribute(node, 'alt') === undefined && !isTiny) doubts.push(lostImageDoubt(''));
  return [];
}

function lostMedia(node: Element, doubts: PartDoubt[]): PhrasingContent[] {
  if (/^(?:iframe|video|audio|object|embed|canvas)$/.test(node.tagName))
    doubts.push({
      problem: 'a film, a sound or a frame of another page stands here and is not taken.',
      remedy: 'Look at the original; where it belongs to the report, say so in the introduction or with <Gap />.',
      detail: (attribute(node, 'title') ?? node.tagName).replace(/\s+/g, ' ').slice(0, 80),
    });
  return [];
}

const struckOut: PartDoubt = {
  problem: 'words that the page strikes out stand in the text as others do.',
  remedy: 'Take them out of the edition with an entry under setAside or corrections where they are not valid.',
};
