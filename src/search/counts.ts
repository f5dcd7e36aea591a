import type { RankedPassage } from './match/rank.ts';
import { passes, type Selection, valuesOf } from './query/filters.ts';
import { type FilterName, filterNames } from './query/query.ts';

/** How often a value of a filter would be found, were it chosen. */
export type FilterCounts = Record<FilterName, ReadonlyMap<string, number>>;

/** A filter's own choice does not lower its counts: several of its values mean either. */
export function countValues(ranked: readonly RankedPassage[], selection: Selection): FilterCounts {
  const count = (name: FilterName) => {
    const counts = new Map<string, number>();
    for (const { passage } of ranked) {
      if (!passes(passage, selection, name)) continue;
      for (const value of valuesOf(passage, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return Object.fromEntries(filterNames.map((name) => [name, count(name)] as const)) as Record<
    FilterName,
    Map<string, number>
  >;
}
