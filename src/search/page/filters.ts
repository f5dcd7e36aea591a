import { search as says } from '../../messages/messages.ts';
import { say } from '../../messages/say.ts';
import type { SearchedArchive } from '../archive-file.ts';
import type { FilterCounts } from '../counts.ts';
import { type FilterName, filterNames } from '../query/query.ts';
import type { Request } from '../search.ts';
import { el } from './dom.ts';
import { withoutValue } from './unknown.ts';

const labels = {
  body: 'about',
  report: 'report',
  year: 'year',
  voice: 'voice',
  kind: 'kind',
  theme: 'theme',
} as const satisfies Record<FilterName, string>;

/** Values shown of a long filter; the rest is behind “more”. */
const few = 8;

/** Checkboxes with counts. Several values of one filter mean either. */
export function filterFieldsets(
  counts: FilterCounts,
  { archive, request, complete }: { archive: SearchedArchive; request: Request; complete: boolean },
): HTMLElement[] {
  return filterNames.flatMap((name) => {
    const chosen = new Set(request.chosen[name] ?? []);
    const values = valuesOf(name, archive).filter(
      ({ value }) => chosen.has(value) || (counts[name].get(value) ?? 0) > 0,
    );
    if (name === 'theme' || name === 'body' || archive.reports.length > 12)
      values.sort(
        (a, b) =>
          Number(chosen.has(b.value)) - Number(chosen.has(a.value)) ||
          (name === 'year' ? 0 : (counts[name].get(b.value) ?? 0) - (counts[name].get(a.value) ?? 0)),
      );
    if (values.length === 0) return [];
    const boxes = values.map(({ value, label }) => {
      const count = counts[name].get(value) ?? 0;
      return el(
        'label',
        {},
        el('input', { type: 'checkbox', name, value, checked: chosen.has(value) }),
        el('span', {}, label),
        ' ',
        el('span', { class: 'count' }, count > 0 && !complete ? `${count}+` : `${count}`),
      );
    });
    const rest = boxes.slice(few);
    return [
      el(
        'fieldset',
        {},
        el('legend', {}, say(says[labels[name]])),
        ...boxes.slice(0, few),
        rest.length > 0 &&
          el(
            'details',
            { open: values.slice(few).some(({ value }) => chosen.has(value)) },
            el('summary', {}, say(says.moreValues, { count: rest.length })),
            ...rest,
          ),
      ),
    ];
  });
}

/** Filters that hold, each with a way to drop it; they are seen where the filters themselves are folded. */
export function filterChips({
  archive,
  request,
  change,
}: {
  archive: SearchedArchive;
  request: Request;
  change: (request: Request) => string;
}): HTMLElement[] {
  return filterNames.flatMap((name) =>
    (request.chosen[name] ?? []).map((value) => {
      const href = change({ ...request, chosen: withoutValue(request.chosen, { name, value }) });
      const label = valuesOf(name, archive).find((each) => each.value === value)?.label ?? value;
      return el(
        'li',
        {},
        el(
          'a',
          { href, 'data-change': true },
          el('span', { class: 'out-of-sight' }, say(says.dropFilter)),
          label,
          ' ×',
        ),
      );
    }),
  );
}

function valuesOf(
  name: FilterName,
  { reports, bodies, themes, labels: { voices, kinds } }: SearchedArchive,
): { value: string; label: string }[] {
  if (name === 'report') return reports.map(({ id, title }) => ({ value: id, label: title }));
  if (name === 'year')
    return [...new Set(reports.map(({ year }) => String(year)))].map((year) => ({ value: year, label: year }));
  const named: Iterable<readonly [string, string, ...unknown[]]> =
    name === 'body' ? bodies : name === 'voice' ? voices : name === 'kind' ? kinds : themes;
  return [...named].map(([value, label]) => ({ value, label }));
}
