import type { Archive } from '../../src/edition/archive.ts';
import type { Issue } from '../../src/edition/issue.ts';
import { sourceWords } from '../../src/edition/source.ts';
import { normaliseWords } from '../../src/edition/words.ts';

/** Facts about a report that claim to be from its text are found in its text. */
export function checkFacts({ reports }: Archive): Issue[] {
  return reports.flatMap(({ id, meta, source, edition }) => {
    const text = source.lines.flatMap((line) => sourceWords(line, edition.source.format)).join(' ');
    return [{ label: 'published', ...meta.published }, ...meta.facts].flatMap((fact): Issue[] => {
      if (fact.basis !== 'text' || text.includes(normaliseWords(fact.quote))) return [];
      return [
        {
          kind: 'facts',
          place: { file: `content/reports/${id}/index.mdx` },
          problem: `"${fact.label}" quotes "${fact.quote}", which ${source.file} does not print.`,
          remedy: 'Quote the source word for word, or give the fact the basis inferred or elsewhere, with a note.',
        },
      ];
    });
  });
}
