import { findAlignedTables } from './find-aligned-tables.ts';
import { findRuledTables } from './find-ruled-tables.ts';
import type { Row } from './join-runs.ts';
import { joinLabels, labelOf } from './labels.ts';
import { type Measure, quantile, widthOf } from './measure-text.ts';
import { type Box, bottomOf, contains, type Page, rightOf } from './page.ts';
import { mergeSegments, type Segment, topOf } from './segment.ts';
import type { DrawnTable } from './table.ts';

/** A part of a page in reading order. */
export type Element =
  | { kind: 'line'; line: Segment }
  | { kind: 'table'; table: DrawnTable }
  | { kind: 'labels'; lines: Segment[] };

/** Text or a table, as it stands in the way of columns. */
interface Item {
  x: number;
  x2: number;
  y: number;
  top: number;
  segment?: Segment;
  table?: DrawnTable;
}

/** The parts of a page in the order in which a reader takes them: columns one after the other, side headings before the text they stand beside. */
export function orderPage(page: Page, rows: readonly Row[], measure: Measure): Element[] {
  const { labels, others } = takeFigureLabels(
    page,
    rows.flatMap(({ segments }) => segments),
    measure,
  );
  const tables = findRuledTables(page, others);
  const inTables = new Set(tables.flatMap((table) => table.rows.flat().flatMap(({ lines }) => lines)));
  const taken = new Set([...labels, ...inTables]);
  const items: Item[] = rows.flatMap((row) => joinLabels(row.segments.filter((each) => !taken.has(each)))).map(itemOf);
  for (const table of tables)
    items.push({ x: table.box.x, x2: rightOf(table.box), y: table.box.y + 8, top: table.box.y, table });
  const elements = orderItems(
    items.sort((a, b) => a.y - b.y || a.x - b.x),
    page,
    measure,
    0,
  );
  return labels.length > 0 ? [...elements, { kind: 'labels', lines: labels }] : elements;
}

function itemOf(segment: Segment): Item {
  return { x: segment.x, x2: segment.x2, y: segment.y, top: topOf(segment), segment };
}

/** Short words and figures inside a picture or drawing are its labels, not text; a picture with running text on it is a background. */
function takeFigureLabels(
  page: Page,
  segments: readonly Segment[],
  measure: Measure,
): { labels: Segment[]; others: Segment[] } {
  const area = page.width * page.height;
  const pictures = page.pictures
    .filter(({ width, height }) => width > 60 && height > 50 && width * height < area * 0.6)
    .slice(0, 100);
  const labels = new Set<Segment>();
  for (const picture of pictures) {
    const inside = segments.filter(
      (each) => contains(picture, each.x, each.y, -1) && contains(picture, each.x2, topOf(each), -1),
    );
    if (
      inside.length === 0 ||
      inside.some(({ size, text }) => size > measure.size * 1.15 || /^(?:source|note)s?:/i.test(text))
    )
      continue;
    const wordy = inside.filter(({ text }) => text.split(' ').length >= 5).length;
    const crossing = segments.some(
      (each) => each.text.length > 15 && (crosses(picture, each) || goesOver(each, inside)),
    );
    if (wordy <= inside.length * 0.2 && !crossing) for (const each of inside) labels.add(each);
  }
  return { labels: [...labels], others: segments.filter((each) => !labels.has(each)) };
}

/** Runs over the picture's edge: the picture lies behind the text. */
function crosses(picture: Box, { x, x2, y, size }: Segment): boolean {
  const [left, right] = [picture.x, rightOf(picture)];
  return (
    y > picture.y + 2 &&
    y - size < bottomOf(picture) - 2 &&
    ((x < left - 4 && x2 > left + 4) || (x < right - 4 && x2 > right + 4))
  );
}

/** A line outside the picture is the one before, or behind, a line in it. */
function goesOver(outside: Segment, inside: readonly Segment[]): boolean {
  return inside.some(
    (each) =>
      each !== outside &&
      Math.abs(each.x - outside.x) < 3 &&
      Math.abs(each.size - outside.size) < 0.3 &&
      Math.abs(each.y - outside.y) < 1.5 * each.size &&
      !inside.includes(outside),
  );
}

