import { searchFiles, startEngine, type Tools } from '../engine/start.ts';
import type { Folded } from '../match/fold.ts';
import { type FilterName, filterNames } from '../query/query.ts';
import type { WidenedQuery } from '../query/widen.ts';
import { type Outcome, type Request, search } from '../search.ts';
import { readAddress, writeAddress } from './address.ts';
import { cards } from './cards.ts';
import { counted, el } from './dom.ts';
import { filterFieldsets, valueLabel } from './filters.ts';
import { type ResultContext, resultItem } from './results.ts';
import { nothingFound, remarks, summary } from './said.ts';

/** Results shown at a time. */
const portion = 10;
/** After the last key, in milliseconds. */
const pause = 120;

/** What history keeps of a list, so that “back” returns to the same place. */
interface Kept {
  shown?: number;
  y?: number;
}

/** The search page: reads the address, searches, shows. Everything that changes a search changes the address. */
export class SearchPage {
  readonly #root: URL;
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #parts: Record<'status' | 'remarks' | 'cards' | 'results' | 'partly' | 'more' | 'filters' | 'tools' | 'chips' | 'intro', HTMLElement>;
  readonly #sort: HTMLSelectElement;
  readonly #files;
  #tools: Promise<Tools> | undefined;
  #request: Request = { text: '', chosen: {}, sort: 'relevance', widen: true };
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = portion;
  #last: Outcome | undefined;

