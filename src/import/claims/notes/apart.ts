import type { Doubt } from '../../doubt.ts';
import type { Taken } from '../../lines/ledger.ts';
import type { Line } from '../../lines/line.ts';
import { endsSentence, startsUpper } from '../../sentence.ts';
import { remaining } from '../../set-aside.ts';

/** A note whose number stands before the number of the next one, and its text behind both. */
export interface NoteApart {
  number: number;
  /** Line of the number. */
  head: number;
  lines: [first: number, last: number];
}

/**
 * Numbers of notes one under the other, and then their texts, as extractors write two columns: as many texts as numbers, each ending a sentence and beginning
 * with a capital.
 *
 * @returns The notes, and a doubt where the texts cannot be told apart.
 */
export function findNotesApart(lines: readonly Line[], taken: Taken): { notes: NoteApart[]; doubts: Doubt[] } {
  const printed = remaining(lines, taken);
  const notes: NoteApart[] = [];
  const doubts: Doubt[] = [];
  for (let index = 0; index < printed.length; index += 1) {
    const heads = headsFrom(printed, index);
    if (heads.length < 2) continue;
    const texts = textsFrom(printed, index + heads.length, lines);
    if (texts.length === heads.length)
      heads.forEach(({ number }, at) => {
        const own = texts[at] as Line[];
        notes.push({
          number: Number(printed[index + at]?.text),
          head: number,
          lines: [own[0]?.number ?? number, own.at(-1)?.number ?? number],
        });
      });
    else if (texts.length > 0)
      doubts.push({
        lines: [heads[0]?.number ?? 1, heads.at(-1)?.number ?? 1],
        problem: `${heads.length} numbers stand before their texts, which cannot be told apart.`,
        remedy: 'If they are footnotes, give each its text.',
      });
    index += heads.length - 1;
  }
  return { notes, doubts };
}

/** Lines that are nothing but a number, each one more than the one before. */
function headsFrom(printed: readonly Line[], index: number): Line[] {
  const heads: Line[] = [];
  for (let line = printed[index]; line && /^\d{1,3}$/.test(line.text); line = printed[index + heads.length]) {
    if (line.cells || (heads.length > 0 && (line.opensPage || Number(line.text) !== Number(heads.at(-1)?.text) + 1)))
      break;
    heads.push(line);
  }
  return heads;
}

/** Texts of the lines up to the next blank one. */
function textsFrom(printed: readonly Line[], index: number, lines: readonly Line[]): Line[][] {
  const texts: Line[][] = [];
  for (let at = index; at < printed.length; at += 1) {
    const line = printed[at] as Line;
    const before = printed[at - 1];
    const isNext = at > index && (lines[line.number - 2]?.blank || line.opensPage);
    if (isNext || !before || (texts.length === 0 && !startsUpper(line.text))) break;
    if (texts.length === 0 || (endsSentence(before.text) && startsUpper(line.text))) texts.push([line]);
    else texts.at(-1)?.push(line);
  }
  return texts;
}