const deepest = 5;

function orderItems(items: readonly Item[], page: Page, measure: Measure, depth: number): Element[] {
  const split = depth < deepest && items.length >= 4 ? findSplit(items, page, measure) : undefined;
  if (!split) return orderRows(items, page, measure);
  return split.bands.flatMap((band): Element[] => {
    if (band.kind === 'across') return orderItems(band.items, page, measure, depth + 1);
    if (band.kind === 'columns')
      return [band.left, band.right].flatMap((side) => orderItems(side, page, measure, depth + 1));
    return besideText(band.left, orderItems(band.right, page, measure, depth + 1), measure);
  });
}

type Band = { kind: 'across'; items: Item[] } | { kind: 'columns' | 'beside'; left: Item[]; right: Item[] };

/** The left edge that parts most items into columns, or into margin and text, and the bands of the page it does so in. */
function findSplit(items: readonly Item[], page: Page, measure: Measure): { bands: Band[] } | undefined {
  let best: { bands: Band[]; parted: number } | undefined;
  for (const edge of edgesOf(items)) {
    const bands = bandsAt(items, edge, page, measure);
    const parted = bands.reduce(
      (sum, band) => sum + (band.kind === 'across' ? 0 : band.left.length + band.right.length),
      0,
    );
    if (parted > (best?.parted ?? 0)) best = { bands, parted };
  }
  return best;
}

/** Left edges that several items share, apart from the leftmost. */
function edgesOf(items: readonly Item[]): number[] {
  const left = Math.min(...items.map(({ x }) => x));
  const counts = new Map<number, number>();
  for (const { x } of items) if (x > left + 40) counts.set(Math.round(x / 3), (counts.get(Math.round(x / 3)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 3)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 10)
    .map(([place]) => Math.min(...items.filter(({ x }) => Math.round(x / 3) === place).map(({ x }) => x)) - 2);
}

function bandsAt(items: readonly Item[], edge: number, page: Page, measure: Measure): Band[] {
  const bands: Band[] = [];
  let [left, right]: [Item[], Item[]] = [[], []];
  const across = (more: readonly Item[]) => {
    const last = bands.at(-1);
    if (more.length === 0) return;
    if (last?.kind === 'across') last.items.push(...more);
    else bands.push({ kind: 'across', items: [...more] });
  };
  const close = () => {
    const kind = kindOf(left, right, edge, page, measure);
    if (kind === undefined) across([...left, ...right].sort((a, b) => a.y - b.y || a.x - b.x));
    else {
      const above = leading(bands.at(-1), left, right, measure);
      across(above);
      const below = kind === 'columns' ? trailing(left, right, measure) : [];
      bands.push({ kind, left: left.slice(above.length, left.length - below.length), right });
      across(below);
    }
    [left, right] = [[], []];
  };
  const crossed = new Set(items.filter((item) => item.x < edge && item.x2 > edge).map(({ y }) => Math.round(y)));
  for (const item of items) {
    if (crossed.has(Math.round(item.y))) {
      close();
      across([item]);
    } else if (item.x < edge) left.push(item);
    else right.push(item);
  }
  close();
  return bands;
}

/** Items of the left column that stand above the right one and end a heading or paragraph that runs across both. */
function leading(band: Band | undefined, left: readonly Item[], right: readonly Item[], measure: Measure): Item[] {
  let before = band?.kind === 'across' ? band.items.at(-1) : undefined;
  let count = 0;
  for (const item of left) {
    const [a, b] = [before?.segment, item.segment];
    if (!a || !b || item.y >= (right[0]?.top ?? 0) || Math.abs(a.size - b.size) > 0.5) break;
    if (b.y - a.y > 1.4 * measure.leadingOf(b.size) || b.y <= a.y) break;
    [before, count] = [item, count + 1];
  }
  return count < left.length ? left.slice(0, count) : [];
}

/** Items of the left column that stand below both columns: the heading of what comes after them. */
function trailing(left: readonly Item[], right: readonly Item[], measure: Measure): Item[] {
  const bottom = Math.max(...right.map(({ y }) => y));
  const first = left.findIndex(
    (item, index) =>
      item.y > bottom + 2 &&
      index > 0 &&
      item.y - (left[index - 1]?.y ?? 0) > 1.5 * measure.leadingOf(item.segment?.size ?? measure.size),
  );
  return first === -1 ? [] : left.slice(first);
}

function kindOf(
  left: readonly Item[],
  right: readonly Item[],
  edge: number,
  page: Page,
  measure: Measure,
): 'columns' | 'beside' | undefined {
  if (left.length === 0 || right.length < 3) return undefined;
  const gap = edge + 2 - Math.max(...left.map(({ x2 }) => x2));
  if (gap < 5) return undefined;
  const [top, bottom] = [
    Math.max(left[0]?.top ?? 0, right[0]?.top ?? 0),
    Math.min(left.at(-1)?.y ?? 0, right.at(-1)?.y ?? 0),
  ];
  const shared = sharedRows(left, right);
  if (isMargin(left, right, shared, measure)) return 'beside';
  const [leftProse, rightProse] = [isProse(left), isProse(right)];
  if (
    leftProse &&
    rightProse &&
    left.length >= 3 &&
    left.length + right.length >= 9 &&
    bottom - top > 2 * measure.size &&
    !isTableLike(left, right, shared, page, measure)
  )
    return 'columns';
  return undefined;
}

/** Most lines reach about as far as the longest, and hold several words. */
function isProse(items: readonly Item[]): boolean {
  const lines = items.flatMap(({ segment }) => segment ?? []);
  const far = quantile(lines.map(widthOf), 0.9);
  const full = lines.filter((line) => widthOf(line) > 0.7 * far);
  const letters = full.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, full.length);
  return full.length >= Math.max(2, lines.length * 0.4) && letters >= 17;
}

