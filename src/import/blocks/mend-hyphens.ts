import type { PhrasingContent } from 'mdast';
import { splitWords } from '../../edition/words.ts';
import type { Correction } from '../../schemas/edition.ts';
import type { Piece } from '../block.ts';
import type { Taken } from '../lines/ledger.ts';
import { glue, withoutMarks } from '../marks.ts';

export interface HyphenOptions {
  /** Pieces that follow each other in one stretch of text. */
  runs: readonly Piece[][];
  /** The lines of `source.txt`. */
  lines: readonly string[];
  /** Lines that are set aside. */
  taken: Taken;
}

/**
 * Words that a line's end broke. A soft hyphen there is always one of the typesetter's; a printed one where the report itself has the word without it elsewhere, and
 * nowhere with it. Each is recorded; the pieces change.
 */
export function mendHyphens({ runs, lines, taken }: HyphenOptions): Correction[] {
  const words = countWords(lines, taken);
  return runs.flatMap((pieces) =>
    pieces.flatMap((piece, index): Correction[] => {
      const next = pieces[index + 1];
      if (!next || piece.text.endsWith(glue) || !isNextLine(piece.line, next.line, lines, taken)) return [];
      const broken = brokenWord(piece, next, lines, words);
      const correction = broken && correctionOf(broken, [piece.line, next.line], lines, taken);
      if (!correction) return [];
      if (broken.hyphen !== '') takeHyphen(piece);
      piece.text = `${piece.text.replace(/\u00AD\s*$/, '')}${glue}`;
      return [correction];
    }),
  );
}

interface BrokenWord {
  half: string;
  hyphen: string;
  rest: string;
}

function brokenWord(
  piece: Piece,
  next: Piece,
  lines: readonly string[],
  words: ReadonlyMap<string, number>,
): BrokenWord | undefined {
  const rest = /^\p{L}[\p{L}’']{0,40}/u.exec(next.text)?.[0];
  if (!rest || withoutMarks(rest) !== rest) return undefined;
  if (/\u00AD\s*$/.test(lines[piece.line - 1] ?? '')) {
    const half = /\p{L}+(?=\u00AD?\s*$)/u.exec(piece.text.slice(-60))?.[0];
    return half === undefined ? undefined : { half, hyphen: '', rest };
  }
  const [, half, hyphen] = /(?:^|[^\p{L}\p{N}-])(\p{L}{2,30})([-‐‑])$/u.exec(piece.text.slice(-40)) ?? [];
  if (half === undefined || hyphen === undefined || !/^\p{Ll}/u.test(rest) || /^(?:to|and|or|nor)$/.test(rest))
    return undefined;
  const whole = words.get(`${half}${rest}`.toLowerCase()) ?? 0;
  const isWhole = whole >= (compounds.has(half.toLowerCase()) ? 2 : 1) && !words.has(`${half}-${rest}`.toLowerCase());
  return isWhole ? { half, hyphen, rest } : undefined;
}

/** First parts of compounds: where the whole stands but once, it may be that one which lost its hyphen (`longterm`). */
const compounds = new Set(
  (
    'all anti back by cross co down ex extra far fast first full good half hard high in inter large late light long low mid mini multi near new non off old on out ' +
    'over part post pre pro re right second self semi short single small so sub third three two under up well wide'
  ).split(' '),
);

/** Whole words of the running text; what stands broken at line ends is none. */
function countWords(lines: readonly string[], taken: Taken): Map<string, number> {
  const words = new Map<string, number>();
  lines.forEach((line, index) => {
    if (taken.has(index + 1)) return;
    for (const [word] of line.toLowerCase().matchAll(/\p{L}+(?:[-‐‑]\p{L}+)*(?![-‐‑\u00AD\p{L}])/gu)) {
      const plain = word.replace(/[‐‑]/g, '-');
      words.set(plain, (words.get(plain) ?? 0) + 1);
    }
  });
  return words;
}

/** Between them stands nothing of the running text: a note at a page's end would be in the middle of the word. */
function isNextLine(first: number, next: number, lines: readonly string[], taken: Taken): boolean {
  if (next <= first || next - first > 40) return false;
  for (let line = first + 1; line < next; line += 1)
    if (!taken.has(line) && splitWords(lines[line - 1] ?? '').length > 0) return false;
  return true;
}

/** With as many words before it as make it the only one in its lines. */
function correctionOf(
  { half, hyphen, rest }: BrokenWord,
  [first, last]: [number, number],
  lines: readonly string[],
  taken: Taken,
): Correction | undefined {
  const printed = [first, last].map((line) => splitWords(lines[line - 1] ?? ''));
  const text = ` ${lines
    .slice(first - 1, last)
    .filter((_, index) => !taken.has(first + index))
    .flatMap((line) => splitWords(line))
    .join(' ')} `;
  const before = (printed[0] ?? []).slice(0, -1);
  const head = printed[0]?.at(-1) ?? '';
  const tail = printed[1]?.[0] ?? '';
  if (!head.endsWith(`${half}${hyphen}`) || !tail.startsWith(rest)) return undefined;
  for (let count = 0; count <= before.length; count += 1) {
    const context = before.slice(before.length - count);
    const from = [...context, head, tail].join(' ');
    if (text.split(` ${from} `).length === 2)
      return {
        lines: [first, last],
        from: [...context, hyphen === '' ? `${head} ${tail}` : `${head}${tail}`].join(' '),
        to: [...context, `${head.slice(0, head.length - hyphen.length)}${tail}`].join(' '),
        reason: 'line-end-hyphen',
      };
  }
  return undefined;
}

function takeHyphen(piece: Piece): void {
  piece.text = piece.text.replace(/[-‐‑]$/, '');
  let last: PhrasingContent | undefined = piece.nodes?.at(-1);
  while (last && 'children' in last) last = last.children.at(-1) as PhrasingContent | undefined;
  if (last?.type === 'text') last.value = last.value.replace(/[-‐‑]$/, '');
}
