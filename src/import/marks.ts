/**
 * Marks that a step leaves in the text for a later one. They are private-use characters, which `visible` has taken out of the source before, so
 * no source can forge them, and `splitWords` passes over them.
 */
export const citation = {
  of: (number: number) => `\uE000${number}\uE001`,
  pattern: /\uE000(\d+)\uE001/g,
};

/** At a line's end: the next line belongs to the same word. */
export const glue = '\uE002';

/** Text without marks, as printed. */
export function withoutMarks(text: string): string {
  return text.replace(/\uE000\d+\uE001|\uE002/g, '');
}
