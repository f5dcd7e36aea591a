import { locale, quotes as says } from '../messages/messages.ts';
import { say } from '../messages/say.ts';
import { searchFiles, startEngine, type Tools } from '../search/engine/start.ts';
import { el } from '../search/page/dom.ts';
import type { FoundPassage } from '../search/passage.ts';
import { readState, writeState } from './address.ts';
import { candidatePassages } from './candidates.ts';
import { findQuotations, readCitation, type Unit } from './find-quotations.ts';
import { type Judgement, judge } from './judge.ts';
import { readQuotation } from './pieces.ts';
import { showJudgement } from './show.ts';

/** The page that checks quotations. What is pasted is held against the index in this browser and goes nowhere. */
export class QuotesPage {
  readonly #root: URL;
  readonly #page: HTMLElement;
  #tools: Promise<Tools> | undefined;
  /** Counts checks, so that one that is overtaken stops. */
  #round = 0;

  constructor(page: HTMLElement, root: URL) {
    this.#page = page;
    this.#root = root;
  }

  start(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#check({ byHand: true });
    });
    addEventListener('hashchange', () => this.#restore());
    this.#restore();
  }

  get #form(): HTMLFormElement {
    return this.#part('form') as HTMLFormElement;
  }

  get #field(): HTMLTextAreaElement {
    return this.#part('field') as HTMLTextAreaElement;
  }

  #part(name: string): HTMLElement {
    return this.#page.querySelector(`[data-part=${name}]`) as HTMLElement;
  }

  #restore(): void {
    const { text, unit } = readState(location.hash);
    if (text === '') return;
    this.#field.value = text;
    this.#setUnit(unit);
    void this.#check({ byHand: false });
  }

  get #unit(): Unit {
    return new FormData(this.#form).get('by') === 'sentences' ? 'sentences' : 'quotations';
  }

  #setUnit(unit: Unit): void {
    for (const input of this.#form.querySelectorAll<HTMLInputElement>('input[name=by]'))
      input.checked = input.value === unit;
  }

  async #check({ byHand }: { byHand: boolean }): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    const text = this.#field.value;
    const results = this.#part('results');
    results.replaceChildren();
    if (text.trim() === '') return this.#say(say(says.nothingPasted));
    if (byHand) this.#remember(text);
    try {
      const { engine, files } = await this.#ready();
      const archive = await files.archive();
      const { unit, found } = findQuotations(text, this.#unit, locale);
      if (found.length === 0) return this.#say(say(says.noWords));
      const counts = new Map<Judgement['verdict'], number>();
      for (const [index, each] of found.entries()) {
        this.#say(say(says.busy, { done: index, all: found.length }), true);
        const quotation = readQuotation(each.text);
        const passages = await candidatePassages(quotation, engine, archive.records);
        if (round !== this.#round) return;
        const judgement = judge<FoundPassage>(quotation, passages, readCitation(each.after, archive.reports));
        counts.set(judgement.verdict, (counts.get(judgement.verdict) ?? 0) + 1);
        results.append(showJudgement(each.text, judgement, { root: this.#root, reports: archive.reports }));
      }
      const of = (...verdicts: Judgement['verdict'][]) =>
        verdicts.reduce((sum, verdict) => sum + (counts.get(verdict) ?? 0), 0);
      this.#say(
        say(unit === 'quotations' ? says.found : says.foundSentences, {
          count: found.length,
          verbatim: of('verbatim', 'elsewhere'),
          not: of('differs', 'joined', 'holes', 'absent'),
        }),
      );
    } catch {
      if (round === this.#round) this.#say(say(says.failed));
    }
  }

  #ready(): Promise<Tools> {
    this.#tools ??= startEngine(this.#root, searchFiles(this.#root));
    // A connection that failed once may hold the next time.
    this.#tools.catch(() => {
      this.#tools = undefined;
    });
    return this.#tools;
  }

  /** Behind `#`, where no server sees it. */
  #remember(text: string): void {
    const hash = writeState({ text, unit: this.#unit });
    history.replaceState(history.state, '', `${location.pathname}${hash}`);
    this.#part('link').replaceChildren(hash === '' ? say(says.tooLong) : say(says.linkable));
  }

  #say(sentence: string, busy = false): void {
    const status = this.#part('status');
    // A screen reader hears the end, not each step.
    status.toggleAttribute('aria-busy', busy);
    if (busy) status.setAttribute('aria-busy', 'true');
    status.replaceChildren(el('span', {}, sentence));
  }
}
