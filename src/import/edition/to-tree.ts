import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { textOf as wordsOf } from '../../edition/pieces.ts';
import type { Block, Cell, Item, Piece } from '../block.ts';
import { withoutBreaks } from '../formats/markup/phrases.ts';
import { glue } from '../marks.ts';

/** Paragraphs of notes by their number, for the section that cites them first. */
export type NoteTexts = ReadonlyMap<number, readonly (readonly Piece[])[]>;

/** A section's blocks as the syntax tree of its MDX. */
export function toTree(blocks: readonly Block[], notes: NoteTexts): Root {
  const children = [
    ...blocks.flatMap(block),
    ...[...notes].map(([number, paragraphs]) => ({
      type: 'footnoteDefinition' as const,
      identifier: String(number),
      label: String(number),
      children: paragraphs.map(paragraph),
    })),
  ];
  return { type: 'root', children: children as RootContent[] };

  function block(own: Block): RootContent[] {
    switch (own.kind) {
      case 'heading':
        return [
          {
            type: 'heading',
            depth: Math.min(6, Math.max(1, own.level)) as 1,
            children: withoutBreaks(inline(own.pieces)),
          },
        ];
      case 'paragraph':
        return [paragraph(own.pieces)];
      case 'list':
        return [list(own.items)];
      case 'table':
        return [isGfm(own) ? gfmTable(own.rows) : elementTable(own)];
      case 'definitions':
        return [element('Definitions', {}, [definitions(own)])];
      case 'grade':
        return [{ type: 'paragraph', children: [textElement('Grade', { grade: own.grade }, inline(own.pieces))] }];
      case 'quote':
        return [element('Quote', {}, [paragraph(own.pieces)])];
      case 'summary':
        return [element('Summary', {}, [paragraph(own.pieces)])];
      case 'figure':
        return [element('Figure', { number: own.number }, [paragraph(own.pieces)])];
      case 'findings':
        return [element('Findings', { kind: own.of }, own.blocks.flatMap(block))];
    }
  }

  function paragraph(pieces: readonly Piece[]): Paragraph {
    return { type: 'paragraph', children: inline(pieces) };
  }

  function list(items: readonly Item[]): List {
    const spread = items.some(
      (item) => item.items.length > 0 || item.pieces.length > 1 || (item.pieces[0]?.text.length ?? 0) > 80,
    );
    return {
      type: 'list',
      ordered: false,
      spread,
      children: items.map(
        (item): ListItem => ({
          type: 'listItem',
          spread,
          children: [paragraph(item.pieces), ...(item.items.length > 0 ? [list(item.items)] : [])],
        }),
      ),
    };
  }

  function definitions({ entries }: Block & { kind: 'definitions' }): List {
    return {
      type: 'list',
      ordered: false,
      spread: false,
      children: entries.map(
        ({ term, meaning }): ListItem => ({
          type: 'listItem',
          spread: false,
          children: [
            {
              type: 'paragraph',
              children: [{ type: 'strong', children: inline(term) }, { type: 'text', value: ' ' }, ...inline(meaning)],
            },
          ],
        }),
      ),
    };
  }

  function gfmTable(rows: readonly Cell[][]): Table {
    return {
      type: 'table',
      children: rows.map((row) => ({
        type: 'tableRow',
        children: row.map((cell) => ({ type: 'tableCell', children: inline(cell.pieces) })),
      })),
    };
  }

  function elementTable({ rows, hasHeader, caption }: Block & { kind: 'table' }): MdxJsxFlowElement {
    const heads = headRows(rows, hasHeader);
    const tableRow = (row: readonly Cell[], isHead: boolean) =>
      element(
        'tr',
        {},
        row.map((cell) => {
          const scope = isHead ? ((cell.colSpan ?? 1) > 1 ? 'colgroup' : 'col') : cell.head;
          return element(scope ? 'th' : 'td', { ...(scope && { scope }), ...spans(cell) }, [paragraph(cell.pieces)]);
        }),
      );
    const [head, body] = [rows.slice(0, heads), rows.slice(heads)];
    return element('table', {}, [
      ...(caption && caption.length > 0 ? [element('caption', {}, [paragraph(caption)])] : []),
      ...(head.length > 0
        ? [
            element(
              'thead',
              {},
              head.map((row) => tableRow(row, true)),
            ),
          ]
        : []),
      element(
        'tbody',
        {},
        body.map((row) => tableRow(row, false)),
      ),
    ]);
  }

  function inline(pieces: readonly Piece[]): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    pieces.forEach((piece, index) => {
      const own: PhrasingContent[] = piece.nodes ? structuredClone(piece.nodes) : [{ type: 'text', value: piece.text }];
      const before = pieces[index - 1];
      if (before) nodes.push({ type: 'text', value: separator(before.text, piece.text) });
      nodes.push(...own);
    });
    return trimEnds(mergeText(nodes)).flatMap(resolveMarks);
  }
}

