import { escapePattern } from '../../src/edition/escape-pattern.ts';
import type { MatchableTerm } from '../../src/edition/term-matcher.ts';
import { normaliseWords } from '../../src/edition/words.ts';

type Form = MatchableTerm['forms'][number];

/** Finds terms in the words of a source by regular expressions: for each first letter all forms that count in a report, the longest first. */
export class FormCounter {
  readonly #formsByLetter: ReadonlyMap<string, { pattern: RegExp; terms: readonly string[] }>;

  constructor(terms: Iterable<MatchableTerm>, report: string) {
    const claims = [...terms]
      .flatMap(({ id, forms }) => forms.map((form) => ({ id, form, words: normaliseWords(form.form) })))
      .filter(({ form }) => !form.reports || form.reports.includes(report))
      .sort((a, b) => b.words.length - a.words.length || Number(Boolean(b.form.only)) - Number(Boolean(a.form.only)));
    const byLetter = [...Map.groupBy(claims, ({ words }) => words[0] ?? '')];
    this.#formsByLetter = new Map(
      byLetter.map(([letter, group]) => {
        const pattern = new RegExp(
          `(?:${group.map(({ form, words }) => `(${formPattern(form, words)})`).join('|')})${wordEnd}`,
          'uy',
        );
        return [letter, { pattern, terms: group.map(({ id }) => id) }];
      }),
    );
  }

  /** The term of each use, in order. `text` is as `normaliseWords` leaves it, with a line feed where no form may pass. */
  find(text: string): string[] {
    const found: string[] = [];
    let end = 0;
    for (const { index } of text.matchAll(wordStart)) {
      const forms = index < end ? undefined : this.#formsByLetter.get(text[index] ?? '');
      if (!forms) continue;
      forms.pattern.lastIndex = index;
      const [use, ...groups] = forms.pattern.exec(text) ?? [];
      if (use === undefined) continue;
      found.push(forms.terms[groups.findIndex((group) => group !== undefined)] ?? '');
      end = index + use.length;
    }
    return found;
  }
}

const wordStart = /(?<![\p{L}\p{N}])(?<!\d[.,](?=\d))(?=[\p{L}\p{N}])/gu;
const wordEnd = String.raw`(?!(?<=[\p{L}\p{N}])[\p{L}\p{N}])(?!(?<=\d)[.,]\d)`;

/** A form, and around it the phrases in which it must or must not stand. */
function formPattern({ not, only }: Form, words: string): string {
  const around = (phrase: string) => {
    const text = normaliseWords(phrase);
    return Array.from(
      text.matchAll(new RegExp(escapePattern(words), 'gu')),
      ({ index }) => `(?<=${escapePattern(text.slice(0, index))})${escapePattern(text.slice(index))}`,
    );
  };
  const forbidden = (not ?? [])
    .flatMap(around)
    .map((place) => `(?!${place})`)
    .join('');
  const required = only ? `(?=${only.flatMap(around).join('|')})` : '';
  return `${forbidden}${required}${escapePattern(words)}`;
}
