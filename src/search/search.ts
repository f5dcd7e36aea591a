import type { SearchedArchive } from './archive-file.ts';
import { findCandidates } from './engine/candidates.ts';
import type { Engine, EngineFilters } from './engine/engine.ts';
import type { SearchFiles } from './engine/files.ts';
import { type Folded, foldRepeated } from './match/fold.ts';
import { type QueryWeights, type RankedPassage, rankPassage } from './match/rank.ts';
import { stemOf } from './match/tokens.ts';
import type { FoundPassage } from './passage.ts';
import { narrow, passes, resolveFilters, type Selection, valuesOf } from './query/filters.ts';
import { mend } from './query/mend.ts';
import { type FilterName, filterNames, type Query, readQuery, sequence } from './query/query.ts';
import { Meanings, type WidenedQuery } from './query/widen.ts';

export interface Request {
  text: string;
  /** Filters chosen beside the query. */
  chosen: Partial<Record<FilterName, readonly string[]>>;
  sort: 'relevance' | 'newest' | 'oldest';
  /** Also what the words are called otherwise, and slips of spelling mended. */
  widen: boolean;
}

/** How often a value of a filter would be found, were it chosen. */
export type FilterCounts = Record<FilterName, ReadonlyMap<string, number>>;

export interface Outcome {
  query: WidenedQuery;
  /** With all of the words, or what they mean. */
  results: Folded[];
  /** With some of them; only when there is little else. */
  partly: Folded[];
  counts: FilterCounts;
  /** Passages found that the filters hide. */
  hidden: number;
  /** Everything that may match was read. When not, counts are at least these. */
  complete: boolean;
  /** Words mended, and what was searched for instead. */
  mended: { from: string; to: string }[];
  /** Words that no report has. */
  absent: string[];
  /** Filters that name nothing. */
  unknownFilters: string[];
}

interface Tools {
  engine: Engine;
  files: SearchFiles;
  archive: SearchedArchive;
}

/** Records read before the first results show, and in all. */
const firstRead = 5;
const mostRead = 60;
const enough = 10;
const firstShown = 1;

const meaningsOf = new WeakMap<SearchedArchive, Meanings>();

/**
 * Search the archive.
 *
 * @param onFirst Is given the best results as soon as they are known; they stay the first ones.
 */
export async function search(request: Request, tools: Tools, onFirst?: (first: Folded[], query: WidenedQuery) => void): Promise<Outcome> {
  const query = readQuery(request.text);
  const meanings = meaningsOf.get(tools.archive) ?? new Meanings(tools.archive.meanings, tools.archive.grades);
  meaningsOf.set(tools.archive, meanings);

  const outcome = await searchFor(query, meanings, request, tools, onFirst);
  const slips = await findSlips(outcome.query, outcome, tools.files);
  const absent = slips.map(({ from }) => from);
  const mendable = request.widen ? slips.filter((slip): slip is { from: string; to: string } => slip.to !== undefined) : [];
  if (mendable.length === 0) return { ...outcome, absent };
  const better = await searchFor(mended(query, mendable), meanings, request, tools, outcome.results.length === 0 ? onFirst : undefined);
  return { ...better, mended: mendable, absent: absent.filter((word) => !mendable.some(({ from }) => from === word)) };
}

async function searchFor(
  query: Query,
  meanings: Meanings,
  { chosen, sort, widen }: Request,
  tools: Tools,
  onFirst: Parameters<typeof search>[2],
): Promise<Outcome> {
  const { engine, archive } = tools;
  const size = archive.records;
  const widened = meanings.widen(query);
  const plain: WidenedQuery = { ...widened, widenings: [] };
  const asked = widen ? widened : plain;
  const { selection: typed, unknown } = resolveFilters(query.filters, archive);
  const selection = narrow(typed, setsOf(chosen));
  const fold = (ranked: RankedPassage[]) => foldRepeated(inOrder(ranked, sort));

  if (query.terms.length === 0) return listAll(asked, { selection, sort, unknown, tools });

  let shown: Folded[] = [];
  if (onFirst && sort === 'relevance') {
    const candidates = await findCandidates(engine, { query: plain, filters: {}, size });
    const read = await readAll(engine, candidates.records.slice(0, firstRead));
    const first = fold(rank(read, plain, candidates).filter(({ tier, passage }) => tier === 0 && passes(passage, selection)));
    shown = first.slice(0, firstShown);
    if (shown.length > 0) onFirst(first, asked);
  }

  const everywhere = await findCandidates(engine, { query: asked, filters: {}, size });
  const isMuch = everywhere.records.length > mostRead;
  const candidates =
    isMuch && Object.keys(selection).length > 0
      ? await findCandidates(engine, { query: asked, filters: engineFilters(selection), size })
      : everywhere;
  const { records } = candidates;
  const ranked = rank(await readAll(engine, records.slice(0, mostRead)), asked, candidates);
  const whole = ranked.filter(({ tier }) => tier < 2);
  const some = mostOf(
    ranked.filter(({ tier }) => tier === 2),
    whole.length > 0,
  );
  const fewWhole = whole.filter(({ passage }) => passes(passage, selection)).length < enough;
  const counted = whole.length > 0 ? whole : some;
  const keep = new Set(shown.map(({ passage }) => passage));
  const results = fold(whole.filter(({ passage }) => passes(passage, selection)));
  const kept = shown.flatMap(({ passage }) => results.find((each) => each.passage === passage) ?? []);
  return {
    query: asked,
    results: sort === 'relevance' ? [...kept, ...results.filter(({ passage }) => !keep.has(passage))] : results,
    partly: fewWhole ? fold(some.filter(({ passage }) => passes(passage, selection))).slice(0, 30) : [],
    counts: countValues(counted, selection),
    hidden: counted.length - counted.filter(({ passage }) => passes(passage, selection)).length,
    complete: records.length <= mostRead,
    mended: [],
    absent: [],
    unknownFilters: unknown,
  };
}

