import type { Definition, FootnoteDefinition, ListItem, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { splitWords } from '../../../edition/words.ts';
import type { OfferedFact } from '../../extraction.ts';
import { buildList, itemTexts } from '../markup/build-list.ts';
import { numberNotes } from '../markup/number-notes.ts';
import { type NoteHead, type Part, type PartDoubt, textsOf } from '../markup/part.ts';
import { hasReference, plainPhrases, withoutEmphasis } from '../markup/phrases.ts';
import { commentText, isComment, isHtmlBlock, readHtmlBlock } from './inline-html.ts';
import { parseMarkdown } from './parse.ts';
import { type InlineContext, readInline } from './read-inline.ts';
import { markdownLayer } from './text-layer.ts';

/** What the rules need of the whole document. */
export interface Markdown {
  /** For messages. */
  file: string;
  text: string;
  root: Root;
  /** Where reference links lead. */
  definitions: ReadonlyMap<string, Definition>;
  /** Notes by their label; of two with one label the first is cited. */
  notes: ReadonlyMap<string, NoteHead>;
  firstDefinitions: ReadonlySet<FootnoteDefinition>;
}

/** The parts of a Markdown text in its order, with what its front matter offers and its text layer. */
export function readMarkdown(text: string, file: string): { parts: Part[]; offered: OfferedFact[]; layer: string } {
  const { root, frontMatter } = parseMarkdown(text);
  joinHtml(root);
  const markdown = { ...survey(text, root), file };
  return {
    parts: readParts(markdown),
    offered: offeredFacts(frontMatter),
    layer: markdownLayer(markdown),
  };
}

/** A blank line ends a block of HTML for Markdown, and not the element that it stands in: such blocks in a row are one. */
function joinHtml(root: Root): void {
  for (const parent of [...nodesIn(root)]) {
    if (!holdBlocks.has(parent.type) || !('children' in parent)) continue;
    const children = parent.children as Nodes[];
    const joined: Nodes[] = [];
    for (const child of children) {
      const last = joined.at(-1);
      const isBlock = child.type === 'html' && isHtmlBlock(child.value);
      if (isBlock && last?.type === 'html' && isHtmlBlock(last.value)) last.value += `\n${child.value}`;
      else joined.push(child);
    }
    parent.children = joined as never;
  }
}

const holdBlocks = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

function survey(text: string, root: Root): Omit<Markdown, 'file'> {
  const definitions = new Map<string, Definition>();
  const notes = new Map<string, FootnoteDefinition>();
  const cited = new Set<string>();
  for (const node of nodesIn(root)) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier) && hasWords(node))
      notes.set(node.identifier, node);
    if (node.type === 'footnoteReference') cited.add(node.identifier);
  }
  const labels = [...new Set([...[...cited].filter((label) => notes.has(label)), ...notes.keys()])];
  // A name is no number that anyone sees: the notes are counted.
  const areNumbers = labels.every((label) => /^[1-9]\d{0,5}$/.test(label));
  const heads = numberNotes(areNumbers ? labels : labels.map(() => ''));
  return {
    text,
    root,
    definitions,
    notes: new Map(labels.map((label, index) => [label, heads[index] as NoteHead])),
    firstDefinitions: new Set(notes.values()),
  };
}

/** It and every node below, in order. */
function* nodesIn(root: Nodes): Generator<Nodes> {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    if ('children' in node)
      for (let index = node.children.length - 1; index >= 0; index -= 1) stack.push(node.children[index] as Nodes);
  }
}

/** One without a text is no note. */
function hasWords(definition: FootnoteDefinition): boolean {
  for (const node of nodesIn(definition)) if ('value' in node && splitWords(node.value).length > 0) return true;
  return false;
}

