import type { RankedPassage } from '../match/rank.ts';
import type { NamedTerm } from '../name-file.ts';
import type { FoundPassage } from '../passage.ts';
import type { FigureEntry, FindingEntry, GradeEntry } from './answer-files.ts';

/** What stands over the results, from the registers: every line with its words, report, voice and address. */
export type GivenAnswer =
  | { kind: 'passage'; about: string; passage: FoundPassage }
  | { kind: 'figures'; about: string; label: string; rows: FigureEntry[]; left: number }
  | { kind: 'grades'; about: string; rows: GradeEntry[]; distribution: boolean }
  | { kind: 'findings'; about: string; label: string; scope: string; groups: FindingGroup[] }
  | { kind: 'term'; about: string; term: NamedTerm }
  /** `reports`: from which it is answered, oldest first; `passages`: the best of each, once they are read. */
  | { kind: 'theme'; about: string; title: string; reports: string[]; passages: RankedPassage[] }
  | { kind: 'place'; about: string; title: string; report: string; url: string; opening: string[] };

/** Passages, as `report#passage`, that an answer from a register quotes. */
export function quotedBy(answers: readonly GivenAnswer[]): Set<string> {
  const address = ({ report, url }: { report: string; url: string }) =>
    `${report}#${decodeURIComponent(url.split('#')[1] ?? '')}`;
  return new Set(
    answers.flatMap((answer) => {
      if (answer.kind === 'figures' || answer.kind === 'grades') return answer.rows.map(address);
      if (answer.kind === 'place') return answer.opening.map((id) => `${answer.report}#${id}`);
      return answer.kind === 'findings' ? answer.groups.flatMap(({ all }) => all) : [];
    }),
  );
}

/** Findings of one kind in one report: how many, and the first. */
export interface FindingGroup {
  report: string;
  count: number;
  first: FindingEntry[];
  /** Addresses of all of them, as `report#passage`. */
  all: string[];
}
