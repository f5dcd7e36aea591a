import type { Nodes, Root } from 'mdast';
import type { Issue } from './issue.ts';
import { attributeOf, isJsx, type JsxElement } from './vocabulary.ts';

/**
 * Take each `<Anchor id="…" />` out of a section's tree and keep its id on the node that it names: the paragraph, item or heading that it opens, or the
 * block after the line it has to itself. One that names nothing stays, for `checkAnchors` to find.
 */
export function takeAnchors(parent: Nodes): void {
  if (!('children' in parent)) return;
  const children = parent.children as Nodes[];
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index] as Nodes;
    const anchor = onlyAnchor(child);
    const after = children[index + 1];
    if (anchor && after && keep(bearerOf(after), anchor)) children.splice(index--, 1);
    else takeOpening(child, parent.type === 'listItem' && index === 0 ? parent : child);
  }
  for (const child of children) takeAnchors(child);
}

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
    remedy: 'Put it first in a paragraph, an item or a heading, or on a line of its own before a table or a grade box. A note keeps its number.',
  }));
}

interface AnchorData {
  anchor?: JsxElement;
}

/** The anchor that a node opens with is taken from its text. */
function takeOpening(node: Nodes, bearer: Nodes): void {
  if (node.type !== 'paragraph' && node.type !== 'heading') return;
  const [first, second] = node.children;
  if (!first || !isAnchor(first) || !second || !keep(bearer, first)) return;
  node.children.shift();
  if (second.type === 'text') second.value = second.value.trimStart();
}

/** An anchor that has its line to itself. */
function onlyAnchor(node: Nodes): JsxElement | undefined {
  if (isAnchor(node)) return node.type === 'mdxJsxFlowElement' ? node : undefined;
  const [only, ...others] = node.type === 'paragraph' ? node.children : [];
  return only && isAnchor(only) && others.length === 0 ? only : undefined;
}

/** A list begins with its first item. */
function bearerOf(node: Nodes): Nodes {
  return (node.type === 'list' && node.children[0]) || node;
}

function keep(node: Nodes, anchor: JsxElement): boolean {
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

function isAnchor(node: Nodes): node is JsxElement {
  return isJsx(node) && node.name === 'Anchor';
}
