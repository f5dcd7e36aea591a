import type { ReportMeta } from '../schemas/report.ts';

/** Who speaks in a report, in words that stand alone. */
export function voiceLabel({ voice }: Pick<ReportMeta, 'voice'>): string {
  return voice === 'force' ? 'The force about itself' : 'Inspectorate';
}

/** How the archive knows a fact, for readers. */
export const basisLabels = { text: 'stated in the text', inferred: 'inferred', elsewhere: 'from elsewhere', unknown: 'not known' } as const;
