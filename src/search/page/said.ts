import { search as says } from '../../messages/messages.ts';
import { listed, say } from '../../messages/say.ts';
import type { SearchedArchive } from '../archive-file.ts';
import { dropFilters, type Sequence } from '../query/query.ts';
import type { WidenedQuery } from '../query/widen.ts';
import { countPassages, isComplete, type Outcome, type Request } from '../search.ts';
import { el, sayNodes } from './dom.ts';
import { hints } from './hints.ts';
import { missingValues, unknownRemarks } from './unknown.ts';

/** How many were found, for eyes and for screen readers. */
export function summary(outcome: Outcome, isFiltered: boolean): string {
  const { results, partly, query, unknown } = outcome;
  const found = results.length > 0 ? results : partly;
  const counts = { passages: countPassages(found), reports: new Set(found.map(({ passage }) => passage.report)).size };
  const words = listed(query.terms.map(quoted));
  const missing = missingValues([...unknown.typed, ...unknown.chosen]);
  if (results.length > 0)
    return say(says.found, {
      ...counts,
      complete: isComplete(outcome) ? 'yes' : 'no',
      filtered: isFiltered ? 'yes' : 'no',
    });
  if (missing) return missing;
  if (partly.length > 0) return say(says.nearest, { ...counts, words });
  if (query.terms.length === 0) return say(isFiltered ? says.nonePasses : says.nothingAsked);
  return say(outcome.hidden > 0 ? says.noneThatPasses : says.none, { words });
}

interface Ways {
  /** Address of another search. */
  change: (request: Request) => string;
  request: Request;
}

/** What is searched beyond the words typed, and what in them is no word; each with a way to undo it. */
export function understood(query: WidenedQuery, { change, request }: Ways): HTMLElement[] {
  const way = (widen: boolean) => ({ href: change({ ...request, widen }), change: true });
  const told: HTMLElement[] = [];
  if (query.widenings.length > 0) {
    const words = listed(query.widenings.map(({ sequence }) => sequence.raw));
    told.push(el('p', { class: 'widened' }, ...sayNodes(says.alsoSearched, { b: {}, a: way(false) }, { words })));
  }
  if (!request.widen) told.push(el('p', { class: 'widened' }, ...sayNodes(says.onlyTyped, { a: way(true) })));
  told.push(...hints(query, (text) => change({ ...request, text })));
  if (query.cut) told.push(el('p', { class: 'quiet' }, say(says.cut)));
  return told;
}

/** What was searched beyond the words typed, mended, passed over, left out; each with a way to undo it. */
export function remarks(
  outcome: Outcome,
  { change, request, archive }: Ways & { archive: SearchedArchive },
): HTMLElement[] {
  const { query, mended, absent, results } = outcome;
  const told: HTMLElement[] = [];
  if (mended.length > 0) {
    const words = {
      from: listed(mended.map(({ from }) => say(says.quoted, { word: from }))),
      to: listed(mended.map(({ to }) => to)),
    };
    const typed = { href: change({ ...request, widen: false }), change: true };
    told.push(el('p', { class: 'mended' }, ...sayNodes(says.mended, { b: {}, a: typed }, words)));
  }
  told.push(...understood(query, { change, request }));
  for (const { word, near } of absent) {
    const instead = near.flatMap((other, index) => [
      index > 0 ? ', ' : '',
      el('a', { href: change({ ...request, text: request.text.replace(word, other) }), 'data-change': true }, other),
    ]);
    told.push(
      el(
        'p',
        {},
        ...(near.length > 0 ? sayNodes(says.absentNear, { near: instead }, { word }) : [say(says.absent, { word })]),
      ),
    );
  }
  if (query.passedOver.length > 3 && results.length === 0)
    told.push(el('p', { class: 'quiet' }, say(says.tooCommon, { words: query.passedOver.join(', ') })));
  told.push(...unknownRemarks(outcome, { change, request, archive }));
  if (!isComplete(outcome))
    told.push(el('p', { class: 'quiet' }, say(says.partly, { ...outcome.parts, which: request.sort })));
  return told;
}

/** Nothing found: what was searched, what filters hide, what the archive does not have. */
export function nothingFound(
  outcome: Outcome,
  { archive, change, request, root }: Ways & { archive: SearchedArchive; root: URL },
): HTMLElement {
  const years = archive.reports.map(({ year }) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const missing = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((year) => !years.includes(year));
  const unfiltered = change({ ...request, text: dropFilters(request.text), chosen: {} });
  const way = (path: string) => ({ href: new URL(path, root).href });
  return el(
    'div',
    { class: 'nothing' },
    outcome.hidden > 0 &&
      el('p', {}, ...sayNodes(says.hidden, { a: { href: unfiltered, change: true } }, { passages: outcome.hidden })),
    el(
      'p',
      {},
      say(archive.reports.length <= 12 ? says.searchedIn : says.searched, {
        reports: archive.reports.length,
        titles: listed(archive.reports.map(({ title }) => title)),
      }),
    ),
    missing.length > 0 && el('p', {}, say(says.noReportOf, { years: years_(missing) })),
    el(
      'p',
      {},
      ...sayNodes(says.otherWays, {
        glossary: way('glossary/'),
        themes: way('themes/'),
        reports: way('reports/'),
        help: way('about/help/#searching'),
      }),
    ),
  );
}

/** `2009 to 2013, 2015` */
function years_(years: readonly number[]): string {
  const runs: number[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && run.at(-1) === year - 1) run.push(year);
    else runs.push([year]);
  }
  return listed(
    runs.map((run) => (run.length > 1 ? say(says.yearsTo, { from: `${run[0]}`, to: `${run.at(-1)}` }) : `${run[0]}`)),
  );
}

function quoted({ raw, exact }: Sequence): string {
  return say(exact ? says.wordForWord : says.quoted, { word: raw });
}
