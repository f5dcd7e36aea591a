import { readFile } from 'node:fs/promises';
import type { Archive } from '../../src/edition/archive.ts';
import { standsIn } from '../../src/edition/quotations.ts';
import type { Report } from '../../src/edition/report.ts';
import { sourceWords } from '../../src/edition/source.ts';
import { normaliseWords } from '../../src/edition/words.ts';
import { splitFrontMatter, yamlLines } from '../../src/edition/yaml.ts';
import type { Issue, Place } from '../../src/issues/issue.ts';
import type { Fact } from '../../src/schemas/fact.ts';
import { notStated, settledFacts } from '../../src/schemas/report.ts';

/**
 * Facts about a report that claim to be from its text are found in its text; those that a citation rests on are known; and someone has said where the
 * text comes from.
 */
export async function checkFacts({ reports }: Archive, contentFolder: string): Promise<Issue[]> {
  const found = await Promise.all(
    reports.map(async (report) => {
      const file = `reports/${report.id}/index.mdx`;
      const index = await readFile(`${contentFolder}/${file}`, 'utf8');
      const lineOf = yamlLines(splitFrontMatter(index, file).frontMatter);
      const place = (path: readonly (string | number)[]) => ({
        file: `content/${file}`,
        line: (lineOf(path) ?? 0) + 1,
      });
      return [
        ...factsOf(report).flatMap(({ path, fact }) =>
          checkFact(report, path, fact).map((issue) => ({ ...issue, place: place(path) })),
        ),
        ...checkSubject(report, place(['subject'])),
        ...checkOriginal(report),
      ];
    }),
  );
  return found.flat();
}

interface FactAt {
  /** Where the fact stands in the front matter. */
  path: readonly (string | number)[];
  fact: Fact;
}

function factsOf({ meta }: Report): FactAt[] {
  return [
    ...settledFacts.map((name) => ({ path: [name], fact: meta[name] })),
    ...meta.facts.map((fact, index) => ({ path: ['facts', index], fact })),
  ];
}

function checkFact({ id, source, edition }: Report, [name]: FactAt['path'], fact: Fact): Omit<Issue, 'place'>[] {
  if (fact.basis === 'unknown' && name !== 'facts')
    return [
      {
        kind: 'facts',
        problem: `"${name}" is unknown; a citation would have to guess it.`,
        remedy: `Give it with its basis (text, elsewhere or inferred), here or with: npm run import -- --settle ${id} --${name} <value> --${name}-basis <words of the text, address or reason>`,
      },
    ];
  if (fact.basis !== 'text') return [];
  const text = source.lines.flatMap((line) => sourceWords(line, edition.source.format)).join(' ');
  if (standsIn(text, normaliseWords(fact.quote))) return [];
  return [
    {
      kind: 'facts',
      problem: `"${name === 'facts' ? fact.value : name}" quotes "${fact.quote}", which ${source.file} does not print.`,
      remedy:
        'Quote the source word for word, or give the fact the basis inferred with a note, or elsewhere with an address.',
    },
  ];
}

function checkSubject({ id, meta }: Report, place: Place): Issue[] {
  if (meta.subject !== notStated) return [];
  const remedy = `Name the body reported on, here or with: npm run import -- --settle ${id} --subject <name>`;
  return [{ kind: 'facts', place, problem: 'nobody has said yet whom the report is about.', remedy }];
}

function checkOriginal({ id, edition }: Report): Issue[] {
  if (edition.original) return [];
  return [
    {
      severity: 'warning',
      kind: 'original',
      place: { file: `content/reports/${id}/edition.yaml` },
      problem: 'nothing says where the text comes from.',
      remedy:
        'Add "original" with the address of the document, its archived copy, the file received and how its text was taken; write unknown for what nobody knows.',
    },
  ];
}
