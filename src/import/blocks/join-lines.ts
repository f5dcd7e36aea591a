import type { Taken } from '../lines/ledger.ts';
import type { Line } from '../lines/line.ts';
import { type Measure, reachOf } from '../lines/measure.ts';
import { withoutMarks } from '../marks.ts';
import { endsClause, endsSentence, startsLower, startsUpper } from '../sentence.ts';
import { findNumbers } from './find-numbers.ts';

/** What starts a stretch: plain text, a printed mark, a row of cells. */
export type Opening =
  | { kind: 'text' }
  | { kind: 'row'; cells: string[] }
  | { kind: 'item'; sign: string; indent: number }
  | { kind: 'numbered'; number: number }
  | { kind: 'lettered'; letter: string }
  | { kind: 'clause'; number: string };

/** Lines that belong together: a paragraph, an item, a heading or a row. */
export interface Stretch {
  opening: Opening;
  lines: Line[];
  /** Blank lines before it. */
  gap: number;
  /** A page break stands before it. */
  page: boolean;
  /** Stands apart from the running text: a grade box, a note whose marker is lost. */
  aside?: boolean;
  /** Its end falls on a page break, and neither line says whether it goes on. */
  mayGoOn?: boolean;
}

export interface JoinOptions {
  lines: readonly Line[];
  /** Lines set aside and lines of notes. */
  taken: Taken;
  /** Lines that interrupt what they stand in. */
  asides: readonly (readonly [number, number])[];
  measure: Measure;
}

