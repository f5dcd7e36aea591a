import type { Passage } from '../edition/passage.ts';
import type { Report } from '../edition/report.ts';
import type { ReportMeta, Voice } from '../schemas/report.ts';
import type { Grade, Metric, MetricCell } from '../schemas/section.ts';

/** What the registers need of a section; a `PreparedSection` is one. */
export interface RegisteredSection {
  slug: string;
  title: string;
  grades: readonly Grade[];
  metrics: readonly Metric[];
  metricCells: readonly MetricCell[];
  passages: readonly Passage[];
}

/** What the registers need of a report; a `PreparedReport` is one. */
export interface RegisteredReport {
  id: string;
  meta: Pick<ReportMeta, 'voice' | 'year' | 'shortTitle' | 'subject' | 'title'>;
  sections: readonly RegisteredSection[];
}

/** A report as read, for checks. */
export function registered({ id, meta, sections }: Report): RegisteredReport {
  return {
    id,
    meta,
    sections: sections.map(({ slug, meta: { title, grades, metrics, metricCells }, passages }) => ({
      slug,
      title,
      grades,
      metrics,
      metricCells,
      passages,
    })),
  };
}

/** Something that does not resolve. Who knows the files turns it into an issue. */
export interface Fault {
  report: string;
  section: string;
  /** Words of the entry, to find its line by. */
  entry: string;
  problem: string;
  remedy: string;
  severity?: 'warning';
}

/** Who speaks in a passage. */
export function voiceOf({ voice }: Pick<Passage, 'voice'>, meta: Pick<ReportMeta, 'voice'>): Voice {
  return voice ?? meta.voice;
}
