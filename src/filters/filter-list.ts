import { filters } from '../messages/messages.ts';
import { say } from '../messages/say.ts';
import { cellText, type Row, type Value } from '../open-data/table.ts';
import { csvText } from './csv-text.ts';
import { download } from './download.ts';
import { fillForm, sayUnknown } from './fill-form.ts';
import { matchesQuery } from './matches.ts';

/** `<filter-list>`: hides the items that the form does not ask for; the form's state stands in the address. */
export class FilterList extends HTMLElement {
  readonly #stop = new AbortController();
  /** Said of what the address asks for that is not here, until someone filters. */
  #unknown = '';
  #items: { element: HTMLElement; text: string }[] = [];

  connectedCallback(): void {
    const { signal } = this.#stop;
    this.#items = [...this.querySelectorAll<HTMLElement>('[data-row]')].map((element) => ({
      element,
      text: (element.textContent ?? '').toLowerCase(),
    }));
    this.#form.addEventListener('input', () => this.#onInput(), { signal });
    this.#form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.#form.addEventListener('reset', () => setTimeout(() => this.#onInput()), { signal });
    this.querySelector('[data-csv]')?.addEventListener('click', () => void this.#saveCsv(), { signal });
    addEventListener('popstate', () => this.#restore({ keep: false }), { signal });
    this.#restore({ keep: true });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  /** What the form asks for, without empty fields. */
  get #query(): URLSearchParams {
    return new URLSearchParams(
      [...new FormData(this.#form)].flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [],
      ),
    );
  }

  #restore({ keep }: { keep: boolean }): void {
    const { stood, unknown } = fillForm(this.#form, new URLSearchParams(location.search), { keep });
    this.#unknown = sayUnknown(unknown);
    if (stood) this.#onInput();
    else this.#apply();
  }

  #onInput(): void {
    this.#unknown = '';
    const query = this.#query.toString();
    history.replaceState(history.state, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
    this.#apply();
  }

  #apply(): void {
    const query = this.#query;
    let shown = 0;
    for (const { element, text } of this.#items) {
      element.hidden = !matchesQuery(element.dataset, text, query);
      if (!element.hidden) shown += 1;
    }
    for (const group of [...this.querySelectorAll<HTMLElement>('[data-group]')].reverse())
      group.hidden = !group.querySelector('[data-row]:not([hidden])');
    const count = this.querySelector('[data-count]');
    const counted =
      shown === this.#items.length
        ? say(filters.all, { count: shown })
        : say(filters.some, { shown, count: this.#items.length });
    if (count) count.textContent = counted + this.#unknown;
    this.toggleAttribute('data-none', shown === 0);
  }

  /** The rows shown, as the open data have them. */
  async #saveCsv(): Promise<void> {
    const link = this.querySelector<HTMLAnchorElement>('a[data-json]');
    if (!link) return;
    const rows: Row[] = await (await fetch(link.href)).json();
    const fields = (link.dataset.fields ?? '').split(' ');
    const shown = this.#items
      .filter(({ element }) => !element.hidden)
      .map(({ element }) => rows[Number(element.dataset.row)] ?? {});
    const records = shown.map((row) => fields.map((field) => cellOf(row[field])));
    download(`${this.dataset.file ?? 'rows'}.csv`, new Blob([csvText(fields, records)], { type: 'text/csv' }));
  }
}

function cellOf(value: Value): string | number {
  return typeof value === 'number' ? value : cellText(value);
}
