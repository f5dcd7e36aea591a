import { type FilterName, filterNames } from '../query/query.ts';
import type { Request } from '../search.ts';

/** A search as its address has it: `?q=abstraction&year=2007&year=2022&sort=newest&widen=off`. */
export function readAddress(search: string): Request {
  const parameters = new URLSearchParams(search);
  const sort = parameters.get('sort');
  const chosen: Partial<Record<FilterName, string[]>> = {};
  for (const name of filterNames) {
    const values = [...new Set(parameters.getAll(name).filter(Boolean))].slice(0, 50);
    if (values.length > 0) chosen[name] = values;
  }
  return {
    text: parameters.get('q') ?? '',
    chosen,
    sort: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
    widen: parameters.get('widen') !== 'off',
  };
}

/** What an address asks for that no search knows, as it stands there: `sort=sideways`, `from=2012`. What other sites hang on for their counts is passed over. */
export function strangeParameters(search: string): string[] {
  return [...new URLSearchParams(search)]
    .map(([name, value]) => `${name}=${value.slice(0, 40)}`)
    .filter((each) => !usual.test(each));
}

const usual = new RegExp(
  `^(?:(?:q|${filterNames.join('|')})=|[^=]+=$|sort=(?:relevance|newest|oldest)$|widen=o(?:n|ff)$|utm_|\\w*clid=)`,
);

/** The address of a search, what is usual left out. Empty when nothing is asked. */
export function writeAddress({ text, chosen, sort, widen }: Request): string {
  const parameters = new URLSearchParams();
  if (text) parameters.set('q', text.toWellFormed());
  for (const name of filterNames) for (const value of chosen[name] ?? []) parameters.append(name, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (!widen) parameters.set('widen', 'off');
  const written = parameters.toString();
  return written && `?${written}`;
}
