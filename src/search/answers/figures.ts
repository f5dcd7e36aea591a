import type { ArchiveReport } from '../archive-file.ts';
import type { SearchFiles } from '../engine/files.ts';
import { tokenise } from '../match/tokens.ts';
import { isCommonWord } from '../query/query.ts';
import { writings } from '../words/writings.ts';
import type { GivenAnswer } from './answer.ts';
import type { AnswerFile, FigureEntry } from './answer-files.ts';
import { type Asked, isTelling, stemsIn } from './asked.ts';

const mostRows = 12;
/** Share of a label’s words that name it, when no number is asked for. */
const mostOfLabel = 0.6;

/**
 * Figures, when a number is asked for and every telling word is in the label of one measure; or when the whole of a label’s words was typed. Years and
 * places narrow the values.
 */
export async function figuresAnswer(
  asked: Asked,
  { answers, files, reports }: { answers: AnswerFile; files: SearchFiles; reports: readonly ArchiveReport[] },
): Promise<GivenAnswer[]> {
  const isNumber = asked.query.asksNumber;
  const changes = stemsIn(...writings.changes);
  const aside = asked.accounted(stemsIn(...answers.bodyWords));
  const numbers = new Set(asked.words.filter(({ key }) => /^\d{2,4}$/.test(key)));
  const found = answers.measures.flatMap(([id, label]) => {
    const words = tellingWords(label);
    const stems = stemsIn(withoutBrackets(label));
    const isChange = [...stemsIn(...writings.changes.slice(0, 1))].some((stem) => stems.has(stem));
    const accounted = asked.accounted(isChange ? new Set([...stems, ...changes]) : stems);
    // A number in a label is part of its name: 999.
    const named = new Set([...accounted].filter(({ key }) => isTelling(key) || /\d/.test(key)));
    if (named.size === 0 || asked.rest(accounted, aside, numbers).length > 0) return [];
    const covered = words.filter((word) => asked.accounted(new Set([word])).size > 0).length;
    const isNamed = covered === words.length;
    if (!isNumber && !isNamed && !(named.size > 1 && covered >= mostOfLabel * words.length)) return [];
    return [{ id, label, score: named.size + covered / words.length }];
  });
  const [best, ...others] = found.sort((a, b) => b.score - a.score);
  // Two measures that fit as well: the question does not tell which.
  if (!best || others.some(({ score }) => score === best.score)) return [];
  const rows = narrowed(await files.figures(best.id), asked, reports);
  return rows.length > 0
    ? [
        {
          kind: 'figures',
          about: best.id,
          label: best.label,
          rows: rows.slice(0, mostRows),
          left: rows.length - Math.min(rows.length, mostRows),
        },
      ]
    : [];
}

/** Values of the years and places that were typed, if any are; the newest report first. */
function narrowed(rows: readonly FigureEntry[], asked: Asked, reports: readonly ArchiveReport[]): FigureEntry[] {
  const yearOf = new Map(reports.map(({ id, year }) => [id, year]));
  const years = asked.words.map(({ key }) => key).filter((key) => /^\d{4}$/.test(key));
  const ofYears = rows.filter(({ period, report }) =>
    years.some((year) => period.includes(year) || `${yearOf.get(report)}` === year),
  );
  const some = ofYears.length > 0 ? ofYears : rows;
  return [...some].sort(
    (a, b) => (yearOf.get(b.report) ?? 0) - (yearOf.get(a.report) ?? 0) || rows.indexOf(a) - rows.indexOf(b),
  );
}

/** What stands in brackets only explains. */
function withoutBrackets(label: string): string {
  return label.replace(/\([^)]*\)/g, '');
}

/** Stems of a label’s words that tell it apart from others. */
function tellingWords(label: string): string[] {
  const base = withoutBrackets(label);
  return [
    ...new Set(
      tokenise(base)
        .filter(({ key }) => !isCommonWord(key) && (isTelling(key) || /\d/.test(key)))
        .map(({ stem }) => stem),
    ),
  ];
}
