/** A stretch of a line between wide spaces, and the column it starts in, from 0. */
export interface Segment {
  text: string;
  start: number;
  end: number;
}

/** Stretches of a line that so many spaces part. Tabs must have been expanded. */
export function segmentsOf(line: string, spaces: number): Segment[] {
  return [...line.matchAll(spaces === 2 ? /\S+(?: \S+)*/g : /\S+(?: {1,2}\S+)*/g)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

/** A line with spaces for its tabs, to every eighth column, and without the form feed. */
export function expandTabs(line: string): string {
  let expanded = '';
  for (const part of line.replace(/^\f/, '').split(/(\t)/)) {
    if (part === '\t') expanded += ' '.repeat(8 - (expanded.length % 8));
    else expanded += part;
  }
  return expanded;
}
