import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** An element in MDX: `<Gap reason="…" />`. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

export function isJsx(node: Nodes): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The value of an attribute written as plain text. */
export function attributeOf(node: JsxElement, name: string): string | undefined {
  const attribute = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

/** Every attribute of an element, as text. */
export function attributesOf(node: JsxElement): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [[attribute.name, String(attribute.value)]] : [],
    ),
  );
}

/** What a node brings to its HTML element: the id of its passage. */
export function propertiesOf(node: Nodes): Record<string, string> {
  return (node.data as { hProperties?: Record<string, string> } | undefined)?.hProperties ?? {};
}

/** Whether a node stands in a line of text. */
export function isPhrasing(node: Nodes): boolean {
  return phrasing.has(node.type);
}

const phrasing = new Set(['text', 'emphasis', 'strong', 'link', 'break', 'footnoteReference', 'mdxJsxTextElement']);
