import type { Definition, FootnoteDefinition, ListItem, Nodes } from 'mdast';
import { citation } from '../../marks.ts';
import { append } from '../markup/collect.ts';
import { commentText, htmlBlockLayer, isComment, isPageTag } from './inline-html.ts';
import type { Markdown } from './read-markdown.ts';

const inline = new Set([
  'text',
  'inlineCode',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'footnoteReference',
]);

/** All text of the file as its reader sees it, in its order, and what stands in it unseen but is kept: front matter, comments, unused definitions. */
export function markdownLayer(markdown: Markdown): string {
  const { text, root, notes, firstDefinitions } = markdown;
  const used = usedDefinitions(markdown);
  const layer: string[] = [];
  const comments: string[] = [];
  add(root, undefined);
  return [...layer, ...comments].join('');

  function add(node: Nodes, parent: Nodes | undefined): void {
    const isBlock = !inline.has(node.type) && !(node.type === 'html' && isPhrase(parent));
    if (isBlock) layer.push('\n');
    layer.push(ownText(node, parent));
    if ('children' in node && !isSecond(node)) for (const child of node.children) add(child, node);
    if (node.type === 'emphasis' && isStar(node)) layer.push('*');
    if (isBlock) layer.push('\n');
  }

  function ownText(node: Nodes, parent: Nodes | undefined): string {
    if (node.type === 'html')
      return !isPhrase(parent)
        ? htmlBlockLayer(node.value, markdown.file)
        : isComment(node.value)
          ? setAside(commentText(node.value))
          : tagText(node.value);
    if (node.type === 'emphasis' && isStar(node)) return '*';
    if (node.type === 'yaml') return `--- ${node.value} ---`;
    if (node.type === 'listItem') return marker(node);
    if (node.type === 'definition') return used.has(node) ? '' : source(node);
    if (node.type === 'footnoteReference') {
      const head = notes.get(node.identifier);
      return head ? citation.of(head.number) : `[^${node.label}]`;
    }
    if (node.type === 'footnoteDefinition')
      return isSecond(node) ? source(node) : `${notes.get(node.identifier)?.number} `;
    // A word that breaks after its hyphen is two words to the comparison, joined or not.
    return 'value' in node ? node.value : '';
  }

  /** A comment inside a paragraph parts no words. */
  function setAside(comment: string): string {
    comments.push(`\n${comment}`);
    return '';
  }

  function isSecond(node: Nodes): boolean {
    return node.type === 'footnoteDefinition' && !firstDefinitions.has(node as FootnoteDefinition);
  }

  function marker(item: ListItem): string {
    const [number = ''] = /^\d{1,9}[.)]/.exec(source(item).slice(0, 12)) ?? [];
    return `${number} ${typeof item.checked === 'boolean' ? (item.checked ? '[x]' : '[ ]') : ''} `;
  }

  function isStar(node: Nodes): boolean {
    const sides = `${text[(node.position?.start.offset ?? 0) - 1] ?? ''}${text[node.position?.end.offset ?? 0] ?? ''}`;
    return /[\p{L}\p{N}]/u.test(sides);
  }

  function source(node: Nodes): string {
    return text.slice(node.position?.start.offset, node.position?.end.offset);
  }
}

function usedDefinitions({ root, definitions }: Markdown): Set<Definition> {
  const used = new Set<Definition>();
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      const definition = definitions.get(node.identifier);
      if (definition) used.add(definition);
    }
    if ('children' in node) append(stack, node.children);
  }
  return used;
}

function isPhrase(parent: Nodes | undefined): boolean {
  return (
    parent !== undefined &&
    ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'linkReference'].includes(parent.type)
  );
}

function tagText(tag: string): string {
  return !isPageTag(tag) ? tag : /^<br\b/i.test(tag) ? '\n' : '';
}
