import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type GradeRules, gradeRules } from './blocks/grades.ts';
import { comparable } from './set-aside.ts';

/** How the reports of an archive announce findings. */
export interface FindingRules {
  /** The kind that a heading announces: `Areas for improvement`, `Recommendation 3`. */
  kindOf(heading: string): string | undefined;
  /** The kind of a paragraph that says itself what it is: `Recommendation 2: The council should …`, `… by June. (Recommendation 2)`. */
  kindOfParagraph(text: string): string | undefined;
}

/** What an archive says of its reports, as the importer asks it. */
export interface ReportRules extends FindingRules {
  grades: GradeRules;
}

/** @param grades As `content/grade-scales.yaml` writes them. */
export function reportRules(vocabulary: Pick<Vocabulary, 'findings'>, grades: readonly string[]): ReportRules {
  return { ...findingRules(vocabulary), grades: gradeRules(grades) };
}

/** Rules from what `content/archive.yaml` says of kinds of finding. */
export function findingRules({ findings }: Pick<Vocabulary, 'findings'>): FindingRules {
  const names = findings.flatMap(({ id, headings }) => headings.map((heading) => [comparable(heading), id] as const));
  const kindOf = (heading: string) => {
    const text = comparable(heading.replace(/^(?:\d+(?:\.\d+)*[.)]?|[IVXLC]+\.|[A-Z]\.)\s+(?=\p{L})/u, '')).replace(
      /:$/,
      '',
    );
    const bare = text.replace(/^(\D+?) \d+\b.*$/, '$1');
    return names.find(([name]) => name === text || name === bare)?.[1];
  };
  const openings = findings.flatMap(({ id, openings: words }) =>
    words.map((word) => [word.toLowerCase(), id] as const),
  );
  const kindOfParagraph = (text: string) => {
    const start = text.toLowerCase();
    const end = /\(([^()]{3,60}?) \d+\)\.?$/.exec(text.slice(-80))?.[1]?.toLowerCase();
    const named = openings.find(([word]) => word === end)?.[1];
    if (named !== undefined) return named;
    return openings.find(([word]) => {
      const rest = start.startsWith(word) ? text.slice(word.length) : '';
      return /^(?: [A-Z]?\d+ ?)?[:.–-] +\S|^ \d+ +\p{Lu}/u.test(rest);
    })?.[1];
  };
  return { kindOf, kindOfParagraph };
}

/** `None identified.`: a list that says that there is no finding. */
export function saysNone(text: string): boolean {
  return /^(none|nothing|no [a-z ]{3,40}) ?(identified|found|noted|recorded)?\.?$/i.test(text.trim());
}
