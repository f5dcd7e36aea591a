import { joinMarked, type Mark } from '../edition/marks.ts';
import { passageAddress } from '../edition/passage-address.ts';
import type { Voice } from '../schemas/report.ts';
import type { FindingKind } from '../schemas/section.ts';
import { bodyOf, type RegisteredReport, voiceOf } from './registered-report.ts';

/** What a report found: a strength, a recommendation, whatever kinds the archive has. */
export interface FindingRow {
  id: string;
  report: string;
  /** Ids of the bodies that it is about, a space between them; `null` where the report is national. */
  body: string | null;
  section: string;
  kind: FindingKind;
  /** All of it: the words of its passages, one a line. */
  text: string;
  /** Marks on its words. */
  marks: readonly Mark[];
  url: string;
  themes: string[];
  /** Who says so. */
  voice: Voice;
  /** Its passages, in order. */
  passages: string[];
}

/** Every finding of a report, in reading order; themes are not known yet. */
export function collectFindings({ id: report, meta, bodies, sections }: RegisteredReport): FindingRow[] {
  const rows = new Map<string, FindingRow>();
  for (const { slug: section, bodies: own, passages } of sections) {
    for (const passage of passages) {
      const { id, text, marks, finding } = passage;
      if (!finding) continue;
      const known = rows.get(finding.id);
      if (known) {
        Object.assign(known, joinMarked([known, passage], '\n'));
        known.passages.push(id);
      } else
        rows.set(finding.id, {
          id: finding.id,
          report,
          body: bodyOf({ bodies }, { bodies: own }),
          section,
          kind: finding.kind,
          text,
          marks,
          url: passageAddress(report, section, id),
          themes: [],
          voice: voiceOf(passage, meta),
          passages: [id],
        });
    }
  }
  return [...rows.values()];
}
