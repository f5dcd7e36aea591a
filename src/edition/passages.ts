import type { FootnoteDefinition, Heading, List, ListItem, Nodes, Root } from 'mdast';
import type { LineRange } from '../schemas/edition.ts';
import type { Voice } from '../schemas/report.ts';
import type { FindingKind } from '../schemas/section.ts';
import { takeAnchors, useAnchor } from './anchors.ts';
import type { Block } from './fidelity.ts';
import type { Place } from './issue.ts';
import { holes, joinMarked, type Mark, type MarkedText, singleSpaced, sourceText } from './marks.ts';
import type { PassageNumbers } from './passage-numbers.ts';
import { readMarked, textOf } from './pieces.ts';
import { attributeOf, isJsx, type JsxElement, lostParts } from './vocabulary.ts';
import { splitWords } from './words.ts';

export type PassageKind = 'heading' | 'paragraph' | 'item' | 'table' | 'definition' | 'grade' | 'note' | 'gap';

/** Anything of a report with an address of its own. */
export interface Passage {
  /** Fragment, unique in the report: `p12`, `p3.5`, `fn-3`, or a heading's words. */
  id: string;
  kind: PassageKind;
  /**
   * Source's words, single-spaced; cells of a table parted by tabs, rows by line feeds. Where words are lost or withheld `holes` stand in it; `sourceText` gives
   * the source's words alone.
   */
  text: string;
  /** What keeps its words from being simply the source's, in order. */
  marks: readonly Mark[];
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
  /** Who speaks, where it is not the report's own voice. */
  voice?: Voice;
}

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

interface Context {
  /** `Findings`: each item or paragraph is one; `Finding`: all of it is one. */
  findings?: FindingKind | undefined;
  finding?: { id: string; kind: FindingKind } | undefined;
  within?: Passage['within'];
  voice?: Voice | undefined;
  definitions?: boolean;
}

/**
 * Find the passages of a section, in reading order, and write their ids into the tree (`data.hProperties`).
 *
 * @param tree A section that the vocabulary has been applied to.
 * @param options.voice Who speaks in the report, unless a block says otherwise.
 */
