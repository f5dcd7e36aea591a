import GithubSlugger from 'github-slugger';
import type { FootnoteDefinition, Heading, List, ListItem, Nodes, Root } from 'mdast';
import type { LineRange } from '../schemas/edition.ts';
import type { FindingKind } from '../schemas/section.ts';
import type { Block } from './fidelity.ts';
import { attributeOf, isJsx, isPhrasing, type JsxElement } from './vocabulary.ts';
import { splitWords } from './words.ts';

export type PassageKind = 'heading' | 'paragraph' | 'item' | 'table' | 'definition' | 'grade' | 'note';

/** Anything of a report with an address of its own. */
export interface Passage {
  /** Fragment, unique in the report: `p12`, `p3.5`, `fn-3`, or a heading's words. */
  id: string;
  kind: PassageKind;
  /** Source's words, single-spaced; cells of a table parted by tabs, rows by line feeds. */
  text: string;
  /** Lines of the source; `null` while unknown. */
  lines: LineRange | null;
  /** For a heading: its level in the report, from 1. */
  level?: number;
  /** For a table: its cells, row by row. */
  rows?: string[][];
  /** For a definition: the words defined. */
  term?: string;
  /** The finding it is part of; several passages (an item and its nested items) may be one finding. */
  finding?: { id: string; kind: FindingKind };
  /** For a grade: as the edition marks it. */
  grade?: string;
  /** For anything in a summary statement, a figure, an example of practice. */
  within?: 'summary' | 'figure' | 'practice' | 'quote';
}

/** A passage and the blocks it is made of, in reading order. */
export interface PassageBlocks {
  passage: Passage;
  blocks: Block[];
}

/** Gives ids through a whole report; make one for each report and take its sections in order. */
export class PassageNumbers {
  readonly #numbering: 'running' | 'source';
  readonly #slugs = new GithubSlugger();
  #count = 0;
  #printed = '0';
  #sincePrinted = 0;

  constructor(numbering: 'running' | 'source') {
    this.#numbering = numbering;
  }

