import type { LogEntry } from '../edition/prepare.ts';
import { log, logDone, reasons } from '../messages/messages.ts';
import { say, writtenNumber } from '../messages/say.ts';
import { readingReasons } from '../schemas/edition.ts';

export interface ReasonCount {
  kind: LogEntry['kind'];
  reason: string;
  count: number;
}

/** How often each thing was done, the most frequent first. */
export function countReasons(log: readonly LogEntry[]): ReasonCount[] {
  const counts = new Map<string, ReasonCount>();
  for (const { kind, reason } of log) {
    const known = counts.get(`${kind} ${reason}`);
    if (known) known.count += 1;
    else counts.set(`${kind} ${reason}`, { kind, reason, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** One thing done, for readers: `12 page numbers set aside`. */
export function reasonNames(kind: LogEntry['kind'], reason: string, count: number): string {
  const what =
    reason in log ? say(log[reason as keyof typeof log], { count }) : `${writtenNumber(count)} ${spaced(reason)}`;
  if (kind === 'withheld') return say(logDone.withheld, { count, reason: spaced(reason) });
  if (kind === 'correction' && (readingReasons as readonly string[]).includes(reason))
    return say(logDone.changed, { count, reason: spaced(reason) });
  return say({ 'set-aside': logDone.setAside, correction: logDone.correction, moved: logDone.moved }[kind], { what });
}

/** A reason by itself, for readers: `page-number` → `page number`; what an editor wrote stays as it is. */
export function spaced(reason: string): string {
  return reason in reasons ? say(reasons[reason as keyof typeof reasons]) : reason.replaceAll('-', ' ');
}
