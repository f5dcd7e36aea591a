import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { vocabulary } from './elements/index.ts';
import { isJsx, isPhrasing, type JsxElement } from './jsx.ts';

/**
 * Gives block elements one shape however they were written: `<Grade>…</Grade>` on one line and over three are the same. A paragraph of nothing but block elements
 * becomes these, and bare text in a block becomes a paragraph.
 */
export function remarkBlocks() {
  return (tree: Root): void => {
    tree.children = liftBlocks(tree.children) as RootContent[];
  };
}

function liftBlocks(children: readonly Nodes[]): Nodes[] {
  return children.flatMap((child): Nodes[] => {
    if (child.type === 'paragraph' && child.children.some(isBlockElement)) {
      return child.children
        .filter((each) => !isBlank(each))
        .flatMap((each) => (isBlockElement(each) ? liftBlocks([each]) : [wrap([each])]));
    }
    if (isJsx(child) && isBlockElement(child)) {
      const holds = vocabulary.get(child.name ?? '')?.holds;
      const inner = liftBlocks(child.children as Nodes[]);
      const only = inner[0];
      const content =
        holds === 'text'
          ? inner.length === 1 && only?.type === 'paragraph'
            ? only.children
            : inner
          : holds === 'elements'
            ? inner.filter((each) => !isBlank(each))
            : wrapText(inner);
      return [{ ...child, type: 'mdxJsxFlowElement', children: content } as MdxJsxFlowElement];
    }
    if (child.type === 'listItem' || child.type === 'list' || child.type === 'footnoteDefinition') {
      return [{ ...child, children: liftBlocks(child.children) } as Nodes];
    }
    return [child];
  });
}

function isBlockElement(node: Nodes): node is JsxElement {
  return isJsx(node) && vocabulary.get(node.name ?? '')?.inline !== true;
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function wrapText(nodes: readonly Nodes[]): Nodes[] {
  const wrapped: Nodes[] = [];
  let open: PhrasingContent[] = [];
  const close = () => {
    if (open.some((node) => !isBlank(node))) wrapped.push(wrap(open));
    open = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node)) open.push(node as PhrasingContent);
    else {
      close();
      wrapped.push(node);
    }
  }
  close();
  return wrapped;
}

function wrap(children: readonly Nodes[]): Paragraph {
  const position = children[0]?.position;
  return { type: 'paragraph', children: children as PhrasingContent[], ...(position && { position }) };
}
