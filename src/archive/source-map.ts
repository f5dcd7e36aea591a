import type { OriginalPage } from '../edition/pages.ts';
import { passageAddress } from '../edition/passage-address.ts';
import type { LogEntry, PreparedReport } from '../edition/prepare.ts';

/** A passage that holds words of a line. */
export interface LinePassage {
  id: string;
  href: string;
  /** The first line of the passage. */
  opens: boolean;
}

/** A line of the source and what became of it. */
export interface SourceLine {
  number: number;
  text: string;
  /** The page of the received file that begins here. */
  page?: OriginalPage;
  passages: LinePassage[];
  /** Entries of the editorial log that start here. */
  log: LogEntry[];
  /** The line's words are not in the edition. */
  setAside: boolean;
}

/**
 * Every line of a source with the passages it went to. A passage whose words were gathered from far apart covers lines of others; a line belongs to the
 * narrowest passage over it, and to those that start or end on it.
 */
export function mapSource(
  report: Pick<PreparedReport, 'id' | 'sourceLines' | 'sections' | 'log'> & Partial<Pick<PreparedReport, 'pages'>>,
): SourceLine[] {
  const lines = report.sourceLines.map(
    (text, index): SourceLine => ({ number: index + 1, text, passages: [], log: [], setAside: false }),
  );
  for (const { line, sheet, printed } of report.pages ?? [])
    Object.assign(lines[line - 1] ?? {}, { page: { sheet, printed } });
  for (const entry of report.log) {
    lines[entry.lines[0] - 1]?.log.push(entry);
    if (entry.kind === 'set-aside')
      for (const line of lines.slice(entry.lines[0] - 1, entry.lines[1])) line.setAside = true;
  }

  const narrowest = new Array<number>(lines.length + 1).fill(Number.POSITIVE_INFINITY);
  const spans = report.sections.flatMap(({ slug, passages }) =>
    passages.flatMap(({ id, lines: range }) => (range ? [{ id, slug, first: range[0], last: range[1] }] : [])),
  );
  for (const { first, last } of spans)
    for (let line = first; line <= last; line += 1) narrowest[line] = Math.min(narrowest[line] ?? 0, last - first);
  for (const { id, slug, first, last } of spans) {
    for (let number = first; number <= last; number += 1) {
      const line = lines[number - 1];
      const belongs = last - first === narrowest[number] || number === first || number === last;
      if (line && belongs && !line.setAside && line.text.trim() !== '')
        line.passages.push({ id, href: passageAddress(report.id, slug, id), opens: number === first });
    }
  }
  return lines;
}
