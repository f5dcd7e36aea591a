import type { Nodes, Root } from 'mdast';
import { isAnchor, keepAnchor } from './anchors.ts';
import type { JsxElement } from './jsx.ts';

/**
 * Takes each `<Anchor id="…" />` out of a section's tree and keeps its id on the node that it names: the paragraph, item or heading that it opens, or the
 * block after the line it has to itself. One that names nothing stays, for `checkAnchors` to find.
 */
export function remarkAnchors() {
  return (tree: Root): void => takeAnchors(tree);
}

function takeAnchors(parent: Nodes): void {
  if (!('children' in parent)) return;
  const left: Nodes[] = [];
  for (const [index, child] of parent.children.entries()) {
    const anchor = onlyAnchor(child);
    const after = parent.children[index + 1];
    if (anchor && after && keepAnchor(bearerOf(after), anchor)) continue;
    takeOpening(child, parent.type === 'listItem' && left.length === 0 ? parent : child);
    left.push(child);
  }
  parent.children = left as typeof parent.children;
  for (const child of left) takeAnchors(child);
}

/** The anchor that a node opens with is taken from its text. */
function takeOpening(node: Nodes, bearer: Nodes): void {
  if (node.type !== 'paragraph' && node.type !== 'heading') return;
  const [first, second] = node.children;
  if (!first || !isAnchor(first) || !second || !keepAnchor(bearer, first)) return;
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
