import { search as says } from '../../messages/messages.ts';
import { say } from '../../messages/say.ts';
import { forgetSearches, keepSearch, recentSearches } from '../box/recent.ts';
import type { IndexNames } from '../engine/index-names.ts';
import { askForWord } from '../engine/pagefind.ts';
import { indexFolder, searchFiles, startEngine, type Tools } from '../engine/start.ts';
import type { SearchLabels } from '../labels.ts';
import { type Request, search, searchFirst, understand } from '../search.ts';
import { readAddress, strangeParameters, writeAddress } from './address.ts';
import { findPart, PageView, portion } from './page-view.ts';

/** After the last key, in milliseconds: until the best results show, and until all are looked for. */
const shortPause = 120;
const longPause = 450;
/** Fewer letters are the beginning of too many words. */
const tellingLetters = 4;

/** What history keeps of a list, so that “back” returns to the same place. */
interface Kept {
  shown?: number;
  y?: number;
}

/** The search page: reads the address, searches, shows. Everything that changes a search changes the address. */
export class SearchPage {
  readonly #root: URL;
  readonly #view: PageView;
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #sort: HTMLSelectElement;
  readonly #files;
  /** Written into the page by the build; absent while the site is being developed. */
  readonly #names: IndexNames | undefined;
  readonly #labels: SearchLabels;
  #tools: Promise<Tools> | undefined;
  #request: Request = { text: '', chosen: {}, sort: 'relevance', widen: true };
  #run = 0;
  /** Of the page, before anything is asked. */
  readonly #title = document.title;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(page: HTMLElement, root: URL) {
    this.#root = root;
    this.#files = searchFiles(root);
    this.#names = page.dataset.index ? JSON.parse(page.dataset.index) : undefined;
    this.#labels = JSON.parse(page.dataset.labels ?? '');
    this.#view = new PageView(page, root);
    this.#form = findPart(page, 'form');
    this.#field = findPart(page, 'field');
    this.#sort = findPart(page, 'sort');
  }

  start(): void {
    history.scrollRestoration = 'manual';
    this.#field.addEventListener('focus', () => void this.#load().catch(() => undefined));
    this.#field.addEventListener('input', () => this.#typed());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ ...this.#request, text: this.#field.value.trim() }, 'push');
    });
    this.#sort.addEventListener('change', () =>
      this.#go({ ...this.#request, sort: this.#sort.value as Request['sort'] }, 'push'),
    );
    this.#view.parts.filters.addEventListener('change', () =>
      this.#go({ ...this.#request, chosen: this.#view.chosen() }, 'push'),
    );
    this.#view.parts.more.addEventListener('click', () => {
      this.#view.showMore();
      this.#keepPlace();
    });
    document.addEventListener('click', (event) => this.#followed(event));
    addEventListener('popstate', () => this.#readAddress());
    addEventListener('pagehide', () => this.#keepPlace());
    const typed = this.#field.value;
    this.#request = readAddress(location.search);
    // What was typed before this module was here stands, and is searched for.
    if (typed !== '' && typed !== this.#request.text) this.#typed();
    else this.#readAddress();
    if (document.activeElement === this.#field) void this.#load().catch(() => undefined);
  }

  #load(): Promise<Tools> {
    this.#tools ??= startEngine(this.#root, this.#files, { names: this.#names, labels: this.#labels });
    this.#tools.catch(() => {
      this.#tools = undefined;
    });
    return this.#tools;
  }

  /** What the address asks for that no search knows. */
  #strange: readonly string[] = [];

  #readAddress(): void {
    const { shown = portion, y } = (history.state ?? {}) as Kept;
    this.#request = readAddress(location.search);
    this.#strange = strangeParameters(location.search);
    if (this.#field.value !== this.#request.text) this.#field.value = this.#request.text;
    void this.#search(shown, y);
  }

  /** While typing: the index is asked ahead, the best results show after a moment, the rest when the hand rests. */
  #typed(): void {
    this.#forgetTimers();
    const text = this.#field.value.trim();
    const word = text.split(/\s+/).at(-1) ?? '';
    if (this.#names && word.length > 1) askForWord(word, indexFolder(this.#root), this.#names);
    void this.#load().then(
      ({ engine }) =>
        word.length >= tellingLetters && this.#field.value.trim() === text ? engine.prepare(word) : undefined,
      () => undefined,
    );
    const request = { ...this.#request, text, widen: true };
    if (word.length >= tellingLetters) this.#timers.push(setTimeout(() => void this.#searchFirst(request), shortPause));
    this.#timers.push(setTimeout(() => this.#go(request, 'replace'), longPause));
  }

  #forgetTimers(): void {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
  }

  #go(request: Request, how: 'push' | 'replace'): void {
    this.#forgetTimers();
    this.#request = request;
    this.#strange = [];
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
    this.#view.parts.status.focus();
  }

  #keepPlace(): void {
    history.replaceState({ ...history.state, shown: this.#view.shown, y: scrollY } satisfies Kept, '');
  }

  async #searchFirst(request: Request): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    try {
      const { first, query } = await searchFirst(request, await this.#load());
      if (run === this.#run && first.length > 0) this.#view.showFirst(first, query, request);
    } catch {
      // The whole search, soon to come, says so.
    }
  }

  /** What stands over the results, shown before the rest is read, so that the list does not move when it is. */
  async #showUnderstood(request: Request, isWanted: () => boolean): Promise<void> {
    const { query, answers } = await understand(request, { files: this.#files });
    const archive = await this.#files.archive();
    if (isWanted()) this.#view.showUnderstood(query, { request, archive, answers });
  }

  #showRecent(): void {
    this.#view.showRecent(recentSearches(), () => {
      forgetSearches();
      this.#showRecent();
      this.#field.focus();
    });
  }

  async #search(shown: number, y?: number): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const request = this.#request;
    const view = this.#view;
    view.shown = shown;
    this.#sort.value = request.sort;
    document.title = `${request.text ? `${request.text.slice(0, 60)} · ` : ''}${this.#title}`;
    if (request.text === '' && Object.keys(request.chosen).length === 0) {
      this.#showRecent();
      return view.showNothing();
    }
    view.busy();
    try {
      const tools = await this.#load();
      if (y === undefined) {
        const { first, query } = await searchFirst(request, tools);
        if (run === this.#run && first.length > 0) view.showFirst(first, query, request);
      }
      if (run !== this.#run) return;
      const isStill = () => run === this.#run;
      const [outcome] = await Promise.all([
        search(request, tools),
        this.#showUnderstood(request, () => isStill() && y === undefined),
      ]);
      if (!isStill()) return;
      view.show(outcome, { request, archive: await this.#files.archive(), strange: this.#strange });
      if (outcome.results.length > 0) keepSearch(request.text);
      if (y !== undefined) scrollTo({ top: y, behavior: 'instant' });
    } catch (error) {
      if (run !== this.#run) return;
      view.showNothing(say(says.failed));
      console.warn(error);
    }
  }
}
