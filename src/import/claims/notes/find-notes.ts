import { splitWords } from '../../../edition/words.ts';
import type { Doubt } from '../../doubt.ts';
import type { ExtractedNote } from '../../extraction.ts';
import type { Taken } from '../../lines/ledger.ts';
import type { Line } from '../../lines/line.ts';
import type { Measure } from '../../lines/measure.ts';
import { citation } from '../../marks.ts';
import { startsLower } from '../../sentence.ts';
import type { SetAside } from '../../set-aside.ts';
import { findNotesApart, type NoteApart } from './apart.ts';

/** A note's place in the lines. */
export type Note = Omit<ExtractedNote, 'paragraphs'>;

/** A footnote whose marker the source has lost: its lines stay words of the running text, but stand after what they interrupt. */
export interface Stray {
  lines: [number, number];
}

export interface FoundNotes {
  notes: Note[];
  strays: Stray[];
  /** Numbers that stand apart from their notes. */
  setAside: SetAside[];
  doubts: Doubt[];
  /** The lines with each marker turned into a citation mark, and without the numbers that head notes. */
  lines: Line[];
}

interface Head {
  number: number;
  index: number;
  end: number;
}

interface Marker {
  index: number;
  /** Which of the line's tokens, parted by spaces. */
  token: number;
  as: string;
}

/**
 * Footnotes that a PDF left at the end of each page: a number alone on its line or before the text, in ascending order, cited earlier by the same
 * number glued to a word (`vulnerable3`, `2015.6`) or alone (`12,13`). In brackets (`[3]`) they may as well stand all together at the end. A number
 * without such a marker is no footnote.
 */
