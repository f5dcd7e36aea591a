/** Text between two runs of asterisks of one length: `text.slice(start, start + stars)` opens it, `text.slice(end, end + stars)` closes it. */
export interface Emphasis {
  start: number;
  end: number;
  stars: number;
}

/**
 * Find the asterisks of a line that mark emphasis, in the order in which they open. A run of up to three opens before a sign that is not white space and
 * closes after one; the others are printed signs. One pass, however many asterisks the line has; spans are nested or apart, never crossed.
 */
export function findEmphasis(text: string): Emphasis[] {
  const found: Emphasis[] = [];
  const open: { start: number; stars: number }[] = [];
  for (const { 0: run, index: at } of text.matchAll(/\*+/g)) {
    if (run.length > 3) continue;
    const opens = /\S/.test(text[at + run.length] ?? ' ');
    const closes = /\S/.test(text[at - 1] ?? ' ');
    const partner = closes ? open.findLastIndex(({ stars }) => stars === run.length) : -1;
    const opening = open[partner];
    if (opening) {
      found.push({ ...opening, end: at });
      open.length = partner;
    } else if (opens && !open.some(({ stars }) => stars === run.length)) {
      // One open run of each length is enough, and bounds the search.
      open.push({ start: at, stars: run.length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The line without these asterisks. */
export function stripEmphasis(text: string): string {
  const marks = findEmphasis(text).flatMap(({ start, end, stars }): [at: number, length: number][] => [
    [start, stars],
    [end, stars],
  ]);
  let rest = '';
  let done = 0;
  for (const [at, length] of marks.sort(([a], [b]) => a - b)) {
    rest += text.slice(done, at);
    done = at + length;
  }
  return rest + text.slice(done);
}
