import { search as says, searchBox } from '../../messages/messages.ts';
import { say } from '../../messages/say.ts';
import type { GivenAnswer } from '../answers/answer.ts';
import type { SearchedArchive } from '../archive-file.ts';
import type { Folded } from '../match/fold.ts';
import { type FilterName, filterNames } from '../query/query.ts';
import type { WidenedQuery } from '../query/widen.ts';
import { isComplete, type Outcome, type Request } from '../search.ts';
import { writeAddress } from './address.ts';
import { answerCards } from './answers.ts';
import { el } from './dom.ts';
import { filterChips, filterFieldsets } from './filters.ts';
import { type ResultContext, resultItem } from './results.ts';
import { nothingFound, remarks, summary, understood } from './said.ts';
import { strangeRemark } from './unknown.ts';

/** Results shown at a time. */
export const portion = 10;

const partNames = [
  'status',
  'remarks',
  'cards',
  'results',
  'partly',
  'more',
  'filters',
  'tools',
  'chips',
  'intro',
  'recent',
] as const;

/** What is shown with an outcome. */
interface Shown {
  request: Request;
  archive: SearchedArchive;
  /** What the address asks for that no search knows. */
  strange: readonly string[];
}

/** What is on the search page: shows outcomes, and forgets them. */
export class PageView {
  readonly parts: Readonly<Record<(typeof partNames)[number], HTMLElement>>;
  readonly #root: URL;
  /** Results shown. */
  shown = portion;
  #outcome: Outcome | undefined;
  #request: Request | undefined;

  constructor(page: HTMLElement, root: URL) {
    this.#root = root;
    this.parts = Object.fromEntries(partNames.map((name) => [name, findPart(page, name)])) as PageView['parts'];
    // Beside the results there is room for the filters; above them, only for the word.
    this.parts.filters.closest('details')?.toggleAttribute('open', matchMedia('(min-width: 60rem)').matches);
  }

  busy(): void {
    this.parts.status.dataset.busy = '';
  }

  /** The best results, as soon as they are known. */
  showFirst(first: readonly Folded[], query: WidenedQuery, request: Request): void {
    const { intro, remarks: says, cards, partly, more, results, tools } = this.parts;
    intro.hidden = true;
    for (const part of [says, cards, partly]) part.replaceChildren();
    more.hidden = true;
    // Their place is kept, so that the list stays where it is when they come.
    tools.hidden = false;
    results.replaceChildren(...first.slice(0, portion).map((each) => resultItem(each, this.context(request, query))));
  }

