import { splitWords } from '../../edition/words.ts';
import type { Extraction } from '../extraction.ts';

/** A word that the text layer of a file has more, or less, often than its extraction. */
export interface WordDifference {
  word: string;
  /** How often it is lost (above 0), or stands too often (below 0). */
  lost: number;
}

/** Words of one part of a file that its extraction has lost or doubled. */
export interface LayerDifference {
  /** From 1: the sheet, where lines tell theirs. */
  part: number;
  words: WordDifference[];
}

/**
 * Hold an extraction against the words of the file's own text layer, part by part: each must have each word equally often. Order is not compared, since reading
 * order is what an extraction finds.
 *
 * @returns Nothing when no word is lost and none stands twice.
 */
export function compareTextLayer({ lines, textLayer }: Pick<Extraction, 'lines' | 'textLayer'>): LayerDifference[] {
  const byPage = textLayer.length > 1 && lines.every(({ page }) => page !== undefined && page <= textLayer.length);
  const parts = byPage ? textLayer : [textLayer.flat()];
  const extracted: string[][] = parts.map(() => []);
  for (const { text, page } of lines) extracted[byPage ? (page ?? 1) - 1 : 0]?.push(text);
  return parts.flatMap((layer, index): LayerDifference[] => {
    const words = differences(layer, extracted[index] ?? []);
    return words.length > 0 ? [{ part: index + 1, words }] : [];
  });
}

function differences(layer: readonly string[], lines: readonly string[]): WordDifference[] {
  const counts = new Map<string, number>();
  for (const word of layer.flatMap(splitWords)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of lines.flatMap(splitWords)) counts.set(word, (counts.get(word) ?? 0) - 1);
  return [...counts].flatMap(([word, lost]) => (lost === 0 ? [] : [{ word, lost }]));
}
