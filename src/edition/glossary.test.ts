import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readArchive } from './archive.ts';
import { expansionAt } from './expansions.ts';
import { expectedRuns } from './expected-runs.ts';
import { shownMeaning } from './glossary.ts';
import type { Report } from './report.ts';
import { normaliseWords } from './words.ts';
import { readYaml } from './yaml.ts';

const mention = z.strictObject({
  term: z.string(),
  words: z.string(),
  expansion: z.string().optional(),
  meaning: z.string().optional(),
});
const row = z.strictObject({ report: z.string(), sentence: z.string(), mentions: z.array(mention) });

const file = 'fixtures/glossary/sentences.yaml';
const rows = readYaml(readFileSync(new URL(file, import.meta.url), 'utf8'), { file, schema: z.array(row) });
const { reports, glossary } = await readArchive(fileURLToPath(new URL('../../content', import.meta.url)));
const years = new Map(reports.map(({ id, meta }) => [id, meta.year]));

test('the table is long enough, and covers every report', () => {
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(new Set(rows.map(({ report }) => report))).toEqual(new Set(reports.map(({ id }) => id)));
  expect(new Set(rows.map(({ sentence, report }) => `${report} ${sentence}`)).size).toBe(rows.length);
});

describe.each(reports)('$id', (report) => {
  const printed = sourceText(report);

  test.each(rows.filter((each) => each.report === report.id))('$sentence', ({ sentence, mentions }) => {
    expect(printed).toContain(normaliseWords(sentence));
    expect(mentionsIn(report, sentence)).toEqual(mentions);
  });
});

test.each(reports.map(({ id }) => id))('ordinary words and names are no terms: %s', (report) => {
  const text =
    'Sara Morris took care and, with a dash of caution, it may gain pace in arms: a compact app, a rig, a pip, Pa and Marac.';
  const found = glossary.matcher.find(text, report).map(({ start, end }) => text.slice(start, end));
  expect(found.filter((words) => words !== 'caution')).toEqual([]);
});

/** The source's words in their order, without what is set aside, and without the numbers of its footnotes. */
function sourceText({ id, source, edition }: Report): string {
  const { main, moved, notes } = expectedRuns(source, edition, `content/reports/${id}/edition.yaml`);
  return [main, ...moved, ...notes.values()].map((run) => run.map(({ text }) => text).join(' ')).join('\n');
}

/** What is found in a sentence where it stands, and what a reader is shown. */
function mentionsIn({ id, sections }: Report, sentence: string): z.infer<typeof mention>[] {
  const passage = sections.flatMap(({ passages }) => passages).find(({ text }) => text.includes(sentence));
  if (!passage) throw new Error(`No passage of ${id} holds "${sentence}".`);
  const first = passage.text.indexOf(sentence);
  return glossary.matcher
    .find(passage.text, id)
    .filter(({ start, end }) => start >= first && end <= first + sentence.length)
    .map(({ term: termId, start, end }) => {
      const term = glossary.terms.get(termId);
      if (!term) throw new Error(`There is no term "${termId}".`);
      const words = passage.text.slice(start, end);
      const expansion = expansionAt(term.meta.expansions, { report: id, words, passage }, years);
      const meaning = shownMeaning(term, id, years);
      return {
        term: termId,
        words,
        ...(expansion && { expansion: expansion.report }),
        ...(meaning && { meaning: meaning.report ?? 'ours' }),
      };
    });
}
