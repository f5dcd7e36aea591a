import { expect, test } from 'vitest';
import type { WordHit } from '../search/engine/engine.ts';
import type { FoundPassage } from '../search/passage.ts';
import { candidatePassages } from './candidates.ts';
import { readQuotation } from './pieces.ts';

const hit = (...places: number[]): WordHit => ({ score: 1, places });
/** Twenty records have both words far apart; one has them side by side. */
const far = Array.from({ length: 20 }, (_, index): [string, WordHit[]] => [`a${index}`, [hit(1), hit(400)]]);
const words = new Map<string, Map<string, WordHit>>([
  ['roofs', new Map([...far.map(([record, [first]]): [string, WordHit] => [record, first as WordHit]), ['z', hit(7)]])],
  [
    'leaking',
    new Map([...far.map(([record, [, second]]): [string, WordHit] => [record, second as WordHit]), ['z', hit(8)]]),
  ],
]);
const read: string[] = [];
const engine = {
  lookUp: (word: string) => Promise.resolve(words.get(word) ?? new Map<string, WordHit>()),
  load: (record: string) => {
    read.push(record);
    return Promise.resolve([{ id: record } as FoundPassage]);
  },
};

test('of many parts that have the words those are read in which they stand together', async () => {
  const found = await candidatePassages(readQuotation('The roofs are leaking'), engine, 100);
  expect(found[0]?.id).toBe('z');
  expect(read.length).toBeLessThanOrEqual(6);
});
