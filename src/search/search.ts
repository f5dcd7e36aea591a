import { type GivenAnswer, quotedBy } from './answers/answer.ts';
import { citedPassages } from './answers/cited.ts';
import { giveAnswers } from './answers/give.ts';
import type { ArchiveReport, SearchedArchive } from './archive-file.ts';
import { countValues, type FilterCounts } from './counts.ts';
import { findCandidates } from './engine/candidates.ts';
import type { Engine, EngineFilters } from './engine/engine.ts';
import type { SearchFiles } from './engine/files.ts';
import { diversify } from './match/diversify.ts';
import { type Folded, foldRepeated } from './match/fold.ts';
import { type RankedPassage, type Rarities, rankPassage } from './match/rank.ts';
import type { FoundPassage } from './passage.ts';
import { readCitation } from './query/citation.ts';
import { type FilterValue, narrow, passes, resolveFilters, type Selection, unknownValues } from './query/filters.ts';
import { kindsNamed } from './query/intent.ts';
import { type FilterName, type Query, readQuery } from './query/query.ts';
import { spellingsOf } from './query/spellings.ts';
import { Meanings, type WidenedQuery } from './query/widen.ts';
import { type Reading, readRecords, readReports, type Sort } from './read.ts';
import { findSlips, mendQuery } from './slips.ts';

export interface Request {
  text: string;
  /** Filters chosen beside the query. */
  chosen: Partial<Record<FilterName, readonly string[]>>;
  sort: Sort;
  /** Also what the words are called otherwise, and slips of spelling mended. */
  widen: boolean;
}

export interface Outcome {
  query: WidenedQuery;
  /** With all of the words, or what they mean. */
  results: Folded[];
  /** What stands over them. */
  answers: GivenAnswer[];
  /** With some of them; only when there is little else. */
  partly: Folded[];
  counts: FilterCounts;
  /** Passages found that the filters hide. */
  hidden: number;
  /** Parts of the archive that were read, and that may hold answers. When not all were, counts are at least these. */
  parts: Reading['parts'];
  /** Words mended, and what was searched for instead. */
  mended: { from: string; to: string }[];
  /** Words that no report has, with words of the archive that look like them. */
  absent: { word: string; near: string[] }[];
  /** Filters that name nothing in this archive: typed, and chosen. */
  unknown: { typed: FilterValue[]; chosen: FilterValue[] };
}

/** Was everything that may match read? */
export function isComplete({ parts }: Pick<Outcome, 'parts'>): boolean {
  return parts.read === parts.matching;
}

/** Passages in results, those folded into others included. */
export function countPassages(results: readonly Folded[]): number {
  return results.reduce((sum, { again }) => sum + 1 + again.length, 0);
}

interface Tools {
  engine: Engine;
  files: SearchFiles;
  /** Count what other filters would let pass; `false` saves reading what the chosen ones do not. */
  counts?: boolean;
}

/** With fewer whole answers than this, partial ones follow. */
const enough = 10;
/** Partial answers that follow whole ones, at most. */
const mostPartly = 30;

/**
 * The best passages for a query, quickly: those with the words themselves, from the most promising records alone. Needs nothing but the index, so it can
 * answer while someone is typing. Empty when it takes more than that to answer.
 */
export async function searchFirst(
  { text, chosen, sort }: Request,
  { engine }: Pick<Tools, 'engine'>,
): Promise<{ first: Folded[]; query: WidenedQuery }> {
  const read = readQuery(text);
  const query: WidenedQuery = {
    ...read,
    spellings: spellingsOf(read),
    widenings: [],
    phrases: [],
    named: [],
    kinds: kindsNamed(read, engine.labels),
    grades: [],
    asksGrade: false,
    asksNumber: read.asks.number,
  };
  if (query.terms.length === 0 || Object.keys(query.filters).length > 0 || sort !== 'relevance')
    return { first: [], query };
  const selection = setsOf(chosen);
  const candidates = await findCandidates(engine, { query, filters: engineFilters(selection) });
  const passages = (
    await Promise.all(candidates.records.slice(0, engine.firstRead).map((record) => engine.load(record)))
  ).flat();
  const whole = (await rank(passages, query, { rarities: candidates.rarities, quoted: new Set() })).filter(
    ({ tier, passage }) => tier === 0 && passes(passage, selection),
  );
  return { first: foldRepeated(inOrder(whole, sort)), query };
}

/** What a search is for, and what answers it, before anything is read for it. */
export async function understand(
  { text, widen }: Request,
  { files }: Pick<Tools, 'files'>,
): Promise<{ query: WidenedQuery; answers: GivenAnswer[] }> {
  const archive = await files.archive();
  const widened = meaningsOf(archive).widen(readQuery(text));
  const query = widen ? widened : { ...widened, widenings: [] };
  if (readCitation(text)) return { query, answers: [] };
  return { query, answers: await giveAnswers(query, { files, archive, cited: [], ranked: [] }).catch(() => []) };
}

