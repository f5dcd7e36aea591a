import { searchBox } from '../../messages/messages.ts';
import { say } from '../../messages/say.ts';
import type { SearchFiles } from '../engine/files.ts';
import type { IndexNames } from '../engine/index-names.ts';
import { askForWord } from '../engine/pagefind.ts';
import { indexFolder, startEngine, type Tools } from '../engine/start.ts';
import type { SearchLabels } from '../labels.ts';
import { writeAddress } from '../page/address.ts';
import { el } from '../page/dom.ts';
import { type Request, searchFirst } from '../search.ts';
import { allOption, type BoxOption, recentOptions, resultOption, suggestionOption } from './options.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent.ts';
import { suggest } from './suggest.ts';

let boxes = 0;

/** After the last key, in milliseconds, until passages are looked for. */
const pause = 120;
/** Fewer letters are the beginning of too many words. */
const tellingLetters = 4;
const mostResults = 5;

/** What the site tells of its index, so that all of it can be asked for at once. */
export interface BoxKnows {
  names?: IndexNames;
  labels: SearchLabels;
}

interface Site {
  files: SearchFiles;
  root: URL;
  knows: Promise<BoxKnows | undefined>;
}

/** Names, passages and recent searches under a search field, as the combobox pattern has it: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export class SearchBox {
  readonly #field: HTMLInputElement;
  readonly #site: Site;
  readonly #list: HTMLUListElement;
  readonly #status: HTMLElement;
  readonly #id: string;
  /** The report that the page shows, and a box to search in it alone. */
  readonly #report: string | undefined;
  readonly #within: HTMLInputElement;
  #tools: Promise<Tools> | undefined;
  #names: BoxOption[] = [];
  #results: BoxOption[] = [];
  #active = -1;
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(field: HTMLInputElement, site: Site) {
    boxes += 1;
    this.#id = `suggestions-${boxes}`;
    this.#field = field;
    this.#site = site;
    this.#report = document.querySelector<HTMLElement>('article[data-report]')?.dataset.report;
    this.#list = el('ul', {
      class: 'suggestions',
      id: this.#id,
      role: 'listbox',
      'aria-label': say(searchBox.list),
      hidden: true,
    });
    this.#status = el('span', { class: 'out-of-sight', role: 'status' });
    this.#within = el('input', { type: 'checkbox', name: 'report', value: this.#report ?? '', id: `within-${boxes}` });
  }

  start(): void {
    // The field stays where it is: moved, it would lose the focus that has just called this.
    const holder = this.#field.parentElement;
    holder?.classList.add('suggesting');
    holder?.append(this.#list, this.#status);
    if (this.#report !== undefined) this.#offerReport();
    const attributes = {
      role: 'combobox',
      autocomplete: 'off',
      autocapitalize: 'none',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.#id,
    };
    for (const [name, value] of Object.entries(attributes)) this.#field.setAttribute(name, value);
    this.#field.addEventListener('focus', () => this.#focused());
    this.#field.addEventListener('input', () => void this.#typed());
    this.#field.addEventListener('keydown', (event) => this.#pressed(event));
    holder?.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && holder.contains(relatedTarget))) this.#close();
    });
    this.#field.form?.addEventListener('submit', () => keepSearch(this.#field.value));
    // A press on an option must not take the focus, or the list is gone before the click.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
      if (option) this.#choose(Number((option as HTMLElement).dataset.index));
    });
    if (document.activeElement === this.#field) this.#focused();
    if (this.#field.value) void this.#typed();
  }

  /** The next stop of the Tab key: in this report alone. */
  #offerReport(): void {
    const label = el('label', { class: 'within', for: this.#within.id }, this.#within, ' ', say(searchBox.within));
    this.#field.insertAdjacentElement('afterend', label);
    this.#within.addEventListener('change', () => {
      this.#field.focus();
      void this.#typed();
    });
  }

  #focused(): void {
    void this.#load().catch(() => undefined);
    if (this.#field.value.trim() === '') this.#show(recentOptions(recentSearches()), []);
  }

  /** Someone is about to search: the engine is asked for at once. */
  #load(): Promise<Tools> {
    const { root, files, knows } = this.#site;
    this.#tools ??= knows.then((known) => startEngine(root, files, known));
    this.#tools.catch(() => {
      this.#tools = undefined;
    });
    return this.#tools;
  }

  get #request(): Request {
    const chosen = this.#report !== undefined && this.#within.checked ? { report: [this.#report] } : {};
    return { text: this.#field.value.trim(), chosen, sort: 'relevance', widen: true };
  }

  async #typed(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    clearTimeout(this.#timer);
    const request = this.#request;
    if (request.text === '') {
      this.#show(recentOptions(recentSearches()), []);
      return;
    }
    const word = request.text.split(/\s+/).at(-1) ?? '';
    void this.#site.knows.then((known) => {
      if (known?.names && word.length > 1) askForWord(word, indexFolder(this.#site.root), known.names);
    });
    if (word.length >= tellingLetters) this.#timer = setTimeout(() => void this.#find(request, run), pause);
    const named = await suggest(request.text, this.#site.files).catch(() => []);
    if (run === this.#run)
      this.#show(
        named.map((each) => suggestionOption(each, this.#site.root)),
        this.#results,
      );
  }

  async #find(request: Request, run: number): Promise<void> {
    try {
      const { first } = await searchFirst(request, await this.#load());
      if (run !== this.#run) return;
      const carry = writeAddress({ ...request, chosen: {} });
      const found = first.slice(0, mostResults).map((each) => resultOption(each, { root: this.#site.root, carry }));
      this.#show(this.#names, [...found, ...(found.length > 0 ? [allOption(request.text)] : [])]);
    } catch {
      // Names are still there, and Enter goes to the search page, which says what is wrong.
    }
  }

  get #options(): BoxOption[] {
    return [...this.#names, ...this.#results];
  }

  #show(names: BoxOption[], results: BoxOption[]): void {
    this.#names = names;
    this.#results = results;
    this.#active = -1;
    const options = this.#options;
    if (options.length === 0) {
      this.#close();
      return;
    }
    this.#list.replaceChildren(
      ...options.map(({ nodes }, index) =>
        el(
          'li',
          {
            role: 'option',
            id: `${this.#id}-${index}`,
            'aria-selected': 'false',
            'data-index': `${index}`,
            class: index === names.length && names.length > 0 ? 'first' : undefined,
          },
          ...nodes,
        ),
      ),
    );
    this.#open();
    this.#field.removeAttribute('aria-activedescendant');
    this.#status.textContent = say(searchBox.suggestions, { count: options.length });
  }

  #pressed(event: KeyboardEvent): void {
    const { length } = this.#options;
    const isOpen = !this.#list.hidden;
    if (event.key === 'ArrowDown' && length > 0) this.#move(isOpen ? ((this.#active + 2) % (length + 1)) - 1 : 0);
    else if (event.key === 'ArrowUp' && length > 0)
      this.#move(isOpen ? ((this.#active + 1 + length) % (length + 1)) - 1 : length - 1);
    else if (event.key === 'Escape' && isOpen) this.#close();
    else if (event.key === 'Enter' && isOpen && this.#active >= 0) this.#choose(this.#active);
    else return;
    event.preventDefault();
  }

  /** To an option, or with -1 back to what was typed. */
  #move(to: number): void {
    this.#open();
    this.#active = to;
    for (const [index, option] of [...this.#list.children].entries())
      option.setAttribute('aria-selected', `${index === to}`);
    if (to === -1) this.#field.removeAttribute('aria-activedescendant');
    else {
      this.#field.setAttribute('aria-activedescendant', `${this.#id}-${to}`);
      this.#list.children[to]?.scrollIntoView({ block: 'nearest' });
    }
  }

  #choose(index: number): void {
    const option = this.#options[index];
    if (option?.choose === 'forget') {
      forgetSearches();
      this.#show([], []);
    } else if (option?.choose === 'search') {
      this.#field.value = option.to;
      this.#field.form?.requestSubmit();
    } else if (option) {
      keepSearch(this.#field.value);
      location.assign(option.to);
    }
  }

  #open(): void {
    this.#list.hidden = false;
    this.#field.setAttribute('aria-expanded', 'true');
  }

  #close(): void {
    this.#run += 1;
    clearTimeout(this.#timer);
    this.#list.hidden = true;
    this.#active = -1;
    this.#field.setAttribute('aria-expanded', 'false');
    this.#field.removeAttribute('aria-activedescendant');
    this.#status.textContent = '';
  }
}
