import type { SearchLabels } from '../labels.ts';
import { stemOf, tokenise } from '../match/tokens.ts';
import { gradesNamed, kindsMeant, kindsNamed, mergeKinds, type NamedKind } from './intent.ts';
import { type Query, type Sequence, sequence } from './query.ts';
import { signature } from './signature.ts';
import { lettersOf, type Spelling, spellingKey, spellingsOf } from './spellings.ts';

/** Words that stand for others: a term's `forms` find one another; what is `heard` (everyday words) finds `forms`, not the other way. */
export interface Meaning {
  forms: readonly string[];
  heard?: readonly string[];
  /** A glossary term's id, or nothing for a synonym. */
  term?: string;
  /** Forms that are ordinary words, too, when written small: only capitals mean them. */
  capitalsOnly?: readonly string[];
}

/** Words to search for beside those typed, in place of the terms they cover. */
export interface Widening {
  sequence: Sequence;
  covers: number[];
}

export interface WidenedQuery extends Query {
  /** The same, written otherwise. */
  spellings: Spelling[];
  widenings: Widening[];
  /** Expressions of several words that have a meaning of their own: their words far apart do not have it. */
  phrases: Widening[];
  /** Glossary terms that the query names. */
  named: string[];
  /** Kinds of passages that it names. */
  kinds: NamedKind[];
  /** Its terms that are grades, when it is about grades. */
  grades: number[];
  /** A grade is asked for. */
  asksGrade: boolean;
  /** A number is asked for. */
  asksNumber: boolean;
}

interface Entry {
  words: { key: string; stem: string }[];
  needsCapitals: boolean;
  isCapitals: boolean;
  meaning: Meaning;
}

const mostWidenings = 12;
/** Of a form, at most. */
const mostWords = 9;

/** Looks up what the words of a query may also be called. Made once for an archive. */
export class Meanings {
  /** By the letters of their words, so that it does not matter where one ends. */
  readonly #byLetters = new Map<string, Entry[]>();
  readonly #grades: ReadonlySet<string>;
  readonly #labels: Pick<SearchLabels, 'kinds'>;

  /**
   * @param grades Of all scales, in the words of the reports.
   * @param labels What the archive calls kinds of passages.
   */
  constructor(
    meanings: readonly Meaning[],
    grades: readonly string[] = [],
    labels: Pick<SearchLabels, 'kinds'> = { kinds: [] },
  ) {
    this.#labels = labels;
    this.#grades = new Set(grades.flatMap((grade) => tokenise(grade)).map(({ key }) => stemOf(key)));
    for (const meaning of meanings) {
      for (const form of meaning.heard ?? meaning.forms) this.#add(form, meaning);
    }
  }

  #add(form: string, meaning: Meaning): void {
    const tokens = tokenise(form);
    const first = tokens[0];
    if (!first) return;
    const entry: Entry = {
      words: tokens.map(({ key, stem }) => ({ key, stem })),
      needsCapitals: meaning.capitalsOnly?.includes(form) ?? false,
      isCapitals: tokens.length === 1 && first.capitals,
      meaning,
    };
    const letters = lettersOf(form);
    this.#byLetters.set(letters, [...(this.#byLetters.get(letters) ?? []), entry]);
  }

  /** A query with what its words may also be called. An abbreviation typed in capitals is taken at its word. */
  widen(query: Query): WidenedQuery {
    const found = this.#find(query).filter(
      ({ from, to }, index, all) =>
        !all.some(
          (other, at) => at !== index && other.from <= from && to <= other.to && other.to - other.from > to - from,
        ),
    );
    const terms = [...query.terms];
    const widenings = new Map<string, Widening>();
    const typed = new Set(terms.map(signature));

    for (const { entry, covers, capitals } of found) {
      const only = covers.length === 1 ? covers[0] : undefined;
      const own = only === undefined ? undefined : terms[only];
      if (own && entry.isCapitals && capitals) terms[only as number] = { ...own, capitals: true };
      if (entry.needsCapitals && !capitals) continue;
      for (const form of entry.meaning.forms) {
        const other = sequence(form, false);
        const key = signature(other);
        if (typed.has(key) || sameWords(other, entry.words)) continue;
        const before = widenings.get(key);
        const isShort = tokenise(form)[0]?.capitals === true && other.parts.length === 1;
        widenings.set(key, {
          sequence: { ...other, capitals: isShort },
          covers: [...new Set([...(before?.covers ?? []), ...covers])],
        });
      }
    }
    const kinds = mergeKinds([
      ...kindsNamed(query, this.#labels),
      ...found.flatMap(({ entry, covers }) => kindsMeant(entry.meaning.forms, covers, this.#labels)),
    ]);
    const grades = gradesNamed(query, kinds, this.#grades);
    return {
      ...query,
      terms,
      kinds,
      grades,
      asksGrade: grades.length > 0 || kinds.some(({ kind }) => kind === 'grade'),
      asksNumber: query.asks.number,
      spellings: spellingsOf(query),
      phrases: phrasesIn(found, query),
      widenings: [...widenings.values()].slice(0, mostWidenings),
      named: [...new Set(found.flatMap(({ entry }) => entry.meaning.term ?? []))],
    };
  }

  /** Every place where words of the query are a form. */
  #find({ spoken }: Query): { entry: Entry; from: number; to: number; covers: number[]; capitals: boolean }[] {
    return spoken.flatMap((_, from) =>
      spoken.slice(from, from + mostWords).flatMap((_word, index) => {
        const words = spoken.slice(from, from + index + 1).filter((word) => word !== null);
        const covers = [...new Set(words.flatMap((each) => each.term ?? []))];
        if (words.length <= index || covers.length === 0) return [];
        const capitals = words.every((each) => each.capitals);
        return (this.#byLetters.get(words.map(spellingKey).join('')) ?? []).map((entry) => ({
          entry,
          from,
          to: from + words.length,
          covers,
          capitals,
        }));
      }),
    );
  }
}

/** The longest expressions of several words, as they were typed. */
function phrasesIn(
  found: readonly { from: number; to: number; covers: number[]; entry: Entry }[],
  { spoken }: Query,
): Widening[] {
  const phrases = new Map<string, Widening>();
  for (const { from, to, covers, entry } of found) {
    if (covers.length < 2 || entry.meaning.term === undefined) continue;
    const raw = spoken
      .slice(from, to)
      .map((word) => word?.raw ?? '')
      .join(' ');
    phrases.set(raw, { sequence: sequence(raw, false), covers });
  }
  return [...phrases.values()];
}

function sameWords({ parts }: Sequence, words: readonly { stem: string }[]): boolean {
  return parts.map(({ stem }) => stem).join('') === words.map(({ stem }) => stem).join('');
}
