import type { ReportRules } from '../findings.ts';
import type { Taken } from '../lines/ledger.ts';
import type { Line } from '../lines/line.ts';
import { endsClause, startsLower } from '../sentence.ts';
import { remaining, type SetAside } from '../set-aside.ts';
import { headerKey } from './page-edges.ts';

/**
 * A running header or footer: one short line that comes again and again, by itself, and that at least once cuts a sentence or a table in two (a heading
 * never does), or always opens a page, or stands first or last on many pages. What stands before the first full paragraph is the title page, and stays.
 */
export function findRunningHeaders(lines: readonly Line[], taken: Taken, rules: ReportRules): SetAside[] {
  const printed = remaining(lines, taken);
  const bodyStart = printed.findIndex(({ text }) => text.length > 120 || /[a-z].{50,}[a-z,]$/.test(text));
  const places = new Map<string, number[]>();
  printed.forEach((line, index) => {
    if (line.text.length > 80 || line.bullet || line.cells || isPartOfText(line.text, rules)) return;
    const key = headerKey(line.text);
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  });

  const pages = printedPages(lines, taken);
  const setAside: SetAside[] = [];
  for (const indices of places.values()) {
    if (indices.length < 3) continue;
    const alone = indices.filter((index) => isAlone(lines, printed[index] as Line));
    const cuts = alone.some((index) => cutsText(printed[index - 1], printed[index + 1]));
    const opensPages = indices.every((index) => printed[index]?.opensPage || printed[index - 1]?.opensPage);
    const atEdges = indices.filter((index) => pages.edges.has((printed[index] as Line).number));
    const onManyPages = atEdges.length >= Math.max(3, pages.count * 0.4);
    if (!cuts && !onManyPages && !(opensPages && !isTitle(printed[indices[0] as number]))) continue;
    for (const index of onManyPages ? [...new Set([...atEdges, ...(cuts ? alone : [])])] : cuts ? alone : indices) {
      if (index < bodyStart && !atEdges.includes(index)) continue;
      const { number } = printed[index] as Line;
      setAside.push({ lines: [number, number], reason: 'running-header' });
    }
  }
  return setAside.sort((a, b) => a.lines[0] - b.lines[0]);
}

/** The first and last line of each page but the first, which is the title page. Set-aside numbers of pages are no lines of it. */
function printedPages(lines: readonly Line[], taken: Taken): { edges: Set<number>; count: number } {
  const edges = new Set<number>();
  let count = 0;
  let opened = false;
  let last: Line | undefined;
  for (const line of lines) {
    if (line.opensPage) {
      if (last && count > 0) edges.add(last.number);
      count += 1;
      opened = true;
    }
    if (line.blank || taken.has(line.number)) continue;
    if (opened) edges.add(line.number);
    opened = false;
    last = line;
  }
  if (last && count > 0) edges.add(last.number);
  return { edges, count };
}

/** Numbers, grade boxes and the headings of findings come again and again, and are no headers. */
function isPartOfText(text: string, rules: ReportRules): boolean {
  return (
    /^\d+$/.test(text) ||
    rules.grades.ofBox(text) !== undefined ||
    rules.grades.isGrade(text) ||
    rules.kindOf(text) !== undefined
  );
}

function isAlone(lines: readonly Line[], line: Line): boolean {
  const before = lines[line.number - 2];
  const after = lines[line.number];
  return (!before || before.blank || line.opensPage) && (!after || after.blank || after.opensPage);
}

function cutsText(before: Line | undefined, after: Line | undefined): boolean {
  if (!before || !after) return false;
  if (before.cells && after.cells && before.cells.length === after.cells.length) return true;
  return before.text.length > 40 && !endsClause(before.text) && startsLower(after.text) && !after.bullet;
}

/** A heading that opens several pages is no header. */
function isTitle(line: Line | undefined): boolean {
  return line === undefined || !/\d/.test(line.text);
}
