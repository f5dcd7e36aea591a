import { startsLower } from '../sentence.ts';
import { expandTabs, type Segment, segmentsOf } from './segments.ts';

/** Lines in reading order, where columns stood side by side. */
export interface ReadColumns {
  lines: string[];
  /** Lines of the result that stood beside others. */
  moved: [first: number, last: number][];
  /** Those of them that stood in the margin: headings of what they stood beside. */
  margin: ReadonlySet<number>;
}

interface Row {
  raw: string;
  segments: Segment[];
  opensPage: boolean;
}

/** Where the right column may start, and how far a line may be out of it. */
const leftmost = 12;
const slack = 1;

/**
 * Columns side by side, as `pdftotext -layout` prints them: headings in the margin of a text, or two columns of prose. The evidence is a column that starts
 * in one place on many lines, beside text that starts further left and ends before it. Tables have it, too: their cells are no prose.
 *
 * @returns Nothing when there are none.
 */
export function readColumns(lines: readonly string[]): ReadColumns | undefined {
  const rows = lines.map((raw): Row => {
    const text = expandTabs(raw);
    return { raw, segments: segmentsOf(text, 3), opensPage: raw.startsWith('\f') };
  });
  return readMargin(rows) ?? readPages(rows);
}

/** Headings in the margin: most lines have nothing but the right column. */
function readMargin(rows: readonly Row[]): ReadColumns | undefined {
  const printed = rows.filter(({ segments }) => segments.length > 0);
  const starts = new Map<number, number>();
  for (const { segments } of printed) {
    const start = segments[0]?.start ?? 0;
    if (start >= leftmost) starts.set(start, (starts.get(start) ?? 0) + 1);
  }
  const [column = 0, count = 0] = [...starts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const beside = printed.filter(({ segments }) => isBeside(segments, column));
  const across = printed.filter(({ segments: [first] }) => first && first.start < column - slack && first.end > column);
  if (count < printed.length * 0.3 || count < 5 || beside.length < 2 || across.length > printed.length * 0.25)
    return undefined;
  const prose = printed.filter(
    ({ segments }) => (segments.at(-1)?.text.length ?? 0) > 30 && startsLower(segments.at(-1)?.text ?? ''),
  );
  if (prose.length < count * 0.25) return undefined;
  return layMargin(rows, column);
}

function isBeside([first, ...rest]: readonly Segment[], column: number): boolean {
  return (
    first !== undefined &&
    first.start < column - slack &&
    first.end < column &&
    rest[0] !== undefined &&
    Math.abs(rest[0].start - column) <= slack
  );
}

/** Each heading before the paragraph beside which it begins. */
function layMargin(rows: readonly Row[], column: number): ReadColumns {
  const lines: string[] = [];
  const moved: [number, number][] = [];
  let margin: string[] = [];
  let stoodBeside = false;
  let paragraph = 0;
  const place = () => {
    if (margin.length === 0) return;
    // However many lines it takes in the margin, it is one heading.
    lines.splice(paragraph, 0, margin.join(' '), '');
    if (stoodBeside) moved.push([paragraph + 1, paragraph + 1]);
    margin = [];
    stoodBeside = false;
  };
  for (const { raw, segments, opensPage } of rows) {
    const [first, ...rest] = segments;
    const isMargin = first !== undefined && first.start < column - slack && first.end < column;
    // A margin that has ended begins anew with the next heading.
    if (!isMargin) place();
    const text = isMargin ? rest.map((segment) => segment.text).join('  ') : raw.replace(/^\f/, '').trimStart();
    if (text === '' && !isMargin) paragraph = lines.length + 1;
    if (opensPage && lines.length === paragraph) paragraph = lines.length;
    if (isMargin) margin.push(first.text);
    if (isMargin && text !== '') stoodBeside = true;
    if (text !== '' || !isMargin) lines.push(opensPage ? `\f${text}` : text);
  }
  place();
  return { lines, moved, margin: new Set(moved.map(([line]) => line)) };
}

/** Two columns of prose, page by page. */
function readPages(rows: readonly Row[]): ReadColumns | undefined {
  const lines: string[] = [];
  const moved: [number, number][] = [];
  let page: Row[] = [];
  const settle = () => {
    const column = columnOf(page);
    if (column === undefined) lines.push(...page.map(({ raw }) => raw));
    else {
      const start = lines.length + 1;
      lines.push(...layPage(page, column));
      moved.push([start, lines.length]);
    }
    page = [];
  };
  for (const row of rows) {
    if (row.opensPage) settle();
    page.push(row);
  }
  settle();
  return moved.length > 0 ? { lines, moved, margin: new Set() } : undefined;
}

function columnOf(page: readonly Row[]): number | undefined {
  const pairs = page.filter(({ segments }) => segments.length === 2);
  const starts = new Map<number, number>();
  for (const { segments } of pairs) starts.set(segments[1]?.start ?? 0, (starts.get(segments[1]?.start ?? 0) ?? 0) + 1);
  const [column = 0] = [...starts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const own = pairs.filter(({ segments }) => Math.abs((segments[1]?.start ?? 0) - column) <= slack);
  const printed = page.filter(({ segments }) => segments.length > 0).length;
  const isProse = (texts: readonly string[]) =>
    texts.filter((text) => text.length >= 20).length > texts.length * 0.6 &&
    texts.filter((text) => startsLower(text)).length >= texts.length * 0.3;
  const [left, right] = [
    own.map(({ segments }) => segments[0]?.text ?? ''),
    own.map(({ segments }) => segments[1]?.text ?? ''),
  ];
  return own.length >= 6 && own.length >= printed * 0.5 && isProse(left) && isProse(right) ? column : undefined;
}

/** The left column, then the right one; a line over both parts what stands above and below it. */
function layPage(page: readonly Row[], column: number): string[] {
  const lines: string[] = [];
  let [left, right]: string[][] = [[], []];
  const flush = () => {
    lines.push(...(left ?? []), ...trimBlank(right ?? []));
    [left, right] = [[], []];
  };
  for (const { raw, segments, opensPage } of page) {
    const [first, second] = segments;
    const mark = opensPage ? '\f' : '';
    if (first && first.start < column - slack && first.end > column - 2) {
      flush();
      lines.push(raw);
    } else {
      const isRight = first !== undefined && first.start >= column - slack;
      left?.push(`${mark}${isRight ? '' : (first?.text ?? '')}`);
      right?.push((isRight ? first?.text : second?.text) ?? '');
    }
  }
  flush();
  return lines;
}

/** Blank lines at the column's ends say nothing: its text may go on from the column before. */
function trimBlank(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line !== '');
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1);
}