/** Items of the left side that have one of the right on their baseline. */
function sharedRows(left: readonly Item[], right: readonly Item[]): number {
  const places = new Set(right.flatMap(({ y }) => [Math.round(y / 2), Math.round(y / 2 + 0.5)]));
  return left.filter(({ y }) => places.has(Math.round(y / 2)) || places.has(Math.round(y / 2 + 0.5))).length;
}

/** Rows are drawn or set apart across both sides: cells, not columns. */
function isTableLike(
  left: readonly Item[],
  right: readonly Item[],
  shared: number,
  page: Page,
  measure: Measure,
): boolean {
  const [top, bottom] = [
    Math.min(left[0]?.top ?? 0, right[0]?.top ?? 0),
    Math.max(left.at(-1)?.y ?? 0, right.at(-1)?.y ?? 0),
  ];
  const [x, x2] = [Math.max(...left.map((item) => item.x)), Math.min(...right.map((item) => item.x2))];
  const across = page.rules.filter(
    (rule) => rule.level && rule.x < x && rightOf(rule) > x2 && rule.y > top + 6 && bottomOf(rule) < bottom - 2,
  );
  if (across.length >= 2) return true;
  const [a, b] = [startsOf(left, measure), startsOf(right, measure)];
  const together = a.filter((y) => b.some((other) => Math.abs(other - y) < 2.5)).length;
  return (
    shared > left.length * 0.6 &&
    together >= 3 &&
    together >= 0.75 * Math.min(a.length, b.length) &&
    together >= 0.5 * Math.max(a.length, b.length)
  );
}

/** Baselines that follow a wider step. */
function startsOf(items: readonly Item[], measure: Measure): number[] {
  return items
    .filter(
      (item, index) =>
        index > 0 && item.y - (items[index - 1]?.y ?? 0) > 1.3 * measure.leadingOf(item.segment?.size ?? measure.size),
    )
    .map(({ y }) => y);
}

