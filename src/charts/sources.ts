import { publishedOn } from '../citation/date.ts';
import { listed } from '../messages/say.ts';
import type { ReportMeta } from '../schemas/report.ts';
import { type Vocabulary, voiceNamed } from '../vocabulary/vocabulary.ts';
import type { ChartPlan } from './plan.ts';

/** Reports that a chart's figures are from, in the order given, each with the date of publication and who says so there. */
export function chartSources(
  { rows }: ChartPlan,
  reports: readonly { id: string; citedTitle: string; meta: Pick<ReportMeta, 'published'> }[],
  vocabulary: Pick<Vocabulary, 'voices'>,
): string[] {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell !== undefined));
  return reports.flatMap(({ id, citedTitle, meta }) => {
    const voices = [
      ...new Set(cells.filter(({ report }) => report === id).map(({ voice }) => voiceNamed(vocabulary, voice).short)),
    ];
    return voices.length > 0 ? [`${citedTitle} (${publishedOn(meta)}), ${listed(voices)}`] : [];
  });
}
