import type { LineRange } from '../../src/schemas/edition.ts';

/** What the importer cannot know, for an editor to settle. */
export interface Doubt {
  lines: LineRange;
  problem: string;
  /** What to do, one sentence. */
  remedy: string;
  /** An entry for `edition.yaml`, ready to paste. */
  entry?: string;
}

/** The list an editor works through, in the order of the source. */
export function formatDoubts(reportId: string, doubts: readonly Doubt[]): string {
  const sorted = [...doubts].sort((a, b) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1] || (a.problem < b.problem ? -1 : 1));
  const items = sorted.map(({ lines: [first, last], problem, remedy, entry }) => {
    const where = first === last ? `line ${first}` : `lines ${first} to ${last}`;
    return `- [ ] ${where}: ${problem} ${remedy}${entry ? `\n\n      ${entry}` : ''}`;
  });
  return [
    `# Doubts of the import of ${reportId}`,
    '',
    doubts.length === 0
      ? 'None.'
      : 'Settle each against `source.txt`, change the section or `edition.yaml`, and delete this file when all are settled. `npm run check` says whether the words still agree.',
    ...(items.length > 0 ? ['', ...items] : []),
    '',
  ].join('\n');
}
