import type { PrintedNote } from './find-notes.ts';
import type { Run } from './page.ts';
import type { Segment } from './segment.ts';

/**
 * Markers that are no runs of their own, glued to a word in its own size: `vulnerable3`. Only where a note has no raised marker, and in the order of the
 * notes: a figure after a letter may be anything. Splits the run, so that the marker stands alone.
 *
 * @param lines Lines of the note's page and the one before, in reading order.
 */
export function findGluedMarker(note: PrintedNote, lines: readonly Segment[]): Run | undefined {
  if (!/^(\d{1,3}|[*†‡§]{1,3})$/.test(note.label)) return undefined;
  const sign = note.label.replace(/[*]/g, '\\*');
  const pattern = new RegExp(`(?<=\\p{L}{2}[.,;:!?)”’"'\\]]{0,2})${sign}(?=$|[\\s.,;:!?)”’"'])`, 'u');
  for (const line of lines)
    for (const [index, run] of line.runs.entries()) {
      const found = pattern.exec(run.text);
      if (!found || run.shift !== undefined || (index === 0 && found.index === 0)) continue;
      return splitRun(line, index, found.index, note.label.length);
    }
  return undefined;
}

function splitRun(line: Segment, index: number, from: number, length: number): Run {
  const run = line.runs[index] as Run;
  const share = (characters: number) => (run.width * characters) / run.text.length;
  const part = (start: number, end: number, step: number): Run => ({
    ...run,
    text: run.text.slice(start, end).trim(),
    x: run.x + share(start),
    width: share(end - start),
    order: run.order + step / 10,
    tight: start > 0 && !/\s/.test(run.text[start] ?? ''),
    spaced: start > 0 && /\s/.test(run.text[start] ?? ''),
  });
  const before: Run = { ...part(0, from, 0), tight: run.tight, spaced: run.spaced };
  const marker: Run = { ...part(from, from + length, 1), shift: 1 };
  const after = from + length < run.text.length ? [part(from + length, run.text.length, 2)] : [];
  line.runs.splice(index, 1, before, marker, ...after);
  return marker;
}
