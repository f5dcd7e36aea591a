import type { PreparedReport } from '../../edition/prepare.ts';
import type { ObservationRow } from '../../registers/observations.ts';
import { shownPeriod } from '../../registers/period.ts';
import type { AnswerFile, FigureEntry, FindingEntry, GradeEntry, Quoted } from '../answers/answer-files.ts';
import type { SearchSources } from './build-search.ts';

/** Files that answers are given from, by name. */
export function answerFiles(sources: SearchSources): Map<string, unknown> {
  const { reports, registers } = sources;
  const files = new Map<string, unknown>([
    ['answers', answerFile(sources)],
    ['grades', gradeEntries(sources)],
  ]);
  for (const [measure, rows] of Map.groupBy(registers.observations, ({ measure }) => measure))
    files.set(`figures/${measure}`, rows.map(figureEntry));
  for (const { id } of reports)
    files.set(
      `findings/${id}`,
      registers.findings
        .filter(({ report }) => report === id)
        .map((row): FindingEntry => ({ ...quoted({ ...row, quote: row.text }), section: row.section, kind: row.kind })),
    );
  return files;
}

function answerFile({
  reports,
  bodies,
  vocabulary,
  themeWords,
  themes,
  themePassages,
  registers,
  measures,
}: SearchSources): AnswerFile {
  const used = new Set(registers.observations.map(({ measure }) => measure));
  const findings = Map.groupBy(registers.findings, ({ report, section, kind }) => `${report}/${section}/${kind}`);
  return {
    bodyWords: [
      vocabulary.body.one,
      vocabulary.body.many,
      ...bodies.flatMap(({ name, shortName }) => [name, shortName ?? '']),
    ],
    measures: [...measures].filter(([id]) => used.has(id)).map(([id, { label }]) => [id, label]),
    themes: [...themes].flatMap(([id, title]): AnswerFile['themes'] => {
      const themed = new Set(themePassages.get(id)?.map((passage) => passage.split('#')[0]));
      const having = reports.filter((report) => themed.has(report.id)).map((report) => report.id);
      return having.length > 1
        ? [[id, title, sharedWords(plainWords(themeWords.get(id) ?? []), reports), having.slice(-mostThemed)]]
        : [];
    }),
    reports: reports.map(({ id, meta }) => [id, meta.title, 'value' in meta.publisher ? meta.publisher.value : '']),
    findings: [...findings.values()].flatMap((rows): AnswerFile['findings'] =>
      rows.slice(0, 1).map(({ report, section, kind }) => [report, section, kind, rows.length]),
    ),
    sections: reports.flatMap(({ id, sections }) =>
      sections.map(({ slug, title, passages }): AnswerFile['sections'][number] => [
        id,
        slug,
        title,
        headingOf(passages),
        openingOf(passages),
      ]),
    ),
  };
}

/** Reports that one theme is answered from. */
const mostThemed = 6;

/** Words that more than one report has: of a word of one report alone no report could be held against another. */
function sharedWords(words: readonly string[], reports: readonly PreparedReport[]): string[] {
  return words.filter((word) => {
    const small = word.toLowerCase();
    const having = reports.filter(({ sections }) =>
      sections.some(({ passages }) => passages.some(({ text }) => text.toLowerCase().includes(small))),
    );
    return having.length > 1;
  });
}

/** Those that are plain words; `*` stands for endings, which stemming knows. */
function plainWords(words: readonly string[]): string[] {
  return words.map((word) => word.replace(/\*$/, '')).filter((word) => !word.includes('*') && word.length > 3);
}

/** Passages at the beginning of a section that say something. */
function openingOf(passages: PreparedReport['sections'][number]['passages']): string[] {
  return passages
    .filter(({ kind }) => kind !== 'heading' && kind !== 'gap')
    .slice(0, 3)
    .map(({ id }) => id);
}

/** The heading that a section begins with, without the number that is printed before it. */
function headingOf(passages: PreparedReport['sections'][number]['passages']): string {
  const heading = passages.find(({ kind }) => kind === 'heading')?.text ?? '';
  return heading.replace(/^\d+(?:\.\d+)*\.?\s+/, '');
}

function gradeEntries({ registers, scales }: SearchSources): GradeEntry[] {
  return registers.grades.map((row) => {
    const { section, area, grade, distribution } = row;
    const scale = scales.get(row.scale);
    return {
      ...quoted(row),
      section,
      area,
      grade,
      scale: scale?.name ?? row.scale,
      grades: scale?.grades.map((each) => each.grade) ?? [],
      ...(distribution && { counts: distribution.counts, countsUrl: distribution.url }),
    };
  });
}

function figureEntry(row: ObservationRow): FigureEntry {
  const { printed, geography, category } = row;
  return { ...quoted(row), printed, period: shownPeriod(row), geography, ...(category && { category }) };
}

function quoted({
  report,
  quote,
  marks,
  url,
  voice,
}: Pick<ObservationRow, 'report' | 'quote' | 'marks' | 'url' | 'voice'>): Quoted {
  return { report, quote, url, voice, ...(marks.length > 0 && { marks: [...marks] }) };
}
