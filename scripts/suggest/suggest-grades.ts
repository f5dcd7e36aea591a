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
  const named = new Map(scales.flatMap(({ grades }) => grades.map(({ grade }) => [grade.toLowerCase(), grade] as const)));
  return ({ sections }) => {
    const found = sections.flatMap(({ slug: section, meta, passages }) => {
      let heading = meta.title;
      return passages.flatMap((passage) => {
        if (passage.kind === 'heading') heading = passage.text;
        const known = meta.grades.filter(({ at }) => at === undefined || at === passage.id).map(({ quote }) => normaliseWords(quote));
        return gradesOf(passage, heading, named)
          .filter(({ quote }) => isSound(passage, quote) && !known.some((words) => overlaps(words, normaliseWords(quote))))
          .map(({ area, grade, quote }) => ({ section, area, grade, quote: quote.replace(/\s+/g, ' '), at: passage.id }));
      });
    });
    const scale = likelyScale(scales, [...found.map(({ grade }) => grade), ...sections.flatMap(({ meta }) => meta.grades.map(({ grade }) => grade))]);
    return found.map(({ section, area, grade, ...rest }) => ({
      section,
      area,
      grade,
      scale: has(scale, grade) ? (scale?.id ?? unsaid) : unsaid,
      ...rest,
    }));
  };
};

function gradesOf(passage: Passage, heading: string, named: ReadonlyMap<string, string>): PrintedGrade[] {
  const nameOf = (words: string) =>
    named.get(
      words
        .trim()
        .replace(/[*†‡]+$/, '')
        .toLowerCase(),
    );
  if (passage.rows)
    return passage.rows.flatMap((row) => {
      // A row with several is a legend of the scale.
      const [grade, another] = row.flatMap((cell) => nameOf(cell) ?? []);
      return grade === undefined || another !== undefined || !row[0] || nameOf(row[0]) ? [] : [{ area: row[0], grade, quote: row.join('\t') }];
    });
  if (passage.kind !== 'grade' && passage.kind !== 'paragraph') return [];
  const [, label = '', words = ''] = /^(.{0,80}?)[\s:–—-]*((?:\S+\s+){0,4}\S+?)\.?$/.exec(passage.text) ?? [];
  for (let start = 0; words !== ''; start = words.indexOf(' ', start) + 1) {
    const grade = nameOf(words.slice(start));
    const area = `${label} ${words.slice(0, start)}`.replace(/\b(?:overall )?(?:grade|judge?ment)\b/i, '').replace(/^[\s:–—-]+|[\s:–—-]+$/g, '');
    // A box holds a label and a grade; a sentence that ends with the word of a grade holds a verb.
    if (grade)
      return passage.kind === 'grade' || area === '' || (/^\p{Lu}/u.test(area) && !/\b(?:is|are|was|were|be|been)\b/.test(area))
        ? [{ area: area || heading, grade, quote: passage.text }]
        : [];
    if (!words.includes(' ', start)) return [];
  }
  return [];
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
