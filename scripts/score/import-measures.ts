import { type Block, type Cell, type Item, type Piece, piecesOf } from '../../src/import/block.ts';
import type { Extraction } from '../../src/import/extraction.ts';
import { citation, glue } from '../../src/import/marks.ts';
import type { Truth } from './import-truth.ts';

/** Of what a reader sees, how much is right. */
export interface Found {
  right: number;
  of: number;
  /** What is wrong, for looking. */
  missed: string[];
}

export type ImportScore = Record<
  'sentences' | 'across' | 'headings' | 'levels' | 'notes' | 'furniture' | 'items' | 'cells',
  Found
>;

/** Compares what an adapter made of a document with what a reader sees on sampled pages of it. */
export function scoreImport(extraction: Extraction, truth: Truth): ImportScore {
  const blocks = extraction.blocks.flatMap(flatten);
  const running = [
    ...blocks.flatMap(textsOf),
    ...extraction.notes.flatMap(({ paragraphs }) => paragraphs.map(say)),
  ].map(plain);
  const isWhole = (text: string) => running.some((block) => block.includes(plain(text)));
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' ? [{ text: plain(say(block.pieces)), level: block.level }] : [],
  );
  const found = truth.headings.map((heading) => ({
    ...heading,
    own: headings.find(({ text }) => text === plain(heading.text)),
  }));
  const offset = commonest(found.flatMap(({ level, own }) => (own ? [own.level - level] : [])));
  const items = new Set(blocks.flatMap((block) => (block.kind === 'list' ? itemsOf(block.items) : [])).map(plain));
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(cellText)) : []));
  const aside = asideTexts(extraction);
  return {
    sentences: count(
      truth.sentences.filter(({ across }) => !across),
      ({ text }) => isWhole(text),
      ({ text }) => text,
    ),
    across: count(
      truth.sentences.filter(({ across }) => across),
      ({ text }) => isWhole(text),
      ({ text }) => text,
    ),
    headings: count(
      found,
      ({ own }) => own !== undefined,
      ({ text }) => text,
    ),
    levels: count(
      found,
      ({ level, own }) => own !== undefined && own.level - level === offset,
      ({ text, level, own }) => `${text} (${level}, found ${own?.level})`,
    ),
    notes: count(
      truth.notes,
      (note) => isLinked(note, extraction, blocks),
      ({ word, text }) => `${word}: ${text}`,
    ),
    furniture: count(
      truth.furniture,
      (text) => aside.some((line) => line.includes(plain(text))),
      (text) => text,
    ),
    items: count(
      truth.items,
      (text) => items.has(plain(text)),
      (text) => text,
    ),
    cells: countCells(truth.rows, rows),
  };
}

function count<T>(all: readonly T[], isRight: (each: T) => boolean, name: (each: T) => string): Found {
  const missed = all.filter((each) => !isRight(each));
  return { right: all.length - missed.length, of: all.length, missed: missed.map(name) };
}

/** Cells that stand in a row of as many, in their place. */
function countCells(rows: readonly string[][], found: readonly string[][]): Found {
  const result: Found = { right: 0, of: 0, missed: [] };
  for (const row of rows) {
    const cells = row.map(plain);
    const best = Math.max(
      0,
      ...found
        .filter((other) => other.length === cells.length)
        .map((other) => cells.filter((cell, index) => cell === other[index]).length),
    );
    result.right += best;
    result.of += cells.length;
    if (best < cells.length) result.missed.push(row.join(' | '));
  }
  return result;
}

function isLinked(
  { word, text }: Truth['notes'][number],
  { notes, lines }: Extraction,
  blocks: readonly Block[],
): boolean {
  const note = notes.find(({ paragraphs }) => plain(paragraphs.map(say).join(' ')).startsWith(plain(text)));
  if (!note) return false;
  const mark = citation.of(note.number);
  const before = [...blocks.flatMap(textsOf), ...notes.flatMap(({ paragraphs }) => paragraphs.map(say))].flatMap(
    (each) => each.split(mark).slice(0, -1),
  );
  return (
    note.cited.some(({ line }) => lines[line - 1] !== undefined) &&
    before.some((each) => plain(each).endsWith(plain(word)))
  );
}

function asideTexts({ setAside, lines }: Extraction): string[] {
  return setAside.map(({ lines: [first, last] }) =>
    plain(
      lines
        .slice(first - 1, last)
        .map(({ text }) => text)
        .join(' '),
    ),
  );
}

function flatten(block: Block): Block[] {
  return block.kind === 'findings' ? block.blocks.flatMap(flatten) : [block];
}

function textsOf(block: Block): string[] {
  if (block.kind === 'list') return itemsOf(block.items);
  if (block.kind === 'table') return [say(block.caption ?? []), ...block.rows.flat().map(cellText)];
  if (block.kind === 'definitions') return block.entries.flatMap(({ term, meaning }) => [say(term), say(meaning)]);
  return [say(piecesOf(block))];
}

function itemsOf(items: readonly Item[]): string[] {
  return items.flatMap((item) => [say(item.pieces), ...itemsOf(item.items)]);
}

function cellText({ pieces }: Cell): string {
  return plain(say(pieces));
}

function say(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(`${glue} `, '')
    .replaceAll(glue, '');
}

/** For comparing: one kind of quotation mark, hyphen and space; without citation marks and bullets. */
function plain(text: string): string {
  return text
    .replace(citation.pattern, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/(?<=[\p{L}\p{N}])[‐‑-]\s*(?=[\p{L}\p{N}])/gu, '-')
    .replace(/[•▪]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function commonest(values: readonly number[]): number {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? 0;
}
