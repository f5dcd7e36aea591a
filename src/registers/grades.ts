import type { Mark } from '../edition/marks.ts';
import { findQuotation } from '../edition/quotations.ts';
import type { GradeScale } from '../schemas/registers.ts';
import type { Voice } from '../schemas/report.ts';
import type { Grade } from '../schemas/section.ts';
import { bodyOf, type Fault, type RegisteredReport, voiceOf } from './registered-report.ts';

/** One judgement, with its evidence. */
export interface GradeRow {
  report: string;
  /** Ids of the bodies that it is about, a space between them; `null` where the report is national. */
  body: string | null;
  section: string;
  area: string;
  grade: string;
  scale: string;
  /** 1 is the best grade of the scale; `null` where none was given. */
  rank: number | null;
  outOf: number;
  quote: string;
  /** Marks on the quotation. */
  marks: readonly Mark[];
  url: string;
  /** Who says so. */
  voice: Voice;
  distribution?: { counts: number[]; url: string };
}

export const ungraded = 'Ungraded';

/** Every grade of a report, on its scale, with the passage that gives it. */
export function resolveGrades(
  registered: RegisteredReport,
  scales: ReadonlyMap<string, GradeScale>,
): { grades: GradeRow[]; faults: Fault[] } {
  const { id: report, meta, sections } = registered;
  const grades: GradeRow[] = [];
  const faults: Fault[] = [];
  for (const { slug: section, bodies: own, grades: entries } of sections) {
    for (const entry of entries) {
      const fault = (problem: string, remedy: string) =>
        faults.push({ report, section, entry: entry.area, problem, remedy });
      const scale = scales.get(entry.scale);
      if (!scale) {
        fault(
          `there is no grade scale "${entry.scale}".`,
          scales.size > 0
            ? `Name one of ${[...scales.keys()].join(', ')}, or add it to content/grade-scales.yaml.`
            : 'Add it to content/grade-scales.yaml, which has none yet.',
        );
        continue;
      }
      const rank = rankOf(entry, scale);
      if (rank === undefined)
        fault(
          `"${entry.grade}" is no grade of ${scale.id}.`,
          `Use one of ${scale.grades.map(({ grade }) => grade).join(', ')}, or ${ungraded}.`,
        );
      const standing = findQuotation(registered, entry.quote, { section, at: entry.at, first: 'grade' });
      if (!standing)
        fault(
          `"${entry.quote}" does not stand in one passage of this section.`,
          'Quote the words that give the grade, word for word.',
        );
      if (rank === undefined || !standing) continue;

      const row: GradeRow = {
        report,
        body: bodyOf(registered, { bodies: own }),
        section,
        area: entry.area,
        grade: rank === null ? ungraded : (scale.grades[rank - 1]?.grade ?? entry.grade),
        scale: scale.id,
        rank,
        outOf: scale.grades.length,
        quote: standing.words.text,
        marks: standing.words.marks,
        url: standing.url,
        voice: voiceOf(standing.passage, meta),
      };
      if (entry.distribution) {
        const holder = findQuotation(registered, entry.distribution.quote, { section, first: 'table' });
        const { counts, quote } = entry.distribution;
        if (!holder)
          fault(
            `"${quote}" does not stand in one passage of this section.`,
            'Quote the counts as the table prints them, the cells of the row in order.',
          );
        else if (
          counts.length !== scale.grades.length ||
          counts.join(' ') !== quote.match(/\d+/g)?.slice(-counts.length).join(' ')
        )
          fault(
            `the counts ${counts.join(', ')} are not those of "${quote}", one for each grade of ${scale.id}.`,
            'Give one count for each grade, best first.',
          );
        else row.distribution = { counts: [...counts], url: holder.url };
      }
      grades.push(row);
    }
  }
  return { grades, faults };
}

/** `undefined` for what the scale does not know. */
function rankOf({ grade }: Grade, scale: GradeScale): number | null | undefined {
  const name = grade.toLowerCase();
  if (name === ungraded.toLowerCase()) return null;
  const index = scale.grades.findIndex((each) => each.grade.toLowerCase() === name);
  return index === -1 ? undefined : index + 1;
}