/** Join lines to stretches, across page breaks and across whatever interrupts them. */
export function joinLines({ lines, taken, asides, measure }: JoinOptions): Stretch[] {
  const stretches: Stretch[] = [];
  const parked: Stretch[] = [];
  const narrow = narrowColumns(lines, taken, measure);
  const rows = tableRows(lines, taken);
  const numbers = findNumbers(lines, taken);
  let open: Stretch | undefined;
  let lastLine = 0;
  let page = false;
  let lastNumber = 0;
  let lastClause: number[] | undefined;

  for (const found of lines) {
    if (taken.has(found.number)) {
      page = true;
      continue;
    }
    if (found.opensPage) page = true;
    if (found.blank) continue;
    const line = found.bullet && !startsItem(found) ? withPrintedSign(found) : found;

    const aside = asides.find(([first, last]) => line.number >= first && line.number <= last);
    if (aside) {
      if (line.number === aside[0])
        parked.push({ opening: { kind: 'text' }, lines: [], gap: 1, page: false, aside: true });
      parked.at(-1)?.lines.push(line);
      page = true;
      continue;
    }

    const gap = line.number - lastLine - 1;
    const opening = openingOf(line);
    if (open && opening.kind === 'text' && goesOn(open, line, gap)) open.lines.push(line);
    else {
      if (open) close(open);
      open = { opening, lines: [line], gap: lastLine === 0 ? 1 : gap, page };
      if (opening.kind === 'numbered') lastNumber = opening.number;
      if (opening.kind === 'clause') lastClause = opening.number.split('.').map(Number);
    }
    lastLine = line.number;
    page = false;
  }
  if (open) close(open);
  stretches.push(...parked);
  return stretches;

  function close(stretch: Stretch): void {
    stretches.push(stretch, ...parked.splice(0));
  }

  function openingOf(line: Line): Opening {
    const cells = rows.get(line.number);
    if (cells) return { kind: 'row', cells };
    if (line.bullet) return { kind: 'item', sign: line.bullet, indent: line.indent };
    const clause = /^(\d{1,3}(?:\.\d{1,3})+)\.?(?=\s+\S|$)/.exec(line.text);
    if (clause?.[1] && (numbers.lone.has(line.number) || followsClause(clause[1], line)))
      return { kind: 'clause', number: clause[1] };
    if (numbers.heads.has(line.number)) return { kind: 'numbered', number: Number.parseInt(line.text, 10) };
    const number = /^(\d{1,3})[.)]\s+\S/.exec(line.text);
    if (number && numbers.starts.has(line.number)) return { kind: 'numbered', number: Number(number[1]) };
    if (number && followsNumber(Number(number[1]), line)) return { kind: 'numbered', number: Number(number[1]) };
    const letter = /^\(?([a-z]|[ivx]{1,5})\)\s+\S/.exec(line.text);
    if (letter?.[1] && letter[0].startsWith('(')) return { kind: 'lettered', letter: letter[1] };
    return { kind: 'text' };
  }

  /** A dash at a line's start is a bullet only where something may begin. */
  function startsItem(line: Line): boolean {
    if (!/^[-–—−·]$/.test(line.bullet ?? '')) return true;
    const before = open?.lines.at(-1);
    if (!open || !before) return true;
    return (
      endsClause(before.text) ||
      (open.opening.kind === 'item' && /[,\p{L}]$/u.test(before.text) && open.opening.sign === line.bullet) ||
      line.number - before.number > 2
    );
  }

  function followsClause(printed: string, line: Line): boolean {
    const parts = printed.split('.').map(Number);
    const rest = line.text.slice(printed.length).trim();
    const isApart = open === undefined || line.number - lastLine > 1 || page || numbers.heads.has(lastLine);
    // The first part of a numbered chapter; chapters before it may have none.
    if (parts[0] === lastNumber && parts.slice(1).every((part) => part === 1) && startsUpper(rest) && isApart)
      return true;
    if (!lastClause) return parts.at(-1) === 1 && startsUpper(rest) && rest.split(' ').length >= 3 && isApart;
    const same =
      parts.length === lastClause.length && parts.slice(0, -1).every((part, index) => part === lastClause?.[index]);
    if (same) return parts.at(-1) === (lastClause.at(-1) ?? 0) + 1;
    if (parts.length === lastClause.length + 1)
      return parts.at(-1) === 1 && lastClause.every((part, index) => part === parts[index]);
    const depth = parts.findIndex((part, index) => part !== lastClause?.[index]);
    return (
      depth !== -1 &&
      parts[depth] === (lastClause[depth] ?? 0) + 1 &&
      parts.slice(depth + 1).every((part) => part === 1)
    );
  }

  function followsNumber(number: number, line: Line): boolean {
    const before = open?.lines.at(-1);
    const mayBegin = !before || endsClause(before.text) || line.number - lastLine > 1 || page;
    if (number === lastNumber + 1 && lastNumber > 0)
      return mayBegin || open?.opening.kind === 'numbered' || isShort(before, line);
    return number === 1 && mayBegin;
  }

  function isShort(before: Line | undefined, line: Line): boolean {
    return before !== undefined && reachOf(before.text, line.text) < measure.fit;
  }

  function goesOn(stretch: Stretch, line: Line, gap: number): boolean {
    const before = stretch.lines.at(-1) as Line;
    const { kind } = stretch.opening;
    if (kind === 'row') return false;
    // The number is all of it so far.
    if (stretch.lines.length === 1 && numbers.lone.has(before.number)) return true;
    if (gap >= 1 && kind !== 'text' && /[;,] (?:and|or)$/.test(before.text)) return false;
    const mayEnd = endsClause(before.text) || endsInAddress(before.text);
    const unfinished =
      !mayEnd && (endsOpen(before.text) || (startsLower(line.text) && (gap === 0 || page || before.text.length >= 40)));
    if (isCapitals(before.text) !== isCapitals(line.text) && stretch.lines.every((each) => isCapitals(each.text)))
      return false;
    if (!unfinished && (isNumberRow(before.text) || isNumberRow(line.text))) return false;
    if (page) return goesOnOverPage(stretch, line, mayEnd);
    if (gap >= (measure.doubled ? 3 : 2)) return false;
    if (gap >= 1 && !measure.doubled) return unfinished;
    if (unfinished) return true;
    if ((mayEnd && opensAnew(line)) || isSourceLine(line) || isFigure(before.text) || isFigure(line.text)) return false;
    if (isCapitals(before.text) && isCapitals(line.text)) return gap === 0;
    if (isQuestion(stretch) && !startsLower(line.text)) return false;
    if (isHalfQuestion(stretch, line)) return true;
    if (endsInAddress(before.text) && startsUpper(line.text)) return false;
    const fit = narrow.get(line.number) ?? measure.fit;
    // Inside a sentence a line must be much shorter before it counts as the last of something.
    const limit = mayEnd ? fit : fit * 0.85;
    if (reachOf(before.text, line.text) >= limit) return true;
    return !/^\p{Lu}|^[“‘"']/u.test(line.text) && (startsLower(line.text) || !mayEnd);
  }

  function goesOnOverPage(stretch: Stretch, line: Line, mayEnd: boolean): boolean {
    const before = stretch.lines.at(-1) as Line;
    if (startsLower(line.text) && !(mayEnd && opensAnew(line))) return true;
    if (!mayEnd)
      return endsOpen(before.text) || !(startsUpper(line.text) && (isShort(before, line) || isShortLine(line)));
    const opens = opensAnew(line) || isShortLine(line);
    if (
      !opens &&
      endsSentence(before.text) &&
      !isShort(before, line) &&
      before.text.length > 60 &&
      line.text.length > 40 &&
      startsUpper(line.text)
    )
      stretch.mayGoOn = true;
    return false;
  }

  /** A line that ends early without ending a sentence: a heading. */
  function isShortLine(line: Line): boolean {
    const next = lines[line.number];
    return (
      !endsClause(line.text) &&
      (next === undefined || next.blank || next.opensPage || reachOf(line.text, next.text) < measure.fit)
    );
  }

  /** A caption, or in a dense text a whole heading, starts anew although the line before it is full. */
  function opensAnew(line: Line): boolean {
    if (/^(Figure|Table|Chart|Graph) \d+(\.\d+)?[:.]/.test(line.text)) return true;
    const isTitle =
      startsUpper(line.text) &&
      isShortLine(line) &&
      !endsInAddress(line.text) &&
      !startsLower(lines[line.number]?.text ?? '');
    return measure.dense && (isTitle || isQuestion({ opening: { kind: 'text' }, lines: [line], gap: 0, page: false }));
  }

  function isHalfQuestion({ opening, lines: own }: Stretch, line: Line): boolean {
    return (
      opening.kind === 'text' &&
      own.length <= 2 &&
      questionWord.test(own[0]?.text ?? '') &&
      !own.some((each) => endsClause(each.text)) &&
      /\?$/.test(withoutMarks(line.text)) &&
      line.text.length < measure.fit
    );
  }
}