/** Of passages that have some of the words, those that have about half of what was asked; where nothing has more, those that have nearly the most. */
function mostOf(ranked: readonly RankedPassage[], isMore: boolean): RankedPassage[] {
  const half = 0.45;
  const least = isMore ? half : Math.min(half, 0.6 * Math.max(0, ...ranked.map(({ share }) => share)));
  return ranked.filter(({ share }) => share >= least);
}

/** No words, only filters: everything that passes, in the order of the reports. */
async function listAll(
  query: WidenedQuery,
  { selection, sort, unknown, tools }: { selection: Selection; sort: Request['sort']; unknown: string[]; tools: Tools },
): Promise<Outcome> {
  const isNarrowed = Object.keys(selection).length > 0;
  const records = isNarrowed ? [...(await tools.engine.list(engineFilters(selection))).keys()] : [];
  const passages = await readAll(tools.engine, records.slice(0, mostRead));
  const ranked = passages.map((passage): RankedPassage => ({ passage, tier: 0, score: 0, share: 1, marks: [] }));
  const passing = ranked.filter(({ passage }) => passes(passage, selection));
  return {
    query,
    results: foldRepeated(inOrder(passing, sort === 'relevance' ? 'newest' : sort)),
    partly: [],
    counts: countValues(ranked, selection),
    hidden: 0,
    complete: records.length <= mostRead,
    mended: [],
    absent: [],
    unknownFilters: unknown,
  };
}

async function readAll(engine: Engine, records: readonly string[]): Promise<FoundPassage[]> {
  return (await Promise.all(records.map((record) => engine.load(record)))).flat();
}

function rank(passages: readonly FoundPassage[], query: WidenedQuery, weights: QueryWeights): RankedPassage[] {
  return passages.flatMap((passage) => rankPassage(passage, query, weights) ?? []);
}

/** Direct before widened before partial; by date, within a report, in reading order. */
function inOrder(ranked: readonly RankedPassage[], sort: Request['sort']): RankedPassage[] {
  const direction = sort === 'oldest' ? 1 : -1;
  return [...ranked].sort((a, b) =>
    sort === 'relevance'
      ? a.tier - b.tier || b.score - a.score || compareReports(a, b) || a.passage.order - b.passage.order
      : direction * (a.passage.year - b.passage.year) || compareReports(a, b) || a.passage.order - b.passage.order,
  );
}

function compareReports(a: RankedPassage, b: RankedPassage): number {
  return a.passage.report < b.passage.report ? -1 : a.passage.report > b.passage.report ? 1 : 0;
}

/** A filter's own choice does not lower its counts: several of its values mean either. */
function countValues(ranked: readonly RankedPassage[], selection: Selection): FilterCounts {
  const count = (name: FilterName) => {
    const counts = new Map<string, number>();
    for (const { passage } of ranked)
      if (passes(passage, selection, name)) for (const value of valuesOf(passage, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  return Object.fromEntries(filterNames.map((name) => [name, count(name)])) as FilterCounts;
}

function setsOf(chosen: Request['chosen']): Selection {
  return Object.fromEntries(
    Object.entries(chosen)
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => [name, new Set(values)]),
  );
}

function engineFilters(selection: Selection): EngineFilters {
  return Object.fromEntries(Object.entries(selection).map(([name, values]) => [name, values.size > 0 ? [...values] : ['\u0000']]));
}

/** Words of the query that no passage read has and the archive does not know, with what may have been meant. */
async function findSlips(query: WidenedQuery, { results, partly }: Outcome, files: SearchFiles): Promise<{ from: string; to: string | undefined }[]> {
  if (results.some(({ tier }) => tier === 0)) return [];
  const found = [...results, ...partly].flatMap(({ passage }) => passage.text.toLowerCase()).join(' ');
  const doubtful = query.terms.filter(
    ({ parts, exact }, index) =>
      !exact &&
      parts.length === 1 &&
      !/\d/.test(parts[0]?.key ?? '') &&
      !found.includes(parts[0]?.key ?? '') &&
      !query.widenings.some(({ covers }) => covers.includes(index)),
  );
  const slips = await Promise.all(
    doubtful.map(async ({ raw, parts }) => {
      const key = parts[0]?.key ?? '';
      const words = await files.spelling(key);
      const isKnown = words.some((word) => word === key || stemOf(word) === stemOf(key));
      return isKnown ? [] : [{ from: raw, to: mend(key, words) }];
    }),
  );
  return slips.flat();
}

function mended(query: Query, slips: readonly { from: string; to: string }[]): Query {
  const replace = new Map(slips.map(({ from, to }) => [from, to]));
  const terms = query.terms.map((term) => {
    const to = replace.get(term.raw);
    return to === undefined ? term : sequence(to, false);
  });
  const spoken = query.spoken.map((word) => {
    const term = word?.term === undefined ? undefined : terms[word.term];
    const own = word && query.terms[word.term ?? -1];
    return word && term && own && replace.has(own.raw) ? { ...word, key: term.parts[0]?.key ?? '', stem: term.parts[0]?.stem ?? '' } : word;
  });
  return { ...query, terms, spoken };
}
