import type { Row } from './join-runs.ts';
import type { Page } from './page.ts';

/** What a page prints beside its text, and the number it gives itself. */
export interface Furniture {
  headers: Row[];
  footers: Row[];
  /** Of those rows, the ones that are a page number alone. */
  numbers: Set<Row>;
  label?: string;
}

export interface PageRows {
  page: Page;
  rows: Row[];
}

/** So many rows at each end of a page are looked at. */
const deepest = 6;

interface Candidate {
  sheet: number;
  row: Row;
  end: 'top' | 'bottom';
  /** Place from its end of the page, from 0. */
  depth: number;
  /** From its end of the page, in points. */
  distance: number;
  key: string;
  numbers: number[];
}

/**
 * Running headers and footers, and page numbers: what stands at the same height at the same end of several pages with the same words, or with numbers
 * that count the pages; and, in such a place, what is set like it though its words differ (the name of a chapter). A row counts only when all rows
 * further out on its page count, too.
 */
export function findFurniture(pages: readonly PageRows[]): Furniture[] {
  const candidates = pages.flatMap(({ page, rows }, index) => candidatesOf(page, rows, index));
  const certain = new Set([...repeated(candidates, pages.length), ...counting(candidates, pages.length)]);
  addLikeSet(candidates, certain);
  const chosen = fromOutside(candidates, certain);
  return pages.map((_, index) => {
    const own = chosen.filter(({ sheet }) => sheet === index);
    const label = labelOf(own, chosen);
    return {
      headers: own.filter(({ end }) => end === 'top').map(({ row }) => row),
      footers: own.filter(({ end }) => end === 'bottom').map(({ row }) => row),
      numbers: new Set(own.filter(({ row }) => onlyNumber.test(textOfRow(row))).map(({ row }) => row)),
      ...(label === undefined ? {} : { label }),
    };
  });
}

const onlyNumber = /^[\s\-–—|.[\]()]*(?:page\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/)\s*\d+)?[\s\-–—|.[\]()]*$/i;

export function textOfRow(row: Row): string {
  return row.segments.map(({ text }) => text).join(' ');
}

function candidatesOf(page: Page, rows: readonly Row[], sheet: number): Candidate[] {
  const words = rows.filter((row) => textOfRow(row).trim() !== '');
  const make = (row: Row, depth: number, end: Candidate['end']): Candidate => {
    const text = textOfRow(row);
    return {
      sheet,
      row,
      end,
      depth,
      distance: end === 'top' ? row.y : page.height - row.y,
      key: keyOf(text),
      numbers: numbersIn(text),
    };
  };
  const top = words.slice(0, deepest).map((row, depth) => make(row, depth, 'top'));
  const bottom = words
    .slice(-deepest)
    .reverse()
    .map((row, depth) => make(row, depth, 'bottom'));
  return [
    ...top.filter(({ distance }) => distance < page.height * 0.25),
    ...bottom.filter(({ distance }) => distance < page.height * 0.2),
  ];
}

const numeral = /(?<![\w.,/-])(?:\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})(?![\w/-]|[.,]\d)/g;

/** Its words without the numbers that may count pages, in any order of its parts: they change sides. */
function keyOf(text: string): string {
  return text
    .replace(/\b\d{1,4}\s?(?:\/|of|von|de|sur)\s?\d{1,4}\b/g, '#')
    .replace(numeral, '#')
    .toLowerCase()
    .split(/\s*[|]\s*|\s+/)
    .sort()
    .join(' ');
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(numeral)].map(([sign]) => (/^\d/.test(sign) ? Number(sign) : romanValue(sign)));
}

