import type { SearchedArchive } from '../archive-file.ts';
import type { Sequence } from '../query/query.ts';
import type { Outcome, Request } from '../search.ts';
import { counted, el, listed } from './dom.ts';

/** How many were found, for eyes and for screen readers. */
export function summary({ results, partly, complete, query }: Outcome, isFiltered: boolean): string {
  const reports = new Set([...results, ...(results.length > 0 ? [] : partly)].map(({ passage }) => passage.report)).size;
  const least = complete ? '' : 'at least ';
  const where = `in ${counted(reports, 'report')}`;
  if (results.length > 0) return `${capital(`${least}${counted(results.length, 'passage')}`)} ${where}${isFiltered ? ', filtered' : ''}.`;
  if (partly.length > 0)
    return `No passage has all of ${listed(query.terms.map(quoted))}. ${counted(partly.length, 'passage')} ${where} ${partly.length === 1 ? 'has' : 'have'} some of these words.`;
  return query.terms.length > 0 ? `No passage has ${listed(query.terms.map(quoted))}.` : 'Nothing to search for.';
}

/** What was searched beyond the words typed, mended, passed over; each with a way to undo it. */
export function remarks(outcome: Outcome, { change, request }: { change: (request: Request) => string; request: Request }): HTMLElement[] {
  const { query, mended, absent, unknownFilters, complete, results } = outcome;
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
  if (query.widenings.length > 0 && request.widen) {
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
  for (const { word, near } of absent) {
    const instead = near.flatMap((other, index) => [
      index > 0 ? ', ' : ' Nearest words: ',
      el('a', { href: change({ ...request, text: request.text.replace(word, other) }), 'data-change': true }, other),
    ]);
    says.push(el('p', {}, `No report has the word “${word}”.`, ...instead, near.length > 0 && '.'));
  }
  if (query.passedOver.length > 3 && results.length === 0)
    says.push(el('p', { class: 'quiet' }, `Too common to search for: ${query.passedOver.join(', ')}.`));
  if (unknownFilters.length > 0) says.push(el('p', {}, `Nothing in this archive is meant by ${listed(unknownFilters)}.`));
  if (query.cut) says.push(el('p', { class: 'quiet' }, 'The question was very long; its beginning was searched.'));
  if (!complete)
    says.push(
      el('p', { class: 'quiet' }, 'Very much matches. The most promising parts of the archive were read; more words or a filter bring up the rest.'),
    );
  return says;
}

/** Nothing found: what was searched, what filters hide, what the archive does not have. */
export function nothingFound(
  outcome: Outcome,
  { archive, change, request, root }: { archive: SearchedArchive; change: (request: Request) => string; request: Request; root: URL },
): HTMLElement {
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
        el('a', { href: change({ ...request, chosen: {} }), 'data-change': true }, 'Search without filters'),
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
