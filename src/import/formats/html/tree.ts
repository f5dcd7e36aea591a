import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Node = Tree.ChildNode;
export type TextNode = Tree.TextNode;
export type Parent = Tree.ParentNode;

export function isElement(node: Parent | Node | null | undefined): node is Element {
  return node !== null && node !== undefined && 'tagName' in node;
}

export function isText(node: Node | undefined): node is TextNode {
  return node?.nodeName === '#text';
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** Its roles and classes in lower case: `role:navigation`, `site-footer`. */
export function classesOf(element: Element): string[] {
  return (attribute(element, 'class') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}

export function roleOf(element: Element): string | undefined {
  return attribute(element, 'role')?.trim().toLowerCase().split(/\s+/)[0];
}

export function parentOf(node: Node): Element | undefined {
  return isElement(node.parentNode) ? node.parentNode : undefined;
}

/** The element itself and everything around it, innermost first. */
export function* ancestorsOf(node: Node): Generator<Element> {
  let at: Element | undefined = isElement(node) ? node : parentOf(node);
  for (; at; at = parentOf(at)) yield at;
}

export function childElements(element: Parent): Element[] {
  return element.childNodes.filter(isElement);
}

/** Every element below, in document order. */
export function* elementsIn(root: Parent): Generator<Element> {
  const stack = [...root.childNodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) stack.push(node.childNodes[index] as Node);
  }
}

export function contains(outer: Node, inner: Node): boolean {
  for (let at: Node | undefined = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** All text below, as it stands in the file. */
export function rawText(node: Node | Parent): string {
  if (isText(node as Node)) return (node as TextNode).value;
  let text = '';
  const stack: Node[] = 'childNodes' in node ? [...node.childNodes].reverse() : [];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (isText(at)) text += at.value;
    else if ('childNodes' in at)
      for (let index = at.childNodes.length - 1; index >= 0; index -= 1) stack.push(at.childNodes[index] as Node);
  }
  return text;
}

/** Elements that stand on lines of their own. */
export const blockNames: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const places = new WeakMap<object, Map<Node, number>>();

function placeOf(node: Node): number {
  const parent = node.parentNode;
  if (!parent) return 0;
  let known = places.get(parent);
  if (!known || known.size !== parent.childNodes.length) {
    known = new Map(parent.childNodes.map((child, index) => [child, index]));
    places.set(parent, known);
  }
  return known.get(node) ?? 0;
}

/** What stands after it in the same element, in order. */
export function* siblingsAfter(node: Node): Generator<Node> {
  const siblings = node.parentNode?.childNodes ?? [];
  for (let index = placeOf(node) + 1; index < siblings.length; index += 1) yield siblings[index] as Node;
}

/** What stands before it in the same element, the nearest first. */
export function* siblingsBefore(node: Node): Generator<Node> {
  const siblings = node.parentNode?.childNodes ?? [];
  for (let index = placeOf(node) - 1; index >= 0; index -= 1) yield siblings[index] as Node;
}

/** Every element around these nodes, the nodes included. */
export function aroundAll(nodes: readonly Node[]): Set<Node> {
  const around = new Set<Node>(nodes);
  for (const node of nodes) for (let at = parentOf(node); at && !around.has(at); at = parentOf(at)) around.add(at);
  return around;
}