  constructor(page: HTMLElement, root: URL) {
    const part = <Kind extends HTMLElement>(name: string): Kind => {
      const found = page.querySelector<Kind>(`[data-part="${name}"]`);
      if (!found) throw new Error(`The search page lacks its part "${name}".`);
      return found;
    };
    this.#root = root;
    this.#files = searchFiles(root);
    this.#form = part('form');
    this.#field = part('field');
    this.#sort = part('sort');
    this.#parts = {
      status: part('status'),
      remarks: part('remarks'),
      cards: part('cards'),
      results: part('results'),
      partly: part('partly'),
      more: part('more'),
      filters: part('filters'),
      tools: part('tools'),
      chips: part('chips'),
      intro: part('intro'),
    };
  }

  start(): void {
    history.scrollRestoration = 'manual';
    this.#field.addEventListener('focus', () => void this.#load());
    this.#field.addEventListener('input', () => this.#typed());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#go({ ...this.#request, text: this.#field.value.trim() }, 'push');
    });
    this.#sort.addEventListener('change', () => this.#go({ ...this.#request, sort: this.#sort.value as Request['sort'] }, 'push'));
    this.#parts.filters.addEventListener('change', () => this.#go({ ...this.#request, chosen: this.#chosen() }, 'push'));
    this.#parts.more.addEventListener('click', () => this.#showMore());
    document.addEventListener('click', (event) => this.#followed(event));
    addEventListener('popstate', () => this.#readAddress());
    addEventListener('pagehide', () => this.#keepPlace());
    this.#readAddress();
    if (document.activeElement === this.#field) void this.#load();
  }

  #load(): Promise<Tools> {
    this.#tools ??= startEngine(this.#root, this.#files);
    this.#tools.catch(() => {
      this.#tools = undefined;
    });
    return this.#tools;
  }

  #readAddress(): void {
    const { shown = portion, y } = (history.state ?? {}) as Kept;
    this.#request = readAddress(location.search);
    if (this.#field.value !== this.#request.text) this.#field.value = this.#request.text;
    void this.#search(shown, y);
  }

  /** While typing: the engine is asked ahead, and the address follows without a step in history. */
  #typed(): void {
    clearTimeout(this.#timer);
    const text = this.#field.value.trim();
    void this.#load().then(({ engine }) => (text.length > 2 ? engine.prepare(text.split(/\s+/).at(-1) ?? '') : undefined));
    this.#timer = setTimeout(() => this.#go({ ...this.#request, text, widen: true }, 'replace'), pause);
  }

  #go(request: Request, how: 'push' | 'replace'): void {
    this.#request = request;
    const address = `${location.pathname}${writeAddress(request)}`;
    if (how === 'push' && address !== location.pathname + location.search) {
      this.#keepPlace();
      history.pushState({}, '', address);
    } else history.replaceState({}, '', address);
    void this.#search(portion);
  }

  /** Links that change the search rather than leave the page. */
  #followed(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-change]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.#go(readAddress(new URL(link.href).search), 'push');
    this.#parts.status.focus();
  }

  #keepPlace(): void {
    history.replaceState({ ...history.state, shown: this.#shown, y: scrollY } satisfies Kept, '');
  }

  #chosen(): Request['chosen'] {
    const chosen: Partial<Record<FilterName, string[]>> = {};
    for (const name of filterNames) {
      const values = [...this.#parts.filters.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map(({ value }) => value);
      if (values.length > 0) chosen[name] = values;
    }
    return chosen;
  }

  async #search(shown: number, y?: number): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const request = this.#request;
    this.#shown = shown;
    this.#sort.value = request.sort;
    const isAsking = request.text !== '' || Object.keys(request.chosen).length > 0;
    document.title = document.title.replace(/^.*?(?=Search · )/, request.text ? `${request.text.slice(0, 60)} · ` : '');
    if (!isAsking) return this.#showNothing();
    this.#parts.status.dataset.busy = '';
    try {
      const tools = await this.#load();
      if (run !== this.#run) return;
      const onFirst = (first: Folded[], query: WidenedQuery) => {
        if (run === this.#run && y === undefined) this.#showFirst(first, query);
      };
      const outcome = await search(request, tools, onFirst);
      if (run !== this.#run) return;
      this.#last = outcome;
      await this.#show(outcome, tools, run);
      if (y !== undefined && run === this.#run) scrollTo({ top: y, behavior: 'instant' });
    } catch (error) {
      if (run !== this.#run) return;
      this.#showNothing();
      this.#parts.status.textContent =
        'The search could not be loaded. Are you online? Try again, or use the glossary and the contents of each report.';
      console.warn(error);
    }
  }

  /** The best results, as soon as they are known. */
  #showFirst(first: readonly Folded[], query: WidenedQuery): void {
    this.#parts.intro.hidden = true;
    this.#parts.remarks.replaceChildren();
    this.#parts.cards.replaceChildren();
    this.#parts.partly.replaceChildren();
    this.#parts.more.hidden = true;
    this.#parts.results.replaceChildren(...first.slice(0, portion).map((each) => resultItem(each, this.#context(query))));
  }

  async #show(outcome: Outcome, tools: Tools, run: number): Promise<void> {
    const { archive, files } = tools;
    const request = this.#request;
    const context = this.#context(outcome.query);
    const found = await cards(outcome.query, { files, archive, context }).catch(() => []);
    if (run !== this.#run) return;
    const { status, intro, remarks: says, cards: above, tools: bar, filters, chips } = this.#parts;
    const isFiltered = Object.keys(request.chosen).length > 0 || Object.keys(outcome.query.filters).length > 0;
    const change = (changed: Request) => `${location.pathname}${writeAddress(changed)}`;

    delete status.dataset.busy;
    status.textContent = summary(outcome, isFiltered);
    intro.hidden = true;
    above.replaceChildren(...found);
    says.replaceChildren(
      ...remarks(outcome, { change, request }),
      ...(outcome.results.length + outcome.partly.length === 0 ? [nothingFound(outcome, { archive, change, request, root: this.#root })] : []),
    );
    chips.replaceChildren(...this.#chips(archive, change));
    filters.replaceChildren(...filterFieldsets(outcome.counts, { archive, request, complete: outcome.complete }));
    bar.hidden = outcome.results.length + outcome.partly.length + outcome.hidden === 0 && !isFiltered;
    this.#showList();
  }

  /** Filters that hold, each with a way to drop it; they are seen where the filters themselves are folded. */
  #chips(archive: Tools['archive'], change: (request: Request) => string): HTMLElement[] {
    return filterNames.flatMap((name) =>
      (this.#request.chosen[name] ?? []).map((value) => {
        const rest = { ...this.#request.chosen, [name]: (this.#request.chosen[name] ?? []).filter((each) => each !== value) };
        if (rest[name]?.length === 0) delete rest[name];
        return el(
          'li',
          {},
          el(
            'a',
            { href: change({ ...this.#request, chosen: rest }), 'data-change': true },
            el('span', { class: 'out-of-sight' }, 'Drop the filter '),
            valueLabel(name, value, archive),
            ' ×',
          ),
        );
      }),
    );
  }

  #showList(): void {
    const outcome = this.#last;
    if (!outcome) return;
    const { results, partly, more } = this.#parts;
    const context = this.#context(outcome.query);
    const whole = outcome.results.slice(0, this.#shown);
    const some = outcome.partly.slice(0, Math.max(0, this.#shown - outcome.results.length));
    results.replaceChildren(...(this.#request.sort === 'relevance' ? whole.map((each) => resultItem(each, context)) : byReport(whole, context)));
    partly.replaceChildren(
      ...(some.length > 0 && whole.length > 0 ? [el('h2', {}, 'With some of the words')] : []),
      ...(some.length > 0 ? [el('ol', { class: 'bare' }, ...some.map((each) => resultItem(each, context)))] : []),
    );
    const rest = outcome.results.length + outcome.partly.length - whole.length - some.length;
    more.hidden = rest === 0;
    more.textContent = `Show ${Math.min(portion, rest)} more of ${counted(rest, 'passage')}`;
  }

  #showMore(): void {
    const before = this.#shown;
    this.#shown += portion;
    this.#showList();
    this.#keepPlace();
    [...document.querySelectorAll<HTMLElement>('.result a')].filter((link) => link.closest('h3'))[before]?.focus();
  }

  #showNothing(): void {
    const { status, remarks: says, cards: above, results, partly, more, tools, chips, intro } = this.#parts;
    for (const part of [says, above, results, partly, chips]) part.replaceChildren();
    delete status.dataset.busy;
    status.textContent = '';
    more.hidden = true;
    tools.hidden = true;
    intro.hidden = false;
    this.#last = undefined;
  }

  #context(query: WidenedQuery): ResultContext {
    const carry = query.terms.length > 0 ? writeAddress({ text: this.#request.text, chosen: {}, sort: 'relevance', widen: this.#request.widen }) : '';
    return { root: this.#root, carry };
  }
}

/** By date, results stand under their reports. */
function byReport(results: readonly Folded[], context: ResultContext): HTMLElement[] {
  const items: HTMLElement[] = [];
  let last: string | undefined;
  for (const each of results) {
    if (each.passage.report !== last)
      items.push(el('li', { class: 'report-head' }, el('h2', {}, `${each.passage.year}: ${each.passage.reportTitle}`)));
    last = each.passage.report;
    items.push(resultItem(each, context));
  }
  return items;
}