  next(text: string): string {
    if (this.#numbering === 'running') {
      this.#count += 1;
      return `p${this.#count}`;
    }
    const printed = /^(\d+(?:\.\d+)+)\s/.exec(text)?.[1];
    if (printed) {
      [this.#printed, this.#sincePrinted] = [printed, 0];
      return `p${printed}`;
    }
    this.#sincePrinted += 1;
    return `p${this.#printed}-${this.#sincePrinted}`;
  }

  slug(text: string): string {
    const words = text.replace(/[^\p{L}\p{N}\s-]/gu, '').trim() || 'heading';
    return this.#slugs.slug(reserved.test(words) ? `heading ${words}` : words);
  }
}

/** Words that would make the id of a passage, a note or a citation. */
const reserved = /^(?:p\d|fn-|fnref-)/i;

interface Context {
  /** `Findings`: each item or paragraph is one; `Finding`: all of it is one. */
  findings?: FindingKind | undefined;
  finding?: { id: string; kind: FindingKind } | undefined;
  within?: Passage['within'];
  definitions?: boolean;
}

/**
 * Find the passages of a section, in reading order, and write their ids into the tree (`data.hProperties`).
 *
 * @param tree A section that the vocabulary has been applied to.
 */
export function findPassages(tree: Root, { reportId, file, numbers }: { reportId: string; file: string; numbers: PassageNumbers }): PassageBlocks[] {
  const found: PassageBlocks[] = [];
  const notes: FootnoteDefinition[] = [];
  for (const node of tree.children) visit(node, {});
  for (const note of notes) addNote(note);
  return found;

  function visit(node: Nodes, context: Context): void {
    if (node.type === 'footnoteDefinition') notes.push(node);
    else if (node.type === 'heading') addHeading(node);
    // A paragraph of nothing but a gap has no words, and so no address.
    else if (node.type === 'paragraph' && splitWords(textOf(node)).length > 0) add('paragraph', node, [node], beginFinding(context));
    else if (node.type === 'list') addList(node, context);
    else if (node.type === 'table')
      addTable(
        node,
        node.children.map((row) => row.children),
        context,
      );
    else if (isJsx(node)) visitElement(node, context);
  }

  function visitElement(node: JsxElement, context: Context): void {
    const inner: Context = { ...context };
    if (node.name === 'table') {
      addTable(node, rowsOf(node), context);
      return;
    }
    if (node.name === 'Grade') {
      add('grade', node, node.children as Nodes[], context, { grade: attributeOf(node, 'grade') ?? '' });
      return;
    }
    if (node.name === 'Findings') inner.findings = attributeOf(node, 'kind') as FindingKind;
    if (node.name === 'Finding') inner.finding = { id: '', kind: attributeOf(node, 'kind') as FindingKind };
    if (node.name === 'Definitions') inner.definitions = true;
    if (node.name && node.name in withinNames) inner.within = withinNames[node.name];
    for (const child of node.children) visit(child as Nodes, inner);
  }

  function addHeading(node: Heading): void {
    const text = textOf(node);
    const id = numbers.slug(text);
    setId(node, id);
    found.push({ passage: { id, kind: 'heading', text: singleSpaced(text), lines: null, level: node.depth }, blocks: [blockOf(node)] });
  }

  function addList(list: List, context: Context): void {
    for (const item of list.children) {
      const firstList = item.children.findIndex((child) => child.type === 'list');
      const own = firstList === -1 ? item.children : item.children.slice(0, firstList);
      const itemContext = beginFinding(context);
      add(context.definitions ? 'definition' : 'item', item, own, itemContext, context.definitions ? { term: termOf(item) } : {});
      // What follows a nested list, another paragraph of the item, has an address of its own: the item's words stay one run.
      const nested: Context = { ...itemContext, definitions: false };
      for (const child of item.children.slice(own.length)) visit(child, nested);
    }
  }

  function addTable(node: Nodes, rows: readonly (readonly Nodes[])[], context: Context): void {
    const caption = isJsx(node) ? (node.children as Nodes[]).filter((child) => isJsx(child) && child.name === 'caption') : [];
    const blocks = [...caption, ...rows.flat()].flatMap(cellBlocks);
    const cells = rows.map((row) => row.map((cell) => singleSpaced(cellBlocks(cell).map(textOf).join(' '))));
    const text = [...caption.map((each) => singleSpaced(textOf(each))), ...cells.map((row) => row.join('\t'))].join('\n');
    addPassage(node, { kind: 'table', text, rows: cells }, blocks, context);
  }

  function addNote(node: FootnoteDefinition): void {
    const blocks = node.children.flatMap(cellBlocks);
    const number = Number(node.identifier);
    const text = singleSpaced(blocks.map(textOf).join('\n'));
    found.push({
      passage: { id: `fn-${node.identifier}`, kind: 'note', text, lines: null },
      blocks: blocks.map((block) => ({ ...blockOf(block), note: number })),
    });
  }

  function add(kind: PassageKind, node: Nodes, blocks: readonly Nodes[], context: Context, extra: Partial<Passage> = {}): void {
    addPassage(node, { kind, text: singleSpaced(blocks.map(textOf).join('\n')), ...extra }, blocks.flatMap(cellBlocks), context);
  }

  function addPassage(node: Nodes, passage: Omit<Passage, 'id' | 'lines'>, blocks: readonly Nodes[], context: Context): void {
    const id = numbers.next(passage.text);
    setId(node, id);
    if (context.finding && context.finding.id === '') context.finding.id = `${reportId}-${id}`;
    const whole: Passage = { id, lines: null, ...passage };
    if (context.finding) whole.finding = context.finding;
    if (context.within) whole.within = context.within;
    found.push({ passage: whole, blocks: blocks.map(blockOf) });
  }

  function blockOf(node: Nodes): Block {
    return { words: splitWords(textOf(node)), place: { file, line: node.position?.start.line } };
  }
}

const withinNames: Readonly<Record<string, NonNullable<Passage['within']>>> = {
  Summary: 'summary',
  Figure: 'figure',
  Practice: 'practice',
  Quote: 'quote',
};

/** Inside `Findings`, an item or paragraph starts a finding of its own. */
function beginFinding(context: Context): Context {
  return context.findings && !context.finding ? { ...context, finding: { id: '', kind: context.findings } } : context;
}

/** The leaves of a cell, item or note: its paragraphs and items, or itself when it holds bare text. */
function cellBlocks(node: Nodes): Nodes[] {
  if (node.type === 'list' || node.type === 'listItem') return node.children.flatMap(cellBlocks);
  if (isJsx(node) && node.children.some((child) => child.type === 'paragraph' || child.type === 'list'))
    return (node.children as Nodes[]).flatMap(cellBlocks);
  return [node];
}

function rowsOf(table: Nodes): Nodes[][] {
  if (!isJsx(table)) return [];
  return (table.children as Nodes[]).flatMap((child) => {
    if (!isJsx(child)) return [];
    if (child.name === 'tr') return [(child.children as Nodes[]).filter((cell) => isJsx(cell))];
    return rowsOf(child);
  });
}

function termOf(item: ListItem): string {
  const paragraph = item.children[0];
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return first?.type === 'strong' ? singleSpaced(textOf(first)) : '';
}

/** The source's words that a node holds; what we add (gaps, withheld words, note markers) is none of them. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'footnoteReference') return '';
  if (isJsx(node) && (node.name === 'Gap' || node.name === 'Withheld')) return ' ';
  if (!('children' in node)) return '';
  const separator = blocksParted.has(node.type) || (node.type === 'mdxJsxFlowElement' && !node.children.some(isPhrasing)) ? '\n' : '';
  return node.children.map((child) => textOf(child)).join(separator);
}

const blocksParted = new Set(['root', 'list', 'listItem', 'table', 'tableRow', 'footnoteDefinition']);

function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function setId(node: Nodes, id: string): void {
  setProperty(node, 'id', id);
}

function setProperty(node: Nodes, name: string, value: string): void {
  const data = (node.data ?? {}) as { hProperties?: Record<string, string> };
  data.hProperties = { ...data.hProperties, [name]: value };
  node.data = data;
}
