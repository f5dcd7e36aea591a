import type { FootnoteDefinition, Heading, List, ListItem, Nodes, Root } from 'mdast';
import type { Place } from '../issues/issue.ts';
import type { Voice } from '../schemas/report.ts';
import { useAnchor } from './anchors.ts';
import type { PassageContext, PassageFinder } from './elements/element.ts';
import { elementOf } from './elements/index.ts';
import type { Block } from './fidelity.ts';
import { isJsx, type JsxElement } from './jsx.ts';
import { joinMarked, type MarkedText, singleSpaced } from './marks.ts';
import type { Passage, PassageKind } from './passage.ts';
import type { PassageNumbers } from './passage-numbers.ts';
import { readMarked, textOf } from './pieces.ts';
import { splitWords } from './words.ts';

/** A block, and the part of the tree that holds its words. */
export interface PassageBlock extends Block {
  node: Nodes;
}

/** A passage and the blocks it is made of, in reading order. */
export interface PassageBlocks {
  passage: Passage;
  blocks: PassageBlock[];
  place: Place;
  /** Its id is given by an `<Anchor>`. */
  byHand: boolean;
  /** Reads the passage's words and marks from the tree, once more after the tree has changed. */
  read: () => MarkedText & Pick<Passage, 'rows'>;
}

interface Options {
  reportId: string;
  file: string;
  numbers: PassageNumbers;
  /** Who speaks in the report, unless a block says otherwise. */
  voice?: Voice;
}

/** Find the passages of a section, in reading order, and write their ids into the tree (`data.hProperties`). */
export function findPassages(tree: Root, options: Options): PassageBlocks[] {
  return new SectionPassages(options).findAll(tree);
}

class SectionPassages implements PassageFinder {
  readonly #options: Options;
  readonly #found: PassageBlocks[] = [];
  readonly #notes: FootnoteDefinition[] = [];

  constructor(options: Options) {
    this.#options = options;
  }

  findAll(tree: Root): PassageBlocks[] {
    for (const node of tree.children) this.#visit(node, {});
    for (const note of this.#notes) this.#addNote(note);
    return this.#found;
  }

  findIn(node: JsxElement, context: PassageContext): void {
    for (const child of node.children) this.#visit(child as Nodes, context);
  }

  add(kind: PassageKind, node: JsxElement, context: PassageContext, extra: Partial<Passage> = {}): void {
    this.#add(kind, node, node.children, context, extra);
  }

  addGap(node: Nodes, context: PassageContext, drawing?: MarkedText): void {
    const { within } = context;
    const named = this.#name(node, 'gap', '');
    const passage = { ...named, kind: 'gap', ...(within && { within }), ...this.#spoken(context) } as const;
    this.#push(passage, drawing ? [] : [node], () => drawing ?? singleSpaced(readMarked(node)));
  }

  addTable(node: Nodes, { captions, rows }: Parameters<PassageFinder['addTable']>[1], context: PassageContext): void {
    // A caption that the source numbers as it numbers paragraphs is a passage of its own: the number leads to it, and the table is next.
    const numbered = captions.filter((each) => this.#options.numbers.isNumbered(textOf(each)));
    for (const each of numbered) this.#add('paragraph', each, [each], context);
    const caption = captions.filter((each) => !numbered.includes(each));
    this.#addPassage(node, { kind: 'table' }, [...caption, ...rows.flat()].flatMap(cellBlocks), context, () => {
      const cells = rows.map((row) =>
        row.map((cell) => singleSpaced(joinMarked(cellBlocks(cell).map(readMarked), ' '))),
      );
      const text = joinMarked(
        [...caption.map((each) => singleSpaced(readMarked(each))), ...cells.map((row) => joinMarked(row, '\t'))],
        '\n',
      );
      return { ...text, rows: cells.map((row) => row.map((cell) => cell.text)) };
    });
  }

  #visit(node: Nodes, context: PassageContext): void {
    if (isJsx(node)) this.#visitElement(node, context);
    else if (node.type === 'footnoteDefinition') this.#notes.push(node);
    else if (node.type === 'heading') this.#addHeading(node, context);
    else if (node.type === 'paragraph' && splitWords(textOf(node)).length === 0) this.addGap(node, context);
    else if (node.type === 'paragraph') this.#add('paragraph', node, [node], beginFinding(context));
    else if (node.type === 'list') this.#addList(node, context);
    else if (node.type === 'table')
      this.addTable(node, { captions: [], rows: node.children.map((row) => row.children) }, context);
  }