/** Search the archive. The first result of `searchFirst` is the first here, too, unless a clearly better one turned up, so that a list on screen seldom moves. */
export async function search(request: Request, tools: Tools): Promise<Outcome> {
  const archive = await tools.files.archive();
  const meanings = meaningsOf(archive);
  const citation = readCitation(request.text);
  const cited = citation ? await citedPassages(citation, { ...tools, archive }) : [];
  if (citation && cited.length > 0 && !citation.isBare) return citedOutcome(cited, request, { archive, meanings });
  const query = readQuery(request.text);
  const whole = { ...tools, archive, meanings };
  const early = await registerAnswers(query, request, whole);
  const outcome = await searchFor(query, request, { ...whole, quoted: quotedBy(early) });
  const slips = await findSlips(outcome.query, [...outcome.results, ...outcome.partly], tools.files);
  const mended = slips.flatMap(({ from, to }) => (request.widen && to !== undefined ? [{ from, to }] : []));
  const absent = slips
    .filter(({ from }) => !mended.some((each) => each.from === from))
    .map(({ from, near }) => ({ word: from, near }));
  const found =
    mended.length === 0
      ? { ...outcome, absent }
      : { ...(await searchFor(mendQuery(query, mended), request, { ...whole, quoted: new Set() })), mended, absent };
  const answers =
    tools.counts === false
      ? []
      : await giveAnswers(found.query, { files: tools.files, archive, cited, ranked: found.results }).catch(() => []);
  return { ...found, answers, results: startWithCited(cited, found.results) };
}

/** What the registers answer, before anything is read. */
async function registerAnswers(
  query: Query,
  { widen }: Request,
  { files, archive, meanings, counts = true }: WholeTools,
): Promise<GivenAnswer[]> {
  if (!counts) return [];
  const widened = meanings.widen(query);
  const asked = widen ? widened : { ...widened, widenings: [] };
  return giveAnswers(asked, { files, archive, cited: [], ranked: [] }).catch(() => []);
}

/** A citation finds what it cites, and nothing else. */
function citedOutcome(
  cited: readonly FoundPassage[],
  { text, chosen }: Request,
  { archive, meanings }: Pick<WholeTools, 'archive' | 'meanings'>,
): Outcome {
  const query = meanings.widen(readQuery(text));
  const selection = setsOf(chosen);
  const ranked = cited.map(asRanked);
  const results = ranked.filter(({ passage }) => passes(passage, selection));
  return {
    query: { ...query, terms: [], spellings: [], widenings: [], spoken: [], operators: [], passedOver: [], cut: false },
    results: results.map((each) => ({ ...each, again: [] })),
    answers: results.map(({ passage }) => ({ kind: 'passage', about: `${passage.report}#${passage.id}`, passage })),
    partly: [],
    counts: countValues(ranked, selection),
    hidden: ranked.length - results.length,
    parts: { read: archive.records, matching: archive.records },
    mended: [],
    absent: [],
    unknown: { typed: [], chosen: unknownValues(chosen, archive) },
  };
}

function asRanked(passage: FoundPassage): RankedPassage {
  return { passage, tier: 0, score: 0, share: 1, hits: [] };
}

/** A printed number is a number, too: its paragraph comes first. */
function startWithCited(cited: readonly FoundPassage[], results: readonly Folded[]): Folded[] {
  const others = results.filter(({ passage }) => !cited.some((each) => isSame(each, passage)));
  const first = cited.map(
    (passage): Folded => results.find((each) => isSame(each.passage, passage)) ?? { ...asRanked(passage), again: [] },
  );
  return [...first, ...others];
}

const known = new WeakMap<SearchedArchive, Meanings>();

function meaningsOf(archive: SearchedArchive): Meanings {
  const meanings = known.get(archive) ?? new Meanings(archive.meanings, archive.grades, archive.labels);
  known.set(archive, meanings);
  return meanings;
}

interface WholeTools extends Tools {
  archive: SearchedArchive;
  meanings: Meanings;
}

async function searchFor(
  query: Query,
  request: Request,
  tools: WholeTools & { quoted: ReadonlySet<string> },
): Promise<Omit<Outcome, 'answers'>> {
  const { engine, archive, meanings } = tools;
  const { chosen, sort, widen } = request;
  const widened = meanings.widen(query);
  const asked = widen ? widened : { ...widened, widenings: [] };
  const typed = resolveFilters(query.filters, archive);
  const selection = narrow(typed.selection, setsOf(chosen));
  const rest = {
    query: asked,
    unknown: { typed: typed.unknown, chosen: unknownValues(chosen, archive) },
    mended: [],
    absent: [],
  };
  if (query.terms.length === 0) return { ...rest, ...(await listAll(selection, sort, tools)) };

  const { rarities, passages, parts } = await readFor(asked, selection, { ...tools, sort });
  const ranked = await rank(passages, asked, { rarities, quoted: tools.quoted });
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
    results: startWith(shown, ordered(passing, sort)),
    partly:
      passing.length < enough
        ? foldRepeated(inOrder(some.filter(inSelection), sort)).slice(0, whole.length > 0 ? mostPartly : undefined)
        : [],
    counts: countValues(counted, selection),
    hidden: counted.length - counted.filter(inSelection).length,
    parts,
  };
}

