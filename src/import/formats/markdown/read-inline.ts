import type { Definition, PhrasingContent } from 'mdast';
import { append } from '../markup/collect.ts';
import { lostImageDoubt, relativeLink } from '../markup/doubts.ts';
import { isRelative, safeAddress } from '../markup/links.ts';
import type { Part, PartDoubt } from '../markup/part.ts';
import { plainPhrases, textNode } from '../markup/phrases.ts';
import { commentText, isComment, isPageTag } from './inline-html.ts';
import type { Markdown } from './read-markdown.ts';

export interface InlineContext extends Markdown {
  /** Definitions of links that are used. */
  used: Set<Definition>;
  doubts: PartDoubt[];
  /** What comes after the block: comments. */
  after: Part[];
}

/** Running text, its marks read; what is not of it is told as doubts. */
export function readInline(nodes: readonly PhrasingContent[], context: InlineContext): PhrasingContent[] {
  return joinTags(nodes).flatMap((node) => readNode(node, context));
}

function readNode(node: Joined, context: InlineContext): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [textNode(joinLineEnds(node.value))];
    case 'inlineCode':
      return [textNode(node.value)];
    case 'break':
      return [{ type: 'break' }];
    case 'emphasis':
    case 'strong':
      return isPrinted(node, context)
        ? [textNode('*'), ...readInline(node.children, context), textNode('*')]
        : [{ type: node.type, children: readInline(node.children, context) }];
    case 'delete':
      context.doubts.push(struckOut);
      return readInline(node.children, context);
    case 'link':
      return readLink(node.url, readInline(node.children, context), context);
    case 'linkReference': {
      const definition = context.definitions.get(node.identifier);
      if (definition) context.used.add(definition);
      return readLink(definition?.url ?? '', readInline(node.children, context), context);
    }
    case 'image':
      context.doubts.push(lostImageDoubt(node.alt ?? ''));
      return [textNode(' ')];
    case 'imageReference': {
      const definition = context.definitions.get(node.identifier);
      if (definition) context.used.add(definition);
      context.doubts.push(lostImageDoubt(node.alt ?? ''));
      return [textNode(' ')];
    }
    case 'footnoteReference': {
      const note = context.notes.get(node.identifier);
      return note ? [{ type: 'footnoteReference', identifier: String(note.number) }] : [textNode(`[^${node.label}]`)];
    }
    case 'html':
      return readTag(node.value, context);
    case 'raised':
      return [{ type: 'footnoteReference', identifier: '', label: node.value }];
    default:
      return [];
  }
}

/** A sign inside a word is printed: `3*4*5`. */
function isPrinted(node: PhrasingContent, { text }: Markdown): boolean {
  if (node.type !== 'emphasis' || !node.position) return false;
  const [before, after] = [text[(node.position.start.offset ?? 0) - 1], text[node.position.end.offset ?? 0]];
  return /[\p{L}\p{N}]/u.test(`${before ?? ''}`) || /[\p{L}\p{N}]/u.test(`${after ?? ''}`);
}

function readLink(href: string, children: PhrasingContent[], { doubts }: InlineContext): PhrasingContent[] {
  const url = safeAddress(href);
  if (url !== undefined) {
    // A printed address is made a link where the edition is written.
    const printed = plainPhrases(children);
    return href === printed || href === `http://${printed}` ? children : [{ type: 'link', url, children }];
  }
  if (isRelative(href)) doubts.push(relativeLink(href));
  return children;
}

function readTag(html: string, { doubts, after }: InlineContext): PhrasingContent[] {
  if (isComment(html)) {
    after.push({ kind: 'aside', lines: [commentText(html)], reason: 'other', note: 'A comment in the file.' });
    return [];
  }
  if (!isPageTag(html)) return [textNode(html)];
  if (/^<br\b/i.test(html)) return [{ type: 'break' }];
  if (/^<img\b/i.test(html)) doubts.push(lostImageDoubt(/\balt\s*=\s*(["'])(.*?)\1/is.exec(html)?.[2] ?? ''));
  return [];
}

type Joined = PhrasingContent | { type: 'raised'; value: string };

/** `<b>`, text, `</b>` are three nodes to Markdown: one element here. */
function joinTags(nodes: readonly PhrasingContent[]): Joined[] {
  const joined: Joined[] = [];
  const open: { name: string; at: number; tag: string }[] = [];
  for (const node of nodes) {
    const [, slash, name = ''] =
      (node.type === 'html' && /^<(\/?)(b|strong|i|em|sup|a)(?=[\s>])/i.exec(node.value)) || [];
    const isOpening = slash === '' && node.type === 'html' && !node.value.endsWith('/>');
    if (isOpening) open.push({ name: name.toLowerCase(), at: joined.length, tag: node.value });
    else if (slash === '/') {
      const found = open.findLastIndex((each) => each.name === name.toLowerCase());
      const start = open[found];
      open.length = found === -1 ? open.length : found;
      if (start) {
        const inner = joined.splice(start.at + 1) as PhrasingContent[];
        joined.pop();
        append(joined, elementOf(start, inner));
        continue;
      }
    }
    joined.push(node);
  }
  return joined;
}

function elementOf({ name, tag }: { name: string; tag: string }, children: PhrasingContent[]): Joined[] {
  if (name === 'b' || name === 'strong') return [{ type: 'strong', children }];
  if (name === 'i' || name === 'em') return [{ type: 'emphasis', children }];
  const [, , href] = /\bhref\s*=\s*(["']?)([^"'\s>]*)\1/i.exec(tag) ?? [];
  if (name === 'a') return [{ type: 'link', url: href ?? '', children }];
  const text = plainPhrases(children).trim();
  const isMarker = children.every(({ type }) => type === 'text') && /^[[(]?(?:\d{1,3}|[*†‡§]{1,3})[\])]?$/.test(text);
  return isMarker ? [{ type: 'raised', value: text }] : children;
}

/** A hyphen at a line's end inside a word: nothing stands between; a suspended one keeps its space. */
function joinLineEnds(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}][-‐‑])[ \t]*\n[ \t]*(?=[\p{L}\p{N}])(?!(?:to|and|or|nor)\b)/gu, '');
}

const struckOut: PartDoubt = {
  problem: 'words that the file strikes out stand in the text as others do.',
  remedy: 'Take them out of the edition with an entry under setAside or corrections where they are not valid.',
};
