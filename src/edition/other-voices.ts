import type { Issue } from '../issues/issue.ts';
import type { ReportMeta, Voice } from '../schemas/report.ts';
import type { PassageBlocks } from './passages.ts';
import { findQuotation, type Quotable } from './quotations.ts';

/** A voice that speaks in a report beside its own: what readers are told next to its words, and where the report says so. */
export interface OtherVoice {
  note: string;
  href: string;
}

/** The other voices of a report, each with the address of the report's own words on it. */
export function otherVoices(report: Quotable & { meta: Pick<ReportMeta, 'otherVoices'> }): Map<Voice, OtherVoice> {
  return new Map(
    report.meta.otherVoices.flatMap(({ voice, note, quote }): [Voice, OtherVoice][] => {
      const standing = findQuotation(report, quote);
      return standing ? [[voice, { note, href: standing.url }]] : [];
    }),
  );
}

/**
 * Whether each voice that blocks are marked with is explained, in words that the report prints.
 *
 * @param lineOf Line of the quotation of an entry of `otherVoices`, by its place in the list.
 */
export function checkVoices(
  report: Quotable & { meta: Pick<ReportMeta, 'otherVoices'> },
  found: readonly PassageBlocks[],
  { file, lineOf }: { file: string; lineOf: (entry: number) => number | undefined },
): Issue[] {
  const { otherVoices: voices } = report.meta;
  const explained = new Set(voices.map(({ voice }) => voice));
  const unexplained = found.find(({ passage }) => passage.voice && !explained.has(passage.voice));
  const issues: Issue[] = [];
  if (unexplained)
    issues.push({
      kind: 'voice',
      place: unexplained.place,
      problem: `the ${unexplained.passage.voice} speaks here, and ${file} does not say how far the report stands behind its words.`,
      remedy: `Add to ${file}: otherVoices: [{ voice: ${unexplained.passage.voice}, note: "…", quote: "…" }], with the report's own words on it.`,
    });
  voices.forEach(({ quote }, entry) => {
    if (findQuotation(report, quote)) return;
    issues.push({
      kind: 'voice',
      place: { file, line: lineOf(entry) },
      problem: `"${quote}" does not stand in one passage of the report.`,
      remedy: 'Quote word for word, within one passage, where the report says whose words these are.',
    });
  });
  return issues;
}
