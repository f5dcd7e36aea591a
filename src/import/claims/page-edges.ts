import type { ReportRules } from '../findings.ts';
import type { Taken } from '../lines/ledger.ts';
import type { Line } from '../lines/line.ts';
import { endsSentence } from '../sentence.ts';
import type { SetAside } from '../set-aside.ts';
import { romanValue } from './roman.ts';

/** Headers, footers and page numbers of a text that says where its pages begin. */
export interface PageEdges {
  setAside: SetAside[];
  /** The number that a page prints, by its place among the pages, from 0. */
  labels: Map<number, string>;
}

type Edge = 'top' | 'bottom';

interface PageLines {
  lines: Line[];
  /** Lines at either edge that are set aside so far. */
  top: number;
  bottom: number;
}

/** Lines of a header or footer, at most. */
const deepest = 6;

/**
 * What stands at the head or the foot of pages: line by line from the edge inwards, as long as a line is a number in step with the pages, or stands in the same
 * place on many pages, on three in a row, or on three of every other page, whatever its page number.
 */
export function findPageEdges(lines: readonly Line[], taken: Taken, rules: ReportRules): PageEdges {
  const pages = splitPages(lines, taken);
  const setAside: SetAside[] = [];
  const labels = new Map<number, string>();
  const headers = new Set<string>();
  if (pages.length < 2) return { setAside, labels };
  for (let round = 0; round < deepest; round += 1) {
    const before = setAside.length;
    for (const edge of ['bottom', 'top'] as const) peel(edge);
    if (setAside.length === before) break;
  }
  claimGroups();
  return { setAside: setAside.sort((a, b) => a.lines[0] - b.lines[0]), labels };

  /** Claims what is outermost on each page, where it belongs to the edge. */
  function peel(edge: Edge): void {
    const outermost = pages.map((page) => lineAt(page, edge));
    for (const [index, label] of numbersInStep(outermost)) {
      labels.set(index, labels.get(index) ?? label);
      claim(index, edge, 'page-number');
    }
    const left = outermost.map((line, index) => (lineAt(pages[index] as PageLines, edge) === line ? line : undefined));
    for (const { key, indices, label } of repeated(left, pages.length, rules)) {
      headers.add(key);
      // On the title page a single line at the top is the title.
      for (const index of indices.filter((each) => each > 0 || edge === 'bottom' || label !== undefined)) {
        const printed = label?.(index);
        if (printed !== undefined) labels.set(index, labels.get(index) ?? printed);
        claim(index, edge, 'running-header');
      }
    }
  }

  function claim(index: number, edge: Edge, reason: 'page-number' | 'running-header'): void {
    const page = pages[index] as PageLines;
    const line = lineAt(page, edge);
    if (!line) return;
    setAside.push({ lines: [line.number, line.number], reason });
    page[edge] += 1;
  }

  /** Two or more lines of the header one under another, below a title. */
  function claimGroups(): void {
    const [first] = pages;
    const head = first?.lines.slice(0, deepest) ?? [];
    const isHeader = (line: Line | undefined) => line !== undefined && headers.has(headerKey(line.text));
    head.forEach((line, at) => {
      if (isHeader(line) && (isHeader(head[at - 1]) || isHeader(head[at + 1])) && !isClaimed(line))
        setAside.push({ lines: [line.number, line.number], reason: 'running-header' });
    });
  }

  function isClaimed({ number }: Line): boolean {
    return setAside.some(({ lines: [line] }) => line === number);
  }
}

function splitPages(lines: readonly Line[], taken: Taken): PageLines[] {
  const pages: PageLines[] = [{ lines: [], top: 0, bottom: 0 }];
  for (const line of lines) {
    if (line.opensPage && line !== lines[0]) pages.push({ lines: [], top: 0, bottom: 0 });
    if (!line.blank && !taken.has(line.number)) pages.at(-1)?.lines.push(line);
  }
  return pages;
}

function lineAt({ lines, top, bottom }: PageLines, edge: Edge): Line | undefined {
  if (top + bottom >= lines.length) return undefined;
  return edge === 'top' ? lines[top] : lines[lines.length - 1 - bottom];
}

