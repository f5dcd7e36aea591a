import { wordSpans } from '../../../edition/words.ts';
import type { Correction } from '../../../schemas/edition.ts';
import type { ExtractedLine } from '../../extraction.ts';
import { citation } from '../../marks.ts';
import type { SetAside } from '../../set-aside.ts';
import type { PrintedNote } from './find-notes.ts';
import type { Run } from './page.ts';
import { isGlued, mergeSegments, type Segment, topOf } from './segment.ts';

/** The lines of `source.txt` as they are written, each numbered from 1, with what stands at the edges of the pages they come from. */
export class LineBook {
  readonly lines: ExtractedLine[] = [];
  readonly setAside: SetAside[] = [];
  /** Spaces that a marker inside a word asks for. */
  readonly corrections: Correction[] = [];
  /** Where notes are cited. */
  readonly cited = new Map<PrintedNote, { line: number; as: string }[]>();
  readonly #markers: ReadonlyMap<Run, readonly PrintedNote[]>;
  readonly #labels: readonly (string | undefined)[];
  readonly #edges: (page: number, edge: 'top' | 'bottom') => void;
  #page = 0;

  /**
   * @param labels The number that each page prints.
   * @param edges Writes what stands first or last on a page: its headers, its notes and footers.
   */
  constructor(
    markers: ReadonlyMap<Run, readonly PrintedNote[]>,
    labels: readonly (string | undefined)[],
    edges: (page: number, edge: 'top' | 'bottom') => void,
  ) {
    this.#markers = markers;
    this.#labels = labels;
    this.#edges = edges;
  }

  /** Writes the edges of the pages up to this one. */
  enter(page: number): void {
    while (this.#page < page) {
      if (this.#page > 0) this.#edges(this.#page, 'bottom');
      this.#page += 1;
      this.#edges(this.#page, 'top');
    }
  }

  /** Writes what is left at the last page's end. */
  close(pages: number): void {
    this.enter(pages);
    if (pages > 0) this.#edges(pages, 'bottom');
  }

  /** Writes one line. Gives its number. */
  write(parts: readonly Segment[]): number {
    const whole = mergeSegments(parts);
    const label = this.#labels[whole.page - 1];
    const round = (value: number) => Math.round(value * 10) / 10;
    this.lines.push({
      text: whole.text,
      page: whole.page,
      ...(label === undefined ? {} : { pageLabel: label }),
      box: { x: round(whole.x), y: round(topOf(whole)), width: round(whole.x2 - whole.x), height: round(whole.size) },
    });
    return this.lines.length;
  }

  writeAside(parts: readonly Segment[], reason: SetAside['reason'], note?: string): void {
    const line = this.write(parts);
    const last = this.setAside.at(-1);
    if (last && last.lines[1] === line - 1 && last.reason === reason && last.note === note) last.lines[1] = line;
    else this.setAside.push({ lines: [line, line], reason, ...(note === undefined ? {} : { note }) });
  }

  /**
   * A segment's text with citation marks in place of note markers; the notes are told the line, and the word that the marker is glued to in it.
   *
   * @param whole Everything that the line holds, of which the segment is a part.
   * @param skip Characters at its head that are no words of the text: a bullet, a note's number.
   */
  cite(segment: Segment, line: number, skip: { run: Run; length: number } | number = 0): string {
    const { text: whole } = this.lines[line - 1] as ExtractedLine;
    let [printed, marked] = ['', ''];
    segment.runs.forEach((run, index) => {
      const before = segment.runs[index - 1];
      const space = before && !isGlued(before, run) ? ' ' : '';
      const notes = this.#markers.get(run);
      const head = typeof skip === 'object' && skip.run === run ? skip.length : 0;
      marked += notes ? notes.map(({ number }) => citation.of(number)).join('') : `${space}${run.text.slice(head)}`;
      printed += space;
      if (notes) {
        const word = wordAt(whole, whole.indexOf(segment.text) + printed.length);
        const next = segment.runs[index + 1];
        const inside = next !== undefined && isGlued(run, next) && /^[\p{L}\p{N}]/u.test(next.text);
        this.#note(notes, line, inside ? this.#partWord(word, run.text, line) : word);
        if (inside) marked += ' ';
      }
      printed += run.text;
    });
    return (typeof skip === 'number' ? marked.slice(skip) : marked).trim();
  }

  /** A marker inside a word (`FMI15etc`) ends it: the space behind it is lost. Gives what stands before that. */
  #partWord(word: string, marker: string, line: number): string {
    const end = word.lastIndexOf(marker) + marker.length;
    const [head, rest] = [word.slice(0, end), word.slice(end)];
    this.corrections.push({ lines: [line, line], from: word, to: `${head} ${rest}`, reason: 'lost-space' });
    return head;
  }

  #note(notes: readonly PrintedNote[], line: number, as: string): void {
    for (const note of notes) {
      const known = this.cited.get(note) ?? [];
      known.push({ line, as });
      this.cited.set(note, known);
    }
  }
}

/** The word of a text that stands at, or around, a place. */
function wordAt(text: string, at: number): string {
  const span = wordSpans(text).find(({ start, end }) => start <= at && end > at);
  return span ? text.slice(span.start, span.end) : '';
}
