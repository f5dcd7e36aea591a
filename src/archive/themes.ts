import type { PreparedReport, PreparedSection } from '../edition/prepare.ts';
import type { Passage } from '../edition/passages.ts';
import type { FindingRow } from '../registers/findings.ts';
import type { Theme } from '../registers/read-registers.ts';
import { passageUrl } from '../registers/registered-report.ts';
import type { ArchiveRegisters } from './registers.ts';

/** A passage of a theme, outside findings. */
export interface ThemePassage {
  section: PreparedSection;
  passage: Passage;
  url: string;
}

/** What one report says on a theme. */
export interface ThemeInReport {
  report: PreparedReport;
  findings: FindingRow[];
  passages: ThemePassage[];
}

/** A theme through all reports, oldest first; a report that says nothing is there, empty. */
export function followTheme(theme: Theme, { reports, findings, themePassages }: Pick<ArchiveRegisters, 'reports' | 'findings' | 'themePassages'>): ThemeInReport[] {
  const addresses = new Set(themePassages.get(theme.id));
  return reports.map((report) => ({
    report,
    findings: findings.filter((finding) => finding.report === report.id && finding.themes.includes(theme.id)),
    passages: report.sections.flatMap((section) =>
      section.passages
        .filter((passage) => addresses.has(`${report.id}#${passage.id}`) && !passage.finding && passage.kind !== 'table')
        .map((passage) => ({ section, passage, url: passageUrl(report.id, section.slug, passage.id) })),
    ),
  }));
}
