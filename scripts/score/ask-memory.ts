import type { SearchSources } from '../../src/search/index/build-search.ts';
import { searchData } from '../../src/search/index/build-search.ts';
import { searchLabels } from '../../src/search/labels.ts';
import { search } from '../../src/search/search.ts';
import type { Answer, ShownAnswer } from './measures.ts';
import { inMemory } from './memory-index.ts';

/** Ask as the search page does, without a browser. */
export function memorySearch(
  sources: SearchSources,
): (text: string) => Promise<{ results: Answer[]; shown: ShownAnswer[] }> {
  const tools = inMemory(searchData(sources), searchLabels(sources.vocabulary));
  const texts = new Map(
    sources.reports.flatMap(({ id, sections }) =>
      sections.flatMap(({ passages }) =>
        passages.map((passage): [string, string] => [`${id}#${passage.id}`, passage.text]),
      ),
    ),
  );
  return async (text) => {
    const { results, partly, answers } = await search({ text, chosen: {}, sort: 'relevance', widen: true }, tools);
    return {
      results: [...results, ...partly].slice(0, 10).map(({ passage, again }) =>
        [passage, ...again.map((each) => each.passage)].map(({ report, section, id }) => ({
          report,
          section,
          text: texts.get(`${report}#${id}`) ?? '',
        })),
      ),
      shown: answers.map((answer) => ({ kind: answer.kind, about: answer.about, text: JSON.stringify(answer) })),
    };
  };
}
