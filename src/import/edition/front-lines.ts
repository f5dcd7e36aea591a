import { visible } from '../visible.ts';

/** Lines before the first paragraph: title, body, date, numbers. As many at most. */
const most = 60;

/** The words of each line of the title page, up to the first line that is part of a paragraph. */
export function frontLines(lines: readonly string[]): string[] {
  const front: string[] = [];
  for (const line of lines) {
    const text = visible(line.slice(0, 400));
    if (text === '') continue;
    if (front.length >= most || text.length > 120 || /[a-z].{50,}[a-z,]$/.test(text)) break;
    front.push(text);
  }
  return front;
}
