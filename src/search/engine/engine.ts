import type { ArchiveReport } from '../archive-file.ts';
import type { PackedLabel } from '../index/record.ts';
import type { FoundPassage, SearchKind } from '../passage.ts';
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
  readonly reports = new Map<string, ArchiveReport>();

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
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

  /** Passages of a record, headings left out. */
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
    return new Map(results.map(({ id, score, words }) => [id, { score, places: [...words].sort((a, b) => a - b) }]));
  }

  async #read(record: string): Promise<FoundPassage[]> {
    const data = await this.#results.get(record)?.data();
    if (!data) return [];
    const [, report = '', number = ''] = /^\/([^/]+)\/(\d+)\//.exec(data.raw_url) ?? [];
    return data.anchors.flatMap(({ id, title, text }, index): FoundPassage[] => {
      const label: PackedLabel | ['heading'] = JSON.parse(title ?? '["heading"]');
      if (label.length === 1) return [];
      const [kind, section, sectionTitle, heading, themes, defines] = label;
      return [
        {
          id,
          text,
          kind: kind as SearchKind,
          section,
          sectionTitle,
          heading,
          themes,
          defines,
          report,
          reportTitle: this.reports.get(report)?.title ?? report,
          year: Number(data.filters.year?.[0] ?? 0),
          voice: data.filters.voice?.[0] ?? '',
          order: Number(number) * 10_000 + index,
        },
      ];
    });
  }
}
