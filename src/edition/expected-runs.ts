import type { Issue } from '../issues/issue.ts';
import type { Correction, Edition, LineRange, Withheld } from '../schemas/edition.ts';
import { markOfNote, withoutHeadMark, withoutMarks } from './note-marks.ts';
import { type Source, sourceWords } from './source.ts';
import { splitWords } from './words.ts';

/** A word and the line of the source that prints it. */
export interface Word {
  text: string;
  line: number;
  /** The correction that it comes from, in whole or in part. */
  correction?: Correction;
  /** Words that stood before or behind it, and are missing from the edition. */
  missing?: { before?: Missing; behind?: Missing };
}

/** Words of the source that are withheld, or that were no words. */
export type Missing = { kind: 'withheld'; entry: Withheld } | { kind: 'lost'; entry: Correction };

/** What the edition has to hold: the running text, and the runs that may stand elsewhere. */
export interface ExpectedRuns {
  main: Word[];
  /** One for each entry of `moves`, or for each line of a scattered one. */
  moved: Word[][];
  /** By note number. */
  notes: Map<number, Word[]>;
  /** What is missing of notes that have no other words. */
  emptyNotes: Map<number, Missing>;
  /** Words that are in the source and not in the edition. */
  setAsideWords: number;
  withheldWords: number;
  issues: Issue[];
}

/**
 * Apply `edition.yaml` to a source: take out what is set aside, mend what is corrected, lift notes and moves.
 *
 * @param editionFile Path of `edition.yaml`, for messages.
 * @param lineOf Line of that file on which the entry at a path stands, for messages.
 * @returns The words the edition must hold, with the lines they come from; entries that do not fit the source come back as issues.
 */
export function expectedRuns(
  source: Source,
  edition: Edition,
  editionFile: string,
  lineOf: (path: readonly (string | number)[]) => number | undefined = () => undefined,
): ExpectedRuns {
  const issues: Issue[] = [];
  let entryPath: readonly (string | number)[] = [];
  const report = (problem: string, remedy: string) =>
    issues.push({ kind: 'edition', place: { file: editionFile, line: lineOf(entryPath) }, problem, remedy });

  const lines = source.lines.map((line, index) =>
    sourceWords(line, edition.source.format).map((text): Word => ({ text, line: index + 1 })),
  );
  /** Takes the words of a range out of the running text. */
  const take = ([first, last]: LineRange): Word[] =>
    lines.slice(first - 1, last).flatMap((_, offset) => lines.splice(first - 1 + offset, 1, [])[0] ?? []);
  const inside = (what: string, [first, last]: LineRange) => {
    if (last <= lines.length) return true;
    report(
      `${what} names lines ${first} to ${last}, but ${source.file} has ${lines.length}.`,
      'Correct the line numbers.',
    );
    return false;
  };

  let setAsideWords = 0;
  for (const [index, entry] of edition.setAside.entries()) {
    entryPath = ['setAside', index];
    const what = `setAside (${entry.reason})`;
    if (!inside(what, entry.lines)) continue;
    const taken = take(entry.lines);
    if (taken.length === 0)
      report(
        `${what}: no words are left in lines ${entry.lines.join(' to ')}.`,
        'Remove the entry, or correct its lines; another entry may have taken them.',
      );
    setAsideWords += taken.length;
  }

  let withheldWords = 0;
  const replacements = [
    ...edition.corrections.map((entry, index) => ({
      ...entry,
      index,
      what: 'corrections',
      trace: correctionTrace(entry),
    })),
    ...edition.withheld.map((entry, index) => ({
      ...entry,
      to: '',
      index,
      what: 'withheld',
      trace: { missing: { kind: 'withheld', entry } } as Trace,
    })),
  ];
  for (const { lines: range, from, to, what, index, trace } of replacements) {
    entryPath = [what, index];
    if (!inside(what, range)) continue;
    const problem = replaceWords(lines, range, { from, to, trace });
    if (problem)
      report(
        `${what}: ${problem} in lines ${range.join(' to ')} of ${source.file}.`,
        'Give the words exactly as these lines print them; widen or narrow the lines.',
      );
    else if (what === 'withheld') withheldWords += splitWords(from).length;
  }

  for (const { markers, note, line, as } of markedWords(edition.notes)) {
    entryPath = ['notes', note];
    const what = `note ${edition.notes[note]?.number}`;
    const bare = withoutMarks(as, markers);
    if (!inside(what, [line, line])) continue;
    if (bare === undefined) {
      report(
        `${what}: "${as}" does not end in ${markers.join(', ')}.`,
        'Write the word with its marker, as the source prints it, for example "vulnerable3", "vulnerable[3]" or "vulnerable[^3]".',
      );
      continue;
    }
    const problem = replaceWords(lines, [line, line], { from: as, to: bare, atWordEnd: true });
    if (problem)
      report(
        `${what}: ${problem} in line ${line} of ${source.file}.`,
        'Give the line that cites it, and the word with its marker.',
      );
  }
  const notes = new Map<number, Word[]>();
  const emptyNotes = new Map<number, Missing>();
  for (const [index, note] of edition.notes.entries()) {
    entryPath = ['notes', index];
    const what = `note ${note.number}`;
    if (!inside(what, note.lines)) continue;
    if (notes.has(note.number)) report(`${what} stands twice.`, 'Give each note once.');
    const words = take(note.lines);
    const missing = words[0]?.missing?.behind;
    if (!note.numberLost) {
      const head = words[0];
      const rest = head && withoutHeadMark(head.text, markOfNote(note));
      if (!head || rest === undefined) {
        report(
          `${what}: lines ${note.lines.join(' to ')} of ${source.file} do not start with ${markOfNote(note)}.`,
          'Correct the lines, or add numberLost: true when the source has lost the number.',
        );
      } else if (rest === '') words.shift();
      else head.text = rest;
    }
    if (words.length === 0 && missing) emptyNotes.set(note.number, missing);
    else if (words.length === 0)
      report(
        `${what} has no text.`,
        'Give the lines its text stands in; a note whose text is lost is marked in the MDX with <Gap />.',
      );
    notes.set(note.number, words);
  }

  const moved: Word[][] = [];
  for (const [index, { lines: range, words, scattered, reason }] of edition.moves.entries()) {
    entryPath = ['moves', index];
    const what = `moves (${reason})`;
    if (!inside(what, range)) continue;
    const runs = words
      ? [lines[range[0] - 1]?.splice(words[0] - 1, words[1] - words[0] + 1) ?? []]
      : scattered
        ? Array.from({ length: range[1] - range[0] + 1 }, (_, offset) => take([range[0] + offset, range[0] + offset]))
        : [take(range)];
    const full = runs.filter((run) => run.length > 0);
    if (full.length === 0)
      report(
        `${what}: no words are left in lines ${range.join(' to ')}.`,
        'Remove the entry, or correct its lines; another entry may have taken them.',
      );
    moved.push(...full);
  }

  return { main: lines.flat(), moved, notes, emptyNotes, setAsideWords, withheldWords, issues };
}

