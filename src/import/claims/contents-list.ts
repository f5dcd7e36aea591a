import type { Taken } from '../lines/ledger.ts';
import type { Line } from '../lines/line.ts';
import { comparable, remaining, type SetAside } from '../set-aside.ts';

/** Lines between two entries that may be something else: the second line of a long heading. */
const patience = 3;

/**
 * A contents list: a line "Contents", and below it lines that stand again further on, or end in the number of a page. It ends with the last such line before the
 * running text begins. Where no line says so, four lines or more with leaders (`Findings ..... 12`) under one another are one.
 */
export function findContents(lines: readonly Line[], taken: Taken): SetAside[] {
  const printed = remaining(lines, taken);
  const start = printed.findIndex((line) => /^(table of )?contents:?$/.test(withoutLeader(line.text)));
  const end = start === -1 ? -1 : lastEntry(printed, start);
  const found = end >= start + 2 && start !== -1 ? [[start, end] as const] : [];
  return [...found, ...leaderRuns(printed, end)].flatMap(([first, last]) =>
    rangesOf(printed.slice(first, last + 1), lines),
  );
}

function lastEntry(printed: readonly Line[], start: number): number {
  const standsAgain = readsAgain(printed);
  let end = start;
  for (let index = start + 1; index < printed.length && index <= end + patience; index += 1) {
    const { text } = printed[index] as Line;
    if (withoutLeader(text).length > 120) break;
    if (endsInPage(text) || isNumberOfEntry(printed, index) || standsAgain(index)) end = index;
  }
  return end;
}

/** Whether a line, or one that goes on longer, stands again below. */
function readsAgain(printed: readonly Line[]): (index: number) => boolean {
  const lastAt = new Map(printed.map((line, index) => [withoutLeader(line.text), index]));
  const sorted = [...lastAt].sort(([a], [b]) => (a < b ? -1 : 1));
  return (index) => {
    const text = withoutLeader(printed[index]?.text ?? '');
    if ((lastAt.get(text) ?? -1) > index) return true;
    if (text.length <= 12) return false;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.[0] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return sorted.slice(low, low + 20).some(([other, at]) => at > index && other.startsWith(text));
  };
}

/** `1` by itself over the heading that it numbers, or under the heading whose page it gives. */
function isNumberOfEntry(printed: readonly Line[], index: number): boolean {
  return (
    /^(?:\d{1,3}(?:\.\d{1,2})*\.?|[ivxl]{1,6})$/i.test(printed[index]?.text ?? '') &&
    [printed[index - 1], printed[index + 1]].some((line) => line !== undefined && endsInPage(line.text))
  );
}

const leader = /(?:\s?[.…·_]){3,}\s*(?:\d{1,4}|[ivxlc]{1,7})?$/i;

function endsInPage(text: string): boolean {
  return hasLeader(text) || /\D\s\d{1,3}$/.test(text.slice(-40));
}

function hasLeader(text: string): boolean {
  return leader.test(text.slice(-400));
}

function withoutLeader(text: string): string {
  return comparable(text.length > 300 ? text.slice(0, 300) : text.replace(leader, ''));
}

function leaderRuns(printed: readonly Line[], after: number): [number, number][] {
  const runs: [number, number, number][] = [];
  for (let index = after + 1; index < printed.length; index += 1) {
    if (!/(?:\s?[.…·_]){3,}\s*(?:\d{1,4}|[ivxlc]{1,7})$/i.test((printed[index] as Line).text.slice(-400))) continue;
    const open = runs.at(-1);
    if (open && index - open[1] <= patience) [open[1], open[2]] = [index, open[2] + 1];
    else runs.push([index, index, 1]);
  }
  return runs.filter(([, , entries]) => entries >= 4).map(([first, last]) => [first, last]);
}

/** Ranges of these lines; what another rule has taken between them is left out. */
function rangesOf(entries: readonly Line[], lines: readonly Line[]): SetAside[] {
  const ranges: SetAside[] = [];
  for (const { number } of entries) {
    const open = ranges.at(-1);
    if (open && lines.slice(open.lines[1], number - 1).every(({ blank }) => blank)) open.lines[1] = number;
    else ranges.push({ lines: [number, number], reason: 'contents-list' });
  }
  return ranges;
}
