import { searchBox } from '../../messages/messages.ts';
import { say } from '../../messages/say.ts';
import type { SearchFiles } from '../engine/files.ts';
import { indexLanguage } from '../match/stem-word.ts';
import { el } from '../page/dom.ts';
import { type Suggestion, suggest } from './suggest.ts';

let boxes = 0;

/** Suggestions under a search field, as the combobox pattern has it: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export class SearchBox {
  readonly #field: HTMLInputElement;
  readonly #files: SearchFiles;
  readonly #root: URL;
  readonly #list: HTMLUListElement;
  readonly #status: HTMLElement;
  readonly #id: string;
  #suggestions: Suggestion[] = [];
  #active = -1;
  #run = 0;
  #isReady = false;

  constructor(field: HTMLInputElement, files: SearchFiles, root: URL) {
    boxes += 1;
    this.#id = `suggestions-${boxes}`;
    this.#field = field;
    this.#files = files;
    this.#root = root;
    this.#list = el('ul', {
      class: 'suggestions',
      id: this.#id,
      role: 'listbox',
      'aria-label': say(searchBox.list),
      hidden: true,
    });
    this.#status = el('span', { class: 'out-of-sight', role: 'status' });
  }

  start(): void {
    // The field stays where it is: moved, it would lose the focus that has just called this.
    this.#field.parentElement?.classList.add('suggesting');
    this.#field.parentElement?.append(this.#list, this.#status);
    const attributes = {
      role: 'combobox',
      autocomplete: 'off',
      autocapitalize: 'none',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.#id,
    };
    for (const [name, value] of Object.entries(attributes)) this.#field.setAttribute(name, value);
    this.#field.addEventListener('focus', () => this.#askAhead());
    this.#field.addEventListener('input', () => void this.#typed());
    this.#field.addEventListener('keydown', (event) => this.#pressed(event));
    this.#field.addEventListener('blur', () => this.#close());
    // A press on a suggestion must not take the focus, or the list is gone before the click.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
      if (option) this.#follow(Number((option as HTMLElement).dataset.index));
    });
    if (document.activeElement === this.#field) this.#askAhead();
    if (this.#field.value) void this.#typed();
  }

  async #typed(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const typed = this.#field.value;
    const found = await suggest(typed, this.#files).catch(() => []);
    if (run !== this.#run) return;
    this.#suggestions = found;
    this.#active = -1;
    if (found.length === 0) return this.#close();
    this.#list.replaceChildren(
      ...found.map(({ label, about }, index) =>
        el(
          'li',
          { role: 'option', id: `${this.#id}-${index}`, 'aria-selected': 'false', 'data-index': `${index}` },
          el('span', {}, label),
          ' ',
          el('span', { class: 'quiet' }, about),
        ),
      ),
    );
    this.#list.hidden = false;
    this.#field.setAttribute('aria-expanded', 'true');
    this.#field.removeAttribute('aria-activedescendant');
    this.#status.textContent = say(searchBox.suggestions, { count: found.length });
  }

  #pressed(event: KeyboardEvent): void {
    const { length } = this.#suggestions;
    const isOpen = !this.#list.hidden;
    if (event.key === 'ArrowDown' && length > 0) this.#move(isOpen ? ((this.#active + 2) % (length + 1)) - 1 : 0);
    else if (event.key === 'ArrowUp' && length > 0)
      this.#move(isOpen ? ((this.#active + 1 + length) % (length + 1)) - 1 : length - 1);
    else if (event.key === 'Escape' && isOpen) this.#close();
    else if (event.key === 'Enter' && isOpen && this.#active >= 0) this.#follow(this.#active);
    else return;
    event.preventDefault();
  }

  /** To a suggestion, or with -1 back to what was typed. */
  #move(to: number): void {
    this.#list.hidden = false;
    this.#field.setAttribute('aria-expanded', 'true');
    this.#active = to;
    for (const [index, option] of [...this.#list.children].entries())
      option.setAttribute('aria-selected', `${index === to}`);
    if (to === -1) this.#field.removeAttribute('aria-activedescendant');
    else {
      this.#field.setAttribute('aria-activedescendant', `${this.#id}-${to}`);
      this.#list.children[to]?.scrollIntoView({ block: 'nearest' });
    }
  }

  #follow(index: number): void {
    const suggestion = this.#suggestions[index];
    if (suggestion) location.assign(new URL(suggestion.path, this.#root));
  }

  #close(): void {
    this.#run += 1;
    this.#list.hidden = true;
    this.#active = -1;
    this.#field.setAttribute('aria-expanded', 'false');
    this.#field.removeAttribute('aria-activedescendant');
    this.#status.textContent = '';
  }

  /** Someone is about to search: have the two large files of the search engine at hand when the search page asks. */
  #askAhead(): void {
    if (this.#isReady) return;
    this.#isReady = true;
    for (const name of ['pagefind/pagefind.js', `pagefind/wasm.${indexLanguage}.pagefind`])
      document.head.append(el('link', { rel: 'prefetch', href: new URL(name, this.#root).href }));
  }
}
