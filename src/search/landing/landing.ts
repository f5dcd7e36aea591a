import { landing as says } from '../../messages/messages.ts';
import { say } from '../../messages/say.ts';
import { searchFiles, startEngine } from '../engine/start.ts';
import { readAddress, writeAddress } from '../page/address.ts';
import { el } from '../page/dom.ts';
import { hrefOf } from '../page/results.ts';
import type { FoundPassage } from '../passage.ts';
import { readQuery } from '../query/query.ts';
import { spellingsOf } from '../query/spellings.ts';
import { search } from '../search.ts';
import { markWords, unmarkWords } from './marks.ts';

/**
 * Someone comes from a search: marks the words where they land, and offers the next and the previous match in this report.
 *
 * @param root Of the site.
 */
export async function startLanding(report: string, root: URL): Promise<void> {
  const { text, widen } = readAddress(location.search);
  const query = readQuery(text);
  if (query.terms.length === 0) return;
  const here = () => decodeURIComponent(location.hash.slice(1));
  markWords([here()], {
    ...query,
    spellings: spellingsOf(query),
    widenings: [],
    phrases: [],
    named: [],
    kinds: [],
    grades: [],
    asksGrade: false,
    asksNumber: false,
  });

  const bar = new MatchBar(text, root, writeAddress({ text, chosen: {}, sort: 'relevance', widen }));
  try {
    const outcome = await search(
      { text, widen, chosen: { report: [report] }, sort: 'oldest' },
      { ...(await startEngine(root, searchFiles(root))), counts: false },
    );
    const found = inReadingOrder([...outcome.results, ...outcome.partly]);
    const whole = inReadingOrder(outcome.results);
    const matches = whole.some(({ id }) => id === here()) ? whole : found;
    const show = () => {
      markWords(new Set([...matches.map(({ id }) => id), here()]), outcome.query);
      bar.show(matches, here());
    };
    show();
    addEventListener('hashchange', show);
  } catch (error) {
    // The passage is found and marked; only the way to the others is missing.
    console.warn(error);
  }
}

function inReadingOrder(
  results: readonly { passage: FoundPassage; again: readonly { passage: FoundPassage }[] }[],
): FoundPassage[] {
  return results
    .flatMap(({ passage, again }) => [passage, ...again.map((each) => each.passage)])
    .sort((a, b) => a.order - b.order);
}

/** “Match 2 of 5 in this report”, at the foot of the window. */
class MatchBar {
  readonly #text: string;
  readonly #root: URL;
  readonly #carry: string;
  readonly #bar: HTMLElement;

  constructor(text: string, root: URL, carry: string) {
    this.#text = text;
    this.#root = root;
    this.#carry = carry;
    this.#bar = el('nav', { class: 'matches', 'aria-label': say(says.matches), 'data-editorial': true });
    document.body.append(this.#bar);
  }

  show(matches: readonly FoundPassage[], here: string): void {
    const at = matches.findIndex(({ id }) => id === here);
    const link = (passage: FoundPassage | undefined, label: string) =>
      passage
        ? el('a', { href: hrefOf(passage, { root: this.#root, carry: this.#carry }) }, label)
        : el('span', { class: 'none' }, label);
    const close = el('button', { type: 'button', 'aria-label': say(says.takeOff) }, '×');
    close.addEventListener('click', () => this.#close());
    const previous = at === -1 ? undefined : matches[at - 1];
    this.#bar.replaceChildren(
      el(
        'p',
        {},
        el('b', {}, this.#text.length > 40 ? `${this.#text.slice(0, 40)}…` : this.#text),
        `: ${at === -1 ? say(says.count, { count: matches.length }) : say(says.place, { at: at + 1, count: matches.length })}`,
      ),
      link(previous, say(says.previous)),
      link(matches[at + 1], say(says.next)),
      el('a', { href: new URL(`search/${this.#carry}`, this.#root).href }, say(says.all)),
      close,
    );
  }

  #close(): void {
    unmarkWords();
    this.#bar.remove();
    history.replaceState(history.state, '', location.pathname + location.hash);
  }
}
