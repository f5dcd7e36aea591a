import type { Nodes } from 'mdast';
import { isJsx } from './jsx.ts';
import { parseMdx } from './parse.ts';

/**
 * The first paragraph of a text of ours as plain text, for lists, tips and descriptions, where neither links nor components can stand.
 *
 * @param text MDX.
 * @throws ContentError when it does not parse.
 */
export function plainProse(text: string, file: string): string {
  const first = parseMdx(text, file).children.find(({ type }) => type === 'paragraph');
  return first ? wordsOf(first).replace(/\s+/g, ' ').trim() : '';
}

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  // A component fetches its words when the page is made.
  if (isJsx(node) && /^[A-Z]/.test(node.name ?? '')) return '';
  if ('children' in node) return node.children.map(wordsOf).join('');
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}
