import type { Passage } from '../edition/passage.ts';

export interface OutlineEntry {
  id: string;
  text: string;
  /** From 1. */
  depth: number;
}

const enough = 4;

/**
 * Headings of a section worth listing in its contents: those below its own, level by level until there are enough of them to find one's way.
 * Deeper levels stay out, and so does a heading that stands again and again (Strengths, Findings).
 */
export function outlineOf(passages: readonly Passage[]): OutlineEntry[] {
  const [, ...headings] = passages.filter(({ kind }) => kind === 'heading');
  const times = new Map<string, number>();
  for (const { text } of headings) times.set(text, (times.get(text) ?? 0) + 1);
  const telling = headings.filter(({ text }) => (times.get(text) ?? 0) <= 2);
  const levels = [...new Set(telling.map(({ level = 1 }) => level))].sort((a, b) => a - b);

  for (let count = 1; count <= levels.length; count += 1) {
    const shown = telling.filter(({ level = 1 }) => levels.indexOf(level) < count);
    if (shown.length >= enough || count === levels.length)
      return shown.map(({ id, text, level = 1 }) => ({ id, text, depth: levels.indexOf(level) + 1 }));
  }
  return [];
}
