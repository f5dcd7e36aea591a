import type { Passage } from '../../src/edition/passage.ts';
import { normaliseWords } from '../../src/edition/words.ts';
import type { GradeScale } from '../../src/schemas/registers.ts';
import { isSound } from './sentences.ts';
import { type Suggester, unsaid } from './suggestions.ts';

/** A grade as a box or a row of a table prints it. */
interface PrintedGrade {
  area: string;
  grade: string;
  quote: string;
}

/** Grades of `content/grade-scales.yaml` in boxes and tables, which no entry quotes yet. */
export const suggestGrades: (scales: readonly GradeScale[]) => Suggester = (scales) => {
  const named = new Map(
    scales.flatMap(({ grades }) => grades.map(({ grade }) => [grade.toLowerCase(), grade] as const)),
  );
  return ({ sections }) => {
    const found = sections.flatMap(({ slug: section, meta, passages }) => {
      let heading = meta.title;
      return passages.flatMap((passage) => {
        if (passage.kind === 'heading') heading = passage.text;
        const known = meta.grades
          .filter(({ at }) => at === undefined || at === passage.id)
          .map(({ quote }) => normaliseWords(quote));
        return gradesOf(passage, heading, named)
          .filter(
            ({ quote }) => isSound(passage, quote) && !known.some((words) => overlaps(words, normaliseWords(quote))),
          )
          .map(({ area, grade, quote }) => ({
            section,
            area,
            grade,
            quote: quote.replace(/\s+/g, ' '),
            at: passage.id,
          }));
      });
    });
    const scale = likelyScale(scales, [
      ...found.map(({ grade }) => grade),
      ...sections.flatMap(({ meta }) => meta.grades.map(({ grade }) => grade)),
    ]);
    return found.map(({ section, area, grade, ...rest }) => ({
      section,
      area,
      grade,
      scale: has(scale, grade) ? (scale?.id ?? unsaid) : unsaid,
      ...rest,
    }));
  };
};

/** Grades by their names in small letters. */
type Named = ReadonlyMap<string, string>;

function gradesOf(passage: Passage, heading: string, named: Named): PrintedGrade[] {
  if (passage.rows) return passage.rows.flatMap((row) => gradeInRow(row, named) ?? []);
  if (passage.kind !== 'grade' && passage.kind !== 'paragraph') return [];
  const grade = gradeInBox(passage, heading, named);
  return grade ? [grade] : [];
}

/** A row that names an area and gives it one grade; a row with several is a legend of the scale. */
function gradeInRow(row: readonly string[], named: Named): PrintedGrade | undefined {
  const [area] = row;
  const [grade, another] = row.flatMap((cell) => nameOf(cell, named) ?? []);
  if (grade === undefined || another !== undefined || !area || nameOf(area, named)) return undefined;
  return { area, grade, quote: row.join('\t') };
}

/** A line that ends with a grade of up to five words: `GRADE Meets the standard`, `Calls answered Good`. */
function gradeInBox({ kind, text }: Passage, heading: string, named: Named): PrintedGrade | undefined {
  const words = text.replace(/\.$/, '').split(/\s+/);
  for (let count = Math.min(5, words.length); count > 0; count -= 1) {
    const grade = nameOf(words.slice(-count).join(' '), named);
    if (grade === undefined) continue;
    const label = words.slice(0, -count).join(' ');
    const area = label.replace(/\b(?:overall )?(?:grade|judge?ment)\b/i, '').replace(/^[\s:–—-]+|[\s:–—-]+$/g, '');
    // A label is short and starts large; a sentence that ends with the word of a grade holds a verb.
    const isLabel =
      area === '' || (area.length < 80 && /^\p{Lu}/u.test(area) && !/\b(?:is|are|was|were|be|been)\b/.test(area));
    return kind === 'grade' || isLabel ? { area: area || heading, grade, quote: text } : undefined;
  }
  return undefined;
}

function nameOf(words: string, named: Named): string | undefined {
  const bare = words.trim().replace(/[*†‡]+$/, '');
  return named.get(bare.toLowerCase());
}

/** The scale that most of a report's grades are of. */
function likelyScale(scales: readonly GradeScale[], grades: readonly string[]): GradeScale | undefined {
  const matches = (scale: GradeScale) => grades.filter((grade) => has(scale, grade)).length;
  return [...scales].sort((a, b) => matches(b) - matches(a)).find((scale) => matches(scale) > 0);
}

function has(scale: GradeScale | undefined, grade: string): boolean {
  return scale?.grades.some((each) => each.grade === grade) ?? false;
}

function overlaps(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}