  #visitElement(node: JsxElement, context: PassageContext): void {
    const element = elementOf(node);
    const inner = { ...context, ...element?.inside?.(node) };
    if (element?.passages) element.passages(node, inner, this);
    else this.findIn(node, inner);
  }

  #addHeading(node: Heading, context: PassageContext): void {
    const named = this.#name(node, 'heading', textOf(node));
    this.#push({ ...named, kind: 'heading', level: node.depth, ...this.#spoken(context) }, [node], () =>
      singleSpaced(readMarked(node)),
    );
  }

  #addList(list: List, context: PassageContext): void {
    for (const item of list.children) {
      const firstList = item.children.findIndex((child) => child.type === 'list');
      const own = firstList === -1 ? item.children : item.children.slice(0, firstList);
      const inItem = beginFinding(context);
      if (context.definitions) this.#add('definition', item, own, inItem, { term: termOf(item) });
      else this.#add('item', item, own, inItem);
      // What follows a nested list, another paragraph of the item, has an address of its own: the item's words stay one run.
      for (const child of item.children.slice(own.length)) this.#visit(child, { ...inItem, definitions: false });
    }
  }

  #addNote(node: FootnoteDefinition): void {
    const blocks = node.children.flatMap(cellBlocks);
    const passage = { id: `fn-${node.identifier}`, kind: 'note', place: this.#placeOf(node), byHand: false } as const;
    this.#push(passage, blocks, () => singleSpaced(joinMarked(blocks.map(readMarked), '\n')), Number(node.identifier));
  }

  #add(
    kind: PassageKind,
    node: Nodes,
    parts: readonly Nodes[],
    context: PassageContext,
    extra: Partial<Passage> = {},
  ): void {
    this.#addPassage(node, { kind, ...extra }, parts.flatMap(cellBlocks), context, () =>
      singleSpaced(joinMarked(parts.map(readMarked), '\n')),
    );
  }

  #addPassage(
    node: Nodes,
    passage: Omit<Passage, Unread | 'id'>,
    blocks: readonly Nodes[],
    context: PassageContext,
    read: Read,
  ): void {
    // With the signs of what is missing: a number whose words are withheld is still the number of a paragraph.
    const named = this.#name(node, passage.kind, read().text.trim());
    const { finding, within } = context;
    if (finding?.id === '') finding.id = `${this.#options.reportId}-${named.id}`;
    this.#push(
      { ...named, ...passage, ...(finding && { finding }), ...(within && { within }), ...this.#spoken(context) },
      blocks,
      read,
    );
  }

  #spoken({ voice }: PassageContext): Pick<Passage, 'voice'> {
    return voice && voice !== this.#options.voice ? { voice } : {};
  }

  /** Give a node its id: the one given by hand, else the next. */
  #name(node: Nodes, kind: PassageKind, text: string): Named {
    const given = useAnchor(node);
    const { numbers } = this.#options;
    const id = numbers.take(given ?? numbers.propose({ kind, text, before: this.#found.at(-1)?.passage.id }));
    setProperty(node, 'id', id);
    return { id, place: this.#placeOf(node), byHand: given !== undefined };
  }

  #push(
    { place, byHand, ...passage }: Omit<Passage, Unread> & Named,
    nodes: readonly Nodes[],
    read: Read,
    note?: number,
  ): void {
    const blocks = nodes.map(
      (node): PassageBlock => ({ node, words: splitWords(textOf(node)), place: this.#placeOf(node), note }),
    );
    this.#found.push({ passage: { lines: null, ...passage, ...read() } as Passage, blocks, place, byHand, read });
  }

  #placeOf(node: Nodes): Place {
    return { file: this.#options.file, line: node.position?.start.line };
  }
}

type Read = PassageBlocks['read'];
/** What of a passage comes from its words and from their source. */
type Unread = 'text' | 'marks' | 'lines';
type Named = Pick<PassageBlocks, 'place' | 'byHand'> & Pick<Passage, 'id'>;

/** Inside `Findings`, an item or paragraph starts a finding of its own. */
function beginFinding(context: PassageContext): PassageContext {
  return context.findings && !context.finding ? { ...context, finding: { id: '', kind: context.findings } } : context;
}

/** The leaves of a cell, item or note: its paragraphs and items, or itself when it holds bare text. */
function cellBlocks(node: Nodes): Nodes[] {
  if (node.type === 'list' || node.type === 'listItem') return node.children.flatMap(cellBlocks);
  if (isJsx(node) && node.children.some((child) => child.type === 'paragraph' || child.type === 'list'))
    return (node.children as Nodes[]).flatMap(cellBlocks);
  return [node];
}

function termOf(item: ListItem): string {
  const paragraph = item.children[0];
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return first?.type === 'strong' ? singleSpaced(readMarked(first)).text : '';
}

function setProperty(node: Nodes, name: string, value: string): void {
  const data = (node.data ?? {}) as { hProperties?: Record<string, string> };
  data.hProperties = { ...data.hProperties, [name]: value };
  node.data = data;
}