interface MarkedWord {
  line: number;
  as: string;
  /** What the source prints for each note that it cites. */
  markers: string[];
  /** The first of these, by its place in the list. */
  note: number;
}

/** Each word that cites notes, once, in the order of the notes. */
function markedWords(notes: Edition['notes']): MarkedWord[] {
  const words = new Map<string, MarkedWord>();
  for (const [note, each] of notes.entries())
    for (const { line, as } of each.cited) {
      const known = words.get(`${line} ${as}`);
      if (known) known.markers.push(markOfNote(each));
      else words.set(`${line} ${as}`, { line, as, markers: [markOfNote(each)], note });
    }
  return [...words.values()];
}

/** What a replacement leaves behind on the words it made, or on those around the words it took. */
type Trace = Pick<Word, 'correction'> & { missing?: Missing };

function correctionTrace(entry: Correction): Trace {
  return entry.to === '' ? { missing: { kind: 'lost', entry } } : { correction: entry };
}

interface Replacement {
  from: string;
  to: string;
  trace?: Trace;
  /** `from` stands at a word's end, as a marker does. */
  atWordEnd?: boolean;
}

/**
 * Replace words within a range of lines. Line numbers of new words follow the place of their letters; words that stay keep the traces they have.
 *
 * @returns What is wrong, when `from` is not there exactly once.
 */
function replaceWords(
  lines: Word[][],
  [first, last]: LineRange,
  { from, to, trace = {}, atWordEnd = false }: Replacement,
): string | undefined {
  const words = lines.slice(first - 1, last).flat();
  const text = words.map((word) => word.text).join(' ');
  const wanted = splitWords(from).join(' ');
  const found = positions(text, wanted).filter(
    (at) => !atWordEnd || [undefined, ' '].includes(text[at + wanted.length]),
  );
  if (wanted === '') return `"${from}" has no words`;
  if (found.length !== 1) return `"${from}" stands ${found.length === 0 ? 'nowhere' : `${found.length} times`}`;

  const at = found[0] as number;
  const wordAt: Word[] = words.flatMap((word) => new Array<Word>(word.text.length + 1).fill(word));
  // Where words are missing, what stands before and behind them does not become one word.
  const replacement = trace.missing ? ' ' : splitWords(to).join(' ');
  const replacedTo = at + replacement.length;
  /** The word of the source that a character of the new text comes from. */
  const originOf = (index: number): Word | undefined =>
    wordAt[
      index < at
        ? index
        : index < replacedTo
          ? at + Math.min(index - at, wanted.length - 1)
          : index - replacement.length + wanted.length
    ];

  for (let line = first; line <= last; line += 1) lines[line - 1] = [];
  let [lastBefore, firstBehind]: (Word | undefined)[] = [];
  let index = 0;
  for (const piece of `${text.slice(0, at)}${replacement}${text.slice(at + wanted.length)}`.split(' ')) {
    let start = index;
    for (const word of splitWords(piece)) {
      const end = start + word.length;
      const origin = originOf(start);
      const line = origin?.line ?? last;
      const isNew = start < replacedTo && end > at;
      const made: Word = {
        ...origin,
        text: word,
        line,
        ...(isNew && trace.correction && { correction: trace.correction }),
      };
      lines[line - 1]?.push(made);
      if (end <= at) lastBefore = made;
      if (start >= replacedTo) firstBehind ??= made;
      start = end;
    }
    index += piece.length + 1;
  }
  if (trace.missing) {
    for (let line = first - 2; !lastBefore && line >= 0; line -= 1) lastBefore = lines[line]?.at(-1);
    for (let line = last; !firstBehind && line < lines.length; line += 1) firstBehind = lines[line]?.[0];
    if (lastBefore) lastBefore.missing = { ...lastBefore.missing, behind: trace.missing };
    if (firstBehind) firstBehind.missing = { ...firstBehind.missing, before: trace.missing };
  }
  return undefined;
}

function positions(text: string, wanted: string): number[] {
  const found: number[] = [];
  if (wanted === '') return found;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}
