import type { PhrasingContent } from 'mdast';
import { splitWords } from '../../../edition/words.ts';
import type { Block, Cell, Item, Piece } from '../../block.ts';
import type { Doubt } from '../../doubt.ts';
import type { ExtractedLine, ExtractedNote, Extraction, OfferedFact } from '../../extraction.ts';
import { citation } from '../../marks.ts';
import { addTo, append } from './collect.ts';
import { printMarkers } from './markers.ts';
import type { ItemPart, NoteHead, Part, PartDoubt, PartOf } from './part.ts';
import { cleanText, hasReference, plainPhrases, textNode, tidyPhrases, withoutBreaks } from './phrases.ts';

/** What a reader of a markup format hands over. */
export interface ReadMarkup {
  tool: string;
  parts: readonly Part[];
  offered: OfferedFact[];
  /** The text that a reader of the file sees, taken apart from the parts: a part of the file at a time, with citation marks where markers stand. */
  layer: readonly string[];
  doubts?: readonly Doubt[];
}

/** Counts the lines: one for each paragraph, heading, item and row of a table, a blank one between parts. */
export function layOut({ tool, parts, offered, layer, doubts = [] }: ReadMarkup): Extraction {
  const heads = new Map(parts.flatMap((part) => (part.kind === 'note' ? [[part.number, part] as const] : [])));
  const labelOf = (number: number) => labelOfNote(heads.get(number) ?? { number });
  const page = new Page(labelOf);
  for (const part of parts) page.add(part);
  return {
    tool,
    lines: page.lines,
    blocks: page.blocks,
    notes: page.finishNotes(),
    setAside: page.setAside,
    corrections: [],
    offered,
    doubts: [...doubts, ...page.finishDoubts()],
    ledger: page.ledger,
    textLayer: layer.map((text) => splitWords(printMarkers(text, labelOf).text)),
  };
}

/** What a note prints for a number. */
export function labelOfNote({ number, printed }: NoteHead): string {
  return printed ?? String(number);
}

/** Lines as they fill, and what stands on them. */
class Page {
  readonly lines: ExtractedLine[] = [];
  readonly blocks: Block[] = [];
  readonly setAside: Extraction['setAside'] = [];
  readonly ledger: Extraction['ledger'] = [];
  readonly #labelOf: (number: number) => string;
  readonly #notes: ExtractedNote[] = [];
  readonly #cited = new Map<number, ExtractedNote['cited']>();
  readonly #doubts = new Map<string, { doubt: PartDoubt; places: [number, number][]; details: Set<string> }>();

  constructor(labelOf: (number: number) => string) {
    this.#labelOf = labelOf;
  }

  add(part: Part): void {
    const before = this.lines.length;
    if (before > 0 && this.lines[before - 1]?.text !== '') this.lines.push({ text: '' });
    const first = this.lines.length + 1;
    this.#addKind(part);
    const last = this.lines.length;
    if (last < first) {
      this.lines.length = before;
      this.#addDoubts(part, [Math.max(1, before), Math.max(1, before)]);
      return;
    }
    this.#addDoubts(part, [first, last]);
    if (part.why)
      this.ledger.push({
        lines: [first, last],
        rule: rules[part.kind],
        why: part.why,
        evidence: part.inferred ? 'inferred' : 'asserted',
      });
  }

