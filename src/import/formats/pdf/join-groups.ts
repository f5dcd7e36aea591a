import { endsClause, endsSentence, startsLower, startsUpper } from '../../sentence.ts';
import { isCaption } from './find-headings.ts';
import type { Group, TextGroup } from './group-lines.ts';
import type { Measure } from './measure-text.ts';
import { isBold, type Segment } from './segment.ts';

/** How far back the beginning of a paragraph may stand: tables, figures and boxes that float between its halves. */
const farthest = 6;

/** Joins what goes on over the end of a page or column, or around a figure that stands in its way. */
export function joinGroups(groups: readonly Group[], measure: Measure): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const before =
      group.kind === 'text' && group.heading === undefined ? findBeginning(joined, group, measure) : undefined;
    if (before && group.kind === 'text') before.lines.push(...group.lines);
    else joined.push(group);
  }
  return joined;
}

function findBeginning(joined: readonly Group[], group: TextGroup, measure: Measure): TextGroup | undefined {
  const [line] = group.lines as [Segment];
  for (let back = 1; back <= farthest; back += 1) {
    const before = joined.at(-back);
    if (!before) return undefined;
    if (before.kind !== 'text') continue;
    if (before.heading !== undefined) return undefined;
    const last = before.lines.at(-1) as Segment;
    const text = before.lines.map((each) => each.text).join(' ');
    const turned = last.page !== line.page || last.column !== line.column || line.y < last.y || back > 1;
    if (!turned) return undefined;
    if (
      Math.abs(last.size - line.size) < 0.7 &&
      isBold(last) === isBold(line) &&
      !isCaption(text) &&
      goesOn(before, last, group, line)
    )
      return before;
    // Captions and notes of figures stand between the halves of a paragraph; anything else ends it.
    if (!isCaption(text) && Math.abs(last.size - measure.size) < 0.7 && last.page === line.page) return undefined;
    if (!isCaption(text) && Math.abs(last.size - measure.size) < 0.7) return undefined;
  }
  return undefined;
}

function goesOn(before: TextGroup, last: Segment, group: TextGroup, line: Segment): boolean {
  if (group.label && group.label.kind !== 'number') return false;
  if (group.label && endsClause(last.text)) return false;
  if (endsSentence(last.text)) return false;
  const right = last.column?.right ?? last.x2;
  const reaches = last.x2 > right - (right - (last.column?.left ?? last.x)) * 0.3;
  if (startsLower(line.text) || /^[\d(“"‘'$£€%–—]/.test(line.text)) return reaches || before.lines.length > 1;
  return (
    startsUpper(line.text) && !endsClause(last.text) && reaches && (before.lines.length > 1 || group.lines.length > 1)
  );
}
