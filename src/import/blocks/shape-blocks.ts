import type { Block, Entry, Item, Piece } from '../block.ts';
import type { Doubt } from '../doubt.ts';
import type { ReportRules } from '../findings.ts';
import type { Line } from '../lines/line.ts';
import type { Measure } from '../lines/measure.ts';
import { withoutMarks } from '../marks.ts';
import { endsClause } from '../sentence.ts';
import { comparable } from '../set-aside.ts';
import { findLevels, type TitlePlace } from './find-levels.ts';
import { findNumberedParagraphs } from './find-numbered-paragraphs.ts';
import { type FoundTable, findTableAt } from './find-tables.ts';
import { findTitles, textOfStretch } from './find-titles.ts';
import { isCapitals, type Stretch } from './join-lines.ts';
import { letterBullet } from './mend-bullets.ts';

export interface Shaped {
  blocks: Block[];
  /** Blocks that have been taken out of what they interrupt. */
  asides: Set<Block>;
  doubts: Doubt[];
}

/** Headings, lists, tables, definitions and paragraphs, from lines that belong together. */
export function shapeBlocks(
  stretches: readonly Stretch[],
  { measure, rules }: { measure: Measure; rules: ReportRules },
): Shaped {
  const tables = new Map<number, FoundTable>();
  const inTable = new Set<number>();
  for (let index = 0; index < stretches.length; index += 1) {
    const table = findTableAt(stretches, index, rules.grades);
    if (!table) continue;
    tables.set(index, table);
    for (let each = index; each <= table.end; each += 1) inTable.add(each);
    index = table.end;
  }
  const bareTables = new Set(
    [...tables].filter(([, { block, by }]) => by === 'numbers' && !block.hasHeader).map(([index]) => index),
  );
  const titles = findTitles({ stretches, inTable, bareTables, fit: measure.fit, rules });
  const numberedParagraphs = findNumberedParagraphs(stretches, titles);
  const lostItems = findLostItems(stretches, { titles, measure, rules });

  const blocks: Block[] = [];
  const asides = new Set<Block>();
  const doubts: Doubt[] = [];
  const places: TitlePlace[] = [];
  const headings: (Block & { kind: 'heading' })[] = [];
  let glossary = false;
  const figures = new Set<string>();
  let lists: { key: string; items: Item[] }[] = [];

  stretches.forEach((stretch, index) => {
    const table = tables.get(index);
    const text = textOfStretch(stretch);
    if (glossary && !stretch.aside && isEntryOrLetter(stretch, index)) return;
    if (table) addTable(table, stretch);
    else if (inTable.has(index)) return;
    else if (stretch.aside) addAside(stretch);
    else if (titles.has(index)) addHeading(stretch, index);
    else if (isItem(stretch, index)) addItem(stretch, lostItems.has(index));
    else addText(stretch, text, index);
  });

  const { levels, unsure } = findLevels({ titles: places, items: blocks.flatMap(itemTexts), dense: measure.dense });
  headings.forEach((heading, index) => {
    heading.level = levels[index] ?? 1;
  });
  for (const index of unsure) {
    const { line, text } = places[index] as TitlePlace;
    doubts.push({
      lines: [line, line],
      problem: `the level of the heading "${withoutMarks(text)}" is a guess: neither its place nor its number shows its rank.`,
      remedy: 'Compare it with the headings around it, and change the number of # if needed.',
    });
  }
  return { blocks, asides, doubts };

  function push(block: Block): Block {
    lists = [];
    blocks.push(block);
    return block;
  }

  function addHeading(stretch: Stretch, index: number): void {
    const pieces = piecesOf(stretch);
    const text = pieces.map((piece) => piece.text).join(' ');
    const heading = push({ kind: 'heading', level: 1, pieces }) as Block & { kind: 'heading' };
    headings.push(heading);
    const numbered = stretch.opening.kind === 'numbered' && isCapitals(text);
    places.push({
      text,
      line: pieces[0]?.line ?? 1,
      opensPage: stretch.page,
      gap: stretch.gap,
      numbered,
      ...depthOf(stretch),
      finding: rules.kindOf(text),
      underTitle: titles.has(index - 1),
    });
    if (comparable(text).length > 1) glossary = /\b(glossary|abbreviations|acronyms)\b/i.test(text);
  }

  function addTable({ block, by, end }: FoundTable, stretch: Stretch): void {
    const cells = block.rows.flat().map(({ pieces }) => pieces[0]?.text ?? '');
    const grade = block.rows.length === 1 ? rules.grades.ofBox(cells.join(' ')) : undefined;
    if (grade) {
      push({ kind: 'grade', grade, pieces: block.rows.flat().flatMap(({ pieces }) => pieces) });
      return;
    }
    push(block);
    const lines: [number, number] = [stretch.lines[0]?.number ?? 1, stretches[end]?.lines.at(-1)?.number ?? 1];
    if (by !== 'cells')
      doubts.push({
        lines,
        problem: `a table whose columns were told apart by their ${by}.`,
        remedy: 'Compare it with the original; give it the header that stands above it, if that is a paragraph.',
      });
    else if (!block.hasHeader && block.rows.length > 1)
      doubts.push({
        lines,
        problem: 'a table without a row of headings.',
        remedy: 'If its first row is one, mark it as such.',
      });
  }

  function addAside(stretch: Stretch): void {
    const pieces = piecesOf(stretch);
    const grade = rules.grades.ofBox(textOfStretch(stretch));
    // The list that it interrupts goes on after it.
    const block: Block = grade ? { kind: 'grade', grade, pieces } : { kind: 'paragraph', pieces };
    blocks.push(block);
    asides.add(block);
  }

  function isItem(stretch: Stretch, index: number): boolean {
    const { kind } = stretch.opening;
    return (
      kind === 'item' ||
      kind === 'lettered' ||
      (kind === 'numbered' && !numberedParagraphs.has(index)) ||
      lostItems.has(index)
    );
  }

  /** Items of one sign are one list; another sign, a letter, or more indent in Markdown goes one level down. */
  function addItem(stretch: Stretch, lost: boolean): void {
    const { opening } = stretch;
    const key = lost ? 'lost' : opening.kind === 'item' ? opening.sign : opening.kind;
    const item: Item = { pieces: piecesOf(stretch), items: [] };
    const known = lists.findIndex((list) => list.key === key);
    if (known !== -1) {
      lists = lists.slice(0, known + 1);
      lists[known]?.items.push(item);
      return;
    }
    const parent = lists.at(-1);
    const last = parent?.items.at(-1);
    const goesDown =
      key === letterBullet || (last !== undefined && /:[”’"')]*$/.test(withoutMarks(last.pieces.at(-1)?.text ?? '')));
    if (parent && last && goesDown) {
      last.items.push(item);
      lists.push({ key, items: last.items });
      return;
    }
    const block: Block = { kind: 'list', items: [item] };
    blocks.push(block);
    lists = [{ key, items: block.items }];
  }

  function addText(stretch: Stretch, text: string, index: number): void {
    const pieces = piecesOf(stretch);
    const caption = /^(?:Figure|Chart|Graph)\s+(\d+(?:\.\d+)?)\s*[:.–-]\s*\S/.exec(text);
    // Where a caption stands again, in an annex, it heads what is said about the figure.
    if (caption?.[1] && figures.has(caption[1])) {
      addHeading(stretch, index);
      return;
    }
    if (rules.grades.isGrade(text) && (stretch.page || titles.size > 0))
      push({ kind: 'grade', grade: rules.grades.asWritten(text), pieces });
    else if (caption?.[1]) {
      figures.add(caption[1]);
      push({ kind: 'figure', number: caption[1], pieces });
      doubts.push({
        lines: linesOf(stretch),
        problem: `figure ${caption[1]}: its drawing is not in the text.`,
        remedy:
          'Move what survives of it (labels, figures, source) into <Figure>, and say what is lost: lost="chart" or lost="labels"; or rebuild it as a table.',
      });
    } else push({ kind: 'paragraph', pieces });

    const last = stretch.lines.at(-1);
    if (stretch.mayGoOn && last)
      doubts.push({
        lines: [last.number, last.number],
        problem:
          'a full line that ends a sentence at the end of a page: the next paragraph may be the rest of this one.',
        remedy: 'Join the two if the sense goes on.',
      });
  }

  function isEntryOrLetter(stretch: Stretch, index: number): boolean {
    const text = textOfStretch(stretch);
    if (titles.has(index) && rules.kindOf(text)) return false;
    const letter = /^\p{Lu}$/u.test(text);
    if (letter) {
      addHeading(stretch, index);
      return true;
    }
    const entry = splitEntry(stretch);
    if (!entry) return false;
    const open = blocks.at(-1);
    if (open?.kind === 'definitions') open.entries.push(entry);
    else push({ kind: 'definitions', entries: [entry] });
    return true;
  }
}

/** `ACC  Assistant Chief Constable`: a term in capitals, then what it stands for. */
function splitEntry(stretch: Stretch): Entry | undefined {
  const [first, ...more] = stretch.lines;
  if (!first || first.bullet || !/^(text|row)$/.test(stretch.opening.kind)) return undefined;
  const cells = stretch.opening.kind === 'row' || first.cells?.length === 2 ? first.cells : undefined;
  const piece = (text: string): Piece => ({ line: first.number, text });
  if (cells?.length === 2 && cells[0] && cells[1])
    return { term: [piece(cells[0])], meaning: [piece(cells[1]), ...more.map(pieceOf)] };
  const wide = /^\s*(\S+(?: \S+){0,3}?)\s{2,}\S/.exec(first.raw)?.[1];
  const term =
    wide && first.text.startsWith(`${wide} `) ? wide : /^\S*\p{Lu}\S*\p{Lu}\S*(?= \S)/u.exec(first.text)?.[0];
  if (!term || term.length > 40) return undefined;
  return { term: [piece(term)], meaning: [piece(first.text.slice(term.length).trim()), ...more.map(pieceOf)] };
}

function depthOf({ opening }: Stretch): { depth?: number } {
  if (opening.kind === 'numbered') return { depth: 1 };
  return opening.kind === 'clause' ? { depth: opening.number.split('.').length } : {};
}

function piecesOf(stretch: Stretch): Piece[] {
  return stretch.lines.map(pieceOf);
}

function pieceOf(line: Line): Piece {
  return { line: line.number, text: line.text };
}

function linesOf(stretch: Stretch): [number, number] {
  return [stretch.lines[0]?.number ?? 1, stretch.lines.at(-1)?.number ?? 1];
}

function itemTexts(block: Block): string[] {
  if (block.kind !== 'list') return [];
  const texts = (items: readonly Item[]): string[] =>
    items.flatMap((item) => [item.pieces.map((piece) => piece.text).join(' '), ...texts(item.items)]);
  return texts(block.items);
}

/**
 * Items whose bullets the extraction lost. In a dense text, where paragraphs stand without blank lines, several blank lines set off what had a bullet:
 * two before the first item, three between items.
 */
function findLostItems(
  stretches: readonly Stretch[],
  { titles, measure, rules }: { titles: ReadonlySet<number>; measure: Measure; rules: ReportRules },
): Set<number> {
  const found = findItemsAfterLostSigns(stretches, titles);
  if (!measure.dense || stretches.some(({ opening }) => opening.kind === 'item')) return found;
  stretches.forEach((stretch, index) => {
    if (stretch.opening.kind !== 'text' || titles.has(index) || stretch.aside) return;
    const before = stretches[index - 1];
    const next = stretches[index + 1];
    const beforeText = before ? textOfStretch(before) : '';
    const announced =
      /:[”’"')]*$/.test(withoutMarks(beforeText)) || (titles.has(index - 1) && rules.kindOf(beforeText) !== undefined);
    const goesOn = next !== undefined && next.gap >= 3 && next.opening.kind === 'text';
    const setOff = stretch.gap >= 2 && !stretch.page;
    if (setOff && (found.has(index - 1) || goesOn || (announced && rules.kindOf(beforeText) !== undefined)))
      found.add(index);
    else if (stretch.page && (found.has(index - 1) || announced) && goesOn) found.add(index);
    else if (setOff && announced && endsClause(textOfStretch(stretch)) && !/\?$/.test(textOfStretch(stretch)))
      found.add(index);
  });
  return found;
}

/** After a colon, two or more stretches with the space that a symbol font's bullet left. */
function findItemsAfterLostSigns(stretches: readonly Stretch[], titles: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  for (let index = 1; index < stretches.length; index += 1) {
    const before = stretches[index - 1];
    if (!before || !/:[”’"')]*$/.test(withoutMarks(textOfStretch(before)))) continue;
    let end = index;
    while (isLost(stretches[end]) && !titles.has(end)) end += 1;
    if (end - index >= 2) for (let each = index; each < end; each += 1) found.add(each);
  }
  return found;

  function isLost(stretch: Stretch | undefined): boolean {
    return (
      stretch?.opening.kind === 'text' &&
      stretch.lines[0]?.afterLostSign === true &&
      stretch.lines.length <= 5 &&
      /^\p{L}/u.test(stretch.lines[0].text)
    );
  }
}
