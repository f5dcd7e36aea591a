import { type MarkedText, markedLines } from '../edition/marks.ts';
import { passageAddress } from '../edition/passage-address.ts';
import { findQuotation, type Quotable } from '../edition/quotations.ts';

/** Words of a report, to stand in prose of ours. */
export interface QuotedPassage<Report> {
  report: Report;
  url: string;
  /** The words, a line for each row of a table. */
  lines: MarkedText[];
}

/**
 * Finds what `<Quote of="2016-effectiveness#p170" words="…" />` names.
 *
 * @param of Report and passage.
 * @param words Some words of the passage, as it prints them; unless given, all.
 * @returns The words with their marks, or what is wrong.
 */
export function quotePassage<Report extends Quotable>(
  reports: readonly Report[],
  of: string,
  words?: string,
): QuotedPassage<Report> | string {
  const [reportId = '', passageId = ''] = of.split('#');
  const report = reports.find(({ id }) => id === reportId);
  if (!report) return `there is no report "${reportId}".`;
  for (const { slug, passages } of report.sections) {
    const passage = passages.find(({ id }) => id === passageId);
    if (!passage) continue;
    const url = passageAddress(report.id, slug, passage.id);
    if (words === undefined) return { report, url, lines: markedLines(passage) };
    const standing = findQuotation(report, words, { at: passageId });
    return standing ? { report, url, lines: [standing.words] } : `"${words}" does not stand in ${of}.`;
  }
  return `${reportId} has no passage "${passageId}".`;
}
