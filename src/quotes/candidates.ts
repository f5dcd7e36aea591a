import type { Engine } from '../search/engine/engine.ts';
import { keyOf } from '../search/match/tokens.ts';
import type { FoundPassage } from '../search/passage.ts';
import { isCommonWord } from '../search/query/query.ts';
import { allWords, type Quotation } from './pieces.ts';

/** A stretch of so many telling words is looked up by itself, since a quotation may be joined from several places. */
const stretch = 10;
/** Parts of the archive that are read for each stretch. */
const readForEach = 6;
/** However long a quotation is, so many stretches of it are looked up. */
const mostStretches = 8;

/**
 * Passages that may hold words of a quotation, found through the search index: what is read depends on the quotation, not on how many reports there are.
 *
 * @param size Records in the whole index, for telling rare words from common ones.
 */
export async function candidatePassages(
  quotation: Quotation,
  engine: Pick<Engine, 'lookUp' | 'load'>,
  size: number,
): Promise<FoundPassage[]> {
  const stretches = quotation.pieces.flatMap((piece) => chunks(tellingWords(piece.words.map(({ key }) => key))));
  const all = stretches.length > 0 ? stretches : [allWords(quotation).map(({ key }) => keyOf(key))];
  const records = await Promise.all(evenly(all, mostStretches).map((words) => bestRecords(words, engine, size)));
  const passages = await Promise.all([...new Set(records.flat())].map((record) => engine.load(record)));
  return passages.flat();
}

function tellingWords(keys: readonly string[]): string[] {
  const words = keys.map(keyOf).filter((key) => /[\p{L}\p{N}]/u.test(key));
  const telling = words.filter((key) => !isCommonWord(key) && (key.length > 2 || /\d/.test(key)));
  return [...new Set(telling.length > 0 ? telling : words)];
}

function chunks(words: readonly string[]): string[][] {
  const count = Math.ceil(words.length / stretch);
  const size = Math.ceil(words.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => words.slice(index * size, (index + 1) * size));
}

/** At most so many of a list, from its beginning to its end. */
function evenly<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, index) => items[Math.floor((index * items.length) / most)] as Item);
}

/** Records in which most of these words stand together, rare ones before common ones. */
async function bestRecords(words: readonly string[], engine: Pick<Engine, 'lookUp'>, size: number): Promise<string[]> {
  const found = await Promise.all(words.map((word) => engine.lookUp(word)));
  const worth = found.map((hits) => Math.log(1 + (size - hits.size + 0.5) / (hits.size + 0.5)));
  const events = new Map<string, Event[]>();
  for (const [word, hits] of found.entries())
    for (const [record, { places }] of hits) {
      const own = events.get(record) ?? [];
      for (const at of places) own.push({ at, word });
      events.set(record, own);
    }
  return [...events]
    .map(([record, own]) => ({ record, score: bestTogether(own, worth, 3 * words.length + 20) }))
    .sort((a, b) => b.score - a.score || (a.record < b.record ? -1 : 1))
    .slice(0, readForEach)
    .map(({ record }) => record);
}

/** A word of the quotation at a place of a record. */
interface Event {
  at: number;
  word: number;
}

/** The most that any stretch of a record has of the words, each once. */
function bestTogether(events: Event[], worth: readonly number[], reach: number): number {
  events.sort((a, b) => a.at - b.at);
  const counts = worth.map(() => 0);
  let [best, now, start] = [0, 0, 0];
  for (const { at, word } of events) {
    counts[word] = (counts[word] ?? 0) + 1;
    if (counts[word] === 1) now += worth[word] ?? 0;
    for (let first = events[start]; first && at - first.at > reach; first = events[start]) {
      counts[first.word] = (counts[first.word] ?? 0) - 1;
      if (counts[first.word] === 0) now -= worth[first.word] ?? 0;
      start += 1;
    }
    best = Math.max(best, now);
  }
  return best;
}
