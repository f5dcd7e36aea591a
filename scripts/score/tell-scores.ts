import { type AnswerScore, meanScore, meanShown, type Score } from './measures.ts';
import type { QuestionSet } from './read-set.ts';

/** How one question went, here and in a plain index. */
export interface Asked {
  q: string;
  group: string;
  site: Score;
  shown: AnswerScore | undefined;
  plain: Score;
}

/** Lines of a set: by kind, and over all. */
export function tellScores({ name }: Pick<QuestionSet, 'name'>, asked: readonly Asked[]): string[] {
  const groups = Map.groupBy(asked, ({ group }) => group);
  return [`# ${name}`, ...[...groups].map(([group, rows]) => line(group, rows)), line('all', asked)];
}

/** What a set must reach, and does not. */
export function missed({ wanted }: Pick<QuestionSet, 'wanted'>, asked: readonly Asked[]): string[] {
  const reached = { ...meanScore(asked.map(({ site }) => site)), ...meanShown(asked.map(({ shown }) => shown)) };
  return Object.entries(wanted).flatMap(([name, limit]) => {
    const value = Number(reached[name as keyof typeof wanted].toFixed(2));
    return (name === 'wrong' ? value <= limit : value >= limit) ? [] : [`${name} ${value}, wanted ${limit}`];
  });
}

/** A question that went badly, and how. */
export function tellBad({ q, site, shown, plain }: Asked): string | undefined {
  const faults = [
    ...(site.firstThree === false ? ['miss'] : []),
    ...(shown?.isRight === false ? ['no answer'] : []),
    ...(shown?.isWrong ? ['wrong answer'] : []),
  ];
  if (faults.length === 0) return undefined;
  return `${faults.join(', ')}: ${q} (nDCG ${told(site.ndcg)}, plain ${told(plain.ndcg)})`;
}

function line(name: string, rows: readonly Asked[]): string {
  const { right, wrong } = meanShown(rows.map(({ shown }) => shown));
  const parts = [
    `${name.padEnd(20)} ${String(rows.length).padStart(3)}`,
    `this ${figures(rows.map(({ site }) => site))}`,
    `plain ${figures(rows.map(({ plain }) => plain))}`,
    `answers right ${told(right)} wrong ${told(wrong)}`,
  ];
  return parts.join(' · ');
}

function figures(scores: readonly Score[]): string {
  const { first, firstThree, ndcg } = meanScore(scores);
  return `@1 ${told(first)} @3 ${told(firstThree)} nDCG ${told(ndcg)}`;
}

function told(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '   –' : value.toFixed(2);
}
