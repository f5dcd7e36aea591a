import type { Taken } from '../lines/ledger.ts';
import type { Line } from '../lines/line.ts';
import { endsClause, startsUpper } from '../sentence.ts';
import { remaining } from '../set-aside.ts';

/** Lines whose number is known by the lines around them. */
export interface Numbers {
  /** A number of several parts by itself: it numbers the text below. */
  lone: ReadonlySet<number>;
  /** The first item of a list that starts at another number than 1. */
  starts: ReadonlySet<number>;
  /** `2 The outer mole` over a line that starts with `2.1`. */
  heads: ReadonlySet<number>;
}

export function findNumbers(lines: readonly Line[], taken: Taken): Numbers {
  const printed = remaining(lines, taken);
  return { lone: findLone(printed), starts: findStarts(printed, lines), heads: findHeads(printed) };
}

const parts = /^(\d{1,3}(?:\.\d{1,3})+)\.?$/;

/** Two or more such lines, each over text, and each after the one before it in the order of numbers. */
function findLone(printed: readonly Line[]): Set<number> {
  const found = new Set<number>();
  let last: number[] = [];
  printed.forEach(({ text, number, cells, bullet }, index) => {
    const own = cells || bullet ? undefined : parts.exec(text)?.[1]?.split('.').map(Number);
    const next = printed[index + 1];
    if (!own || !next || !startsUpper(next.text) || next.number - number > 3 || !isAfter(own, last)) return;
    found.add(number);
    last = own;
  });
  return found.size >= 2 ? found : new Set();
}

function isAfter(own: readonly number[], before: readonly number[]): boolean {
  const at = own.findIndex((part, index) => part !== before[index]);
  return at !== -1 && (own[at] ?? 0) > (before[at] ?? -1);
}

/** Lines between two items at most: an item may have a few, and a paragraph may stand between them. */
const reach = 12;

function findStarts(printed: readonly Line[], lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  const numberOf = (line: Line | undefined) => Number(/^(\d{1,3})[.)]\s+\S/.exec(line?.text ?? '')?.[1] ?? Number.NaN);
  printed.forEach((line, index) => {
    const number = numberOf(line);
    const before = printed[index - 1];
    if (!(number > 1) || (before && !endsClause(before.text) && lines[line.number - 2]?.blank === false)) return;
    const after = printed.slice(index + 1, index + 1 + reach);
    if (after.some((other) => numberOf(other) === number + 1 && lines[other.number - 2]?.blank !== false))
      found.add(line.number);
  });
  return found;
}

function findHeads(printed: readonly Line[]): Set<number> {
  const found = new Set<number>();
  printed.forEach((line, index) => {
    const number = /^(\d{1,3})\s+(?=\p{Lu})/u.exec(line.text)?.[1];
    if (number === undefined || line.text.length > 100 || endsClause(line.text)) return;
    if (new RegExp(`^${number}\\.1\\.?\\s`).test(printed[index + 1]?.text ?? '')) found.add(line.number);
  });
  return found;
}
