import type { MatchableTerm } from '../../src/edition/term-matcher.ts';
import { normaliseWords } from '../../src/edition/words.ts';

type Form = MatchableTerm['forms'][number];

interface Claim {
  id: string;
  words: string;
  /** The form, and around it the phrases in which it must or must not stand. */
  pattern: string;
}

/** Finds terms in the words of a source by one regular expression: every form that counts in a report, the longest first. */
export class FormCounter {
  readonly #claims: ReadonlyMap<string, readonly Claim[]>;
  readonly #pattern: RegExp;

  constructor(terms: Iterable<MatchableTerm>, report: string) {
    const claims = [...terms]
      .flatMap(({ id, forms }) => forms.filter(({ reports }) => !reports || reports.includes(report)).map((form) => claim(id, form)))
      .sort((a, b) => b.words.length - a.words.length);
    this.#claims = Map.groupBy(claims, ({ words }) => words);
    this.#pattern = new RegExp(`${wordStart}(?:${claims.map(({ pattern }) => pattern).join('|')})`, 'gu');
  }

  /** The term of each use, in order. `text` is as `normaliseWords` leaves it, with a line feed where no form may pass. */
  find(text: string): string[] {
    return Array.from(text.matchAll(this.#pattern), ({ 0: words, index }) => {
      const claims = this.#claims.get(words) ?? [];
      const holding = claims.filter(({ pattern }) => claims.length === 1 || isAt(pattern, text, index));
      return holding.at(-1)?.id ?? '';
    });
  }
}

function isAt(pattern: string, text: string, index: number): boolean {
  const sticky = new RegExp(pattern, 'uy');
  sticky.lastIndex = index;
  return sticky.test(text);
}

const wordStart = String.raw`(?<![\p{L}\p{N}])(?<!\d[.,](?=\d))(?=[\p{L}\p{N}])`;
const wordEnd = String.raw`(?![\p{L}\p{N}])(?!(?<=\d)[.,]\d)`;

function claim(id: string, { form, not, only }: Form): Claim {
  const words = normaliseWords(form);
  const around = (phrase: string) => {
    const text = normaliseWords(phrase);
    return Array.from(text.matchAll(new RegExp(escape(words), 'gu')), ({ index }) => `(?<=${escape(text.slice(0, index))})${escape(text.slice(index))}`);
  };
  const forbidden = (not ?? []).flatMap(around).map((place) => `(?!${place})`).join('');
  const required = only ? `(?=${only.flatMap(around).join('|')})` : '';
  return { id, words, pattern: `${forbidden}${required}${escape(words)}${wordEnd}` };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
