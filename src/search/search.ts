import type { SearchedArchive } from './archive-file.ts';
import { countValues, type FilterCounts } from './counts.ts';
import { findCandidates } from './engine/candidates.ts';
import type { Engine, EngineFilters } from './engine/engine.ts';
import type { SearchFiles } from './engine/files.ts';
import { type Folded, foldRepeated } from './match/fold.ts';
import { type QueryWeights, type RankedPassage, rankPassage } from './match/rank.ts';
import type { FoundPassage } from './passage.ts';
import { narrow, passes, resolveFilters, type Selection } from './query/filters.ts';
import { kindsNamed } from './query/intent.ts';
import { type FilterName, type Query, readQuery } from './query/query.ts';
import { Meanings, type WidenedQuery } from './query/widen.ts';
import { findSlips, mendQuery } from './slips.ts';

export interface Request {
  text: string;
  /** Filters chosen beside the query. */
  chosen: Partial<Record<FilterName, readonly string[]>>;
  sort: 'relevance' | 'newest' | 'oldest';
  /** Also what the words are called otherwise, and slips of spelling mended. */
  widen: boolean;
}

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
  /** Words that no report has, with words of the archive that look like them. */
  absent: { word: string; near: string[] }[];
  /** Filters that name nothing. */
  unknownFilters: string[];
}

interface Tools {
  engine: Engine;
  files: SearchFiles;
}

/** With fewer whole answers than this, partial ones follow. */
const enough = 10;
/** Records of an archive whose size is not known yet. */
const usualSize = 150;

/**
 * The best passages for a query, quickly: those with the words themselves, from the most promising records alone. Needs nothing but the index, so it can
 * answer while someone is typing. Empty when it takes more than that to answer.
 */
export async function searchFirst(
  { text, chosen, sort }: Request,
  { engine }: Pick<Tools, 'engine'>,
): Promise<{ first: Folded[]; query: WidenedQuery }> {
  const read = readQuery(text);
  const query: WidenedQuery = { ...read, widenings: [], named: [], kinds: kindsNamed(read), grades: [] };
  if (query.terms.length === 0 || Object.keys(query.filters).length > 0 || sort !== 'relevance') return { first: [], query };
  const candidates = await findCandidates(engine, { query, filters: {}, size: usualSize });
  const passages = await readAll(engine, candidates.records.slice(0, engine.firstRead));
  const selection = setsOf(chosen);
  const whole = rank(passages, query, candidates).filter(({ tier, passage }) => tier === 0 && passes(passage, selection));
  return { first: foldRepeated(inOrder(whole, sort)), query };
}

/** Search the archive. The first result of `searchFirst` is the first here, too, unless a clearly better one turned up, so that a list on screen seldom moves. */
export async function search(request: Request, tools: Tools): Promise<Outcome> {
  const archive = await tools.files.archive();
  const meanings = meaningsOf(archive);
  const query = readQuery(request.text);
  const outcome = await searchFor(query, request, { ...tools, archive, meanings });

  const slips = await findSlips(outcome.query, [...outcome.results, ...outcome.partly], tools.files);
  const mended = slips.flatMap(({ from, to }) => (request.widen && to !== undefined ? [{ from, to }] : []));
  const absent = slips.filter(({ from }) => !mended.some((each) => each.from === from)).map(({ from, near }) => ({ word: from, near }));
  if (mended.length === 0) return { ...outcome, absent };
  return { ...(await searchFor(mendQuery(query, mended), request, { ...tools, archive, meanings })), mended, absent };
}

const known = new WeakMap<SearchedArchive, Meanings>();

function meaningsOf(archive: SearchedArchive): Meanings {
  const meanings = known.get(archive) ?? new Meanings(archive.meanings, archive.grades);
  known.set(archive, meanings);
  return meanings;
}

interface WholeTools extends Tools {
  archive: SearchedArchive;
  meanings: Meanings;
}