/** `iv` → 4. */
export function romanValue(sign: string): number {
  const values = [...sign.toLowerCase()].map((letter) => ({ i: 1, v: 5, x: 10, l: 50, c: 100 })[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** The same words at the same height on three pages, or on most pages of a short file. */
function repeated(candidates: readonly Candidate[], pages: number): Candidate[] {
  const groups = Map.groupBy(candidates, ({ end, key }) => `${end} ${key}`);
  return [...groups].flatMap(([name, group]) => {
    if (!/\p{L}/u.test(name.replace(/^(top|bottom) /, '').replaceAll('#', ''))) return [];
    return clustersOf(group)
      .filter((cluster) => sheetsOf(cluster) >= (pages <= 3 ? 2 : 3))
      .flat();
  });
}

/** Rows of one height, within eight points of each other. */
function clustersOf(group: readonly Candidate[]): Candidate[][] {
  const clusters: Candidate[][] = [];
  for (const each of [...group].sort((a, b) => a.distance - b.distance)) {
    const last = clusters.at(-1);
    if (last && each.distance - (last.at(-1)?.distance ?? 0) <= 8) last.push(each);
    else clusters.push([each]);
  }
  return clusters;
}

function sheetsOf(group: readonly Candidate[]): number {
  return new Set(group.map(({ sheet }) => sheet)).size;
}

/** Numbers alone, or with the same few words, that grow with the sheets: page numbers, whatever sheet they begin on. */
function counting(candidates: readonly Candidate[], pages: number): Candidate[] {
  const few = candidates.filter(
    ({ row, numbers }) => numbers.length > 0 && numbers.length <= 3 && onlyNumber.test(textOfRow(row)),
  );
  const groups = Map.groupBy(
    few.flatMap((each) => each.numbers.slice(0, 1).map((number) => ({ each, offset: number - each.sheet }))),
    ({ each, offset }) => `${each.end} ${offset} ${/\d/.test(textOfRow(each.row))}`,
  );
  return [...groups.values()].flatMap((group) => {
    const sheets = new Set(group.map(({ each }) => each.sheet)).size;
    return sheets >= (pages <= 3 ? 2 : 3) || (sheets >= 2 && group.every(({ each }) => each.depth === 0))
      ? group.map(({ each }) => each)
      : [];
  });
}

/** Where furniture stands on several pages, what stands there on another page in the same size and font, apart from the text, is furniture. */
function addLikeSet(candidates: readonly Candidate[], certain: Set<Candidate>): void {
  const slots = new Map<string, number>();
  const slotsOf = ({ row, end, distance }: Candidate) =>
    [0, 1].map(
      (half) =>
        `${end} ${Math.round(distance / 3 + half / 2)} ${row.size.toFixed(1)} ${row.segments[0]?.runs[0]?.font.name}`,
    );
  for (const each of certain) for (const slot of slotsOf(each)) slots.set(slot, (slots.get(slot) ?? 0) + 1);
  for (const each of candidates) {
    if (certain.has(each)) continue;
    const known = Math.max(...slotsOf(each).map((slot) => slots.get(slot) ?? 0));
    if (known >= 4 && textOfRow(each.row).length < 120 && !/[.!?]$/.test(textOfRow(each.row))) certain.add(each);
  }
}

/** From the outer edge inward, as long as each row is furniture. */
function fromOutside(candidates: readonly Candidate[], certain: ReadonlySet<Candidate>): Candidate[] {
  const chosen = new Map<Row, Candidate>();
  const ends = Map.groupBy(candidates, ({ sheet, end }) => `${end} ${sheet}`);
  for (const end of ends.values())
    for (const each of end.sort((a, b) => a.depth - b.depth)) {
      if (!certain.has(each)) break;
      if (!chosen.has(each.row)) chosen.set(each.row, each);
    }
  return [...chosen.values()];
}

/** The number among the furniture of a page that counts in step with other pages' numbers. */
function labelOf(own: readonly Candidate[], all: readonly Candidate[]): string | undefined {
  const steps = offsetsOf(all);
  let best: { sign: string; count: number } | undefined;
  for (const { row, sheet } of own)
    for (const [sign] of textOfRow(row).matchAll(numeral)) {
      const isArabic = /^\d/.test(sign);
      const count = steps.get(`${isArabic} ${(isArabic ? Number(sign) : romanValue(sign)) - sheet}`)?.size ?? 0;
      if (count >= 2 && count > (best?.count ?? 0)) best = { sign, count };
    }
  return best?.sign;
}

const offsetCache = new WeakMap<readonly Candidate[], Map<string, Set<number>>>();

function offsetsOf(all: readonly Candidate[]): Map<string, Set<number>> {
  const known = offsetCache.get(all);
  if (known) return known;
  const steps = new Map<string, Set<number>>();
  for (const { row, sheet } of all)
    for (const [sign] of textOfRow(row).matchAll(numeral)) {
      const isArabic = /^\d/.test(sign);
      const key = `${isArabic} ${(isArabic ? Number(sign) : romanValue(sign)) - sheet}`;
      steps.set(key, (steps.get(key) ?? new Set()).add(sheet));
    }
  offsetCache.set(all, steps);
  return steps;
}
