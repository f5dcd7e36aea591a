/** How the reports of an archive grade. */
export interface GradeRules {
  /** Whether a text is nothing but a grade: a line that is nothing else may be a grade box. */
  isGrade(text: string): boolean;
  /** `GRADE POOR` → `Poor`; undefined when the line is no such box. */
  ofBox(text: string): string | undefined;
  /** `Child abuse Good`: a label with its grade at the end of the line. */
  split(text: string): [label: string, grade: string] | undefined;
  /** A grade as the archive writes it. */
  asWritten(text: string): string;
}

/** Whatever the scale, a box may say that there is no grade. */
const none = ['Ungraded', 'Not graded'];

/** Rules from the grades of `content/grade-scales.yaml`, as they are written there. */
export function gradeRules(grades: readonly string[]): GradeRules {
  const written = new Map([...none, ...grades].map((grade) => [grade.toLowerCase(), grade]));
  const longest = Math.max(...[...written.keys()].map((grade) => grade.split(' ').length));
  const isGrade = (text: string) => written.has(text.trim().toLowerCase());
  const asWritten = (text: string) => written.get(text.trim().toLowerCase()) ?? text.trim();
  const ofBox = (text: string) => {
    const match = /^(?:overall\s+)?(?:grade|rating|judge?ment)\s*[:–-]?\s+(.{3,40})$/i.exec(text.trim());
    return match?.[1] && isGrade(match[1]) ? asWritten(match[1]) : undefined;
  };
  const split = (text: string): [string, string] | undefined => {
    const tokens = text.split(' ');
    for (let words = 1; /^\p{Lu}/u.test(text) && words <= longest && tokens.length > words; words += 1) {
      const grade = tokens.slice(-words).join(' ');
      if (isGrade(grade) || (words === 1 && /^grade$/i.test(grade))) return [tokens.slice(0, -words).join(' '), grade];
    }
    return undefined;
  };
  return { isGrade, ofBox, split, asWritten };
}
