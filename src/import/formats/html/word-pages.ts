import type { MarkedPage } from './marked-page.ts';
import { seenText } from './text-layer.ts';
import {
  ancestorsOf,
  attribute,
  classesOf,
  type Element,
  elementsIn,
  isElement,
  isText,
  type Node,
  type TextNode,
} from './tree.ts';

/** What a paragraph of a page that Word saved is, by the class or style that Word gives it. */
export type WordKind = { kind: 'title' | 'quote' | 'contents' | 'running' } | { kind: 'item'; level: number };

export function wordKindOf(element: Element): WordKind | undefined {
  const style = attribute(element, 'style') ?? '';
  const [, level] = /mso-list:\s*l\d+\s+level(\d)/i.exec(style) ?? [];
  if (level) return { kind: 'item', level: Number(level) };
  for (const name of classesOf(element)) {
    if (name === 'msotitle') return { kind: 'title' };
    if (/^mso(?:intense)?quote$/.test(name)) return { kind: 'quote' };
    if (/^msotoc\d|^msotocheading/.test(name)) return { kind: 'contents' };
    if (/^mso(?:header|footer)$/.test(name)) return { kind: 'running' };
    if (/^mso(?:listparagraph|listbullet|listnumber)/.test(name) && isTypedItem(element))
      return { kind: 'item', level: levelByMargin(style) };
  }
  return undefined;
}

/** Half an inch a level. */
function levelByMargin(style: string): number {
  const [, points, unit] = /margin-left:\s*([\d.]+)(pt|in|cm)/i.exec(style) ?? [];
  const inches = Number(points ?? 0) / (unit === 'cm' ? 2.54 : unit === 'in' ? 1 : 72);
  return Math.max(1, Math.round(inches * 2));
}

function isTypedItem(element: Element): boolean {
  return /^(?:[^\p{L}\p{N}\s]|[oqvØü§]|\(?\w{1,4}[.)])\s/u.test(seenText({ hidden: new Set() }, element));
}

/** Bullets that Word draws with letters of symbol fonts are no words: an `o` of Courier New is a circle. */
export function markWordBullets(page: MarkedPage): void {
  for (const element of elementsIn(page.body)) {
    if (element.tagName !== 'p' || wordKindOf(element)?.kind !== 'item') continue;
    const first = firstText(element);
    if (first && /^[^\p{L}\p{N}]$|^[oqvnØü§]$/u.test(first.value.trim()) && isBulletFont(first, element))
      page.labels.add(first);
  }
}

function isBulletFont(text: TextNode, paragraph: Element): boolean {
  for (const around of ancestorsOf(text)) {
    if (around === paragraph) return false;
    if (
      /mso-list:\s*ignore|font-family:\s*['"]?(?:symbol|wingdings|courier new|webdings)/i.test(
        attribute(around, 'style') ?? '',
      )
    )
      return true;
  }
  return false;
}

function firstText(element: Element): TextNode | undefined {
  const stack: Node[] = [element];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (isText(at) && at.value.trim() !== '') return at;
    if (isElement(at))
      for (let index = at.childNodes.length - 1; index >= 0; index -= 1) stack.push(at.childNodes[index] as Node);
  }
  return undefined;
}
