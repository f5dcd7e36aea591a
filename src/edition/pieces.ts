import type { Nodes, Parents, Text } from 'mdast';
import { elementOf } from './elements/index.ts';
import { attributeOf, isJsx, isPhrasing, type JsxElement } from './jsx.ts';
import { holes, isHole, type Mark, type MarkedText, type MarkKind } from './marks.ts';

/** What a reader reads in one go: a text of the tree, what parts two of them, or a hole. */
export interface Piece {
  /** The source's words. */
  text: string;
  /** What holds them in the tree; nothing for what parts two texts, and for a hole. */
  node?: Text;
  /** The elements and blocks it stands in, innermost last. */
  within: readonly Parents[];
  /** Marks on it; pieces of one mark share its object. */
  marks: readonly PieceMark[];
}

export interface PieceMark {
  kind: MarkKind;
  note: string;
  /** The element that makes it. */
  node: JsxElement;
}

/** The pieces of a node, in reading order. What we add (note markers, marks in words) is none of them. */
export function piecesOf(node: Nodes, within: readonly Parents[] = [], marks: readonly PieceMark[] = []): Piece[] {
  const parting = (text: string): Piece => ({ text, within, marks });
  if (node.type === 'text') return [{ text: node.value, node, within, marks }];
  if (node.type === 'break') return [parting('\n')];
  if (node.type === 'footnoteReference' || !('children' in node)) return [];
  const own = isJsx(node) ? markOf(node) : undefined;
  if (own && isHole(own.kind)) return [{ text: ' ', within, marks: [...marks, own] }];

  const separator =
    blocksParted.has(node.type) || (node.type === 'mdxJsxFlowElement' && !node.children.some(isPhrasing))
      ? [parting('\n')]
      : [];
  const inner = own ? [...marks, own] : marks;
  return node.children.flatMap((child, index) => [
    ...(index > 0 ? separator : []),
    ...piecesOf(child as Nodes, [...within, node], inner),
  ]);
}

const blocksParted = new Set(['root', 'list', 'listItem', 'table', 'tableRow', 'footnoteDefinition']);

function markOf(node: JsxElement): PieceMark | undefined {
  const mark = elementOf(node)?.mark;
  return mark && { kind: mark.kind, note: attributeOf(node, mark.note) ?? '', node };
}

/** The source's words that a node holds. */
export function textOf(node: Nodes): string {
  return piecesOf(node)
    .map(({ text }) => text)
    .join('');
}

/** The words of a node with the marks on them. */
export function readMarked(node: Nodes): MarkedText {
  let text = '';
  const marks = new Map<object, Mark>();
  for (const piece of piecesOf(node)) {
    const hole = piece.marks.find(({ kind }) => isHole(kind));
    const at = text.length;
    text += hole && isHole(hole.kind) ? holes[hole.kind] : piece.text;
    for (const mark of piece.marks) {
      const key = sharedBy(mark);
      const { at: start } = marks.get(key) ?? { at };
      marks.set(key, { kind: mark.kind, at: start, length: text.length - start, note: mark.note });
    }
  }
  return { text, marks: [...marks.values()] };
}

/** A correction may run over several elements of the tree, which share its entry. */
function sharedBy({ node }: PieceMark): object {
  return (node.data as { entry?: object } | undefined)?.entry ?? node;
}