/** A few short lines left of running text, set unlike it or far from filling the margin. */
function isMargin(left: readonly Item[], right: readonly Item[], shared: number, measure: Measure): boolean {
  const [side, text] = [left.flatMap(({ segment }) => segment ?? []), right.flatMap(({ segment }) => segment ?? [])];
  if (side.length < left.length || !isProse(right)) return false;
  const letters = (lines: readonly Segment[]) => lines.reduce((sum, line) => sum + line.text.length, 0);
  const narrow = Math.max(...side.map(widthOf)) < 0.55 * quantile(text.map(widthOf), 0.9);
  const sparse = letters(side) < 0.35 * letters(text) && side.length < 0.6 * text.length;
  const own = side.every(
    (line) =>
      line.size > measure.size * 1.05 ||
      line.runs.every(({ font }) => font.bold || font.italic) ||
      line.runs[0]?.font.name !== text[0]?.runs[0]?.font.name,
  );
  const worded = side.filter(({ text }) => /\p{L}{3}/u.test(text)).length > side.length * 0.6;
  return (
    narrow &&
    sparse &&
    worded &&
    side.every((line) => labelOf(line) === undefined || line.text.length > 8) &&
    (own || shared < side.length * 0.5 || side.length <= 4)
  );
}

/** Each stretch of the margin goes before the paragraph that it stands beside. */
function besideText(left: readonly Item[], text: readonly Element[], measure: Measure): Element[] {
  const blocks: Segment[][] = [];
  for (const { segment } of left) {
    if (!segment) continue;
    const last = blocks.at(-1)?.at(-1);
    if (last && segment.y - last.y < 1.6 * measure.leadingOf(segment.size)) blocks.at(-1)?.push(segment);
    else blocks.push([segment]);
  }
  const result = [...text];
  for (const block of blocks.reverse()) {
    const top = topOf(block[0] as Segment);
    let at = result.findIndex((each) => placeOf(each) >= top - 0.5 * measure.size);
    if (at === -1) at = result.length;
    while (at > 0 && at < result.length && isMidParagraph(result[at - 1] as Element, result[at] as Element, measure))
      at -= 1;
    const column = { left: Math.min(...block.map(({ x }) => x)), right: Math.max(...block.map(({ x2 }) => x2)) };
    result.splice(at, 0, ...block.map((line): Element => ({ kind: 'line', line: { ...line, column } })));
  }
  return result;
}

function placeOf(element: Element): number {
  if (element.kind === 'line') return topOf(element.line);
  return element.kind === 'table' ? element.table.box.y : Number.POSITIVE_INFINITY;
}

function isMidParagraph(before: Element, after: Element, measure: Measure): boolean {
  if (before.kind !== 'line' || after.kind !== 'line') return false;
  const step = after.line.y - before.line.y;
  return (
    step > 0 && step < 1.25 * measure.leadingOf(after.line.size) && Math.abs(after.line.size - before.line.size) < 0.6
  );
}

/** One column: rows from the top, tables where rows align, else what stands on one baseline as one line. */
function orderRows(items: readonly Item[], page: Page, measure: Measure): Element[] {
  const lines = items.flatMap(({ segment }) => segment ?? []);
  const column = {
    left: Math.min(...lines.map(({ x }) => x)),
    right: quantile(
      lines.map(({ x2 }) => x2),
      0.97,
    ),
  };
  const elements: Element[] = [];
  let rows: Row[] = [];
  const flush = () => {
    for (const part of findAlignedTables(rows, page, measure)) {
      if ('box' in part) elements.push({ kind: 'table', table: part });
      else elements.push({ kind: 'line', line: { ...mergeSegments(part.segments), column } });
    }
    rows = [];
  };
  for (const item of items) {
    if (item.table) {
      flush();
      elements.push({ kind: 'table', table: item.table });
      continue;
    }
    const segment = item.segment as Segment;
    const last = rows.at(-1);
    if (last && Math.abs(segment.y - last.y) < 0.3 * segment.size) {
      last.segments.push(segment);
      last.segments.sort((a, b) => a.x - b.x);
    } else rows.push({ page: page.number, y: segment.y, size: segment.size, segments: [segment] });
  }
  flush();
  return elements;
}
