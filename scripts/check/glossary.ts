import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Archive } from '../../src/edition/archive.ts';
import type { Issue } from '../../src/edition/issue.ts';
import { readText } from '../../src/edition/read-text.ts';
import type { Report } from '../../src/edition/report.ts';
import { normaliseWords } from '../../src/edition/words.ts';
import { readYaml } from '../../src/edition/yaml.ts';

/** Every quotation of a term stands in one passage of its report; terms nobody uses and abbreviations nobody claims are warnings. */
export async function checkGlossary({ reports, glossary }: Archive, contentFolder: string): Promise<Issue[]> {
  const passages = new Map(
    reports.map((report) => [report.id, report.sections.flatMap((section) => section.passages.map(({ text }) => normaliseWords(text)))]),
  );
  const issues: Issue[] = [];

  for (const { file, meta } of glossary.terms.values()) {
    for (const { report, quote } of [...meta.expansions, ...meta.definitions]) {
      const texts = passages.get(report);
      if (!texts)
        issues.push({
          kind: 'glossary',
          place: { file },
          problem: `there is no report "${report}".`,
          remedy: `Name one of ${[...passages.keys()].join(', ')}.`,
        });
      else if (!texts.some((text) => text.includes(normaliseWords(quote))))
        issues.push({
          kind: 'glossary',
          place: { file },
          problem: `"${quote}" does not stand in one passage of ${report}.`,
          remedy: 'Quote it word for word, within one paragraph, item, row or note.',
        });
    }
    for (const { text, quote } of meta.expansions) {
      if (!normaliseWords(quote).includes(normaliseWords(text)))
        issues.push({
          kind: 'glossary',
          place: { file },
          problem: `the expansion "${text}" is not in its quotation "${quote}".`,
          remedy: 'Take both from the same words of the report.',
        });
    }
    for (const { from } of meta.senses) {
      if (!passages.has(from))
        issues.push({
          kind: 'glossary',
          place: { file },
          problem: `a sense starts from "${from}", which is no report.`,
          remedy: `Name one of ${[...passages.keys()].join(', ')}.`,
        });
    }
  }
  return [...issues, ...warnUnused(reports, glossary), ...warnUnclaimed(reports, glossary, await readNotTerms(contentFolder))];
}

function warnUnused(reports: readonly Report[], { terms, matcher }: Archive['glossary']): Issue[] {
  const used = new Set(
    reports.flatMap((report) =>
      report.sections.flatMap(({ passages }) => passages.flatMap(({ text }) => matcher.find(text, report.id).map(({ term }) => term))),
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
const abbreviation = /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}|(?<![\p{L}\p{N}.-])\p{Lu}[\p{L}\p{N}&-]*\p{Lu}[\p{Lu}\p{N}]*s?(?![\p{L}\p{N}])/gu;

/** Where most words of a passage are capitals, capitals mean nothing. */
function isShouted(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length > 2 && words.filter((word) => word === word.toUpperCase()).length > words.length / 2;
}

/** Words in capitals that an editor has found to be no terms, by reason. */
async function readNotTerms(contentFolder: string): Promise<ReadonlySet<string>> {
  const file = `${contentFolder}/not-terms.yaml`;
  if (!existsSync(file)) return new Set();
  return new Set(Object.values(readYaml(await readText(file, file), { file, schema: z.record(z.string(), z.array(z.string())) })).flat());
}

function warnUnclaimed(reports: readonly Report[], { matcher }: Archive['glossary'], notTerms: ReadonlySet<string>): Issue[] {
  const unclaimed = new Map<string, { count: number; place: Issue['place']; id: string }>();
  for (const report of reports) {
    for (const section of report.sections) {
      for (const { id, text } of section.passages) {
        if (isShouted(text)) continue;
        const mentions = matcher.find(text, report.id);
        for (const match of text.matchAll(abbreviation)) {
          if (notTerms.has(match[0]) || mentions.some(({ start, end }) => start <= match.index && match.index + match[0].length - 1 <= end)) continue;
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
