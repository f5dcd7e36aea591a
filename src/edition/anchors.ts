import type { Nodes, Root } from 'mdast';
import type { Issue } from '../issues/issue.ts';
import { attributeOf, isJsx, type JsxElement } from './jsx.ts';

/** The id that an anchor gives to a node, once. */
export function useAnchor(node: Nodes): string | undefined {
  const data = node.data as AnchorData | undefined;
  const anchor = data?.anchor;
  delete data?.anchor;
  return anchor && attributeOf(anchor, 'id');
}

/** Each anchor that named no passage, when the passages have taken theirs. */
export function checkAnchors(tree: Root, file: string): Issue[] {
  return leftAnchors(tree).map((anchor) => ({
    kind: 'anchors',
    place: { file, line: anchor.position?.start.line, column: anchor.position?.start.column },
    problem: `<Anchor id="${attributeOf(anchor, 'id') ?? ''}" /> names no passage, or one that has an anchor already.`,
    remedy:
      'Put it first in a paragraph, an item or a heading, or on a line of its own before a table or a grade box. A note keeps its number.',
  }));
}

interface AnchorData {
  anchor?: JsxElement;
}

/** Keep an anchor on the node that it names; whether it could be kept. A node has one. */
export function keepAnchor(node: Nodes, anchor: JsxElement): boolean {
  const data = (node.data ?? {}) as AnchorData;
  if (data.anchor) return false;
  node.data = { ...data, anchor } as never;
  return true;
}

function leftAnchors(node: Nodes): JsxElement[] {
  const kept = (node.data as AnchorData | undefined)?.anchor;
  const below = 'children' in node ? node.children.flatMap((child) => leftAnchors(child)) : [];
  return [...(kept ? [kept] : []), ...(isAnchor(node) ? [node] : []), ...below];
}

export function isAnchor(node: Nodes): node is JsxElement {
  return isJsx(node) && node.name === 'Anchor';
}
