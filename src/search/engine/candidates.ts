import type { Rarities } from '../match/rank.ts';
import { percentKey } from '../match/tokens.ts';
import { isCommonWord, type Sequence } from '../query/query.ts';
import type { WidenedQuery } from '../query/widen.ts';
import { type Engine, type EngineFilters, rarity, type WordHit } from './engine.ts';

export interface Candidates {
  /** Records worth reading, the most promising first. */
  records: string[];
  rarities: Rarities;
}

interface Asked {
  query: WidenedQuery;
  filters: EngineFilters;
}

/** Words within which a record's words count as standing together, about a passage. */
const reach = 60;

/**
 * Find records that may hold answers. The index says where in a record each word stands, so a record in which all of them stand together comes
 * before one that merely has them all, before anything of it is fetched.
 */
export async function findCandidates(engine: Engine, { query, filters }: Asked): Promise<Candidates> {
  const [typed, spelled] = await Promise.all([
    Promise.all(query.terms.map((term) => placesOf(engine, term, filters))),
    Promise.all(query.spellings.map(({ sequence }) => placesOf(engine, sequence, filters))),
  ]);
  const direct = typed.map((places, index) =>
    together([places, ...spelled.filter((_, at) => query.spellings[at]?.covers.includes(index))]),
  );
  const wide = await Promise.all(query.widenings.map(({ sequence }) => placesOf(engine, sequence, filters)));
  const ofKind = await Promise.all(query.kinds.map(({ kind }) => engine.list({ ...filters, kind: [kind] })));
  const years = query.terms.flatMap((term, index) => (isYear(term) && query.terms.length > 1 ? [index] : []));
  const ofYear = await Promise.all(
    years.map((index) => engine.list({ ...filters, year: [query.terms[index]?.parts[0]?.key ?? ''] })),
  );
  const weights = direct.map((places, index) => {
    const records = new Set([
      ...places.keys(),
      ...query.widenings.flatMap(({ covers }, at) => (covers.includes(index) ? [...(wide[at]?.keys() ?? [])] : [])),
    ]);
    return worth(records.size, engine.size);
  });
  const wideWeights = wide.map((places) => worth(places.size, engine.size));

  const scores = new Map<string, number>();
  for (const record of new Set([...direct, ...wide, ...ofKind].flatMap((places) => [...places.keys()]))) {
    const events = query.terms.flatMap((_, index) => [
      ...(direct[index]?.get(record)?.places ?? []).map((at) => ({ at, index, wide: false })),
      ...query.widenings.flatMap(({ covers }, which) =>
        covers.includes(index) ? (wide[which]?.get(record)?.places ?? []).map((at) => ({ at, index, wide: true })) : [],
      ),
    ]);
    // The index does not say where in the record the passage of that kind stands.
    const kinds = query.kinds.flatMap(({ covers }, at) => (ofKind[at]?.has(record) ? covers : []));
    const ofItsYear = years.filter((_, at) => ofYear[at]?.has(record));
    const asKind = [...kinds, ...ofItsYear].reduce((sum, index) => sum + 0.7 * (weights[index] ?? 0), 0);
    scores.set(
      record,
      bestTogether(events, weights) +
        asKind +
        sideBySide(
          direct.map((places) => places.get(record)?.places ?? []),
          weights,
        ) +
        0.02 * Math.min(events.length, 20),
    );
  }
  const records = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([record]) => record);
  return { records, rarities: { terms: weights, widenings: wideWeights } };
}

/** A number that is probably a year. */
function isYear({ parts, exact }: Sequence): boolean {
  return !exact && parts.length === 1 && /^(?:19|20)\d\d$/.test(parts[0]?.key ?? '');
}

/** However it is written. */
function together(writings: readonly Map<string, WordHit>[]): Map<string, WordHit> {
  const [first, ...others] = writings.filter(({ size }) => size > 0);
  if (!first || others.length === 0) return first ?? new Map();
  const all = new Map(first);
  for (const other of others)
    for (const [record, { score, places }] of other) {
      const before = all.get(record);
      all.set(record, {
        score: score + (before?.score ?? 0),
        places: [...new Set([...(before?.places ?? []), ...places])].sort((a, b) => a - b),
      });
    }
  return all;
}

/** Even a word that every record has tells a little. */
function worth(records: number, size: number): number {
  return rarity(records, size) + 0.15;
}

/** Records that hold a sequence, and where it starts. */
async function placesOf(
  engine: Engine,
  { parts, raw }: Sequence,
  filters: EngineFilters,
): Promise<Map<string, WordHit>> {
  const asOne = parts.length > 1 && !/\s/.test(raw) ? [await engine.lookUp(raw, filters)] : [];
  // A common word is nearly everywhere, and its part of the index is large: the passage itself will tell.
  const telling = parts
    .map((part, index) => ({ ...part, index }))
    .filter(({ key }) => !isCommonWord(key) && key !== percentKey);
  const asked = telling.length > 0 ? telling : parts.map((part, index) => ({ ...part, index }));
  const apart = await Promise.all(
    asked.map(async ({ key, index }) => ({ hits: await engine.lookUp(key, filters), index })),
  );
  const found = new Map<string, WordHit>();
  for (const hits of asOne) for (const [record, hit] of hits) found.set(record, hit);
  const [first, ...rest] = apart;
  for (const [record, hit] of first?.hits ?? []) {
    const others = rest.map(({ hits, index }) => ({
      there: new Set(hits.get(record)?.places),
      distance: index - (first?.index ?? 0),
    }));
    const places = hit.places.filter((at) =>
      others.every(({ there, distance }) => offsets(distance).some((offset) => there.has(at + offset))),
    );
    if (places.length > 0)
      found.set(record, { score: hit.score, places: [...(found.get(record)?.places ?? []), ...places] });
  }
  return found;
}

/** Where the next parts may stand: the index counts a hyphenated word as one, and a lone dash as a word. The passage itself is asked later. */
function offsets(index: number): number[] {
  return Array.from({ length: index + 2 }, (_, offset) => offset);
}

/** Terms that follow each other in the query and somewhere in the record. */
function sideBySide(places: readonly (readonly number[])[], weights: readonly number[]): number {
  return places.slice(1).reduce((sum, here, index) => {
    const before = new Set(places[index]);
    return here.some((at) => before.has(at - 1))
      ? sum + 0.15 * ((weights[index] ?? 0) + (weights[index + 1] ?? 0))
      : sum;
  }, 0);
}

interface Event {
  at: number;
  /** Of the term. */
  index: number;
  wide: boolean;
}

/** The most that any stretch of about a passage's length has: each term once, a widened one at less than its worth. */
function bestTogether(events: Event[], weights: readonly number[]): number {
  events.sort((a, b) => a.at - b.at);
  const counts = weights.map(() => ({ direct: 0, wide: 0 }));
  const all = () =>
    counts.reduce(
      (sum, { direct, wide }, index) => sum + (weights[index] ?? 0) * (direct > 0 ? 1 : wide > 0 ? 0.6 : 0),
      0,
    );
  const count = ({ index, wide }: Event, by: 1 | -1) => {
    const each = counts[index];
    if (each) each[wide ? 'wide' : 'direct'] += by;
  };
  let best = 0;
  let start = 0;
  for (const event of events) {
    count(event, 1);
    for (let first = events[start]; first && event.at - first.at > reach; first = events[start]) {
      count(first, -1);
      start += 1;
    }
    best = Math.max(best, all());
  }
  return best;
}
