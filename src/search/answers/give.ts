import type { SearchedArchive } from '../archive-file.ts';
import type { SearchFiles } from '../engine/files.ts';
import type { RankedPassage } from '../match/rank.ts';
import type { FoundPassage } from '../passage.ts';
import type { WidenedQuery } from '../query/widen.ts';
import type { GivenAnswer } from './answer.ts';
import { Asked } from './asked.ts';
import { figuresAnswer } from './figures.ts';
import { findingsAnswer } from './findings.ts';
import { gradesAnswer } from './grades.ts';
import { placeAnswers, termAnswers, themeAnswers } from './named.ts';

interface Sources {
  files: SearchFiles;
  archive: SearchedArchive;
  /** Passages that a citation means. */
  cited: readonly FoundPassage[];
  /** What was found, best first. */
  ranked: readonly RankedPassage[];
}

/**
 * What stands over the results: only what the question asks for, by rules that docs/search.md has in words. Of registers, one answers: grades, findings or
 * figures, in this order; names come beside them.
 */
export async function giveAnswers(
  query: WidenedQuery,
  { files, archive, cited, ranked }: Sources,
): Promise<GivenAnswer[]> {
  if (cited.length > 0)
    return cited.map((passage) => ({ kind: 'passage', about: `${passage.report}#${passage.id}`, passage }));
  const asked = new Asked(query);
  if (!asked.isPlain) return [];
  const answers = await files.answers();
  const isFiltered = Object.keys(query.filters).length > 0;
  if (isFiltered) return themeAnswers(asked, answers, { ranked, byWord: true });
  const { reports, labels } = archive;
  const sources = { answers, files, reports, kinds: labels.kinds };
  const [grades, findings, figures] = await Promise.all([
    gradesAnswer(asked, sources),
    findingsAnswer(asked, sources),
    figuresAnswer(asked, sources),
  ]);
  const register = [grades, findings, figures].find(({ length }) => length > 0) ?? [];
  if (register.length > 0 && (query.asksNumber || register !== figures)) return register;
  const terms = query.asks.number ? [] : await termAnswers(asked, files);
  // Who names a term may want to know what it means; its figures are a question further.
  const named = terms.length > 0 ? [] : register;
  const isExplained = terms.some((answer) => answer.kind === 'term' && answer.term.expansion !== undefined);
  const names = [
    ...terms,
    ...(query.asks.meaning
      ? []
      : themeAnswers(asked, answers, { ranked, byWord: register.length === 0 && !isExplained })),
    ...placeAnswers(query, answers),
  ];
  return [...named, ...names];
}
