import type { Body } from '../edition/bodies.ts';
import { sectionAddress } from '../edition/passage-address.ts';
import type { PreparedReport } from '../edition/prepare.ts';
import { findQuotation } from '../edition/quotations.ts';

export interface PrintedGrade {
  area: string;
  grade: string;
  /** The words that give it. */
  href: string;
}

/**
 * A report's grades in reading order, each linked to the words that give it. Where a section is about some of the report's bodies, the area says which.
 *
 * @param names The bodies of the archive, for their names.
 */
export function printedGrades(report: PreparedReport, { bodies: names }: { bodies: readonly Body[] }): PrintedGrade[] {
  const nameOf = new Map(names.map(({ id, shortName, name }) => [id, shortName ?? name]));
  return report.sections.flatMap((section) =>
    section.grades.map(({ area, grade, quote, at }) => ({
      area: section.bodies ? `${area} (${section.bodies.map((id) => nameOf.get(id) ?? id).join(', ')})` : area,
      grade,
      href:
        findQuotation(report, quote, { section: section.slug, at, first: 'grade' })?.url ??
        sectionAddress(report.id, section.slug),
    })),
  );
}

/** How many findings of each kind a report holds; a finding of several passages counts once. */
export function countFindings(report: PreparedReport): { kind: string; count: number }[] {
  const counts = new Map<string, Set<string>>();
  for (const { passages } of report.sections) {
    for (const { finding } of passages)
      if (finding) counts.set(finding.kind, (counts.get(finding.kind) ?? new Set()).add(finding.id));
  }
  return [...counts].map(([kind, ids]) => ({ kind, count: ids.size }));
}
