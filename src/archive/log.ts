import type { LogEntry } from '../edition/prepare.ts';
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
  const [one, several] = nouns[reason] ?? [spaced(reason), spaced(reason)];
  if (kind === 'withheld') return `${count} ${count === 1 ? 'place' : 'places'} withheld: ${spaced(reason)}`;
  if (kind === 'correction' && (readingReasons as readonly string[]).includes(reason))
    return `${count} published ${count === 1 ? 'passage' : 'passages'} changed: ${reason}`;
  return `${count} ${count === 1 ? one : several} ${done[kind]}`;
}

const done: Readonly<Record<LogEntry['kind'], string>> = {
  'set-aside': 'set aside',
  correction: 'mended',
  withheld: 'withheld',
  moved: 'moved to where they belong',
};

/** A reason by itself, for readers: `page-number` → `page number`. */
export function spaced(reason: string): string {
  return reason.replaceAll('-', ' ');
}

const nouns: Readonly<Record<string, readonly [one: string, several: string]>> = {
  'page-number': ['page number', 'page numbers'],
  'running-header': ['running header', 'running headers'],
  'contents-list': ['contents list', 'contents lists'],
  'repeated-page': ['page printed twice', 'pages printed twice'],
  'repeated-text': ['text printed twice', 'texts printed twice'],
  'chart-axis': ['chart axis', 'chart axes'],
  'table-rule': ['table rule', 'table rules'],
  'lost-hyphen': ['lost hyphen', 'lost hyphens'],
  'lost-space': ['lost space', 'lost spaces'],
  'extra-space': ['stray space', 'stray spaces'],
  'line-end-hyphen': ['hyphen at a line’s end', 'hyphens at lines’ ends'],
  'glued-cells': ['run of glued cells', 'runs of glued cells'],
  'corrupt-text': ['corrupt place', 'corrupt places'],
  'broken-address': ['broken address', 'broken addresses'],
  'grade-box': ['grade box', 'grade boxes'],
  'heading-after-text': ['heading below its text', 'headings below their text'],
  'scattered-table': ['scattered table', 'scattered tables'],
  column: ['column of a table', 'columns of tables'],
  'interrupted-paragraph': ['interrupted paragraph', 'interrupted paragraphs'],
  figure: ['part of a figure', 'parts of figures'],
  other: ['other place', 'other places'],
};
