import { markOfNote } from '../../edition/note-marks.ts';
import { splitWords } from '../../edition/words.ts';
import { type Block, linesOfBlock, type Piece } from '../block.ts';
import type { Move } from '../blocks/place-asides.ts';
import type { Doubt } from '../doubt.ts';
import type { ExtractedNote, Extraction } from '../extraction.ts';
import { withoutMarks } from '../marks.ts';
import { visible } from '../visible.ts';

/** Notes with their markers, and the blocks with those that have none. */
export interface CitedNotes {
  notes: ExtractedNote[];
  blocks: Block[];
  moves: Move[];
  doubts: Doubt[];
}

/** A note that nothing cites stays a paragraph, after what it interrupts, and is a doubt: a note stands where it is cited. */
export function keepCited({ notes, blocks, moves = [], lines }: Extraction): CitedNotes {
  const uncited = notes.filter(({ cited }) => cited.length === 0).sort((a, b) => a.lines[0] - b.lines[0]);
  if (uncited.length === 0) return { notes, blocks, moves, doubts: [] };
  const ends = blocks.map((block) => linesOfBlock(block));
  const after = new Map<number, ExtractedNote[]>();
  for (const note of uncited) {
    const place = ends.findLastIndex(([first]) => first < note.lines[0]);
    after.set(place, [...(after.get(place) ?? []), note]);
  }
  const paragraphsAt = (place: number) =>
    (after.get(place) ?? []).flatMap((note) =>
      printedNote(note, lines).map((pieces): Block => ({ kind: 'paragraph', pieces })),
    );
  return {
    notes: notes.filter(({ cited }) => cited.length > 0),
    blocks: [...paragraphsAt(-1), ...blocks.flatMap((block, index) => [block, ...paragraphsAt(index)])],
    moves: [
      ...moves,
      ...[...after].flatMap(([place, own]) =>
        own.filter(({ lines: [first] }) => first < (ends[place]?.[1] ?? 0)).map(interruptedBy),
      ),
    ],
    doubts: uncited.map(doubtOf),
  };
}

function interruptedBy({ lines }: ExtractedNote): Move {
  return {
    lines,
    reason: 'interrupted-paragraph',
    note: 'A footnote whose marker is lost; it stood inside the text before it.',
  };
}

/** Its paragraphs with the number as the lines print it. */
function printedNote({ paragraphs, lines: [first] }: ExtractedNote, lines: Extraction['lines']): Piece[][] {
  const [opening = [], ...more] = paragraphs;
  const [piece, ...rest] = opening;
  const head = visible(lines[first - 1]?.text ?? '');
  if (!piece) return paragraphs;
  if (piece.line !== first) return [[{ line: first, text: head }, ...opening], ...more];
  const text = withoutMarks(piece.text);
  const at = head.indexOf(text);
  const number = splitWords(head).length > splitWords(text).length || at > 0 ? head.slice(0, Math.max(0, at)) : '';
  if (number === '') return paragraphs;
  const { nodes, ...own } = piece;
  const numbered: Piece = {
    ...own,
    text: `${number}${piece.text}`,
    ...(nodes && { nodes: [{ type: 'text', value: number } as const, ...nodes] }),
  };
  return [[numbered, ...rest], ...more];
}

function doubtOf(note: ExtractedNote): Doubt {
  const { number, printed, lines } = note;
  return {
    lines,
    problem: `this reads like footnote ${markOfNote({ number, printed })}, but nothing cites it; it is left as a paragraph.`,
    remedy: `If it is one, put [^${number}] at the place it belongs to, and give its text as [^${number}]: at the section's end.`,
    entry: `notes: - { number: ${number}, lines: [${lines.join(', ')}], cited: { lost: true } }`,
  };
}
