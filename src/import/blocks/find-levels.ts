import { comparable } from '../set-aside.ts';
import { labelDepths } from './label-depths.ts';

/** What is known of a heading where it stands. */
export interface TitlePlace {
  text: string;
  line: number;
  opensPage: boolean;
  gap: number;
  /** Printed number and capitals, `2. SUMMARY`. */
  numbered: boolean;
  /** How many numbers it prints: `2. Custody` one, `2.1 First contact` two. */
  depth?: number;
  /** The kind of finding it announces. */
  finding?: string | undefined;
  /** Stands directly under another heading. */
  underTitle: boolean;
}

export interface LevelOptions {
  titles: readonly TitlePlace[];
  /** Texts of list items, in which a report may announce its chapters. */
  items: readonly string[];
  dense: boolean;
}

/**
 * A level for each heading, from 1 for a chapter. Numbers of several parts (`2.1`) say it; otherwise a chapter opens a page, and is either numbered, announced by an item of a list (the report's core questions), or the only heading of its name.
 *
 * @returns Levels in step with the headings, and the headings whose level is a guess.
 */
export function findLevels({ titles: places, items, dense }: LevelOptions): { levels: number[]; unsure: number[] } {
  const unsure: number[] = [];
  const titles = withDepths(places);
  const numbered = titles.filter(({ depth = 0 }) => depth > 1).length >= 2;
  const found = numbered ? numberedLevels(titles) : printedLevels({ titles, items, dense }, unsure);
  const raw = [...found];
  for (const siblings of numberedRuns(titles)) {
    const highest = Math.min(...siblings.map((index) => found[index] ?? 1));
    for (const index of siblings) {
      if (found[index] === highest) continue;
      unsure.push(index);
      raw[index] = highest;
    }
  }
  let above = 0;
  const levels = raw.map((level) => {
    above = Math.min(level, above + 1, 6);
    return above;
  });
  return { levels, unsure };
}

/** With the depths that labels of several kinds show, where they do. */
function withDepths(titles: readonly TitlePlace[]): readonly TitlePlace[] {
  const depths = labelDepths(titles.map(({ text }) => text));
  if (!depths) return titles;
  return titles.map(({ depth: _, ...title }, index) => {
    const depth = depths[index];
    return depth === undefined ? title : { ...title, depth };
  });
}

/** Headings numbered one after the other (`1.`, `2.`, `3.`), by their places: parts of one whole, so of one level. */
function numberedRuns(titles: readonly TitlePlace[]): number[][] {
  const runs: number[][] = [];
  let last = Number.NaN;
  titles.forEach(({ text, depth }, index) => {
    const number =
      depth === undefined || depth === 1 ? Number.parseInt(/^\d{1,3}(?=[.)]\s)/.exec(text)?.[0] ?? '', 10) : Number.NaN;
    if (Number.isNaN(number)) return;
    if (number === last + 1) runs.at(-1)?.push(index);
    else runs.push([index]);
    last = number;
  });
  return runs.filter((run) => run.length > 1);
}

/** A heading without a number is a chapter when it opens a page under a name of its own, else part of what has one. */
function numberedLevels(titles: readonly TitlePlace[]): number[] {
  const names = titles.map(nameOf);
  let inside = 0;
  return titles.map(({ text, depth, opensPage, finding }, index) => {
    if (depth !== undefined) inside = depth;
    else if (
      opensPage &&
      !finding &&
      (chapterNames.test(text) || names.indexOf(names[index] ?? '') === names.lastIndexOf(names[index] ?? ''))
    )
      inside = 0;
    return depth ?? inside + 1;
  });
}

/** Findings of either number have one name, and so have the letters of an alphabet. */
function nameOf({ text, finding }: Pick<TitlePlace, 'text' | 'finding'>): string {
  const name = comparable(text);
  return finding ?? (name.length === 1 ? 'letter' : name);
}

function printedLevels({ titles, items, dense }: LevelOptions, unsure: number[]): number[] {
  const announced = new Set(items.map((item) => comparable(item.replace(/^\d+[.)]\s+/, ''))));
  const isAnnounced = (title: TitlePlace) =>
    comparable(title.text).length > 12 && announced.has(comparable(title.text));
  const names = titles.map(nameOf);
  const isUnique = (index: number) => names.indexOf(names[index] ?? '') === names.lastIndexOf(names[index] ?? '');
  const announcing = titles.filter((title) => title.opensPage && isAnnounced(title)).length >= 2;
  const numbering = titles.filter(({ numbered }) => numbered).length >= 2;
  const firstNumbered = titles.findIndex(({ numbered }) => numbered);

  let current = 0;
  return titles.map((title, index) => {
    const level = levelOf(title, index);
    const deeper =
      title.underTitle && level > 1 && current > 1 && level <= current && !title.opensPage && current < 4
        ? current + 1
        : level;
    current = deeper;
    return deeper;
  });

  function levelOf(title: TitlePlace, index: number): number {
    if (title.numbered || (annex.test(title.text) && !title.underTitle)) return 1;
    if (title.finding || title.text.length === 1) return 2;
    if (numbering) return index < firstNumbered && title.opensPage && index === 0 ? 1 : 2;
    if (!title.opensPage) return title.gap >= 1 || !dense ? 2 : 3;
    if (!announcing) return isUnique(index) ? 1 : 2;
    if (isAnnounced(title) || chapterNames.test(title.text)) return 1;
    const namesake = titles.find((other, at) => !other.opensPage && names[at] === names[index]);
    if (namesake) return namesake.gap >= 1 || !dense ? 2 : 3;
    if (index === 0) return 1;
    unsure.push(index);
    return 2;
  }
}

/** `Annex A: letters` is a part of the whole, wherever it stands. */
const annex = /^(?:annex|appendix|schedule) (?:[A-Z]|\d{1,2}|[IVX]+)\b/i;

/** Parts that reports have under these names. */
const chapterNames =
  /^(introduction|overview|foreword|preface|executive summary|methodology|background|conclusions?|next steps|annex|appendix|glossary|about (this|the) (report|inspection))\b/i;
