import type { SearchedArchive } from '../archive-file.ts';
import { dropFilters, type Sequence } from '../query/query.ts';
import type { WidenedQuery } from '../query/widen.ts';
import { countPassages, isComplete, type Outcome, type Request } from '../search.ts';
import { counted, el, listed } from './dom.ts';
import { hints } from './hints.ts';
import { missingValues, unknownRemarks } from './unknown.ts';

/** How many were found, for eyes and for screen readers. */
export function summary(outcome: Outcome, isFiltered: boolean): string {
  const { results, partly, query, unknown } = outcome;
  const found = results.length > 0 ? results : partly;
  const count = counted(countPassages(found), 'passage');
  const where = `in ${counted(new Set(found.map(({ passage }) => passage.report)).size, 'report')}`;
  const missing = missingValues([...unknown.typed, ...unknown.chosen]);
  if (results.length > 0) return `${isComplete(outcome) ? count : `At least ${count}`} ${where}${isFiltered ? ', filtered' : ''}.`;
  if (missing) return missing;
  if (partly.length > 0)
    return `No passage has all of ${listed(query.terms.map(quoted))}. ${count} ${where} ${count === '1 passage' ? 'comes' : 'come'} nearest, with some of these words.`;
  if (query.terms.length === 0) return isFiltered ? 'No passage passes the filters.' : 'Nothing to search for.';
  return outcome.hidden > 0
    ? `No passage that passes the filters has ${listed(query.terms.map(quoted))}.`
    : `No passage has ${listed(query.terms.map(quoted))}.`;
}

interface Ways {
  /** Address of another search. */
  change: (request: Request) => string;
  request: Request;
}

/** What is searched beyond the words typed, and what in them is no word; each with a way to undo it. */
export function understood(query: WidenedQuery, { change, request }: Ways): HTMLElement[] {
  const says: HTMLElement[] = [];
  if (query.widenings.length > 0) {
    says.push(
      el(
        'p',
        { class: 'widened' },
        'Also searched: ',
        el('b', {}, listed(query.widenings.map(({ sequence }) => sequence.raw))),
        '. ',
        el('a', { href: change({ ...request, widen: false }), 'data-change': true }, 'Only the words typed'),
      ),
    );
  }
  if (!request.widen) {
    says.push(
      el(
        'p',
        { class: 'widened' },
        'Only the words typed were searched. ',
        el('a', { href: change({ ...request, widen: true }), 'data-change': true }, 'Also what they are called otherwise'),
      ),
    );
  }
  says.push(...hints(query, (text) => change({ ...request, text })));
  if (query.cut) says.push(el('p', { class: 'quiet' }, 'The question was very long; its beginning was searched.'));
  return says;
}

/** What was searched beyond the words typed, mended, passed over, left out; each with a way to undo it. */
export function remarks(outcome: Outcome, { change, request, archive }: Ways & { archive: SearchedArchive }): HTMLElement[] {
  const { query, mended, absent, results } = outcome;
  const says: HTMLElement[] = [];
  if (mended.length > 0) {
    says.push(
      el(
        'p',
        { class: 'mended' },
        `No report has ${listed(mended.map(({ from }) => `“${from}”`))}. Searched for `,
        el('b', {}, listed(mended.map(({ to }) => to))),
        ' instead. ',
        el('a', { href: change({ ...request, widen: false }), 'data-change': true }, 'Search only for what was typed'),
      ),
    );
  }
  says.push(...understood(query, { change, request }));
  for (const { word, near } of absent) {
    const instead = near.flatMap((other, index) => [
      index > 0 ? ', ' : ' Nearest words: ',
      el('a', { href: change({ ...request, text: request.text.replace(word, other) }), 'data-change': true }, other),
    ]);
    says.push(el('p', {}, `No report has the word “${word}”.`, ...instead, near.length > 0 && '.'));
  }
  if (query.passedOver.length > 3 && results.length === 0)
    says.push(el('p', { class: 'quiet' }, `Too common to search for: ${query.passedOver.join(', ')}.`));
  says.push(...unknownRemarks(outcome, { change, request, archive }));
  if (!isComplete(outcome)) says.push(el('p', { class: 'quiet' }, partsSaid(outcome, request)));
  return says;
}

function partsSaid({ parts: { read, matching } }: Outcome, { sort }: Request): string {
  const which = sort === 'relevance' ? 'most promising' : sort;
  return `Very much matches: of ${matching.toLocaleString('en-GB')} parts of the archive that may have it, the ${read} ${which} were read. More words or a filter bring up the rest.`;
}

/** Nothing found: what was searched, what filters hide, what the archive does not have. */
export function nothingFound(outcome: Outcome, { archive, change, request, root }: Ways & { archive: SearchedArchive; root: URL }): HTMLElement {
  const years = archive.reports.map(({ year }) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const missing = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((year) => !years.includes(year));
  return el(
    'div',
    { class: 'nothing' },
    outcome.hidden > 0 &&
      el(
        'p',
        {},
        `The filters hide ${counted(outcome.hidden, 'passage')}. `,
        el('a', { href: change({ ...request, text: dropFilters(request.text), chosen: {} }), 'data-change': true }, 'Search without filters'),
      ),
    el(
      'p',
      {},
      `Searched: every heading, paragraph, item, finding, table, definition and note of ${counted(archive.reports.length, 'report')}${archive.reports.length <= 12 ? `: ${listed(archive.reports.map(({ title }) => title))}` : ''}.`,
    ),
    missing.length > 0 && el('p', {}, `The archive has no report of ${years_(missing)}.`),
    el(
      'p',
      {},
      'Other ways: the ',
      el('a', { href: new URL('glossary/', root).href }, 'glossary'),
      ', the ',
      el('a', { href: new URL('themes/', root).href }, 'themes'),
      ', the contents of each ',
      el('a', { href: new URL('reports/', root).href }, 'report'),
      ', ',
      el('a', { href: new URL('about/help/#searching', root).href }, 'help with searching'),
      '.',
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
  return listed(runs.map((run) => (run.length > 1 ? `${run[0]} to ${run.at(-1)}` : `${run[0]}`)));
}

function quoted({ raw, exact }: Sequence): string {
  return exact ? `“${raw}” word for word` : `“${raw}”`;
}