/** What a Markdown table can say: one row of heads, as many cells in each row, nothing spanned, no caption. */
function isGfm({ rows, hasHeader, caption }: Block & { kind: 'table' }): boolean {
  const cells = rows.flat();
  return (
    hasHeader &&
    !caption?.length &&
    rows.every((row) => row.length === rows[0]?.length) &&
    !cells.some(({ head, colSpan = 1, rowSpan = 1 }) => head === 'row' || colSpan > 1 || rowSpan > 1) &&
    !rows.slice(1).some((row) => row.some(({ head }) => head === 'col')) &&
    !cells.some(({ pieces }) => pieces.some(({ nodes }) => nodes?.some(({ type }) => type === 'break')))
  );
}

/** How many rows at the top are heads: rows of nothing but heads of columns, and those that a cell of the first reaches down to. */
function headRows(rows: readonly Cell[][], hasHeader: boolean): number {
  let heads = hasHeader ? Math.max(1, ...(rows[0] ?? []).map(({ rowSpan = 1 }) => rowSpan)) : 0;
  while (heads < rows.length - 1 && rows[heads]?.length && rows[heads]?.every(({ head }) => head === 'col')) heads += 1;
  return Math.min(heads, rows.length);
}

function spans({ colSpan = 1, rowSpan = 1 }: Cell): Record<string, string> {
  return { ...(colSpan > 1 && { colSpan: String(colSpan) }), ...(rowSpan > 1 && { rowSpan: String(rowSpan) }) };
}

/**
 * What stands between two lines: nothing after a hyphen inside a word or within a broken address, else a space. A suspended hyphen
 * (`one- to three-year`) keeps its space.
 */
export function separator(before: string, after: string): string {
  if (before.endsWith(glue)) return '';
  const insideWord = /[\p{L}\p{N}][-‐‑]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
  return insideWord && !/^(to|and|or|nor)\b/.test(after) ? '' : ' ';
}

function mergeText(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = { type: 'text', value: last.value + node.value };
    else merged.push(node);
  }
  return merged;
}

/** A paragraph neither starts nor ends with a space. */
function trimEnds(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}

/** Citation marks become footnote references, printed addresses links; inside emphasis too. */
function resolveMarks(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'link') return [{ ...node, children: [{ type: 'text', value: textOf(node) }] }];
  if (node.type !== 'text')
    return 'children' in node
      ? [{ ...node, children: node.children.flatMap(resolveMarks) } as PhrasingContent]
      : [node];
  const text = node.value.replaceAll(glue, '');
  const nodes: PhrasingContent[] = [];
  let done = 0;
  for (const match of text.matchAll(
    /\uE000(\d+)\uE001|(?<![\p{L}\p{N}@/.])(?:https?:\/\/|www\.)[\p{L}\p{N}][^\s<>"“”‘’{}|\\^`\uE000]*/gu,
  )) {
    const note = match[1];
    const printed = note === undefined ? address(match[0]) : match[0];
    if (printed === undefined) continue;
    if (match.index > done) nodes.push({ type: 'text', value: text.slice(done, match.index) });
    done = match.index + printed.length;
    nodes.push(
      note === undefined
        ? {
            type: 'link',
            url: printed.startsWith('www.') ? `http://${printed}` : printed,
            children: [{ type: 'text', value: printed }],
          }
        : { type: 'footnoteReference', identifier: note, label: note },
    );
  }
  if (done < text.length) nodes.push({ type: 'text', value: text.slice(done) });
  return nodes;
}

/** What a link prints; a printed address inside it is no second link. */
function textOf(node: PhrasingContent): string {
  return wordsOf(node).replaceAll(glue, '');
}

/** Without the punctuation of the sentence around it. */
function address(found: string): string | undefined {
  let printed = found.slice(0, 2000).replace(/[.,;:!?'’*_~]+$/, '');
  while (
    /[)\]]$/.test(printed) &&
    count(printed, ')') + count(printed, ']') > count(printed, '(') + count(printed, '[')
  )
    printed = printed.slice(0, -1).replace(/[.,;:!?'’]+$/, '');
  return URL.canParse(printed.startsWith('www.') ? `http://${printed}` : printed) && /\.\p{L}/u.test(printed)
    ? printed
    : undefined;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function element(
  name: string,
  attributes: Record<string, string>,
  children: readonly RootContent[],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: attributesOf(attributes),
    children: children as (BlockContent | DefinitionContent)[],
  };
}

function textElement(name: string, attributes: Record<string, string>, children: PhrasingContent[]): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: attributesOf(attributes), children };
}

function attributesOf(attributes: Record<string, string>) {
  return Object.entries(attributes).map(([name, value]) => ({ type: 'mdxJsxAttribute' as const, name, value }));
}
