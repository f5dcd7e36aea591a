import type { PreparedReport, PreparedSection } from '../edition/prepare.ts';
import type { Passage } from '../edition/passages.ts';
import type { FindingRow } from '../registers/findings.ts';
import type { Theme } from '../registers/read-registers.ts';
import { passageUrl } from '../registers/registered-report.ts';
import { themeMatcher } from '../registers/themes.ts';
import type { ArchiveRegisters } from './registers.ts';
import { sentenceAround } from './sentence-around.ts';

/** A passage of a theme, outside findings. */
export interface ThemePassage {
  section: PreparedSection;
  passage: Passage;
  /** Its words; of a long one those around the first of the theme's words. */
  excerpt: string;
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
  const find = themeMatcher(theme.meta);
  return reports.map((report) => ({
    report,
    findings: findings.filter((finding) => finding.report === report.id && finding.themes.includes(theme.id)),
    passages: report.sections.flatMap((section) =>
      section.passages
        .filter((passage) => addresses.has(`${report.id}#${passage.id}`) && !passage.finding && passage.kind !== 'table')
        .map((passage) => ({ section, passage, excerpt: excerptOf(passage.text, find(passage.text)), url: passageUrl(report.id, section.slug, passage.id) })),
    ),
  }));
}

const longest = 420;

function excerptOf(text: string, place: { start: number; end: number } | undefined): string {
  if (text.length <= longest) return text;
  const { start, end } = place ?? { start: 0, end: 0 };
  const { before, mention, after } = sentenceAround(text, start, end, longest);
  return `${text.startsWith(before) ? '' : '… '}${before}${mention}${after}${text.endsWith(after) ? '' : ' …'}`.replace(/(… ){2,}/g, '… ').replace(/( …){2,}/g, ' …').trim();
}
