import { expectedRuns, type Word, withoutMarker } from '../../src/edition/expected-runs.ts';
import type { Report } from '../../src/edition/report.ts';
import { splitWords } from '../../src/edition/words.ts';
import type { LineRange } from '../../src/schemas/edition.ts';

/** A stretch of the source, as an entry under `withheld` names it. */
export interface SourceStretch {
  lines: LineRange;
  /** Its words, markers of notes included. */
  from: string;
  /** Notes whose markers stand in it, by their place under `notes` of `edition.yaml`. */
  notes: number[];
}

/**
 * Find words of a passage in the source, as they stand there once the corrections are made and before markers of notes are taken off.
 *
 * @param lines Of the passage.
 * @returns Every place where they stand, one behind the other and nothing between.
 */
export function findInSource(
  { source, edition }: Report,
  wanted: readonly string[],
  [first, last]: LineRange,
): SourceStretch[] {
  const { main } = expectedRuns(source, { ...edition, notes: [], moves: [] }, source.file);
  const words = main.filter(({ line }) => line >= first && line <= last);
  return words.flatMap((_, start) => stretchFrom(start) ?? []);

  function stretchFrom(start: number): SourceStretch | undefined {
    const notes: number[] = [];
    let at = start;
    for (let next = 0; next < wanted.length; at += 1) {
      const word = words[at];
      if (!word) return undefined;
      const { bare, note } = withoutNote(word);
      if (note !== undefined) notes.push(note);
      if (bare === wanted[next]) next += 1;
      else if (bare !== '' || next === 0) return undefined;
    }
    const found = words.slice(start, at);
    const from = found.map(({ text }) => text).join(' ');
    return { lines: [found[0]?.line ?? first, found.at(-1)?.line ?? last], from, notes };
  }

  function withoutNote({ text, line }: Word): { bare: string; note?: number } {
    for (const [note, { number, cited }] of edition.notes.entries()) {
      if (!('line' in cited) || cited.line !== line || splitWords(cited.as).at(-1) !== text) continue;
      return { bare: splitWords(withoutMarker(cited.as, number) ?? text).at(-1) ?? '', note };
    }
    return { bare: text };
  }
}