/** Pages whose line is a page number, with what is printed: numbers that grow as the pages do, on three of them; on two where they say that they are pages. */
function numbersInStep(outermost: readonly (Line | undefined)[]): [index: number, label: string][] {
  const byOffset = new Map<string, { index: number; label: string; isNamed: boolean }[]>();
  outermost.forEach((line, index) => {
    const number = line && numberIn(line);
    if (!number) return;
    const key = `${number.isRoman ? 'roman' : ''} ${number.value - index}`;
    byOffset.set(key, [...(byOffset.get(key) ?? []), { index, label: number.label, isNamed: number.isNamed }]);
  });
  return [...byOffset.values()]
    .filter((found) => found.length >= 3 || (found.length === 2 && found.every(({ isNamed }) => isNamed)))
    .flatMap((found) => found.map(({ index, label }): [number, string] => [index, label]));
}

function numberIn({
  text,
  cells,
}: Line): { value: number; label: string; isRoman: boolean; isNamed: boolean } | undefined {
  const [, name, label = ''] =
    /^[-–—|•·\s]*(page\s+)?((?:[a-z]{1,2}-)?\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|•·\s]*$/i.exec(text) ??
    [];
  if (cells || label === '') return undefined;
  const roman = romanValue(label);
  const value = roman ?? Number(/\d+$/.exec(label)?.[0]);
  return Number.isNaN(value) ? undefined : { value, label, isRoman: roman !== undefined, isNamed: name !== undefined };
}

interface Repeated {
  key: string;
  indices: number[];
  /** The page number in it, where that is in step with the pages. */
  label?: (index: number) => string | undefined;
}

function repeated(outermost: readonly (Line | undefined)[], count: number, rules: ReportRules): Repeated[] {
  const byKey = new Map<string, number[]>();
  outermost.forEach((line, index) => {
    if (!line || line.text.length > 120 || line.bullet || isPartOfText(line.text, rules)) return;
    const key = headerKey(line.text);
    // A sentence that names a number is none, and no long one.
    if (endsSentence(line.text) && (line.text.length > 60 || key.includes('#'))) return;
    byKey.set(key, [...(byKey.get(key) ?? []), index]);
  });
  return [...byKey].flatMap(([key, indices]): Repeated[] => {
    if (indices.length < 2) return [];
    const offset = stepOf(indices, outermost);
    const inStep = offset !== undefined;
    if (!(inStep && indices.length >= 3) && indices.length < Math.max(3, count * 0.4) && !inRow(indices)) return [];
    const label = (index: number) =>
      offset === undefined
        ? undefined
        : outermost[index]?.text.match(/\d+/g)?.find((digits) => Number(digits) - index === offset);
    return [{ key, indices, ...(inStep && { label }) }];
  });
}

/** What a number in these lines has more than the place of its page, on all of them. */
function stepOf(indices: readonly number[], outermost: readonly (Line | undefined)[]): number | undefined {
  const offsets = indices.map(
    (index) => new Set(outermost[index]?.text.match(/\d+/g)?.map((digits) => Number(digits) - index)),
  );
  return [...(offsets[0] ?? [])].find((offset) => offsets.every((each) => each.has(offset)));
}

/** On three pages in a row, or three times on every other page. */
function inRow(indices: readonly number[]): boolean {
  return indices.some((index, at) => {
    const [second = 0, third = 0] = indices.slice(at + 1);
    return third > 0 && second - index === third - second && second - index <= 2;
  });
}

/** Grade boxes and the headings of findings come again and again, and are no headers. */
function isPartOfText(text: string, rules: ReportRules): boolean {
  return rules.grades.ofBox(text) !== undefined || rules.grades.isGrade(text) || rules.kindOf(text) !== undefined;
}

/** Page numbers in a header change from page to page. */
export function headerKey(text: string): string {
  return text
    .replace(/\*/g, '')
    .replace(/(?<![\d/.])\d{1,4}(?![\d/.])/g, '#')
    .toLowerCase();
}
