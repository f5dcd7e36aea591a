import type { Source } from '../../../edition/source.ts';
import type { Piece } from '../../block.ts';
import type { Extraction } from '../../extraction.ts';
import { findContents } from '../../find-contents.ts';
import { headingsAtPageEnds } from '../../find-doubts.ts';
import { findNotes } from '../../find-notes.ts';
import { findNamedPageNumbers, findPageNumbers } from '../../find-page-numbers.ts';
import { findRepeatedPages } from '../../find-repeated-pages.ts';
import { findRunningHeaders } from '../../find-running-headers.ts';
import type { FindingRules } from '../../findings.ts';
import { gradeOfBox } from '../../grades.ts';
import { joinLines } from '../../join-lines.ts';
import type { Line } from '../../line.ts';
import { measureLines } from '../../measure.ts';
import { mendBullets } from '../../mend-bullets.ts';
import { placeAsides } from '../../place-asides.ts';
import { readLines } from '../../read-lines.ts';
import { linesOf } from '../../set-aside.ts';
import { shapeBlocks } from '../../shape-blocks.ts';

/** What plain text says of itself, by the places and the first signs of its lines. */
export function extractText(source: Source, findings: FindingRules): Extraction {
  const printed = readLines(source.lines);

  const contents = findContents(printed);
  const repeated = findRepeatedPages(printed);
  const inContents = linesOf([...contents, ...repeated.setAside]);
  const namedPages = findNamedPageNumbers(printed).filter(({ lines: [line] }) => !inContents.has(line));
  const headers = findRunningHeaders(printed, new Set([...inContents, ...linesOf(namedPages)]), findings);
  const beforeNotes = linesOf([...contents, ...repeated.setAside, ...namedPages, ...headers]);
  const {
    notes,
    strays,
    doubts: noteDoubts,
    lines,
  } = findNotes(printed, beforeNotes, measureLines(printed, beforeNotes));
  const beforeNumbers = new Set([...beforeNotes, ...linesOf(notes), ...linesOf(strays)]);
  const pageNumbers = findPageNumbers(lines, beforeNumbers);
  const setAside = [...contents, ...repeated.setAside, ...namedPages, ...headers, ...pageNumbers].sort(
    (a, b) => a.lines[0] - b.lines[0],
  );
  const taken = new Set([...linesOf(setAside), ...linesOf(notes)]);

  const measure = measureLines(lines, new Set([...taken, ...linesOf(strays)]));
  const boxes = findGradeBoxes(lines, taken);
  const asides = [...strays.map((stray) => stray.lines), ...boxes];
  const stretches = joinLines({ lines, taken, asides, measure });
  const shaped = shapeBlocks(stretches, { measure, findings });
  const placed = placeAsides(shaped.blocks, shaped.asides);
  return {
    tool: 'plain text',
    isSource: true,
    lines: source.lines.map((text) => ({ text })),
    blocks: placed.blocks,
    notes: notes.map((note) => ({
      ...note,
      paragraphs: [noteText(lines.slice(note.lines[0] - 1, note.lines[1]))],
    })),
    setAside,
    moves: placed.moves,
    corrections: mendBullets(lines, taken),
    offered: [],
    doubts: [...noteDoubts, ...repeated.doubts, ...shaped.doubts, ...headingsAtPageEnds(lines, placed.blocks)],
    ledger: [],
    textLayer: [],
  };
}

/** `GRADE POOR` by itself: extractors drop these boxes wherever they float. */
function findGradeBoxes(lines: readonly Line[], taken: ReadonlySet<number>): [number, number][] {
  return lines
    .filter((line) => !line.blank && !taken.has(line.number) && gradeOfBox(line.text) !== undefined)
    .map(({ number }) => [number, number]);
}

function noteText(lines: readonly Line[]): Piece[] {
  return lines
    .filter((line) => !line.blank && line.text !== '')
    .map((line) => ({ line: line.number, text: line.bullet ? `${line.bullet} ${line.text}` : line.text }));
}
