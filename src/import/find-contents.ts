import type { Line } from './line.ts';
import { comparable, type SetAside } from './set-aside.ts';

/**
 * A contents list: a line "Contents", and below it lines that stand again further on. It ends with the last such line before the running
 * text begins.
 */
export function findContents(lines: readonly Line[]): SetAside[] {
  const printed = lines.filter((line) => !line.blank);
  const start = printed.findIndex((line) => /^(table of )?contents:?$/.test(comparable(line.text)));
  if (start === -1) return [];

  const lastAt = new Map(printed.map((line, index) => [comparable(line.text), index]));
  const startsEntry = (index: number) => {
    const text = comparable(printed[index]?.text ?? '');
    return [...lastAt].some(
      ([other, at]) => at > index && (other === text || (text.length > 12 && other.startsWith(text))),
    );
  };
  let end = start;
  for (let index = start + 1; index < printed.length && index <= end + 3; index += 1) {
    const { text } = printed[index] as Line;
    if (text.length > 120) break;
    if (startsEntry(index) || /\.{3,}\s*\d+$|\s\d{1,3}$/.test(text)) end = index;
  }
  if (end < start + 2) return [];
  return [{ lines: [printed[start]?.number ?? 1, printed[end]?.number ?? 1], reason: 'contents-list' }];
}
