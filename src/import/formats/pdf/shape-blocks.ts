import type { Block, Cell, Item, Piece } from '../../block.ts';
import type { Doubt } from '../../doubt.ts';
import type { Claim } from '../../extraction.ts';
import { isCaption } from './find-headings.ts';
import type { Group, TextGroup } from './group-lines.ts';
import { labelOf, ordinalOf } from './labels.ts';
import type { LineBook } from './line-book.ts';
import type { Segment } from './segment.ts';
import { isOneLine, rowsOfTable, type TableGroup } from './shape-table.ts';

export interface Shaped {
  blocks: Block[];
  /** Pieces that follow each other in one block: words may go on over their ends. */
  stretches: Piece[][];
  doubts: Doubt[];
  ledger: Claim[];
}

/** Groups in reading order become blocks, and their lines are written. */
export function shapeBlocks(groups: readonly Group[], book: LineBook): Shaped {
  const shaped: Shaped = { blocks: [], stretches: [], doubts: [], ledger: [] };
  const numbered = areNumberedParagraphs(groups);
  for (let at = 0; at < groups.length; at += 1) {
    const group = groups[at] as Group;
    const next = groups[at + 1];
    if (group.kind === 'labels') setLabelsAside(group.lines, book, shaped);
    else if (group.kind === 'table') addTable(group, [], book, shaped);
    else if (next?.kind === 'table' && isTableCaption(group)) {
      addTable(next, group.lines, book, shaped);
      at += 1;
    } else if (isItem(group, groups, at, numbered)) {
      let end = at + 1;
      while (end < groups.length && isItem(groups[end] as Group, groups, end, numbered)) end += 1;
      addList(groups.slice(at, end) as TextGroup[], book, shaped);
      at = end - 1;
    } else addText(group, book, shaped);
  }
  return shaped;
}

function pieces(lines: readonly Segment[], book: LineBook, shaped: Shaped, skip = 0): Piece[] {
  const made = lines.map((line, index): Piece => {
    book.enter(line.page);
    const number = book.write([line]);
    return { line: number, text: book.cite(line, number, index === 0 ? skip : 0) };
  });
  shaped.stretches.push(made);
  return made;
}

function addText(group: TextGroup, book: LineBook, shaped: Shaped): void {
  const text = group.lines.map((line) => line.text).join(' ');
  const own = pieces(group.lines, book, shaped);
  const lines: [number, number] = [own[0]?.line ?? 1, own.at(-1)?.line ?? 1];
  if (group.heading !== undefined) {
    shaped.blocks.push({ kind: 'heading', level: group.heading, pieces: own });
    shaped.ledger.push({
      lines,
      rule: 'headings',
      why: 'set larger, bolder or otherwise unlike the text, or announced in a list of contents',
      evidence: 'inferred',
    });
    return;
  }
  const [, number] =
    /^(?:figure|fig\.|chart|exhibit|photo(?:graph)?|map|plate|abbildung)\s+((?:[A-Z]\.?)?\d+(?:[.-]\d+)*)/i.exec(
      text,
    ) ?? [];
  if (
    number !== undefined &&
    isCaption(text) &&
    text.length < 400 &&
    !/^\S+\s+\S+\s+(?:shows?|is|was|are|were|gives?|and|in|to|of|zeigt)\b/i.test(text)
  )
    shaped.blocks.push({ kind: 'figure', number, pieces: own });
  else shaped.blocks.push({ kind: 'paragraph', pieces: own });
}

function isTableCaption(group: TextGroup): boolean {
  return /^(?:table|exhibit|tabelle)\s+(?:[A-Z]\.?)?\d/i.test(group.lines[0]?.text ?? '') && group.lines.length <= 4;
}

function addTable(group: TableGroup, caption: readonly Segment[], book: LineBook, shaped: Shaped): void {
  const head = pieces(caption, book, shaped);
  const { rows, header, repeated } = rowsOfTable(group);
  const again = new Set(repeated);
  const made = rows.map((row, index) => writeRow(row, index < header, book, shaped));
  for (const line of again) book.writeAside([line], 'repeated-text');
  const numbers = made.flat().flatMap((cell) => cell.pieces.map(({ line }) => line));
  const lines: [number, number] = [Math.min(...numbers), Math.max(...numbers)];
  shaped.blocks.push({
    kind: 'table',
    hasHeader: header > 0,
    rows: made,
    ...(head.length > 0 ? { caption: head } : {}),
  });
  const ruled = group.tables[0]?.ruled ?? false;
  shaped.ledger.push({
    lines,
    rule: 'tables',
    why: ruled ? 'lines are drawn around its cells' : 'its rows leave the same upright stripes white',
    evidence: 'inferred',
  });
  if (!ruled)
    shaped.doubts.push({
      lines,
      problem: `A table without lines: its ${made.length} rows and ${Math.max(...made.map((row) => row.length))} columns are told apart by the white between them (page ${group.tables[0]?.page}).`,
      remedy: 'Compare it with the page, and put right what stands in a wrong cell.',
    });
}

