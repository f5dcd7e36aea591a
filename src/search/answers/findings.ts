import type { ArchiveReport } from '../archive-file.ts';
import type { SearchFiles } from '../engine/files.ts';
import { findSequence } from '../match/find.ts';
import { tokenise } from '../match/tokens.ts';
import type { FindingGroup, GivenAnswer } from './answer.ts';
import type { AnswerFile, FindingEntry } from './answer-files.ts';
import { type Asked, stemsIn } from './asked.ts';

/** Of each report, so many are quoted. */
const mostQuoted = 3;
/** Reports whose findings are fetched for one question. */
const mostReports = 12;

interface Sources {
  answers: AnswerFile;
  files: SearchFiles;
  reports: readonly ArchiveReport[];
  kinds: readonly (readonly [id: string, label: string, ...rest: unknown[]])[];
}

/**
 * Findings of a kind, when the question names the kind (`recommendations`, `strengths`) and every other word is a year, a body, the title of a section, or a topic: a theme’s own word.
 */
export async function findingsAnswer(asked: Asked, sources: Sources): Promise<GivenAnswer[]> {
  const { answers, files, reports, kinds } = sources;
  const known = new Set(answers.findings.map(([, , kind]) => kind));
  const [asking, ...others] = asked.query.kinds.filter(({ kind }) => known.has(kind));
  if (!asking || others.length > 0) return [];
  const { kind, covers } = asking;
  const naming = new Set(asked.words.filter(({ term }) => covers.includes(term)));
  const { words: yearWords, years } = asked.years(new Set(reports.map(({ year }) => year)));
  const about = asked.rest(naming, yearWords, asked.accounted(stemsIn(...answers.bodyWords)));
  if (about.length === 0 && years.size === 0 && asked.words.length > naming.size) return [];

  const inYears = reports.filter(({ year }) => years.size === 0 || years.has(year));
  const sections = answers.sections.filter(
    ([report, , title]) =>
      inYears.some(({ id }) => id === report) &&
      about.length > 0 &&
      about.every((word) => asked.accounted(stemsIn(title)).has(word)),
  );
  const isTopic = about.length > 0 && about.every((word) => asked.accounted(topicStems(answers)).has(word));
  if (about.length > 0 && sections.length === 0 && !isTopic) return [];

  const places = new Set(sections.map(([report, slug]) => `${report}/${slug}`));
  const counted = new Map<string, number>();
  for (const [report, section, each, count] of answers.findings)
    if (
      each === kind &&
      inYears.some(({ id }) => id === report) &&
      (places.size === 0 || places.has(`${report}/${section}`))
    )
      counted.set(report, (counted.get(report) ?? 0) + count);
  const newest = [...inYears]
    .reverse()
    .filter(({ id }) => counted.has(id))
    .slice(0, mostReports);
  const groups = await Promise.all(
    newest.map(async ({ id }): Promise<FindingGroup> => {
      const rows = (await files.findings(id)).filter(
        (row) => row.kind === kind && (places.size === 0 || places.has(`${id}/${row.section}`)),
      );
      const fitting = places.size === 0 && about.length > 0 ? rows.filter((row) => hasWords(row, asked, about)) : rows;
      return {
        report: id,
        count: fitting.length,
        first: fitting.slice(0, mostQuoted),
        all: fitting.map(({ url }) => `${id}#${url.split('#')[1]}`),
      };
    }),
  );
  const found = groups.filter(({ count }) => count > 0);
  const label = kinds.find(([id]) => id === kind)?.[1] ?? kind;
  const scope = [...about.map(({ key }) => key), ...[...years].map(String)].join(' ');
  return found.length > 0 ? [{ kind: 'findings', about: kind, label, scope, groups: found }] : [];
}

function topicStems({ themes, sections }: AnswerFile): ReadonlySet<string> {
  return stemsIn(...themes.flatMap(([, title, words]) => [title, ...words]), ...sections.map(([, , title]) => title));
}

function hasWords({ quote }: FindingEntry, { query }: Asked, about: readonly { term: number }[]): boolean {
  const tokens = tokenise(quote);
  return about.every(({ term }) => {
    const sequence = query.terms[term];
    const otherwise = [...query.spellings, ...query.widenings].filter(({ covers }) => covers.includes(term));
    return [...(sequence ? [sequence] : []), ...otherwise.map((each) => each.sequence)].some(
      (each) => findSequence(tokens, each).length > 0,
    );
  });
}
