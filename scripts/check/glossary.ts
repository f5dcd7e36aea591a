import { existsSync } from 'node:fs';
import type { Archive } from '../../src/edition/archive.ts';
import { bareWords, lettersOf, spells } from '../../src/edition/expansions.ts';
import type { Term } from '../../src/edition/glossary.ts';
import { findQuotation, standsIn } from '../../src/edition/quotations.ts';
import { readText } from '../../src/edition/read-text.ts';
import type { Report } from '../../src/edition/report.ts';
import { normaliseWords } from '../../src/edition/words.ts';
import { readYaml, splitFrontMatter, yamlLines } from '../../src/edition/yaml.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { notTermsSchema } from '../../src/schemas/not-terms.ts';

/** Every quotation of a term stands in one passage of its report; terms nobody uses and abbreviations nobody claims are warnings. */
export async function checkGlossary({ reports, glossary }: Archive, contentFolder: string): Promise<Issue[]> {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const issues: Issue[] = [];
  for (const term of glossary.terms.values()) {
    const faults = [...quotationFaults(term, byId), ...expansionFaults(term)];
    if (faults.length === 0) continue;
    const lineOf = termLines(await readText(`${contentFolder}/glossary/${term.id}.mdx`, term.file));
    issues.push(
      ...faults.map(
        ({ at, problem, remedy }): Issue => ({
          kind: 'glossary',
          place: { file: term.file, line: lineOf(at) },
          problem,
          remedy,
        }),
      ),
    );
  }
  return [
    ...issues,
    ...warnUnused(reports, glossary),
    ...warnUnclaimed(reports, glossary, await readNotTerms(contentFolder)),
  ];
}

interface Fault {
  /** Path of the entry in the front matter. */
  at: readonly (string | number)[];
  problem: string;
  remedy: string;
}

/** Each quotation stands in the report that is named for it. */
function quotationFaults({ meta }: Term, reports: ReadonlyMap<string, Report>): Fault[] {
  const reportNames = `Name one of ${[...reports.keys()].join(', ') || 'none: there is no report yet'}.`;
  const quotations = (['expansions', 'definitions'] as const).flatMap((list) =>
    meta[list].map((each, index) => ({ ...each, at: [list, index] })),
  );
  return [
    ...quotations.flatMap(({ report: id, quote, at }): Fault[] => {
      const report = reports.get(id);
      if (!report) return [{ at, problem: `there is no report "${id}".`, remedy: reportNames }];
      if (findQuotation(report, quote)) return [];
      const remedy = 'Quote it word for word, within one paragraph, item, row or note.';
      return [{ at, problem: `"${quote}" does not stand in one passage of ${id}.`, remedy }];
    }),
    ...meta.senses.flatMap(({ from }, index): Fault[] =>
      reports.has(from)
        ? []
        : [
            {
              at: ['senses', index],
              problem: `a sense starts from "${from}", which is no report.`,
              remedy: reportNames,
            },
          ],
    ),
  ];
}

/** An expansion is in its quotation, is of letters that stand for the term, holds no letters itself, and is a misprint wherever its words are. */
function expansionFaults({ meta }: Term): Fault[] {
  const letters = [...new Set(meta.forms.flatMap(({ form }) => (/\s/.test(form) ? [] : (lettersOf(form) ?? []))))];
  const misprints = new Set(
    meta.expansions.filter(({ misprint }) => misprint !== undefined).map(({ text }) => bareWords(text)),
  );
  return meta.expansions.flatMap((expansion, index): Fault[] => {
    const { text, quote, misprint } = expansion;
    const fault = (problem: string, remedy: string): Fault => ({
      at: ['expansions', index],
      problem: `the expansion "${text}" ${problem}`,
      remedy,
    });
    if (!standsIn(normaliseWords(quote), normaliseWords(text)))
      return [fault(`is not in its quotation "${quote}".`, 'Take both from the same words of the report.')];
    if (!letters.some((each) => spells(expansion, each)))
      return [
        fault(
          'spells out no abbreviation among the forms.',
          'Quote the letters with it, add them to the forms, or make it a definition.',
        ),
      ];
    if (letters.some((each) => spells({ ...expansion, text: '', quote: text }, each)))
      return [
        fault(
          'holds the letters themselves.',
          'Take only the words that the letters stand for; what else is said is a definition.',
        ),
      ];
    if (misprint === undefined && misprints.has(bareWords(text)))
      return [fault('is called a misprint in another entry.', 'Say `misprint` at both, or at neither.')];
    return [];
  });
}

function termLines(text: string): (path: Fault['at']) => number | undefined {
  const lineOf = yamlLines(splitFrontMatter(text, '').frontMatter);
  return (path) => {
    const line = lineOf(path);
    return line === undefined ? undefined : line + 1;
  };
}

function warnUnused(reports: readonly Report[], { terms, matcher }: Archive['glossary']): Issue[] {
  const used = new Set(
    reports.flatMap((report) =>
      report.sections.flatMap(({ passages }) =>
        passages.flatMap(({ text }) => matcher.find(text, report.id).map(({ term }) => term)),
      ),
    ),
  );
  return [...terms.values()]
    .filter(({ id }) => !used.has(id))
    .map(
      ({ id, file }): Issue => ({
        kind: 'glossary',
        severity: 'warning',
        place: { file },
        problem: `no report uses "${id}".`,
        remedy: 'Add the form that the reports print, or remove the term.',
      }),
    );
}

/** Capital letters, perhaps with a small one, digits, dots or an ampersand between: `MARAC`, `MoPI`, `E-CINS`, `B.A.M.E.`, `PCSOs`. */
const abbreviation =
  /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}|(?<![\p{L}\p{N}.-])\p{Lu}[\p{L}\p{N}&-]*\p{Lu}[\p{Lu}\p{N}]*s?(?![\p{L}\p{N}])/gu;

/** Where most words of a passage are capitals, capitals mean nothing. */
function isShouted(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length > 2 && words.filter((word) => word === word.toUpperCase()).length > words.length / 2;
}

/** Words in capitals that an editor has found to be no terms, by reason. */
async function readNotTerms(contentFolder: string): Promise<ReadonlySet<string>> {
  const file = `${contentFolder}/not-terms.yaml`;
  if (!existsSync(file)) return new Set();
  return new Set(Object.values(readYaml(await readText(file, file), { file, schema: notTermsSchema })).flat());
}

function warnUnclaimed(
  reports: readonly Report[],
  { matcher }: Archive['glossary'],
  notTerms: ReadonlySet<string>,
): Issue[] {
  const unclaimed = new Map<string, { count: number; place: Issue['place']; id: string }>();
  for (const report of reports) {
    for (const section of report.sections) {
      for (const { id, text } of section.passages) {
        if (isShouted(text)) continue;
        const mentions = matcher.find(text, report.id);
        for (const match of text.matchAll(abbreviation)) {
          if (
            notTerms.has(match[0]) ||
            mentions.some(({ start, end }) => start <= match.index && match.index + match[0].length - 1 <= end)
          )
            continue;
          const known = unclaimed.get(match[0]);
          if (known) known.count += 1;
          else unclaimed.set(match[0], { count: 1, place: { file: section.file }, id });
        }
      }
    }
  }
  return [...unclaimed]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(
      ([word, { count, place, id }]): Issue => ({
        kind: 'glossary',
        severity: 'warning',
        place,
        problem: `no term claims "${word}", used ${count === 1 ? 'once' : `${count} times`}, first in #${id}.`,
        remedy: 'Add it to the forms of a term, or a new term, under content/glossary/; or to content/not-terms.yaml.',
      }),
    );
}