export function findNotes(source: readonly Line[], taken: Taken, measure: Measure): FoundNotes {
  const lines = source.map((line) => ({ ...line }));
  const usable = (index: number) => lines[index] !== undefined && !lines[index]?.blank && !taken.has(index + 1);
  const notes: Note[] = [];
  const strays: Stray[] = [];
  const setAside: SetAside[] = [];
  const { notes: found, doubts } = findNotesApart(lines, taken);
  const textsApart = new Set<number>();
  const apart = new Map(found.map((note) => [note.head, note]));
  const placed: { number: number; marker: Marker }[] = [];
  const heads: Head[] = [];

  let last = 0;
  let markersFrom: Pick<Marker, 'index' | 'token'> = { index: 0, token: 0 };
  for (let index = 0; index < lines.length; index += 1) {
    if (!usable(index) || textsApart.has(index + 1)) continue;
    const own = apart.get(index + 1);
    if (own) {
      takeApart(own, index);
      continue;
    }
    const number = headNumber(index);
    if (number === undefined || number <= last || number > last + 3) continue;
    const end = noteEnd(index);
    if (end === undefined) continue;
    const marker = findMarker(number, markersFrom, index);
    if (marker) {
      placed.push({ number, marker });
      markersFrom = { index: marker.index, token: marker.token };
      heads.push({ number, index, end });
      notes.push({ number, lines: [index + 1, end + 1], cited: [{ line: marker.index + 1, as: marker.as }] });
    } else if (last > 0 && isAlone(index) && number <= last + 2 && endsAtPage(end)) {
      strays.push({ lines: [index + 1, end + 1] });
      doubts.push({
        lines: [index + 1, end + 1],
        problem: `this reads like footnote ${number}, but nothing before it cites ${number}.`,
        remedy: `Find the place it belongs to and put [^${number}] there, give its text as [^${number}]: at the section's end, and replace its entry under moves.`,
        entry: `notes: - { number: ${number}, lines: [${index + 1}, ${end + 1}], cited: { lost: true } }`,
      });
    } else continue;
    last = number;
    index = end;
  }

  addNotesWithoutNumber();
  for (let number = 2; number < last; number += 1) {
    if (
      !notes.some((note) => note.number === number) &&
      !doubts.some(({ problem }) => problem.includes(`footnote ${number},`))
    ) {
      const before = notes.findLast((note) => note.number < number);
      const after = notes.find((note) => note.number > number);
      doubts.push({
        lines: [before?.lines[1] ?? 1, after?.lines[0] ?? lines.length],
        problem: `footnote ${number} is missing between ${number - 1} and ${number + 1}.`,
        remedy: 'Its number, its marker or its text is lost; if its text stands here as a paragraph, make it a note.',
      });
    }
  }
  markCitations();
  return { notes: notes.sort((a, b) => a.lines[0] - b.lines[0]), strays, setAside, doubts, lines };

  /** A number that is cited before it, and whose text stands behind others. */
  function takeApart({ number, head, lines: range }: NoteApart, index: number): void {
    const marker = number === last + 1 ? findMarker(number, markersFrom, index) : undefined;
    if (!marker) return;
    placed.push({ number, marker });
    markersFrom = { index: marker.index, token: marker.token };
    heads.push({ number, index: range[0] - 1, end: range[1] - 1 });
    notes.push({ number, lines: range, cited: [{ line: marker.index + 1, as: marker.as }], numberLost: true });
    setAside.push({
      lines: [head, head],
      reason: 'other',
      note: `The number of footnote ${number}, apart from its text.`,
    });
    for (let line = range[0]; line <= range[1]; line += 1) textsApart.add(line);
    last = number;
  }

  /** `1` alone before text, or `1 There is …`. */
  function headNumber(index: number): number | undefined {
    const text = lines[index]?.text ?? '';
    if (lines[index]?.bullet || lines[index]?.cells) return undefined;
    const alone = /^\d{1,3}$/.exec(text);
    if (alone) {
      const next = nextUsable(index);
      const words = next === undefined ? 0 : splitWords(lines[next]?.text ?? '').length;
      return next !== undefined &&
        next - index <= 2 &&
        (words >= 3 || /^(www\.|http)/.test(lines[next]?.text ?? '')) &&
        !lines[next]?.opensPage
        ? Number(text)
        : undefined;
    }
    const bracketed = /^\[(\d{1,3})\]:?\s+\S/.exec(text);
    if (bracketed) return Number(bracketed[1]);
    const before = /^(\d{1,3})\s+(?=[“‘"'(]?\p{Lu})/u.exec(text);
    const isNote = (text.length > 30 && endsAtPage(noteEnd(index) ?? index)) || isInRun(index);
    return before && isNote ? Number(before[1]) : undefined;
  }

  /** One of two or more short lines that number themselves one after the other, between blank lines. */
  function isInRun(index: number): boolean {
    const numberOf = (at: number) => Number(/^(\d{1,3})\s+(?=[“‘"'(]?\p{Lu})/u.exec(lines[at]?.text ?? '')?.[1]);
    const number = numberOf(index);
    const [follows, leads] = [numberOf(index - 1) === number - 1, numberOf(index + 1) === number + 1];
    const isOpen = (at: number) => lines[at] === undefined || lines[at]?.blank === true;
    return (follows || (isOpen(index - 1) && leads)) && (leads || (follows && isOpen(index + 1)));
  }

  /** A note runs to a blank line, a page break or the next note. */
  function noteEnd(index: number): number | undefined {
    const first = isAlone(index) ? nextUsable(index) : index;
    if (first === undefined) return undefined;
    let end = first;
    for (let next = first + 1; next < lines.length; next += 1) {
      const line = lines[next] as Line;
      if (line.opensPage || taken.has(next + 1) || line.bullet) break;
      if (line.blank) {
        if (!measure.doubled || lines[next + 1]?.blank) break;
        continue;
      }
      const [, plain, bracketed] = /^(?:(\d{1,3})(?=$|\s+[“‘"'(]?\p{Lu})|\[(\d{1,3})\]:?\s)/u.exec(line.text) ?? [];
      if (Number(plain ?? bracketed ?? Number.NaN) === numberAt(index) + 1) break;
      end = next;
    }
    return end;
  }

  function numberAt(index: number): number {
    return Number(/^\[?(\d+)/.exec(lines[index]?.text ?? '')?.[1]);
  }

  function endsAtPage(end: number): boolean {
    const next = nextUsable(end);
    // The first line of a page may be a running header, which is taken already.
    return (
      next === undefined ||
      lines.slice(end + 1, next + 1).some((line) => line.opensPage) ||
      /^\d{1,3}(\s|$)/.test((lines[next] as Line).text)
    );
  }

  function isAlone(index: number): boolean {
    return /^\d{1,3}$/.test(lines[index]?.text ?? '');
  }

  function nextUsable(index: number): number | undefined {
    for (let next = index + 1; next < lines.length; next += 1) if (usable(next)) return next;
    return undefined;
  }

  /** The best token between the last marker and the note that ends in its number. */
  function findMarker(number: number, from: Pick<Marker, 'index' | 'token'>, before: number): Marker | undefined {
    let best: { marker: Marker; rank: number } | undefined;
    const reach = (lines[before]?.text ?? '').startsWith('[') ? before : 300;
    for (let index = Math.max(from.index, before - reach); index < before; index += 1) {
      if (!usable(index) || lines[index]?.cells || heads.some((head) => index >= head.index && index <= head.end))
        continue;
      const tokens = (lines[index] as Line).text.split(' ');
      tokens.forEach((word, token) => {
        if (index === from.index && token < from.token) return;
        const rank = rankMarker(word, number, tokens, token, index);
        if (rank === 0 || (best && best.rank >= rank)) return;
        const as = uniqueEnding(tokens, token);
        if (as) best = { marker: { index, token, as }, rank };
      });
    }
    return best?.marker;
  }

  /** 0 is no marker; the higher, the surer. */
  function rankMarker(word: string, number: number, tokens: readonly string[], token: number, index: number): number {
    if (/^\d+(,\d+)+$/.test(word) && tokens.length === 1) return word.split(',').includes(String(number)) ? 4 : 0;
    const bracketed = bracketedMarker.exec(word);
    if (bracketed)
      return numbersIn(bracketed[1]).includes(number) && (bracketed.index > 0 || bracketed[2] === '') ? 6 : 0;
    if (word === String(number)) {
      const cutsCaption = tokens.length === 1 && isBesideText(index);
      const afterSentence = token === tokens.length - 1 && /[.)]$/.test(tokens[token - 1] ?? '');
      return cutsCaption ? 3 : afterSentence ? 2 : 0;
    }
    // Before the full stop: surer signs go first.
    if (new RegExp(`^\\p{L}*\\p{Ll}{3}[)”’"'\\]]*${number}[.,;:]$`, 'u').test(word)) return 1;
    if (!word.endsWith(String(number))) return 0;
    const stem = word.slice(0, -String(number).length);
    if (/\d$/.test(stem) || /[@_#=]|^(www\.|http)|^\W*$|^[£$€+-]/.test(stem)) return 0;
    if (/(?:19|20)\d\d\.$/.test(stem)) return 4;
    if (/\d[.,:–-]$/.test(stem)) return 0;
    if (/\p{Ll}[)”’"'\]]*[.,;:]?[)”’"'\]]*$/u.test(stem)) return 5;
    return /\p{Lu}[)”’"'\]]*[.,;:]?[)”’"'\]]*$/u.test(stem) ? 4 : 0;
  }

  function isBesideText(index: number): boolean {
    const [before, after] = [lines[index - 1], lines[index + 1]];
    return Boolean(before && !before.blank && before.text.length > 30 && after && !after.blank);
  }

  /** The marker with as many words before it as make it unique in its line. */
  function uniqueEnding(tokens: readonly string[], token: number): string | undefined {
    const line = ` ${splitWords(tokens.join(' ')).join(' ')} `;
    for (let first = token; first >= 0; first -= 1) {
      const as = tokens.slice(first, token + 1).join(' ');
      const wanted = splitWords(as).join(' ');
      let found = 0;
      for (let at = line.indexOf(wanted); at !== -1; at = line.indexOf(wanted, at + 1))
        if (line[at + wanted.length] === ' ') found += 1;
      if (found === 1) return as;
    }
    return undefined;
  }

  /** A marker whose note lost its number: the note is a page of its own, a few lines between two pages of text. */
  function addNotesWithoutNumber(): void {
    for (let number = 1; number < last; number += 1) {
      if (
        notes.some((note) => note.number === number) ||
        strays.some(({ lines: [first] }) => numberAt(first - 1) === number)
      )
        continue;
      const previous = placed.find((each) => each.number === number - 1)?.marker;
      const nextHead = heads.find((head) => head.number > number);
      if (!nextHead) continue;
      const marker = findMarker(number, previous ?? { index: 0, token: 0 }, nextHead.index);
      if (!marker) continue;
      const small = smallPage(marker.index + 1, nextHead.index);
      if (!small) continue;
      const [first, end] = small;
      placed.push({ number, marker });
      heads.push({ number, index: first, end });
      notes.push({
        number,
        lines: [first + 1, end + 1],
        cited: [{ line: marker.index + 1, as: marker.as }],
        numberLost: true,
      });
      doubts.push({
        lines: [first + 1, end + 1],
        problem: `taken as footnote ${number}, whose number is lost: line ${marker.index + 1} cites ${number}, and these lines stand by themselves between two pages.`,
        remedy: 'Correct its entry under notes if it is not.',
      });
    }
  }

  function smallPage(from: number, to: number): [number, number] | undefined {
    for (let index = from; index < to; index += 1) {
      if (!usable(index) || !lines[index]?.opensPage || startsLower(lines[index]?.text ?? '')) continue;
      let end = index;
      while (usable(end + 1) && !lines[end + 1]?.opensPage) end += 1;
      const next = nextUsable(end);
      if (end - index < 6 && next !== undefined && lines[next]?.opensPage && (lines[index]?.text.length ?? 0) > 60)
        return [index, end];
    }
    return undefined;
  }

  function markCitations(): void {
    const byToken = new Map<string, number[]>();
    for (const { number, marker } of placed) {
      const key = `${marker.index} ${marker.token}`;
      byToken.set(
        key,
        [...(byToken.get(key) ?? []), number].sort((a, b) => a - b),
      );
    }
    for (const [key, numbers] of byToken) {
      const [index = 0, token = 0] = key.split(' ').map(Number);
      const line = lines[index] as Line;
      const tokens = line.text.split(' ');
      const word = tokens[token] ?? '';
      const marks = numbers.map(citation.of).join('');
      const bracketed = bracketedMarker.exec(word);
      tokens[token] = bracketed
        ? word.slice(0, bracketed.index) + marks + bracketed[2]
        : word.replace(/(\d+(?:,\d+)*)([.,;:]?)$/, (_, digits: string, end: string) => {
            const marked = /,/.test(digits) ? digits : String(numbers[0]);
            return digits.slice(0, -marked.length) + marks + end;
          });
      line.text = tokens.join(' ');
    }
    for (const { number, index } of heads) {
      const line = lines[index] as Line;
      if (line.text === String(number)) line.text = '';
      else if (notes.some((note) => note.number === number && !note.numberLost))
        line.text = line.text.replace(/^(?:\[\d+\]:?|\d+)\s+/, '');
    }
  }
}

/** `[3]`, `[3][4]` or `[3,4]` at a word's end, and the punctuation behind it. */
const bracketedMarker = /((?:\[\d{1,3}(?:,\d{1,3})*\])+)([.,;:!?)”’"']*)$/;

function numbersIn(marker: string | undefined): number[] {
  return (marker?.match(/\d+/g) ?? []).map(Number);
}
