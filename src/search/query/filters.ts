import type { SearchedArchive } from '../archive-file.ts';
import { tokenise } from '../match/tokens.ts';
import type { FoundPassage } from '../passage.ts';
import { type FilterName, filterNames } from './query.ts';

/** Values that pass, by filter; all values where a filter is absent. */
export type Selection = Partial<Record<FilterName, ReadonlySet<string>>>;

export interface ResolvedFilters {
  selection: Selection;
  /** What names nothing in this archive. */
  unknown: FilterValue[];
}

export interface FilterValue {
  name: FilterName;
  value: string;
}

/** What filters typed in a query stand for: `report:2016` for every report of that year, `year:2007..2014` for the years between. */
export function resolveFilters(
  typed: Partial<Record<FilterName, readonly string[]>>,
  archive: SearchedArchive,
): ResolvedFilters {
  const selection: Selection = {};
  const unknown: FilterValue[] = [];
  for (const [name, values] of Object.entries(typed) as [FilterName, string[]][]) {
    const found = values.map((value) => ({ value, matches: valuesFor(name, value.toLowerCase(), archive) }));
    unknown.push(...found.filter(({ matches }) => matches.length === 0).map(({ value }) => ({ name, value })));
    selection[name] = new Set(found.flatMap(({ matches }) => matches));
  }
  return { selection, unknown };
}

/** Values chosen in an address that this archive does not have: of a report taken back, or mistyped. */
export function unknownValues(
  chosen: Partial<Record<FilterName, readonly string[]>>,
  { reports, bodies, themes, labels: { voices, kinds } }: SearchedArchive,
): FilterValue[] {
  const known: Readonly<Record<FilterName, (value: string) => boolean>> = {
    body: (value) => bodies.some(([id]) => id === value),
    report: (value) => reports.some(({ id }) => id === value),
    year: (value) => reports.some(({ year }) => String(year) === value),
    voice: (value) => voices.some(([id]) => id === value),
    kind: (value) => kinds.some(([id]) => id === value),
    theme: (value) => themes.has(value),
  };
  return filterNames.flatMap((name) =>
    (chosen[name] ?? []).filter((value) => !known[name](value)).map((value) => ({ name, value })),
  );
}

/** Both must pass. */
export function narrow(a: Selection, b: Selection): Selection {
  const both: Selection = { ...a };
  for (const [name, values] of Object.entries(b) as [FilterName, ReadonlySet<string>][]) {
    const own = a[name];
    both[name] = own ? new Set([...own].filter((value) => values.has(value))) : values;
  }
  return both;
}

/** Whether a passage passes, one filter perhaps aside. */
export function passes(passage: FoundPassage, selection: Selection, aside?: FilterName): boolean {
  return (Object.entries(selection) as [FilterName, ReadonlySet<string>][]).every(
    ([name, values]) => name === aside || valuesOf(passage, name).some((value) => values.has(value)),
  );
}

/** The values a passage is filtered by. */
export function valuesOf(passage: FoundPassage, name: FilterName): readonly string[] {
  if (name === 'theme') return passage.themes;
  if (name === 'body') return passage.body;
  return [String(passage[name])];
}

function valuesFor(
  name: FilterName,
  value: string,
  { reports, bodies, themes, labels: { voices, kinds } }: SearchedArchive,
): string[] {
  if (name === 'report')
    return reports
      .filter(
        ({ id, title, year }) =>
          id === value || id.startsWith(value) || String(year) === value || title.toLowerCase().includes(value),
      )
      .map(({ id }) => id);
  if (name === 'year') return yearsIn(value, [...new Set(reports.map(({ year }) => year))]).map(String);
  if (name === 'voice') return voices.map(([id]) => id).filter((voice) => voice.startsWith(value));
  const named =
    name === 'kind' ? kinds.map(([id, label]) => [id, label] as const) : name === 'body' ? bodies : [...themes];
  const stems = stemsOf(value);
  const exact = named.filter(([id]) => stemsOf(id) === stems);
  return (
    exact.length > 0
      ? exact
      : named.filter(([id, label]) =>
          ` ${id.replaceAll('-', ' ')} ${label.toLowerCase()}`.includes(` ${value.replaceAll('-', ' ')}`),
        )
  ).map(([id]) => id);
}

/** `next steps` and `next-step` have the same. */
function stemsOf(name: string): string {
  return tokenise(name)
    .map(({ stem }) => stem)
    .join(' ');
}

/** `2007`, `2007..2014`, `..2014`, `2014..` */
function yearsIn(value: string, years: readonly number[]): number[] {
  const range = /^(\d{4})?\s*(?:\.\.+|…|-|–)\s*(\d{4})?$/.exec(value);
  if (!range) return years.filter((year) => String(year) === value);
  const [from, to] = [Number(range[1] ?? 0), Number(range[2] ?? 9999)];
  return years.filter((year) => Math.min(from, to) <= year && year <= Math.max(from, to));
}