  /** What a search is for, while the rest is read: what stands over the results is there before they are read. */
  showUnderstood(
    query: WidenedQuery,
    { request, archive, answers }: { request: Request; archive: SearchedArchive; answers: readonly GivenAnswer[] },
  ): void {
    this.parts.cards.replaceChildren(...answerCards(answers, { root: this.#root, archive }));
    this.parts.remarks.replaceChildren(...understood(query, { change: addressFor, request }));
  }

  show(outcome: Outcome, { request, archive, strange }: Shown): void {
    this.#outcome = outcome;
    this.#request = request;
    const { parts } = this;
    const isFiltered = Object.keys(request.chosen).length > 0 || Object.keys(outcome.query.filters).length > 0;
    const found = outcome.results.length + outcome.partly.length;
    const change = addressFor;

    delete parts.status.dataset.busy;
    parts.status.textContent = summary(outcome, isFiltered);
    parts.intro.hidden = true;
    parts.cards.replaceChildren(...answerCards(outcome.answers, { root: this.#root, archive }));
    parts.remarks.replaceChildren(
      ...remarks(outcome, { change, request, archive }),
      ...strangeRemark(strange),
      ...(found === 0 ? [nothingFound(outcome, { archive, change, request, root: this.#root })] : []),
    );
    parts.chips.replaceChildren(...filterChips({ archive, request, change }));
    parts.filters.replaceChildren(
      ...filterFieldsets(outcome.counts, { archive, request, complete: isComplete(outcome) }),
    );
    parts.tools.hidden = found + outcome.hidden === 0 && !isFiltered;
    this.#showList();
  }

  /** Shows more results, and goes to the first of them. */
  showMore(): void {
    const before = this.shown;
    this.shown += portion;
    this.#showList();
    this.parts.results.parentElement?.querySelectorAll<HTMLElement>('.result h3 a')[before]?.focus();
  }

  showNothing(said = ''): void {
    const { status, remarks: says, cards, results, partly, more, tools, chips, intro } = this.parts;
    for (const part of [says, cards, results, partly, chips]) part.replaceChildren();
    delete status.dataset.busy;
    status.textContent = said;
    more.hidden = true;
    tools.hidden = true;
    intro.hidden = said !== '';
    this.#outcome = undefined;
  }

  /** What was searched for before on this device, with a way to forget it. */
  showRecent(searches: readonly string[], forget: () => void): void {
    if (searches.length === 0) {
      this.parts.recent.replaceChildren();
      return;
    }
    const button = el('button', { type: 'button' }, say(searchBox.forget));
    button.addEventListener('click', forget);
    const link = (text: string) =>
      el('a', { href: addressFor({ text, chosen: {}, sort: 'relevance', widen: true }), 'data-change': true }, text);
    this.parts.recent.replaceChildren(
      el('h2', {}, say(searchBox.recentTitle)),
      el('ul', { class: 'bare' }, ...searches.map((text) => el('li', {}, link(text)))),
      button,
    );
  }

  /** The filters chosen in the form. */
  chosen(): Request['chosen'] {
    const chosen: Partial<Record<FilterName, string[]>> = {};
    for (const name of filterNames) {
      const boxes = this.parts.filters.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`);
      if (boxes.length > 0) chosen[name] = [...boxes].map(({ value }) => value);
    }
    return chosen;
  }

  /** What results carry to where they lead. */
  context({ text, widen }: Request, query: WidenedQuery): ResultContext {
    return {
      root: this.#root,
      carry: query.terms.length > 0 ? writeAddress({ text, chosen: {}, sort: 'relevance', widen }) : '',
    };
  }

  #showList(): void {
    if (!this.#outcome || !this.#request) return;
    const { results, partly, more } = this.parts;
    const outcome = this.#outcome;
    const context = this.context(this.#request, outcome.query);
    const whole = outcome.results.slice(0, this.shown);
    const some = outcome.partly.slice(0, Math.max(0, this.shown - outcome.results.length));
    results.replaceChildren(
      ...(this.#request.sort === 'relevance'
        ? whole.map((each) => resultItem(each, context))
        : byReport(whole, context)),
    );
    partly.replaceChildren(
      ...(some.length > 0 && whole.length > 0 ? [el('h2', {}, say(says.someWords))] : []),
      ...(some.length > 0 ? [el('ol', { class: 'bare' }, ...some.map((each) => resultItem(each, context)))] : []),
    );
    const rest = outcome.results.length + outcome.partly.length - whole.length - some.length;
    more.hidden = rest === 0;
    more.textContent = say(says.more, { count: Math.min(portion, rest), rest });
  }
}

function addressFor(request: Request): string {
  return `${location.pathname}${writeAddress(request)}`;
}

/** An element that the page names for script. */
export function findPart<Kind extends HTMLElement>(page: HTMLElement, name: string): Kind {
  const found = page.querySelector<Kind>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The search page lacks its part "${name}".`);
  return found;
}

/** By date, results stand under their reports. */
function byReport(results: readonly Folded[], context: ResultContext): HTMLElement[] {
  return results.flatMap((each, index) => {
    const { report, reportTitle, year } = each.passage;
    const isNew = results[index - 1]?.passage.report !== report;
    return [
      ...(isNew ? [el('li', { class: 'report-head' }, el('h2', {}, `${year}: ${reportTitle}`))] : []),
      resultItem(each, context),
    ];
  });
}