/** A line that cannot be the last: it ends with a comma, or a word that wants another. */
function endsOpen(text: string): boolean {
  return /(?:,|\b(?:a|an|the|of|and|or|to|in|for|by|with|from|at|on|as|that|which|is|are|was|were|their|its))$/.test(
    withoutMarks(text.slice(-40)),
  );
}

/** A figure by itself, such as a chart's axis prints; a year may be the end of a line. */
function isFigure(text: string): boolean {
  return /^[-–+£]?\d[\d,.]*%?$/.test(text) && !/^(19|20)\d\d\.?$/.test(text);
}

function isSourceLine({ text }: Line): boolean {
  return /^Sources?: \S/.test(text);
}

function endsInAddress(text: string): boolean {
  return /(?:https?:\/\/|www\.)\S+$/.test(text.slice(-400));
}

/** Mostly numbers: a row of a table. */
function isNumberRow(text: string): boolean {
  if (text.length > 120) return false;
  const tokens = text.split(' ');
  if (tokens.length < 3) return false;
  const values = tokens.filter((token) => /^[£$€]?[-+−]?\d[\d,.:]*(?:%|pp)?\*?$|^N\/A$/.test(token)).length;
  return values >= 2 && values >= tokens.length * 0.6;
}

/** The sign is no bullet here but a dash of the sentence. */
function withPrintedSign({ bullet, ...line }: Line): Line {
  return { ...line, text: `${bullet} ${line.text}` };
}

/** A heading that asks: the stretch is one question so far. */
function isQuestion({ opening, lines }: Stretch): boolean {
  if (opening.kind !== 'text' || lines.length > 3) return false;
  const text = lines.map((line) => line.text).join(' ');
  return text.length < 300 && questionWord.test(text) && /^[^.?!]*\?$/.test(withoutMarks(text));
}

const questionWord = /^(How|What|Does|Do|Did|Is|Are|Why|Has|Have|Who|When|Where|Which|Can)\b/;

export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** Lines of a narrow column of prose, with what counts as short in it. */
function narrowColumns(lines: readonly Line[], taken: Taken, { fit }: Measure): Map<number, number> {
  const found = new Map<number, number>();
  let run: Line[] = [];
  const settle = () => {
    const longest = Math.max(0, ...run.map(({ text }) => text.length));
    const goingOn = run.filter(({ text }) => startsLower(text)).length;
    if (run.length >= 3 && longest < fit * 0.6 && goingOn >= run.length * 0.3)
      for (const { number } of run) found.set(number, longest * 0.62);
    run = [];
  };
  for (const line of lines) {
    if (line.blank || taken.has(line.number) || line.opensPage) settle();
    if (!line.blank && !taken.has(line.number)) run.push(line);
  }
  settle();
  return found;
}

/** Lines with cells are rows of a table when a neighbour has as many; a tab after a printed number is no cell. */
function tableRows(lines: readonly Line[], taken: Taken): Map<number, string[]> {
  const rows = new Map<number, string[]>();
  const printed = lines.filter((line) => !line.blank && !taken.has(line.number));
  printed.forEach((line, index) => {
    const { cells } = line;
    if (!cells || line.bullet) return;
    const alike = [printed[index - 1], printed[index + 1]].some(
      (other) => other?.cells?.length === cells.length && !other.bullet,
    );
    if (alike && !/^(\d+(\.\d+)*\.?|\(?[a-z]\))$/.test(cells[0] ?? '')) rows.set(line.number, cells);
  });
  return rows;
}
