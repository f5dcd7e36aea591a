import type { Passage } from '../edition/passage.ts';
import type { Report } from '../edition/report.ts';
import type { ReportMeta, Voice } from '../schemas/report.ts';
import type { Grade, Metric, MetricCell } from '../schemas/section.ts';

/** What the registers need of a section; a `PreparedSection` is one. */
export interface RegisteredSection {
  slug: string;
  title: string;
  bodies?: readonly string[] | undefined;
  grades: readonly Grade[];
  metrics: readonly Metric[];
  metricCells: readonly MetricCell[];
  passages: readonly Passage[];
}

/** What the registers need of a report; a `PreparedReport` is one. */
export interface RegisteredReport {
  id: string;
  meta: Pick<ReportMeta, 'voice' | 'year' | 'published' | 'shortTitle' | 'subject' | 'title' | 'language'>;
  /** Ids of its bodies; none when it is national. */
  bodies: readonly string[];
  sections: readonly RegisteredSection[];
}

/** A report as read, for checks. */
export function registered({ id, meta, bodies, sections }: Report): RegisteredReport {
  return {
    id,
    meta,
    bodies,
    sections: sections.map(({ slug, meta: { title, bodies: own, grades, metrics, metricCells }, passages }) => ({
      slug,
      title,
      bodies: own,
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
  /** More of the entry, where others may have the same words. */
  beside?: string;
  /** Its line, where who reads the file knows it. */
  line?: number;
  problem: string;
  remedy: string;
  severity?: 'warning';
}

/** Whom the words of a section are about, as data say it: ids of bodies, a space between them; `null` where the report is national. */
export function bodyOf(
  { bodies }: Pick<RegisteredReport, 'bodies'>,
  section?: Pick<RegisteredSection, 'bodies'>,
): string | null {
  return (section?.bodies ?? bodies).join(' ') || null;
}

/** Is a row about a body? */
export function isAbout({ body }: { body: string | null }, id: string): boolean {
  return body?.split(' ').includes(id) ?? false;
}

/** Who speaks in a passage. */
export function voiceOf({ voice }: Pick<Passage, 'voice'>, meta: Pick<ReportMeta, 'voice'>): Voice {
  return voice ?? meta.voice;
}