/** Read the records that have the words; when these are many, the reports themselves where the archive has their texts, else the best of the records. */
async function readFor(
  query: WidenedQuery,
  selection: Selection,
  tools: WholeTools & { sort: Sort },
): Promise<Reading & { rarities: Rarities }> {
  const { engine, archive, counts = true } = tools;
  const { mostRead } = archive;
  const everywhere = await findCandidates(engine, { query, filters: {} });
  const isMany = everywhere.records.length > mostRead;
  if (isMany && archive.hasTexts)
    return {
      rarities: everywhere.rarities,
      ...(await readReports(reportsOf(archive, counts ? {} : selection), tools)),
    };
  const mustNarrow = isMany && Object.keys(selection).length > 0;
  const candidates = mustNarrow
    ? await findCandidates(engine, { query, filters: engineFilters(selection) })
    : everywhere;
  return { rarities: candidates.rarities, ...(await readRecords(candidates.records, tools)) };
}

function reportsOf({ reports }: SearchedArchive, { report }: Selection): ArchiveReport[] {
  return reports.filter(({ id }) => report?.has(id) ?? true);
}

type Listed = Pick<Outcome, 'results' | 'partly' | 'counts' | 'hidden' | 'parts'>;

/** No words, only filters: everything that passes, in the order of the reports. */
async function listAll(selection: Selection, asked: Sort, tools: WholeTools): Promise<Listed> {
  const sort = asked === 'relevance' ? 'newest' : asked;
  const { passages, parts } = await readPassing(selection, { ...tools, sort });
  const ranked = passages.map(asRanked);
  const passing = ranked.filter(({ passage }) => passes(passage, selection));
  return {
    results: foldRepeated(inOrder(passing, sort)),
    partly: [],
    counts: countValues(ranked, selection),
    hidden: 0,
    parts,
  };
}

async function readPassing(selection: Selection, tools: WholeTools & { sort: Sort }): Promise<Reading> {
  if (Object.keys(selection).length === 0) return readRecords([], tools);
  if (tools.archive.hasTexts) return readReports(tools.archive.reports, tools);
  return readRecords([...(await tools.engine.list(engineFilters(selection))).keys()], tools);
}

/** Keep on top what is on screen already, unless something is clearly better. */
function startWith(shown: Folded | undefined, results: readonly Folded[]): Folded[] {
  const kept = results.filter(({ passage, again }) =>
    [passage, ...again.map((each) => each.passage)].some((each) => isSame(each, shown?.passage)),
  );
  const isClearlyLess = (kept[0]?.score ?? 0) < 0.9 * (results[0]?.score ?? 0);
  return isClearlyLess ? [...results] : [...kept, ...results.filter((each) => !kept.includes(each))];
}

/** The same passage may have been read twice, from a record and from its report. */
function isSame(a: FoundPassage, b: FoundPassage | undefined): boolean {
  return b !== undefined && a.report === b.report && a.id === b.id;
}

/** Passages held against the query at once; after that, the page may answer its reader. */
const portion = 400;

async function rank(
  passages: readonly FoundPassage[],
  query: WidenedQuery,
  { rarities, quoted }: { rarities: Rarities; quoted: ReadonlySet<string> },
): Promise<RankedPassage[]> {
  const ranked: RankedPassage[] = [];
  for (let at = 0; at < passages.length; at += portion) {
    if (at > 0) await new Promise((resolve) => setTimeout(resolve));
    ranked.push(
      ...passages
        .slice(at, at + portion)
        .flatMap(
          (passage) =>
            rankPassage(passage, query, { rarities, answers: quoted.has(`${passage.report}#${passage.id}`) }) ?? [],
        ),
    );
  }
  return ranked;
}

/** As they are shown: near-duplicates once; of a broad topic, the reports in turn. */
function ordered(ranked: readonly RankedPassage[], sort: Request['sort']): Folded[] {
  const folded = foldRepeated(inOrder(ranked, sort));
  return sort === 'relevance' ? diversify(folded) : folded;
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
  return Object.fromEntries(
    Object.entries(selection).map(([name, values]) => [name, values.size > 0 ? [...values] : ['\u0000']]),
  );
}
