import { Engine } from '../../src/search/engine/engine.ts';
import { SearchFiles } from '../../src/search/engine/files.ts';
import type { Pagefind, PagefindRecord, PagefindResult } from '../../src/search/engine/pagefind.ts';
import type { SearchData } from '../../src/search/index/build-search.ts';
import type { Stretch } from '../../src/search/index/stretches.ts';
import { recordUrl } from '../../src/search/index/write-index.ts';
import { packLabel } from '../../src/search/label.ts';
import type { SearchLabels } from '../../src/search/labels.ts';
import { stemOf, tokenise, tokeniseMarked } from '../../src/search/match/tokens.ts';

/** What searches need, without a browser: the same records, words and files, so that a whole set of questions takes seconds. The order of records is Pagefind’s but for its own scores, which nothing reads. */
export function inMemory(
  { stretches, files }: SearchData,
  labels: SearchLabels,
): { engine: Engine; files: SearchFiles } {
  const read = async (name: string) => {
    const content = files.get(name);
    if (content === undefined) throw new Error(`No ${name}.json`);
    return content;
  };
  return {
    engine: new Engine(new MemoryIndex(stretches), labels, { size: stretches.length }),
    files: new SearchFiles(read),
  };
}

class MemoryIndex implements Pagefind {
  readonly #records: PagefindRecord[];
  readonly #places = new Map<string, Map<number, number[]>>();

  constructor(stretches: readonly Stretch[]) {
    this.#records = stretches.map(recordOf);
    for (const [record, stretch] of stretches.entries()) {
      let at = 0;
      const add = (word: string) => {
        const places = this.#places.get(stemOf(word)) ?? new Map<number, number[]>();
        this.#places.set(stemOf(word), places);
        places.set(record, [...(places.get(record) ?? []), at]);
      };
      for (const { text, label } of stretch.passages) {
        const tokens = tokeniseMarked({ text, marks: label.marks });
        for (const [index, { key, joined }] of tokens.entries()) {
          add(key);
          if (joined) add(key + (tokens[index + 1]?.key ?? ''));
          at += 1;
        }
      }
      for (const word of [
        ...stretch.above.flatMap((text) => tokenise(text).map(({ key }) => key)),
        ...(stretch.joined ?? []),
      ]) {
        at += 1;
        add(word);
      }
    }
  }

  async options(): Promise<void> {}
  async init(): Promise<void> {}
  async preload(): Promise<void> {}

  async search(
    word: string | null,
    { filters = {} }: { filters?: Record<string, unknown> } = {},
  ): Promise<{ results: PagefindResult[] }> {
    const found =
      word === null
        ? new Map(this.#records.map((_, record) => [record, [] as number[]]))
        : (this.#places.get(
            stemOf(
              tokenise(word)
                .map(({ key }) => key)
                .join(''),
            ),
          ) ?? new Map<number, number[]>());
    const results = [...found].flatMap(([record, words]): PagefindResult[] => {
      const data = this.#records[record];
      const isPassing = Object.entries(filters as Record<string, { any: string[] }>).every(([name, { any }]) =>
        any.some((value) => data?.filters[name]?.includes(value)),
      );
      return data && isPassing
        ? [{ id: `${record}`, score: Math.max(1, words.length), words, data: async () => data }]
        : [];
    });
    return { results };
  }
}

function recordOf(stretch: Stretch): PagefindRecord {
  const { report, passages } = stretch;
  const all = (pick: (label: Stretch['passages'][number]['label']) => readonly string[]) => [
    ...new Set(passages.flatMap(({ label }) => pick(label))),
  ];
  return {
    raw_url: recordUrl(stretch),
    filters: {
      report: [report.id],
      body: [...report.bodies],
      year: [`${report.meta.year}`],
      voice: all(({ voice }) => [voice]),
      kind: all(({ kind }) => [kind]),
      theme: all(({ themes }) => themes),
    },
    anchors: [
      { id: 'report', title: JSON.stringify(report.meta.shortTitle), text: '', location: 0 },
      ...passages.map(({ id, text, label }) => ({ id, text, title: JSON.stringify(packLabel(label)), location: 0 })),
    ],
  };
}
