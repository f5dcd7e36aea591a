import type { Root } from 'mdast';
import type { Archive } from '../../src/edition/archive.ts';
import { textOf } from '../../src/edition/pieces.ts';
import { type MatchableTerm, TermMatcher } from '../../src/edition/term-matcher.ts';

export interface Measurement {
  terms: number;
  mentions: number;
  /** Milliseconds to make the matcher, once. */
  making: number;
  /** Median milliseconds to find every mention in every section. */
  indexing: number;
  /** How much longer than with the first number of terms: median over the turns. */
  ratio: number;
}

/** A section's tree, and the report it is of. */
type Section = { report: string; tree: Root };

/**
 * Time the index of mentions over all sections with several numbers of terms, in turns and now forwards, now backwards, so that whatever else the machine does falls on
 * all alike.
 *
 * The first terms are the glossary's; where it has too few, invented ones make up the number.
 */
export function measureTermIndex(
  { reports, glossary }: Archive,
  sizes: readonly number[],
  turns: number,
): Measurement[] {
  const sections = reports.flatMap(({ id, sections }) => sections.map(({ tree }): Section => ({ report: id, tree })));
  const real = [...glossary.terms.values()].map(({ id, meta }): MatchableTerm => ({ id, forms: meta.forms }));
  const terms = [...spread(real), ...inventedTerms(sections, Math.max(0, ...sizes) - real.length)];

  const runs = sizes.map((size) => {
    const start = performance.now();
    const matcher = new TermMatcher(terms.slice(0, size));
    return { size, matcher, making: performance.now() - start, times: [] as number[], mentions: 0 };
  });
  for (let turn = -warmUpTurns; turn < turns; turn += 1) {
    for (const run of turn % 2 === 0 ? runs : runs.toReversed()) {
      const start = performance.now();
      run.mentions = sections.reduce((sum, section) => sum + indexSection(section, run.matcher), 0);
      if (turn >= 0) run.times.push(performance.now() - start);
    }
  }
  const first = runs[0]?.times ?? [];
  return runs.map(({ size, mentions, making, times }) => ({
    terms: size,
    mentions,
    making,
    indexing: median(times),
    ratio: median(times.map((time, turn) => time / (first[turn] ?? time))),
  }));
}

/** One pass over a section's tree: the text of each block, and the mentions in it. */
function indexSection({ report, tree }: Section, matcher: TermMatcher): number {
  return tree.children.reduce((count, block) => count + matcher.find(textOf(block), report).length, 0);
}

const warmUpTurns = 5;

/** Every third, then the rest: the first terms stand for the whole alphabet. */
function spread(terms: readonly MatchableTerm[]): MatchableTerm[] {
  return [0, 1, 2].flatMap((rest) => terms.filter((_, index) => index % 3 === rest));
}

/**
 * Terms that no glossary has: two words of the reports that do not stand together. So are most terms of a larger archive not in a given report; what is timed is
 * looking for them, not noting down more uses.
 */
function inventedTerms(sections: readonly Section[], count: number): MatchableTerm[] {
  if (count <= 0) return [];
  const words = sections.flatMap(({ tree }) => textOf(tree).match(/\p{L}{4,}/gu) ?? []);
  const step = Math.floor(words.length / count);
  return Array.from({ length: count }, (_, index) => ({
    id: `invented-${index}`,
    forms: [{ form: `${words[index * step]} ${words[words.length - 1 - index * step]}` }],
  }));
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
