import { marks } from './messages.ts';
import { say } from './say.ts';

/** What a reader is told of a mark on a report's words who asks, or who hears it. */
export function sayMark({ kind, note }: { kind: 'lost' | 'withheld' | 'sic' | 'corrected'; note: string }): string {
  const mark = say(marks[kind]);
  return note === '' ? mark : say(marks.noted, { mark, note });
}
