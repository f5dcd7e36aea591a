import { endsSentence } from '../../sentence.ts';
import { comparableTitle } from './find-contents.ts';
import { endHeading } from './find-notes.ts';
import type { Group, TextGroup } from './group-lines.ts';
import type { Measure } from './measure-text.ts';
import { commonest, isBold, isItalic, type Segment } from './segment.ts';

/** How a heading is set and numbered: headings of one kind have one level. */
interface Style {
  size: number;
  bold: boolean;
  italic: boolean;
  capitals: boolean;
  /** Parts of its number: `2.1` has two. */
  depth: number;
}

/** Marks the groups that are headings, with their levels from 1: set larger, bolder or otherwise unlike the text they stand over, or announced in a list of contents. */
export function findHeadings(
  groups: readonly Group[],
  titles: ReadonlySet<string>,
  measure: Measure,
  frontPages: number,
): void {
  const found: { group: TextGroup; style: Style; page: number }[] = [];
  const sizeOn = sizesOfPages(groups, measure);
  groups.forEach((group, index) => {
    if (group.kind !== 'text') return;
    const page = group.lines[0]?.page ?? 0;
    const local = { ...measure, size: sizeOn(page) };
    if (isHeading(group, groups[index + 1], titles, local)) found.push({ group, style: styleOf(group.lines), page });
  });
  const front = found.filter(({ page }) => page <= frontPages);
  const levels = levelsOf(
    found.map(({ style }) => style),
    found.length > front.length
      ? new Set(
          front
            .filter(
              ({ page, style }) =>
                !found.some(
                  (other) => other.page > Math.max(page, frontPages) && nameOf(other.style) === nameOf(style),
                ),
            )
            .map(({ style }) => nameOf(style)),
        )
      : new Set(),
  );
  found.forEach(({ group }, index) => {
    group.heading = levels[index] as number;
  });
}

function isHeading(group: TextGroup, next: Group | undefined, titles: ReadonlySet<string>, measure: Measure): boolean {
  const text = group.lines.map((line) => line.text).join(' ');
  const [first] = group.lines as [Segment];
  if (
    group.lines.length > 5 ||
    text.length > 260 ||
    !/\p{L}{2}/u.test(text) ||
    group.label?.kind === 'bullet' ||
    isCaption(text)
  )
    return false;
  if (endHeading.test(text.trim()) && isUnlikeText(group, measure)) return true;
  if (next === undefined || next.kind === 'labels')
    return titles.has(comparableTitle(text)) && first.size >= measure.size;
  if (
    titles.has(comparableTitle(text)) &&
    text.length < 200 &&
    first.size >= measure.size * 0.95 &&
    (isUnlikeText(group, measure) || group.lines.length === 1)
  )
    return true;
  if (tagOf(group) && isUnlikeText(group, measure)) return true;
  if (endsSentence(text) && !/\b(?:\p{L}\.){2,}$|\bno\.$/iu.test(text) && !(first.size > measure.size * 1.25))
    return false;
  if (/[,;]$/.test(text)) return false;
  if (/^(?:source|note)s?:/i.test(text)) return false;
  const larger = first.size > measure.size * 1.07;
  if (larger && (first.size > measure.size * 1.15 || isBold(first) || group.lines.length <= 2)) return true;
  if (first.size < measure.size * 0.93) return false;
  return isUnlikeText(group, measure) && group.lines.length <= 4;
}

/** `Figure 3`, `Table 2:` */
export function isCaption(text: string): boolean {
  return /^(?:figure|fig\.|table|chart|box|exhibit|photo(?:graph)?|map|plate|abbildung|tabelle)\s+(?:[A-Z]\.?)?\d+(?:[.-]\d+)*(?:[:.\s–—-]|$)/i.test(
    text,
  );
}

/** The file's own tags call it a heading. */
function tagOf(group: TextGroup): boolean {
  return group.lines.every((line) => line.runs.every(({ role }) => /^(?:H[1-6]?|Title)$/.test(role ?? '')));
}

function isUnlikeText({ lines, label }: TextGroup, measure: Measure): boolean {
  if (lines.some((line) => line.size > measure.size * 1.07)) return true;
  if (!measure.bold && lines.every((line) => isBold(line))) return true;
  const text = lines.map((line) => line.text).join(' ');
  if (lines.length <= 2 && isCapitals(text) && text.length > 3) return true;
  return lines.length <= 2 && text.length < 110 && lines.every((line) => isItalic(line)) && label?.kind !== 'letter';
}

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 3 && letters === letters.toUpperCase();
}

