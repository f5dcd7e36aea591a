import { search as says } from '../../messages/messages.ts';
import { listed, say } from '../../messages/say.ts';
import type { SearchedArchive } from '../archive-file.ts';
import type { FilterValue } from '../query/filters.ts';
import { dropFilters, type FilterName } from '../query/query.ts';
import type { Outcome, Request } from '../search.ts';
import { el } from './dom.ts';

/** `This archive has no report “x” and no theme “y”.`; empty when it has them all. */
export function missingValues(values: readonly FilterValue[]): string {
  return values.length > 0
    ? say(says.hasNot, { missing: listed(values.map(({ name, value }) => say(says[missingOf[name]], { value }))) })
    : '';
}

const missingOf = {
  body: 'noBody',
  report: 'noReport',
  year: 'noYear',
  voice: 'noVoice',
  kind: 'noKind',
  theme: 'noTheme',
} as const satisfies Record<FilterName, string>;

/** `The address also asks for “sort=sideways”, which this search does not know.` */
export function strangeRemark(strange: readonly string[]): HTMLElement[] {
  if (strange.length === 0) return [];
  return [
    el(
      'p',
      { class: 'strange' },
      say(says.strange, { parameters: listed(strange.map((word) => say(says.quoted, { word }))) }),
    ),
  ];
}

interface Ways {
  change: (request: Request) => string;
  request: Request;
  archive: SearchedArchive;
}

/** Filters that name nothing in this archive, each with what there is and a way to drop it. */
export function unknownRemarks(
  { unknown: { typed, chosen }, results }: Pick<Outcome, 'unknown' | 'results'>,
  { change, request, archive }: Ways,
): HTMLElement[] {
  const remark = (filter: FilterValue, without: Request) =>
    el(
      'p',
      { class: 'unknown' },
      // Over an empty list the count says already what is missing.
      ...[results.length > 0 ? missingValues([filter]) : '', thereIs(filter.name, archive)].map((told) =>
        told === '' ? '' : `${told} `,
      ),
      el('a', { href: change(without), 'data-change': true }, say(says.withoutFilter)),
    );
  return [
    ...typed.map((filter) =>
      remark(filter, {
        ...request,
        text: dropFilters(request.text, (name, value) => name === filter.name && value === filter.value),
      }),
    ),
    ...chosen.map((filter) => remark(filter, { ...request, chosen: withoutValue(request.chosen, filter) })),
  ];
}

/** What is chosen but for one value. */
export function withoutValue(chosen: Request['chosen'], { name, value }: FilterValue): Request['chosen'] {
  const { [name]: values = [], ...others } = chosen;
  const left = values.filter((each) => each !== value);
  return left.length > 0 ? { ...others, [name]: left } : others;
}

/** More values than this are a list that nobody reads. */
const few = 12;

function thereIs(name: FilterName, { reports, bodies, themes, labels: { voices, kinds } }: SearchedArchive): string {
  const values = {
    body: bodies.map(([id]) => id),
    report: reports.map(({ id }) => id),
    year: [...new Set(reports.map(({ year }) => String(year)))],
    voice: voices.map(([id]) => id),
    kind: kinds.map(([id]) => id),
    theme: [...themes.keys()],
  }[name];
  return values.length <= few ? say(says.has, { values: listed(values) }) : '';
}
