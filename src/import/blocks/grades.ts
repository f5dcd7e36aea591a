/**
 * Words that inspectorates grade with. A line that is nothing else may be a grade box; `GRADE …` always is. An editor's scale may have others: the
 * importer then leaves a paragraph, and the editor writes <Grade>.
 */
const scaleWords = new Set([
  'excellent',
  'good',
  'fair',
  'poor',
  'outstanding',
  'requires improvement',
  'inadequate',
  'satisfactory',
  'adequate',
  'ungraded',
  'not graded',
  'meets the standard',
  'exceeds the standard',
  'does not meet the standard',
  'fails to meet the standard',
]);

export function isScaleWord(text: string): boolean {
  return scaleWords.has(text.trim().toLowerCase());
}

/** `GRADE POOR` → `Poor`; undefined when the line is no such box. */
export function gradeOfBox(text: string): string | undefined {
  const match = /^(?:overall\s+)?(?:grade|judge?ment)\s*[:–-]?\s+(.{3,40})$/i.exec(text.trim());
  return match?.[1] && isScaleWord(match[1]) ? sentenceCase(match[1]) : undefined;
}

export function sentenceCase(text: string): string {
  const lower = text.trim().toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** `Child abuse Good`: a label with its grade at the end of the line. */
export function splitGraded(text: string): [label: string, grade: string] | undefined {
  const match = /^(\p{Lu}.{2,60}?)\s+(grade|[a-z ]{4,30})$/iu.exec(text);
  for (let words = 1; match && words <= 5; words += 1) {
    const tokens = text.split(' ');
    if (tokens.length <= words) return undefined;
    const grade = tokens.slice(-words).join(' ');
    if (isScaleWord(grade) || (words === 1 && grade === 'Grade')) return [tokens.slice(0, -words).join(' '), grade];
  }
  return undefined;
}