function styleOf(lines: readonly Segment[]): Style {
  const [first] = lines as [Segment];
  const text = lines.map((line) => line.text).join(' ');
  const [, number] = /^(\d{1,2}(?:\.\d{1,3})*)\.?\s/.exec(text) ?? [];
  return {
    size: Math.round(Math.max(...lines.map(({ size }) => size)) * 2) / 2,
    bold: isBold(first),
    italic: isItalic(first),
    capitals: isCapitals(text.replace(/^\S*\d\S*\s/, '')),
    depth: number ? number.split('.').length : 0,
  };
}

/** Size of most letters of a page, where that is larger than the file's: a page of slides among pages of text. */
function sizesOfPages(groups: readonly Group[], measure: Measure): (page: number) => number {
  const letters = new Map<number, [number, number][]>();
  for (const group of groups)
    if (group.kind === 'text')
      for (const line of group.lines) {
        const known = letters.get(line.page) ?? [];
        known.push([line.size, line.text.length]);
        letters.set(line.page, known);
      }
  const sizes = new Map(
    [...letters].map(([page, found]) => {
      const size = commonest(found);
      const enough =
        found.filter(([each]) => Math.abs(each - size) < 0.6).reduce((sum, [, count]) => sum + count, 0) >= 150;
      return [page, enough ? Math.max(measure.size, size) : measure.size];
    }),
  );
  return (page) => sizes.get(page) ?? measure.size;
}

const keyOf = ({ size, bold, italic, capitals }: Style) => [size, capitals ? 1 : 0, bold ? 1 : 0, italic ? 0 : 1];
const nameOf = (style: Style) => keyOf(style).join(' ');

/**
 * Larger before smaller, then capitals, bold, plain, italic; numbers of several parts say their level themselves.
 *
 * @param front Styles of the title page alone: they take no level of their own.
 */
function levelsOf(styles: readonly Style[], front: ReadonlySet<string>): number[] {
  const distinct = [...new Map(styles.map((style) => [nameOf(style), keyOf(style)])).entries()]
    .filter(([name]) => !front.has(name))
    .sort(([, a], [, b]) => compare(b, a));
  const ranks = new Map(distinct.map(([key], index) => [key, index + 1]));
  const titleRanks = titleStyles(styles.map((style) => ranks.get(nameOf(style)) ?? 0).filter((rank) => rank > 0));
  const rankOf = (style: Style) => Math.max(1, (ranks.get(nameOf(style)) ?? 1) - titleRanks);
  const base = numberedBase(styles, rankOf);
  return closeGaps(
    styles.map((style) => (base !== undefined && style.depth > 1 ? base + style.depth - 1 : rankOf(style))),
  );
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return (a[at] ?? 0) - (b[at] ?? 0);
  return 0;
}

/** The largest styles that stand only before all others are those of the title page; they take no level of their own. */
function titleStyles(ranks: readonly number[]): number {
  let titles = 0;
  const most = Math.max(0, ...ranks);
  for (let rank = 1; rank < most; rank += 1) {
    const last = ranks.lastIndexOf(rank);
    if (
      last > 5 ||
      ranks.filter((each) => each === rank).length > 3 ||
      ranks.slice(0, last).some((each) => each > rank + 1)
    )
      break;
    titles = rank;
  }
  return titles;
}

/** Level of headings whose number has one part, where the file numbers its headings. */
function numberedBase(styles: readonly Style[], levelOf: (style: Style) => number): number | undefined {
  const ones = styles.filter(({ depth }) => depth === 1).map(levelOf);
  const more = styles.filter(({ depth }) => depth > 1);
  if (more.length < 2) return undefined;
  if (ones.length > 0) return Math.min(...ones);
  return Math.max(1, Math.min(...more.map((style) => levelOf(style) - style.depth + 1)));
}

/** No level that nothing stands on: 1, 2, 4 are 1, 2, 3. At most six. */
function closeGaps(levels: readonly number[]): number[] {
  const used = [...new Set(levels)].sort((a, b) => a - b);
  return levels.map((level) => Math.min(6, used.indexOf(level) + 1));
}
