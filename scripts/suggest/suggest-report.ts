import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Archive, readArchive } from '../../src/edition/archive.ts';
import { readText } from '../../src/edition/read-text.ts';
import type { Report } from '../../src/edition/report.ts';
import { readYaml } from '../../src/edition/yaml.ts';
import { ContentError } from '../../src/issues/issue.ts';
import { gradeScalesSchema, measuresSchemaOf } from '../../src/schemas/registers.ts';
import { applyChange } from '../change/apply-change.ts';
import { suggestFacts } from './suggest-facts.ts';
import { suggestFigures } from './suggest-figures.ts';
import { suggestFindings } from './suggest-findings.ts';
import { suggestGrades } from './suggest-grades.ts';
import { suggestTerms } from './suggest-terms.ts';
import {
  type Draft,
  readSuggestions,
  type Suggester,
  type SuggestionKind,
  type Suggestions,
  suggestionsFile,
  writeSuggestions,
} from './suggestions.ts';

/** A report and the archive it is of. */
export async function openReport(contentFolder: string, id: string): Promise<{ archive: Archive; report: Report }> {
  const archive = await readArchive(contentFolder);
  const report = archive.reports.find((each) => each.id === id);
  if (report) return { archive, report };
  const remedy = `Give the id of one: ${archive.reports.map((each) => each.id).join(', ') || 'there is none yet'}.`;
  throw new ContentError([
    { kind: 'report', place: { file: `content/reports/${id}` }, problem: 'there is no such report.', remedy },
  ]);
}

/**
 * Draft what the registers and the glossary could take from a report. Drafts that an editor has worked on stay as they are.
 *
 * @returns What was found, a line a kind.
 */
export async function suggestReport(contentFolder: string, id: string): Promise<string[]> {
  const { archive, report } = await openReport(contentFolder, id);
  const suggesters = await readSuggesters(contentFolder, archive);
  const file = suggestionsFile(id);
  const path = `${contentFolder}/${file}`;
  const earlier = existsSync(path) ? readSuggestions(await readFile(path, 'utf8'), `content/${file}`) : undefined;
  const suggestions = Object.fromEntries(
    Object.entries(suggesters).map(([kind, suggest]) => [
      kind,
      merge(earlier?.[kind as SuggestionKind] ?? [], suggest(report, archive)),
    ]),
  ) as Suggestions;
  const counts = Object.entries(suggestions).map(([kind, drafts]) => `  ${drafts.length} ${kind}`);
  if (Object.values(suggestions).every((drafts) => drafts.length === 0))
    return [`${id}: nothing to suggest; the registers have what the text shows.`];
  await applyChange(contentFolder, new Map([[file, writeSuggestions(id, suggestions)]]));
  return [
    `content/${file}: drafts for you to accept:`,
    ...counts,
    `Write "accept: true" in those that are right, then: npm run suggest -- ${id} --accept`,
  ];
}

async function readSuggesters(contentFolder: string, { facts }: Archive): Promise<Record<SuggestionKind, Suggester>> {
  const [scalesFile, measuresFile] = [`${contentFolder}/grade-scales.yaml`, `${contentFolder}/measures.yaml`];
  const scales = readYaml(await readText(scalesFile, scalesFile), { file: scalesFile, schema: gradeScalesSchema });
  const { measures } = readYaml(await readText(measuresFile, measuresFile), {
    file: measuresFile,
    schema: measuresSchemaOf(facts),
  });
  return {
    facts: suggestFacts,
    grades: suggestGrades(scales),
    figures: suggestFigures(measures),
    findings: suggestFindings,
    terms: suggestTerms,
  };
}

/** A draft is the same as an earlier one when it quotes the same words for the same thing. */
function merge(earlier: readonly Draft[], found: readonly Record<string, string>[]): Draft[] {
  const keyOf = (draft: Readonly<Record<string, unknown>>) =>
    JSON.stringify([draft.quote, draft.at, draft.printed, draft.first, draft.label, draft.term]);
  const known = new Map(earlier.map((draft) => [keyOf(draft), draft]));
  return found.map((draft) => known.get(keyOf(draft)) ?? { accept: false, ...draft });
}
