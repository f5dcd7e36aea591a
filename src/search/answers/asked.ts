import { stemOf, tokenise } from '../match/tokens.ts';
import type { WidenedQuery } from '../query/widen.ts';
import { writings } from '../words/writings.ts';

/** A telling word of a question, by all stems that it may be written or meant with. */
interface AskedWord {
  term: number;
  key: string;
  stems: ReadonlySet<string>;
}

/** The telling words of a question, and which of them something accounts for. */
export class Asked {
  readonly query: WidenedQuery;
  readonly words: readonly AskedWord[];

  constructor(query: WidenedQuery) {
    this.query = query;
    this.words = query.spoken.flatMap((word): AskedWord[] => {
      if (word?.term === undefined) return [];
      const spellings = writings.spellings(word.raw).map((other) => stemOf(other));
      return [{ term: word.term, key: word.key, stems: new Set([word.stem, ...spellings]) }];
    });
  }

  /** Plain words alone: who puts them in quotation marks or leaves some out searches for words. */
  get isPlain(): boolean {
    const { terms, excluded, spoken } = this.query;
    return excluded.length === 0 && spoken.length > 0 && terms.every(({ exact }) => !exact);
  }

  /** The words that stems account for, by themselves or by what they are called otherwise. */
  accounted(stems: ReadonlySet<string>): ReadonlySet<AskedWord> {
    const otherwise = this.query.widenings.filter(({ sequence }) =>
      sequence.parts.every(({ stem }) => stems.has(stem)),
    );
    return new Set(
      this.words.filter(
        (word) =>
          [...word.stems].some((stem) => stems.has(stem)) || otherwise.some(({ covers }) => covers.includes(word.term)),
      ),
    );
  }

  /** Years of the question that the archive has reports of. */
  years(known: ReadonlySet<number>): { words: ReadonlySet<AskedWord>; years: ReadonlySet<number> } {
    const words = this.words.filter(({ key }) => /^\d{4}$/.test(key) && known.has(Number(key)));
    return { words: new Set(words), years: new Set(words.map(({ key }) => Number(key))) };
  }

  /** Words that are neither accounted for nor fillers. */
  rest(...accounted: readonly ReadonlySet<AskedWord>[]): readonly AskedWord[] {
    return this.words.filter((word) => !fillers().has(word.key) && !accounted.some((some) => some.has(word)));
  }
}

/** Stems of texts. */
export function stemsIn(...texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => tokenise(text).map(({ stem }) => stem)));
}

let known: { of: readonly string[]; keys: ReadonlySet<string> } | undefined;

function fillers(): ReadonlySet<string> {
  if (known?.of !== writings.fillers) known = { of: writings.fillers, keys: new Set(writings.fillers) };
  return known.keys;
}

/** Is this a word that tells something apart? */
export function isTelling(key: string): boolean {
  return !fillers().has(key);
}
