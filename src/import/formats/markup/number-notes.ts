import type { NoteHead } from './part.ts';

/**
 * Numbers for notes, from the labels that are printed, in the order in which they are first cited: the printed numbers where these are whole and none
 * stands twice, else 1, 2, 3 … with what is printed beside it.
 */
export function numberNotes(labels: readonly string[]): NoteHead[] {
  const printed = labels.map((label) => (/^[1-9]\d{0,5}$/.test(label) ? Number(label) : undefined));
  if (printed.every((number) => number !== undefined) && new Set(printed).size === printed.length)
    return printed.map((number) => ({ number: number as number }));
  return labels.map((label, index) => ({
    number: index + 1,
    ...(label !== String(index + 1) && label !== '' && { printed: label }),
  }));
}
