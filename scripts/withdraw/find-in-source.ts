import { expectedRuns, type Word } from '../../src/edition/expected-runs.ts';
import { markOfNote, withoutMarks } from '../../src/edition/note-marks.ts';
import type { Report } from '../../src/edition/report.ts';
import { splitWords } from '../../src/edition/words.ts';
import type { LineRange } from '../../src/schemas/edition.ts';

export interface NoteMarkerPlace {
  note: number;
  marker: number;
}

/** A stretch of the source, as an entry under `withheld` names it. */
export interface SourceStretch {
  lines: LineRange;
  /** Its words, markers of notes included. */
  from: string;
  /** Markers of notes that stand in it: the place of the note under `notes` of `edition.yaml`, and of the marker under its `cited`. */
  markers: NoteMarkerPlace[];
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
    const markers: NoteMarkerPlace[] = [];
    let at = start;
    for (let next = 0; next < wanted.length; at += 1) {
      const word = words[at];
      if (!word) return undefined;
      const { bare, marker } = withoutMarker(word);
      if (marker) markers.push(marker);
      if (bare === wanted[next]) next += 1;
      else if (bare !== '' || next === 0) return undefined;
    }
    const found = words.slice(start, at);
    const from = found.map(({ text }) => text).join(' ');
    return { lines: [found[0]?.line ?? first, found.at(-1)?.line ?? last], from, markers };
  }

  function withoutMarker({ text, line }: Word): { bare: string; marker?: NoteMarkerPlace } {
    for (const [note, own] of edition.notes.entries()) {
      const marker = own.cited.findIndex((each) => each.line === line && splitWords(each.as).at(-1) === text);
      const as = own.cited[marker]?.as;
      if (as !== undefined)
        return {
          bare: splitWords(withoutMarks(as, [markOfNote(own)]) ?? text).at(-1) ?? '',
          marker: { note, marker },
        };
    }
    return { bare: text };
  }
}