export function findPassages(
  tree: Root,
  { reportId, file, numbers, voice }: { reportId: string; file: string; numbers: PassageNumbers; voice?: Voice },
): PassageBlocks[] {
  const found: PassageBlocks[] = [];
  const notes: FootnoteDefinition[] = [];
  takeAnchors(tree);
  for (const node of tree.children) visit(node, {});
  for (const note of notes) addNote(note);
  return found;

  function visit(node: Nodes, context: Context): void {
    if (node.type === 'footnoteDefinition') notes.push(node);
    else if (node.type === 'heading') addHeading(node, context);
    else if (node.type === 'paragraph' && splitWords(textOf(node)).length === 0) addGap(node, context);
    else if (node.type === 'paragraph') add('paragraph', node, [node], beginFinding(context));
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
    if (node.name === 'table') return void addTable(node, rowsOf(node), context);
    if (node.name === 'Grade') return void add('grade', node, node.children as Nodes[], context, { grade: attributeOf(node, 'grade') ?? '' });
    if (node.name === 'Gap' || node.name === 'Withheld') return void addGap(node, context);
    if (node.name === 'Findings') inner.findings = attributeOf(node, 'kind') as FindingKind;
    if (node.name === 'Finding') inner.finding = { id: '', kind: attributeOf(node, 'kind') as FindingKind };
    if (node.name === 'Definitions') inner.definitions = true;
    if (node.name && node.name in withinNames) inner.within = withinNames[node.name];
    const speaker = attributeOf(node, 'voice') as Voice | undefined;
    if (speaker) inner.voice = speaker === voice ? undefined : speaker;
    for (const child of node.children) visit(child as Nodes, inner);
    if (node.name === 'Figure' && attributeOf(node, 'lost')) addGap(node, inner);
  }

  function addHeading(node: Heading, { voice: speaker }: Context): void {
    const named = nameNode(node, 'heading', textOf(node));
    push({ ...named, kind: 'heading', level: node.depth, ...(speaker && { voice: speaker }) }, [node], () => singleSpaced(readMarked(node)));
  }

  /** Missing words that no passage could hold, or a figure's missing drawing. */
  function addGap(node: Nodes, { within, voice: speaker }: Context): void {
    const named = nameNode(node, 'gap', '');
    const isDrawing = isJsx(node) && node.name === 'Figure';
    push({ ...named, kind: 'gap', ...(within && { within }), ...(speaker && { voice: speaker }) }, isDrawing ? [] : [node], () =>
      isDrawing ? lostDrawing(node) : singleSpaced(readMarked(node)),
    );
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
    const captions = isJsx(node) ? (node.children as Nodes[]).filter((child) => isJsx(child) && child.name === 'caption') : [];
    // A caption that the source numbers as it numbers paragraphs is a passage of its own: the number leads to it, and the table is next.
    const numbered = captions.filter((each) => numbers.isNumbered(textOf(each)));
    for (const each of numbered) add('paragraph', each, [each], context);
    const caption = captions.filter((each) => !numbered.includes(each));
    addPassage(node, { kind: 'table' }, [...caption, ...rows.flat()].flatMap(cellBlocks), context, () => {
      const cells = rows.map((row) => row.map((cell) => singleSpaced(joinMarked(cellBlocks(cell).map(readMarked), ' '))));
      const text = joinMarked([...caption.map((each) => singleSpaced(readMarked(each))), ...cells.map((row) => joinMarked(row, '\t'))], '\n');
      return { ...text, rows: cells.map((row) => row.map((cell) => cell.text)) };
    });
  }

  function addNote(node: FootnoteDefinition): void {
    const blocks = node.children.flatMap(cellBlocks);
    push(
      { id: `fn-${node.identifier}`, kind: 'note', place: placeOf(node), byHand: false },
      blocks,
      () => singleSpaced(joinMarked(blocks.map(readMarked), '\n')),
      Number(node.identifier),
    );
  }

  function add(kind: PassageKind, node: Nodes, blocks: readonly Nodes[], context: Context, extra: Partial<Passage> = {}): void {
    addPassage(node, { kind, ...extra }, blocks.flatMap(cellBlocks), context, () => singleSpaced(joinMarked(blocks.map(readMarked), '\n')));
  }

  function addPassage(node: Nodes, passage: Omit<Passage, Unread | 'id'>, blocks: readonly Nodes[], context: Context, read: Read): void {
    const named = nameNode(node, passage.kind, sourceText(read()).trim());
    if (context.finding && context.finding.id === '') context.finding.id = `${reportId}-${named.id}`;
    const { finding, within, voice: speaker } = context;
    push({ ...named, ...passage, ...(finding && { finding }), ...(within && { within }), ...(speaker && { voice: speaker }) }, blocks, read);
  }

  /** Give a node its id: the one given by hand, else the next. */
  function nameNode(node: Nodes, kind: PassageKind, text: string): Named {
    const given = useAnchor(node);
    const id = numbers.take(given ?? numbers.propose({ kind, text, before: found.at(-1)?.passage.id }));
    setProperty(node, 'id', id);
    return { id, place: placeOf(node), byHand: given !== undefined };
  }

  function push({ place, byHand, ...passage }: Omit<Passage, Unread> & Named, nodes: readonly Nodes[], read: Read, note?: number): void {
    const blocks = nodes.map((node): PassageBlock => ({ node, words: splitWords(textOf(node)), place: placeOf(node), note }));
    found.push({ passage: { lines: null, ...passage, ...read() } as Passage, blocks, place, byHand, read });
  }

  function placeOf(node: Nodes): Place {
    return { file, line: node.position?.start.line };
  }
}

type Read = PassageBlocks['read'];
/** What of a passage comes from its words and from their source. */
type Unread = 'text' | 'marks' | 'lines';
type Named = Pick<PassageBlocks, 'place' | 'byHand'> & Pick<Passage, 'id'>;

function lostDrawing(figure: JsxElement): MarkedText {
  return { text: holes.lost, marks: [{ kind: 'lost', at: 0, length: holes.lost.length, note: lostParts[attributeOf(figure, 'lost') ?? ''] ?? '' }] };
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
  return first?.type === 'strong' ? singleSpaced(readMarked(first)).text : '';
}

function setProperty(node: Nodes, name: string, value: string): void {
  const data = (node.data ?? {}) as { hProperties?: Record<string, string> };
  data.hProperties = { ...data.hProperties, [name]: value };
  node.data = data;
}
