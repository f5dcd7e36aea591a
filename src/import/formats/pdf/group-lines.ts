import { endsClause, endsSentence, startsLower } from '../../sentence.ts';
import { type Label, labelOf } from './labels.ts';
import { type Measure, widthOf } from './measure-text.ts';
import type { Element } from './order-page.ts';
import { isBold, isItalic, type Segment } from './segment.ts';
import type { DrawnTable } from './table.ts';

/** Lines that belong together: a paragraph, a heading, an item; or what is no text. */
export type Group =
  | { kind: 'text'; lines: Segment[]; label?: Label; heading?: number }
  | { kind: 'table'; tables: DrawnTable[]; caption?: Segment[] }
  | { kind: 'labels'; lines: Segment[] };

export type TextGroup = Group & { kind: 'text' };

/** The lines of a page in groups; what goes on over pages is joined later. */
export function groupLines(elements: readonly Element[], measure: Measure): Group[] {
  const groups: Group[] = [];
  const rights = rightEdges(elements);
  let label: Label | undefined;
  for (const element of elements) {
    const last = groups.at(-1);
    if (element.kind === 'table') groups.push({ kind: 'table', tables: [element.table] });
    else if (element.kind === 'labels') groups.push(element);
    else {
      const { line } = element;
      label = labelOf(line);
      if (last?.kind === 'text' && !parts(last, line, label, measure, rights(line))) last.lines.push(line);
      else groups.push({ kind: 'text', lines: [line], ...(label ? { label } : {}) });
    }
  }
  return groups;
}

/** How far lines that begin at one place reach on this page: where text turns into the next line. A passage that is set in may end earlier. */
function rightEdges(elements: readonly Element[]): (line: Segment) => number {
  const edges = new Map<number, { count: number; right: number }>();
  for (const element of elements) {
    if (element.kind !== 'line') continue;
    const key = Math.round((element.line.textX ?? element.line.x) / 3);
    const known = edges.get(key) ?? { count: 0, right: 0 };
    edges.set(key, { count: known.count + 1, right: Math.max(known.right, element.line.x2) });
  }
  return (line) => {
    const left = line.textX ?? line.x;
    const near = [-1, 0, 1].flatMap((step) => edges.get(Math.round(left / 3) + step) ?? []);
    const count = near.reduce((sum, edge) => sum + edge.count, 0);
    const own = Math.max(0, ...near.map(({ right }) => right));
    const column = line.column?.right ?? own;
    const isSetIn = left > (line.column?.left ?? left) + 1.5 * line.size;
    return isSetIn && count >= 2 ? Math.min(column, own) : column;
  };
}

/** Whether a new group begins with a line. */
function parts(group: TextGroup, line: Segment, label: Label | undefined, measure: Measure, right: number): boolean {
  const before = group.lines.at(-1) as Segment;
  if (before.column?.left !== line.column?.left && before.column?.right !== line.column?.right) return true;
  const step = line.y - before.y;
  const leading = Math.max(measure.leadingOf(before.size), before.size);
  if (step <= 0.2 * line.size || step > 1.32 * leading) return true;
  if (Math.abs(before.size - line.size) > 0.7) return true;
  const full = !wouldFit(before, line, right);
  const flows = full && !endsSentence(before.text) && startsLower(line.text);
  if (isBold(before) !== isBold(line) && !flows) return true;
  if (isItalic(before) !== isItalic(line) && !flows && (!full || endsClause(before.text))) return true;
  if (label && beginsItem(group, before, line, label, full)) return true;
  if (isDisplayed(group.lines, measure)) return false;
  return isIndented(group, line) || (!full && (endsClause(before.text) || !startsLower(line.text)));
}

/** The first word of the next line had room on this one: the line ends because the text does. */
function wouldFit(before: Segment, line: Segment, right: number): boolean {
  const word = line.text.split(' ', 1)[0] ?? '';
  const width = (widthOf(line) / Math.max(1, line.text.length)) * (word.length + 1);
  return before.x2 + width * 1.05 < right - 0.5 * line.size;
}

function beginsItem(group: TextGroup, before: Segment, line: Segment, label: Label, full: boolean): boolean {
  if (label.kind === 'bullet' && !/^[-–—]$/.test(label.sign)) return true;
  if (line.textX !== undefined && label.kind === 'bullet') return true;
  const hangs = line.textX !== undefined && line.textX - line.x > 0.9 * line.size;
  if (group.label?.kind === label.kind && Math.abs((group.lines[0]?.x ?? 0) - line.x) < 3) return true;
  if (label.kind === 'bullet') return endsClause(before.text) || !full;
  return hangs || endsClause(before.text) || !full;
}

/** Large, bold or centred lines are broken where it looks well, not where the line is full. */
function isDisplayed(lines: readonly Segment[], measure: Measure): boolean {
  const [first] = lines as [Segment];
  return (
    first.size > measure.size * 1.1 ||
    (!measure.bold &&
      lines.length < 4 &&
      lines.every((line) => isBold(line)) &&
      !endsSentence(lines.at(-1)?.text ?? ''))
  );
}

/** A first line set in, or a line set out, against the lines before it. */
function isIndented(group: TextGroup, line: Segment): boolean {
  const [first, second] = group.lines as [Segment, Segment | undefined];
  const slack = 0.8 * line.size;
  if (!second) {
    const left = first.textX ?? first.x;
    if (group.label) return line.x < first.x - slack || line.x > left + 2 * slack;
    return line.x > first.x + slack && endsSentence(first.text);
  }
  return line.x > second.x + slack
    ? endsClause(group.lines.at(-1)?.text ?? '')
    : line.x < second.x - slack && line.x > first.x - slack * 4 && endsClause(group.lines.at(-1)?.text ?? '');
}