function readParts(markdown: Markdown): Part[] {
  const { text, root, notes, firstDefinitions } = markdown;
  const used = new Set<Definition>();
  const contextFor = (doubts: PartDoubt[], after: Part[] = []): InlineContext => ({ ...markdown, used, doubts, after });
  const parts = readFlow(root.children);
  return [...parts, ...unusedDefinitions()];

  function readFlow(nodes: readonly RootContent[]): Part[] {
    const parts: Part[] = [];
    for (const node of nodes) for (const part of readBlock(node)) parts.push(part);
    return parts;
  }

  function readBlock(node: RootContent): Part[] {
    switch (node.type) {
      case 'heading':
        return readHeading(node);
      case 'paragraph':
        return readText(node.children, (own) => ({ kind: 'paragraph', text: own }));
      case 'blockquote':
        return readFlow(node.children).map((part) =>
          part.kind === 'paragraph' ? { ...part, kind: 'quote', why: 'lines that begin with >' } : part,
        );
      case 'list':
        return buildList(
          node.children.map((item) => ({ isItem: true, marker: markerOf(item), parts: readFlow(item.children) })),
          'lines that begin with a list mark',
        );
      case 'table':
        return readTable(node);
      case 'code':
        return node.value.split(/\n\s*\n/).map((own) => ({ kind: 'paragraph', text: brokenLines(own) }));
      case 'html':
        if (!isComment(node.value)) return readHtmlBlock(node.value, markdown.file);
        return [
          {
            kind: 'aside',
            lines: [commentText(node.value)],
            reason: 'other',
            note: 'A comment in the file.',
            doubts: [comment],
          },
        ];
      case 'yaml':
        return [
          {
            kind: 'aside',
            lines: ['---', ...node.value.split('\n'), '---'],
            reason: 'other',
            note: 'Front matter of the file: facts about it, no text.',
          },
        ];
      case 'footnoteDefinition':
        return readNote(node);
      default:
        return [];
    }
  }

  function readText(nodes: readonly PhrasingContent[], partOf: (text: PhrasingContent[]) => Part): Part[] {
    const doubts: PartDoubt[] = [];
    const after: Part[] = [];
    const own = readInline(nodes, contextFor(doubts, after));
    const told = doubts.length > 0 && { doubts };
    return [
      plainPhrases(own).trim() === '' && !hasReference(own)
        ? { kind: 'nothing', ...told }
        : { ...partOf(own), ...told },
      ...after,
    ];
  }

  /** Underlined by a rule between pages, a paragraph is none: it has several lines, or ends as a sentence does. */
  function readHeading(node: RootContent & { type: 'heading' }): Part[] {
    const source = sourceOf(node);
    const isUnderlined = !/^ {0,3}#/.test(source);
    const [head = ''] = source.split(/\n[ \t>]*(?:=+|-+)[ \t]*$/);
    const isParagraph = isUnderlined && (head.includes('\n') || /[.;,]\s*$/.test(head));
    if (isParagraph) return readText(node.children, (own) => ({ kind: 'paragraph', text: own, doubts: [underlined] }));
    const why = isUnderlined ? 'a line underlined with = or -' : `a line that begins with ${'#'.repeat(node.depth)}`;
    return readText(node.children, (own) => ({ kind: 'heading', level: node.depth, text: withoutEmphasis(own), why }));
  }

  function readTable(node: Table): Part[] {
    const doubts: PartDoubt[] = [];
    const after: Part[] = [];
    const rows = node.children.map((row) =>
      row.children.map((cell) => {
        const own = readInline(cell.children, contextFor(doubts, after));
        return { paragraphs: plainPhrases(own).trim() === '' && !hasReference(own) ? [] : [own] };
      }),
    );
    const [head = [], ...body] = rows;
    const hasHeader = head.some(({ paragraphs }) => paragraphs.length > 0);
    return [
      {
        kind: 'table',
        hasHeader,
        rows: hasHeader ? rows : body,
        why: 'lines of cells between |',
        ...(doubts.length > 0 && { doubts }),
      },
      ...after,
    ];
  }

  function readNote(node: FootnoteDefinition): Part[] {
    const head = notes.get(node.identifier);
    const parts = readFlow(node.children);
    if (!head || !firstDefinitions.has(node))
      return [
        {
          kind: 'aside',
          lines: [sourceOf(node)],
          reason: 'other',
          note: 'A note without text, or the second with the same label.',
          doubts: [twice],
        },
      ];
    const inside = parts.filter(({ kind }) => kind !== 'note' && kind !== 'aside');
    const doubts = inside.flatMap((part) => part.doubts ?? []);
    return [
      {
        kind: 'note',
        ...head,
        paragraphs: inside.flatMap((part) => (part.kind === 'list' ? itemTexts(part) : textsOf(part))),
        why: `[^${node.label ?? node.identifier}]:`,
        ...(doubts.length > 0 && { doubts }),
      },
      ...parts.filter(({ kind }) => kind === 'note' || kind === 'aside'),
    ];
  }

  /** A line that defines a link nobody uses may be a note: its words are kept. */
  function unusedDefinitions(): Part[] {
    const lines: string[] = [];
    for (const node of nodesIn(root)) if (node.type === 'definition' && !used.has(node)) lines.push(sourceOf(node));
    return lines.length === 0
      ? []
      : [
          {
            kind: 'aside',
            lines,
            reason: 'other',
            note: 'Lines that define links which nothing in the text uses.',
            doubts: [unused],
          },
        ];
  }

  /** As written; an item's own number, whatever its place in the list. A box to tick is kept with it. */
  function markerOf(item: ListItem): string | undefined {
    const source = text.slice(item.position?.start.offset, (item.position?.start.offset ?? 0) + 40);
    const [, number, bullet] = /^(?:(\d{1,9}[.)])|([-*+]))/.exec(source) ?? [];
    const box = typeof item.checked === 'boolean' ? (item.checked ? '[x]' : '[ ]') : undefined;
    return [number, box].filter(Boolean).join(' ') || (bullet ? undefined : number);
  }

  function sourceOf(node: Nodes): string {
    return text.slice(node.position?.start.offset, node.position?.end.offset);
  }
}

function brokenLines(text: string): PhrasingContent[] {
  return text.split('\n').flatMap((line, index): PhrasingContent[] => {
    const value = { type: 'text' as const, value: line };
    return index === 0 ? [value] : [{ type: 'break' }, value];
  });
}

const facts: Readonly<Record<string, OfferedFact['field']>> = {
  title: 'title',
  author: 'author',
  authors: 'author',
  creator: 'author',
  date: 'published',
  published: 'published',
  published_at: 'published',
  publication_date: 'published',
  publisher: 'publisher',
  lang: 'language',
  language: 'language',
  subject: 'subject',
};

function offeredFacts(frontMatter: ReadonlyMap<string, string>): OfferedFact[] {
  return [...frontMatter].flatMap(([key, value]): OfferedFact[] => {
    const field = facts[key];
    return field && value.trim() !== '' ? [{ field, value: value.trim(), where: `front matter, ${key}` }] : [];
  });
}

const comment: PartDoubt = {
  problem: 'a comment in the file is set aside.',
  remedy: 'Where it says something of the report (a page, a gap), take it into account.',
};
const twice: PartDoubt = {
  problem: 'a note without text, or the second with the same label, is set aside.',
  remedy: 'Find its marker in the original, and give both numbers of their own.',
};
const underlined: PartDoubt = {
  problem: 'a line of hyphens stands directly under text, which is taken as text and not as a heading.',
  remedy: 'Make it a heading where it is one.',
};
const unused: PartDoubt = {
  problem: 'lines of the form [label]: address define links that nothing uses; they are set aside.',
  remedy: 'Where they are notes of the report, delete the entry under setAside and give them their place.',
};