function writeRow(
  row: readonly { lines: Segment[]; colSpan: number; rowSpan: number }[],
  isHead: boolean,
  book: LineBook,
  shaped: Shaped,
): Cell[] {
  for (const { lines } of row) if (lines[0]) book.enter(lines[0].page);
  const one = isOneLine(row) ? book.write(row.flatMap(({ lines }) => lines)) : undefined;
  return row.map(({ lines, colSpan, rowSpan }): Cell => {
    const own = lines.map((segment): Piece => {
      const line = one ?? book.write([segment]);
      return { line, text: book.cite(segment, line) };
    });
    if (one === undefined) shaped.stretches.push(own);
    return {
      pieces: own,
      ...(isHead ? { head: 'col' as const } : {}),
      ...(colSpan > 1 ? { colSpan } : {}),
      ...(rowSpan > 1 ? { rowSpan } : {}),
    };
  });
}

function setLabelsAside(lines: readonly Segment[], book: LineBook, shaped: Shaped): void {
  const [first] = lines;
  if (!first) return;
  book.enter(first.page);
  const from = book.lines.length + 1;
  for (const line of lines) book.writeAside([line], 'chart-axis');
  shaped.doubts.push({
    lines: [from, book.lines.length],
    problem: `The labels of a picture or drawing on page ${first.page} are set aside: "${lines
      .map(({ text }) => text)
      .join('", "')
      .slice(0, 120)}".`,
    remedy:
      'Look at the page. What a reader needs of it, give as a table or in words of yours; what is running text, take out of setAside.',
  });
}

/** `12.` begins paragraphs, not items, when the numbers go on through the file over its headings. */
function areNumberedParagraphs(groups: readonly Group[]): boolean {
  let [last, goesOn, restarts, overHeadings, headed] = [0, 0, 0, 0, false];
  for (const group of groups) {
    if (group.kind !== 'text') continue;
    if (group.heading !== undefined) headed = true;
    else if (group.label?.kind === 'number') {
      const value = ordinalOf(group.label) ?? 0;
      if (value === last + 1 && last > 0) {
        goesOn += 1;
        if (headed) overHeadings += 1;
      } else restarts += 1;
      [last, headed] = [value, false];
    }
  }
  return goesOn >= 8 && overHeadings >= 2 && restarts <= goesOn / 6;
}

function isItem(group: Group, groups: readonly Group[], at: number, numbered: boolean): boolean {
  if (group.kind !== 'text' || group.heading !== undefined || !group.label || group.label.kind === 'parts')
    return false;
  if (group.label.kind === 'bullet') return true;
  if (group.label.kind === 'number' && numbered) return false;
  const neighbours = [groups.slice(Math.max(0, at - 12), at).reverse(), groups.slice(at + 1, at + 13)];
  return neighbours.some((side) =>
    side.some(
      (other) =>
        other.kind === 'text' &&
        other.heading === undefined &&
        other.label?.kind === group.label?.kind &&
        areInStep(group, other),
    ),
  );
}

/** `3.` and `4.`, `(a)` and `(b)`; Roman numbers always. */
function areInStep(a: TextGroup, b: TextGroup): boolean {
  if (!a.label || !b.label) return false;
  if (a.label.kind === 'roman') return true;
  return Math.abs((ordinalOf(a.label) ?? 0) - (ordinalOf(b.label) ?? 0)) === 1;
}

function addList(groups: readonly TextGroup[], book: LineBook, shaped: Shaped): void {
  const items: Item[] = [];
  const open: { x: number; kind: string; items: Item[] }[] = [];
  let page = groups[0]?.lines[0]?.page ?? 0;
  for (const group of groups) {
    const [first] = group.lines as [Segment];
    const label = labelOf(first);
    const kind = `${label?.kind} ${label?.kind === 'bullet' ? label.sign : ''}`;
    // On another page, or in another column, the same list may stand further left or right: its sign tells.
    if (first.page !== page) for (const level of open) level.x = level.kind === kind ? first.x : level.x;
    page = first.page;
    while (open.length > 0 && first.x < (open.at(-1)?.x ?? 0) - 3) open.pop();
    if (open.length === 0 || (first.x > (open.at(-1)?.x ?? 0) + 3 && lastItem(open, items))) {
      const parent = open.length === 0 ? items : (lastItem(open, items)?.items ?? items);
      open.push({ x: first.x, kind, items: parent });
    }
    const own = pieces(group.lines, book, shaped, label?.kind === 'bullet' ? label.length : 0);
    (open.at(-1)?.items ?? items).push({ pieces: own, items: [] });
  }
  shaped.blocks.push({ kind: 'list', items });
}

function lastItem(open: readonly { items: Item[] }[], items: readonly Item[]): Item | undefined {
  return (open.at(-1)?.items ?? items).at(-1);
}
