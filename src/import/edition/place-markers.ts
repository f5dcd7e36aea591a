import { splitWords } from '../../edition/words.ts';
import type { Note } from '../../schemas/edition.ts';
import { type Block, piecesOf } from '../block.ts';
import type { ExtractedLine, ExtractedNote } from '../extraction.ts';
import { citation, withoutMarks } from '../marks.ts';

/** Entries for `notes`: each marker with as many words before it as make it unique in its line. */
export function placeMarkers(
  notes: readonly ExtractedNote[],
  blocks: readonly Block[],
  lines: readonly ExtractedLine[],
): Note[] {
  const pieces = [...blocks.flatMap(piecesOf), ...notes.flatMap(({ paragraphs }) => paragraphs.flat())];
  /** Words before each mark, by its line and its note, in reading order. */
  const before = new Map<string, string[][]>();
  for (const { line, text } of pieces)
    for (const { 1: number, index } of text.matchAll(citation.pattern)) {
      const key = `${line} ${number}`;
      before.set(key, [...(before.get(key) ?? []), wordsBefore(text.slice(0, index))]);
    }
  return notes.map(({ number, printed, lines: range, numberLost, cited }) => ({
    number,
    ...(printed !== undefined && printed !== String(number) && { printed }),
    lines: range,
    cited: cited.map(({ line, as }) => {
      const words = splitWords(lines[line - 1]?.text ?? '');
      const own = before.get(`${line} ${number}`)?.shift();
      return { line, as: (own && uniqueAs(as, own, words)) ?? as };
    }),
    ...(numberLost && { numberLost }),
  }));
}

/** Words before the word that a mark is glued to. */
function wordsBefore(text: string): string[] {
  const before = withoutMarks(text);
  return splitWords(before).slice(0, /\S$/.test(before) ? -1 : undefined);
}

function uniqueAs(as: string, before: readonly string[], line: readonly string[]): string | undefined {
  const text = ` ${line.join(' ')} `;
  for (let count = 0; count <= before.length; count += 1) {
    const wanted = [...before.slice(before.length - count), ...splitWords(as)].join(' ');
    // Between words, or inside one before it: `edition.yaml` asks only for its end.
    if (text.split(`${wanted} `).length === 2) return count === 0 ? as : wanted;
  }
  return undefined;
}
