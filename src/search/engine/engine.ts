import { namesOf, unpackLabel } from '../label.ts';
import type { SearchLabels } from '../labels.ts';
import type { FoundPassage } from '../passage.ts';
import type { FilterName } from '../query/query.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';

/** Where a word stands in a record: places counted in words, in order. */
export interface WordHit {
  score: number;
  places: number[];
}

/** Values of one filter; a record that has any of them passes. */
export type EngineFilters = Partial<Record<FilterName, readonly string[]>>;

/** The index, as searches ask it. Answers are kept, so that asking again costs nothing. */
export class Engine {
  readonly #pagefind: Pagefind;
  readonly #words = new Map<string, Promise<Map<string, WordHit>>>();
  readonly #results = new Map<string, PagefindResult>();
  readonly #records = new Map<string, Promise<FoundPassage[]>>();

  /** Records to read before the first results show. */
  readonly firstRead: number;

  /** What the archive calls things. */
  readonly labels: SearchLabels;

  /** Records of the index. */
  readonly size: number;

  constructor(pagefind: Pagefind, labels: SearchLabels, { firstRead = 4, size = usualSize } = {}) {
    this.#pagefind = pagefind;
    this.labels = labels;
    this.firstRead = firstRead;
    this.size = size;
  }

  /** Fetch the part of the index that words with this beginning are in. */
  async prepare(word: string): Promise<void> {
    await this.#pagefind.preload(word);
  }

  /** Records that hold a word, in any form it takes. */
  lookUp(word: string, filters: EngineFilters = {}): Promise<Map<string, WordHit>> {
    const key = JSON.stringify([word, filters]);
    const asked = this.#words.get(key) ?? this.#ask(word, filters);
    this.#words.set(key, asked);
    return asked;
  }

  /** Records that pass the filters. */
  list(filters: EngineFilters): Promise<Map<string, WordHit>> {
    const key = JSON.stringify([null, filters]);
    const asked = this.#words.get(key) ?? this.#ask(null, filters);
    this.#words.set(key, asked);
    return asked;
  }

  /** Passages of a record. */
  load(record: string): Promise<FoundPassage[]> {
    const loading = this.#records.get(record) ?? this.#read(record);
    this.#records.set(record, loading);
    return loading;
  }

  async #ask(word: string | null, filters: EngineFilters): Promise<Map<string, WordHit>> {
    const entries = Object.entries(filters).filter(([, values]) => values.length > 0);
    const anyOf = Object.fromEntries(entries.map(([name, values]) => [name, { any: values }]));
    const { results } = await this.#pagefind.search(word, entries.length > 0 ? { filters: anyOf } : {});
    for (const result of results) this.#results.set(result.id, result);
    const near = word === null ? results : withoutFar(results, this.size);
    return new Map(near.map(({ id, score, words }) => [id, { score, places: [...words].sort((a, b) => a - b) }]));
  }

  async #read(record: string): Promise<FoundPassage[]> {
    const data = await this.#results.get(record)?.data();
    if (!data) return [];
    const [, report = '', number = ''] = /^\/([^/]+)\/(\d+)\//.exec(data.raw_url) ?? [];
    const reportTitle =
      data.anchors.flatMap(({ title }) => (title?.startsWith('"') ? [JSON.parse(title)] : []))[0] ?? report;
    return data.anchors.flatMap(({ id, title, text }, index): FoundPassage[] => {
      if (!title?.startsWith('[')) return [];
      const label = unpackLabel(JSON.parse(title));
      return [
        {
          id,
          text,
          ...label,
          ...namesOf(label, this.labels),
          report,
          reportTitle,
          year: Number(data.filters.year?.[0] ?? 0),
          body: data.filters.body ?? [],
          order: Number(number) * 10_000 + index,
        },
      ];
    });
  }
}

/** Records of an archive whose size is not known yet. */
const usualSize = 150;

/** How much it tells that a record has a word that so many have; https://nlp.stanford.edu/IR-book/html/htmledition/okapi-bm25-a-non-binary-model-1.html, never below nothing. */
export function rarity(records: number, size: number): number {
  return Math.log(1 + (Math.max(size, records) - records + 0.5) / (records + 0.5));
}

/** Below this share of the best, a record has other words that merely begin alike: `day` for `DA`. Relies on `termSimilarity`, see pagefind.ts. */
const far = 0.03;

/** Of a word’s rarity; with less, no record has the very word. */
const least = 0.01;

function withoutFar(results: readonly PagefindResult[], size: number): PagefindResult[] {
  const perWord = ({ score, words }: PagefindResult) => score / Math.max(1, words.length);
  const best = Math.max(0, ...results.map(perWord));
  if (best < least * rarity(results.length, Math.max(size, results.length))) return [];
  return results.filter((result) => perWord(result) >= far * best);
}
