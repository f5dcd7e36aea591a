import { joinMarked, type MarkedText } from '../edition/marks.ts';
import type { Passage } from '../edition/passage.ts';
import { passageAddress } from '../edition/passage-address.ts';
import type { PreparedReport, PreparedSection } from '../edition/prepare.ts';
import type { FindingRow } from '../registers/findings.ts';
import type { Theme } from '../registers/read-registers.ts';
import { themeMatcher } from '../registers/themes.ts';
import { rowsIn } from './bodies.ts';
import type { ArchiveRegisters } from './registers.ts';
import { sentenceAround } from './sentence-around.ts';

/** A passage of a theme, outside findings. */
export interface ThemePassage {
  section: PreparedSection;
  passage: Passage;
  /** Its words; of a long one those around the first of the theme's words. */
  excerpt: MarkedText;
  url: string;
}

/** What one report says on a theme. */
export interface ThemeInReport {
  report: PreparedReport;
  findings: FindingRow[];
  passages: ThemePassage[];
}

/** A theme through all reports, oldest first; a report that says nothing is there, empty. */
export function followTheme(
  theme: Theme,
  { reports, findings, themePassages }: Pick<ArchiveRegisters, 'reports' | 'findings' | 'themePassages'>,
): ThemeInReport[] {
  const addresses = new Set(themePassages.get(theme.id));
  const find = themeMatcher(theme.meta);
  return reports.map((report) => ({
    report,
    findings: rowsIn(findings, [report]).filter(({ themes }) => themes.includes(theme.id)),
    passages: report.sections.flatMap((section) =>
      section.passages
        .filter((passage) => addresses.has(`${report.id}#${passage.id}`) && !passage.finding && !isBareTable(passage))
        .map((passage) => ({
          section,
          passage,
          excerpt: excerptOf(passage, find(passage.text)),
          url: passageAddress(report.id, section.slug, passage.id),
        })),
    ),
  }));
}

function isBareTable({ kind, finding }: Passage): boolean {
  return kind === 'table' && !finding;
}

const longest = 420;

function excerptOf(passage: Passage, place: { start: number; end: number } | undefined): MarkedText {
  if (passage.text.length <= longest) return passage;
  const { start, end } = place ?? { start: 0, end: 0 };
  const { text, marks } = sentenceAround(passage, start, end, longest);
  const isFirst = text.startsWith('… ') || passage.text.startsWith(text.slice(0, 40));
  const isLast = text.endsWith(' …') || passage.text.endsWith(text.slice(-40));
  return joinMarked(
    [
      { text: isFirst ? '' : '… ', marks: [] },
      { text, marks },
      { text: isLast ? '' : ' …', marks: [] },
    ],
    '',
  );
}

/** A theme of a section, and the reports that say something on it as well. */
export interface SectionTheme {
  id: string;
  title: string;
  /** Passages of the section on it. */
  count: number;
  /** Where the theme is followed: with several bodies, that of the report's. */
  href: string;
  elsewhere: { report: string; year: number }[];
}

/** What a section is mostly about, by our themes: those that most of its passages belong to. */
export function sectionThemes(
  reportId: string,
  { passages }: Pick<PreparedSection, 'passages'>,
  {
    registers,
    reports,
    bodies,
    themePassages,
  }: Pick<ArchiveRegisters, 'registers' | 'reports' | 'bodies' | 'themePassages'>,
  most = 5,
): SectionTheme[] {
  const about = reports.find(({ id }) => id === reportId)?.bodies ?? [];
  const others =
    bodies.length > 1 ? reports.filter((report) => report.bodies.some((body) => about.includes(body))) : reports;
  const own = new Set(passages.map(({ id }) => `${reportId}#${id}`));
  // A theme's page shows no tables: a report with nothing else has no place there to lead to.
  const tables = new Set(
    others.flatMap((report) =>
      report.sections.flatMap(({ passages: all }) => all.filter(isBareTable).map(({ id }) => `${report.id}#${id}`)),
    ),
  );
  return [...registers.themes.values()]
    .map(({ id, meta }): SectionTheme => {
      const addresses = themePassages.get(id) ?? [];
      const speaking = new Set(
        addresses.filter((address) => !tables.has(address)).map((address) => address.split('#')[0]),
      );
      return {
        id,
        title: meta.title,
        count: addresses.filter((address) => own.has(address)).length,
        href: `/themes/${id}/${bodies.length > 1 && about[0] ? `${about[0]}/` : ''}`,
        elsewhere: others
          .filter((report) => report.id !== reportId && speaking.has(report.id))
          .map((report) => ({ report: report.id, year: report.meta.year })),
      };
    })
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count)
    .slice(0, most);
}
