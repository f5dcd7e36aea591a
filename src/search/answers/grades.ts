import type { ArchiveReport } from '../archive-file.ts';
import type { SearchFiles } from '../engine/files.ts';
import { tokenise } from '../match/tokens.ts';
import { writings } from '../words/writings.ts';
import type { GivenAnswer } from './answer.ts';
import type { AnswerFile, GradeEntry } from './answer-files.ts';
import { type Asked, stemsIn } from './asked.ts';

/**
 * Grades, when the question says that it is about them: by a word for grades (`graded`, `judgment`), by asking how many bodies were given one, or by asking whether a body `is good at` something. All other
 * words must be names of grades, years, bodies, or words of what was graded.
 */
export async function gradesAnswer(
  asked: Asked,
  { answers, files, reports }: { answers: AnswerFile; files: SearchFiles; reports: readonly ArchiveReport[] },
): Promise<GivenAnswer[]> {
  const { query } = asked;
  const says = new Set(query.kinds.filter(({ kind }) => kind === 'grade').flatMap(({ covers }) => covers));
  const verdict = query.text.split(/\s+/)[0]?.toLowerCase() ?? '';
  const isVerdict = writings.verdicts.includes(verdict);
  if (says.size === 0 && !isVerdict && !query.asksNumber) return [];
  const rows = await files.grades();
  const named = asked.accounted(stemsIn(...rows.flatMap(({ grade, grades }) => [grade, ...grades]).filter(isOneWord)));
  const bodies = asked.accounted(stemsIn(...answers.bodyWords));
  if (says.size === 0 && named.size === 0) return [];
  const saying = new Set(asked.words.filter(({ term }) => says.has(term)));
  const { words: yearWords, years } = asked.years(new Set(reports.map(({ year }) => year)));
  const aside = [saying, named, bodies, yearWords];
  const about = asked.rest(...aside);
  const isCount = query.asksNumber && bodies.size > 0 && named.size > 0;
  if (says.size === 0 && about.length === 0) return [];
  if (says.size === 0 && query.asksNumber && !isCount) return [];
  if (about.length === 0 && named.size === 0 && years.size === 0) return [];

  const titles = new Map(answers.sections.map(([report, slug, title]) => [`${report}/${slug}`, title]));
  const ofYears = rows.filter(({ report }) => years.size === 0 || years.has(yearOf(report, reports)));
  const fitting = ofYears.map((row) => {
    const area = asked.accounted(stemsIn(row.area, titles.get(`${row.report}/${row.section}`) ?? ''));
    return { row, share: about.length === 0 ? 1 : about.filter((word) => area.has(word)).length / about.length };
  });
  const best = Math.max(0, ...fitting.map(({ share }) => share));
  // One word of several may be another than the report’s; then the others must tell.
  if (best < 1 && (best < 0.6 || about.length < 3)) return [];
  const wanted = new Set([...named].flatMap(({ stems }) => [...stems]));
  const found = fitting
    .filter(({ share }) => share === best)
    .map(({ row }) => row)
    .filter((row) => isCount || isVerdict || wanted.size === 0 || isGrade(row, wanted));
  const shown = isCount ? found.filter(({ counts }) => counts !== undefined) : found;
  return shown.length > 0
    ? [{ kind: 'grades', about: about.map(({ key }) => key).join('-'), rows: shown, distribution: isCount }]
    : [];
}

function isOneWord(grade: string): boolean {
  return !/\s/.test(grade);
}

function isGrade({ grade }: GradeEntry, wanted: ReadonlySet<string>): boolean {
  return tokenise(grade).some(({ stem }) => wanted.has(stem));
}

function yearOf(report: string, reports: readonly ArchiveReport[]): number {
  return reports.find(({ id }) => id === report)?.year ?? 0;
}