async function searchFor(query: Query, request: Request, { engine, archive, meanings }: WholeTools): Promise<Outcome> {
  const { chosen, sort, widen } = request;
  const widened = meanings.widen(query);
  const asked = widen ? widened : { ...widened, widenings: [] };
  const { selection: typed, unknown } = resolveFilters(query.filters, archive);
  const selection = narrow(typed, setsOf(chosen));
  const rest = { query: asked, unknownFilters: unknown, mended: [], absent: [] };
  if (query.terms.length === 0) return { ...rest, ...(await listAll(selection, request.sort, engine, archive.mostRead)) };

  const { records: size, mostRead } = archive;
  const everywhere = await findCandidates(engine, { query: asked, filters: {}, size });
  const mustNarrow = everywhere.records.length > mostRead && Object.keys(selection).length > 0;
  const candidates = mustNarrow ? await findCandidates(engine, { query: asked, filters: engineFilters(selection), size }) : everywhere;
  const ranked = rank(await readAll(engine, candidates.records.slice(0, mostRead)), asked, candidates);
  const whole = ranked.filter(({ tier }) => tier < 2);
  const some = mostOf(
    ranked.filter(({ tier }) => tier === 2),
    whole.length > 0,
  );
  const inSelection = ({ passage }: RankedPassage) => passes(passage, selection);
  const passing = whole.filter(inSelection);
  const counted = whole.length > 0 ? whole : some;
  const [shown] = (await searchFirst(request, { engine })).first;
  return {
    ...rest,
    results: startWith(shown, foldRepeated(inOrder(passing, sort))),
    partly: passing.length < enough ? foldRepeated(inOrder(some.filter(inSelection), sort)).slice(0, 30) : [],
    counts: countValues(counted, selection),
    hidden: counted.length - counted.filter(inSelection).length,
    complete: candidates.records.length <= mostRead,
  };
}

type Listed = Pick<Outcome, 'results' | 'partly' | 'counts' | 'hidden' | 'complete'>;

/** No words, only filters: everything that passes, in the order of the reports. */
async function listAll(selection: Selection, sort: Request['sort'], engine: Engine, mostRead: number): Promise<Listed> {
  const isNarrowed = Object.keys(selection).length > 0;
  const records = isNarrowed ? [...(await engine.list(engineFilters(selection))).keys()] : [];
  const passages = await readAll(engine, records.slice(0, mostRead));
  const ranked = passages.map((passage): RankedPassage => ({ passage, tier: 0, score: 0, share: 1, marks: [] }));
  const passing = ranked.filter(({ passage }) => passes(passage, selection));
  return {
    results: foldRepeated(inOrder(passing, sort === 'relevance' ? 'newest' : sort)),
    partly: [],
    counts: countValues(ranked, selection),
    hidden: 0,
    complete: records.length <= mostRead,
  };
}

/** Keep on top what is on screen already, unless something is clearly better. */
function startWith(shown: Folded | undefined, results: readonly Folded[]): Folded[] {
  const kept = results.filter(({ passage, again }) => passage === shown?.passage || again.some((each) => each.passage === shown?.passage));
  const isClearlyLess = (kept[0]?.score ?? 0) < 0.8 * (results[0]?.score ?? 0);
  return isClearlyLess ? [...results] : [...kept, ...results.filter((each) => !kept.includes(each))];
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

/** Of passages that have some of the words, those that have about half of what was asked; where nothing has more, those that have nearly the most. */
function mostOf(ranked: readonly RankedPassage[], isMore: boolean): RankedPassage[] {
  const half = 0.45;
  const least = isMore ? half : Math.min(half, 0.6 * Math.max(0, ...ranked.map(({ share }) => share)));
  return ranked.filter(({ share }) => share >= least);
}

function setsOf(chosen: Request['chosen']): Selection {
  const entries = Object.entries(chosen).filter(([, values]) => values.length > 0);
  return Object.fromEntries(entries.map(([name, values]) => [name, new Set(values)]));
}

/** No value at all must let nothing pass, and Pagefind takes an empty list for no filter. */
function engineFilters(selection: Selection): EngineFilters {
  return Object.fromEntries(Object.entries(selection).map(([name, values]) => [name, values.size > 0 ? [...values] : ['\u0000']]));
}