  #addKind(part: Part): void {
    if (part.kind === 'heading') this.#addHeading(part);
    else if (part.kind === 'quote') this.#addText(part.text, (pieces) => ({ kind: 'quote', pieces }));
    else if (part.kind === 'paragraph') this.#addParagraph(part);
    else if (part.kind === 'figure')
      this.#addText(part.text, (pieces) => ({ kind: 'figure', number: part.number, pieces }));
    else if (part.kind === 'list') this.#addList(part);
    else if (part.kind === 'table') this.#addTable(part);
    else if (part.kind === 'definitions') this.#addDefinitions(part);
    else if (part.kind === 'note') this.#addNote(part);
    else if (part.kind === 'aside') this.#addAside(part);
  }

  /** Writes one line; nothing when no word stands in it. */
  #write(text: readonly PhrasingContent[], { printed = '', hidden = '' } = {}): Piece | undefined {
    const inline = readInline(text);
    if (splitWords(inline.text).length === 0) return undefined;
    this.lines.push({ text: '' });
    const line = this.lines.length;
    this.#print(line, `${hidden}${printed}${inline.text}`, inline.literals);
    const nodes = printed && inline.nodes ? [textNode(printed), ...inline.nodes] : inline.nodes;
    return { line, text: `${printed}${inline.text}`, ...(nodes && { nodes: mergeFirst(nodes) }) };
  }

  #print(line: number, text: string, literals: readonly (string | undefined)[]): void {
    const { text: shown, markers } = printMarkers(text, this.#labelOf, literals);
    (this.lines[line - 1] as ExtractedLine).text = shown;
    for (const { number, as } of markers) addTo(this.#cited, number, { line, as });
  }

  #addText(text: PhrasingContent[], blockOf: (pieces: Piece[]) => Block): void {
    const piece = this.#write(text);
    if (piece) this.blocks.push(blockOf([piece]));
  }

  /** A marker alone names nothing: it is a paragraph. */
  #addHeading({ level, text }: PartOf<'heading'>): void {
    const named = splitWords(plainPhrases(text)).length > 0;
    this.#addText(withoutBreaks(text), (pieces) =>
      named ? { kind: 'heading', level, pieces } : { kind: 'paragraph', pieces },
    );
  }

  #addParagraph({ text, continued = [] }: PartOf<'paragraph'>): void {
    const pieces = [text, ...continued].flatMap((each) => this.#write(each) ?? []);
    if (pieces.length > 0) this.blocks.push({ kind: 'paragraph', pieces });
  }

  #addList({ items }: PartOf<'list'>): void {
    const written = items.flatMap((item) => this.#writeItem(item, 0));
    if (written.length > 0) this.blocks.push({ kind: 'list', items: written });
  }

  /** An item without words of its own gives its place to the items in it. */
  #writeItem({ marker, paragraphs, items }: ItemPart, depth: number): Item[] {
    const indent = '  '.repeat(Math.min(depth, 12));
    const full = paragraphs.filter((text) => splitWords(plainPhrases(text)).length > 0 || hasReference(text));
    const pieces = full.flatMap((text, index) => {
      if (index > 0) return this.#write(text, { hidden: `${indent}  ` }) ?? [];
      const head = marker === undefined ? { hidden: `${indent}• ` } : { hidden: indent, printed: `${marker} ` };
      return this.#write(text, head) ?? [];
    });
    if (pieces.length === 0 && marker !== undefined) append(pieces, this.#writeMarker(`${indent}${marker}`, marker));
    const inner = items.flatMap((item) => this.#writeItem(item, pieces.length === 0 ? depth : depth + 1));
    return pieces.length === 0 ? inner : [{ pieces, items: inner }];
  }

  #writeMarker(text: string, marker: string): Piece[] {
    if (splitWords(marker).length === 0) return [];
    this.lines.push({ text });
    return [{ line: this.lines.length, text: marker }];
  }

  #addTable({ caption, hasHeader, rows }: PartOf<'table'>): void {
    const title = caption && this.#write(withoutBreaks(caption));
    const written = rows.map((row) => this.#writeRow(row));
    this.blocks.push({ kind: 'table', hasHeader, rows: written, ...(title && { caption: [title] }) });
  }

  #writeRow(row: PartOf<'table'>['rows'][number]): Cell[] {
    const texts = row.map((cell) => cell.paragraphs.map(readInline).filter(({ text }) => text !== ''));
    const line = this.lines.length + 1;
    const shown = texts.map((cell) => cell.map(({ text }) => text).join(' ')).join('\t');
    this.lines.push({ text: '' });
    this.#print(
      line,
      shown.trimEnd(),
      texts.flat().flatMap(({ literals }) => literals),
    );
    return row.map(({ paragraphs: _, ...cell }, index) => ({
      ...cell,
      pieces: (texts[index] ?? []).map(({ text, nodes }) => ({ line, text, ...(nodes && { nodes }) })),
    }));
  }

  #addDefinitions({ entries }: PartOf<'definitions'>): void {
    const written = entries.map(({ term, meaning }) => ({
      term: term.flatMap((text) => this.#write(withoutBreaks(text)) ?? []),
      meaning: meaning.flatMap((text) => this.#write(text, { hidden: '  ' }) ?? []),
    }));
    const full = written.filter(({ term, meaning }) => term.length + meaning.length > 0);
    if (full.length > 0) this.blocks.push({ kind: 'definitions', entries: full });
  }

  #addNote({ paragraphs, number, printed, head, numberLost }: PartOf<'note'>): void {
    const label = head ?? `${labelOfNote({ number, ...(printed !== undefined && { printed }) })} `;
    const first = this.lines.length + 1;
    const pieces = paragraphs.flatMap(
      (text, index) => this.#write(text, { hidden: index === 0 && !numberLost ? label : '' }) ?? [],
    );
    if (pieces.length === 0) this.lines.push({ text: label.trim() });
    this.#notes.push({
      number,
      ...(printed !== undefined && { printed }),
      lines: [first, this.lines.length],
      paragraphs: pieces.map((piece) => [piece]),
      ...(numberLost && { numberLost }),
      cited: [],
    });
  }

  #addAside({ lines, reason, note }: PartOf<'aside'>): void {
    const texts = lines.map((line) => cleanText(line).trim()).filter((line) => line !== '');
    if (texts.every((line) => splitWords(line).length === 0)) return;
    const first = this.lines.length + 1;
    for (const text of texts) this.lines.push({ text });
    this.setAside.push({ lines: [first, this.lines.length], reason, ...(note && { note }) });
  }

  #addDoubts({ doubts = [] }: Part, place: [number, number]): void {
    for (const doubt of doubts) {
      const group = this.#doubts.get(doubt.problem) ?? { doubt, places: [], details: new Set() };
      group.places.push(place);
      if (doubt.detail !== undefined) group.details.add(doubt.detail);
      this.#doubts.set(doubt.problem, group);
    }
  }

  finishNotes(): ExtractedNote[] {
    return this.#notes
      .map((note) => ({ ...note, cited: this.#cited.get(note.number) ?? [] }))
      .sort((a, b) => a.number - b.number);
  }

  /** One doubt for all the places of a problem. */
  finishDoubts(): Doubt[] {
    return [...this.#doubts.values()].map(({ doubt: { problem, remedy }, places, details }) => {
      const [first = [1, 1]] = places;
      const rest = places.slice(1).map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
      const others = [...new Set(rest)].filter((place) => place !== `${first[0]}`);
      const also = others.length === 0 ? '' : ` Also at ${listed(others, 20)}.`;
      const said = details.size === 0 ? '' : ` ${listed([...details], 20)}.`;
      return { lines: first, problem: `${problem}${also}${said}`, remedy };
    });
  }
}

const rules: Readonly<Record<Part['kind'], string>> = {
  heading: 'headings',
  paragraph: 'paragraphs',
  quote: 'quotations',
  list: 'lists',
  table: 'tables',
  definitions: 'definitions',
  figure: 'figures',
  note: 'footnotes',
  aside: 'set aside',
  nothing: 'doubts',
};

function listed(all: readonly string[], most: number): string {
  return all.length > most ? `${all.slice(0, most).join(', ')} and ${all.length - most} more` : all.join(', ');
}

interface Inline {
  /** With citation marks. */
  text: string;
  /** What each mark prints in the file, where that is known. */
  literals: (string | undefined)[];
  /** Where there is more than text. */
  nodes?: PhrasingContent[];
}

function readInline(phrases: readonly PhrasingContent[]): Inline {
  const tidy = tidyPhrases(phrases);
  const literals: (string | undefined)[] = [];
  const nodes = markReferences(tidy, literals);
  const text = plainPhrases(nodes);
  if (splitWords(text).length === 0 && literals.length === 0) return { text: isDash(text) ? text : '', literals };
  return { text, literals, ...(nodes.some((node) => node.type !== 'text') && { nodes }) };
}

/** A dash alone is no word, but says something in a cell. */
function isDash(text: string): boolean {
  return /^[-‐‑‒–—―−]$/u.test(text.trim());
}

function markReferences(nodes: readonly PhrasingContent[], literals: (string | undefined)[]): PhrasingContent[] {
  const marked: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = marked.at(-1);
    const own =
      node.type === 'footnoteReference' ? textNode(citation.of(Number(node.identifier))) : markInside(node, literals);
    if (node.type === 'footnoteReference') literals.push(node.label ?? undefined);
    if (own.type === 'text' && last?.type === 'text') last.value += own.value;
    else marked.push(own.type === 'text' ? { ...own } : own);
  }
  return marked;
}

function markInside(node: PhrasingContent, literals: (string | undefined)[]): PhrasingContent {
  return 'children' in node
    ? ({ ...node, children: markReferences(node.children, literals) } as PhrasingContent)
    : node;
}

function mergeFirst(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, second, ...rest] = nodes;
  return first?.type === 'text' && second?.type === 'text'
    ? [textNode(first.value + second.value), ...rest]
    : [...nodes];
}
