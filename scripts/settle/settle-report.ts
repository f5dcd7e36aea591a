import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { readSource } from '../../src/edition/source.ts';
import { readYaml, splitFrontMatter } from '../../src/edition/yaml.ts';
import { type ListedDoubt, readDoubts, tickDoubts } from '../../src/import/doubt.ts';
import { type GivenFacts, placeholders } from '../../src/import/edition/describe-report.ts';
import { readGivenFact } from '../../src/import/edition/given-fact.ts';
import { ImportError } from '../../src/import/import-error.ts';
import { editionSchema } from '../../src/schemas/edition.ts';
import { type Fact, factValue } from '../../src/schemas/fact.ts';
import { type ReportMeta, reportSchemaOf, type SettledFact, settledFacts } from '../../src/schemas/report.ts';
import type { Vocabulary } from '../../src/vocabulary/vocabulary.ts';

/** Where an archive's reports are, and what it calls things. */
export interface ReportsFolder {
  folder: string;
  vocabulary: Vocabulary;
}

/** An editor's answers. */
export interface Answers {
  facts: GivenFacts;
  /** Numbers of doubts that are settled: `3,5-7`. */
  tick?: string | undefined;
}

/** What of a report waits for an editor. */
export interface OpenQuestions {
  /** Facts of `index.mdx` that nobody knows, or that were given without a basis. */
  facts: SettledFact[];
  doubts: ListedDoubt[];
}

interface ReportFiles {
  root: string;
  folder: string;
  index: string;
  meta: ReportMeta;
  /** Text of `doubts.md`; absent when an editor has deleted it. */
  doubts: string | undefined;
}

/** What is open. */
export async function findOpenQuestions(id: string, reports: ReportsFolder): Promise<OpenQuestions> {
  return openQuestions(await readFiles(id, reports));
}

/**
 * Write an editor's answers into `index.mdx` and tick the doubts they settle.
 *
 * @returns What was settled, a line each.
 * @throws ImportError when an answer does not fit; nothing is written then.
 */
export async function settleReport(id: string, reports: ReportsFolder, { facts, tick }: Answers): Promise<string[]> {
  const files = await readFiles(id, reports);
  const fields = await readFields(files, facts, reports.vocabulary);
  const index = setFields(files, fields, reports.vocabulary);
  const settled = findTicked(files, Object.keys(fields), tick);

  if (index !== files.index) await writeFile(`${files.folder}/index.mdx`, index);
  if (files.doubts !== undefined && settled.length > 0)
    await writeFile(`${files.folder}/doubts.md`, tickDoubts(files.doubts, settled));
  return [
    ...Object.entries(fields).map(
      ([name, value]) => `${name}: ${typeof value === 'object' ? describeFact(value) : value}`,
    ),
    ...settled.map(({ number, text }) => `ticked ${number}. ${text}`),
  ];
}

async function readFiles(id: string, reports: ReportsFolder): Promise<ReportFiles> {
  const root = `content/reports/${id}`;
  const folder = `${reports.folder}/${id}`;
  if (!existsSync(`${folder}/index.mdx`))
    throw new ImportError('there is no such report.', {
      place: { file: root },
      remedy: 'Give the id of a report under content/reports/.',
    });
  const index = await readFile(`${folder}/index.mdx`, 'utf8');
  const doubtsFile = `${folder}/doubts.md`;
  return {
    root,
    folder,
    index,
    meta: readYaml(splitFrontMatter(index, `${root}/index.mdx`).frontMatter, {
      file: `${root}/index.mdx`,
      schema: reportSchemaOf(reports.vocabulary),
      firstLine: 2,
    }),
    doubts: existsSync(doubtsFile) ? await readFile(doubtsFile, 'utf8') : undefined,
  };
}

function openQuestions({ meta, doubts: list }: ReportFiles): OpenQuestions {
  const doubts = readDoubts(list ?? '').filter(({ settled }) => !settled);
  const facts = settledFacts.filter(
    (name) => meta[name].basis === 'unknown' || doubts.some(({ field }) => field === name),
  );
  return { facts, doubts };
}

type Fields = Partial<Record<keyof ReportMeta, Fact | string | number>>;

async function readFields(
  { root, folder, meta }: ReportFiles,
  given: GivenFacts,
  vocabulary: Vocabulary,
): Promise<Fields> {
  const { title, shortTitle, subject, voice, year } = given;
  const plain = Object.entries({ title, shortTitle, subject, voice, year: year && Number(year) }).filter(
    ([, value]) => value !== undefined,
  );
  const fields: Fields = Object.fromEntries(plain);

  const edition = readYaml(await readFile(`${folder}/edition.yaml`, 'utf8'), {
    file: `${root}/edition.yaml`,
    schema: editionSchema,
  });
  const source = readSource(await readFile(`${folder}/source.txt`), `${root}/source.txt`);
  for (const name of settledFacts) {
    const basis = given[`${name}Basis`];
    const value = given[name] ?? (basis === undefined ? undefined : factValue(meta[name]));
    if (value === undefined && basis === undefined) continue;
    const fact =
      value === undefined
        ? undefined
        : readGivenFact(name, { value, basis }, { source, format: edition.source.format, vocabulary });
    if (!fact) throw unfinished(name, value);
    fields[name] = fact;
  }
  return fields;
}

function unfinished(name: SettledFact, value: string | undefined): ImportError {
  return new ImportError(value === undefined ? `what is the ${name}?` : `how is "${value}" known?`, {
    place: { file: value === undefined ? `--${name}-basis` : `--${name}` },
    remedy:
      value === undefined
        ? `Give it with --${name}.`
        : `Add --${name}-basis: words of the text that say so, the address (https://…) of a page that does, or from what it follows.`,
  });
}

/** `index.mdx` with these fields in its front matter; everything else stays as it is. */
function setFields({ index, root }: ReportFiles, fields: Fields, vocabulary: Vocabulary): string {
  if (Object.keys(fields).length === 0) return index;
  const file = `${root}/index.mdx`;
  const { frontMatter } = splitFrontMatter(index, file);
  const document = parseDocument(frontMatter);
  for (const [name, value] of Object.entries(fields)) document.set(name, document.createNode(value, { flow: true }));
  const changed = document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
  readYaml(changed, { file, schema: reportSchemaOf(vocabulary), firstLine: 2 });
  return index.replace(frontMatter, () => changed);
}

function findTicked(
  { doubts, root, meta }: ReportFiles,
  fields: readonly string[],
  tick: string | undefined,
): ListedDoubt[] {
  const listed = readDoubts(doubts ?? '');
  const numbers = new Set(readNumbers(tick ?? ''));
  const missing = [...numbers].find((number) => !listed.some((doubt) => doubt.number === number));
  if (missing !== undefined)
    throw new ImportError(`there is no doubt ${missing}.`, {
      place: { file: `${root}/doubts.md` },
      remedy: 'Give numbers of the list that --settle prints without answers.',
    });
  for (const { number, field } of listed) {
    if (
      !numbers.has(number) ||
      (field !== 'subject' && field !== 'year') ||
      fields.includes(field) ||
      meta[field] !== placeholders[field]
    )
      continue;
    throw new ImportError(`nobody knows the ${field} yet; "${meta[field]}" only keeps its place.`, {
      place: { file: `${root}/index.mdx` },
      remedy: `Give it with --${field}.`,
    });
  }
  return listed.filter(
    ({ settled, number, field }) =>
      !settled && (numbers.has(number) || (field !== undefined && fields.includes(field))),
  );
}

/** `3,5-7` → 3, 5, 6, 7 */
function readNumbers(list: string): number[] {
  return list.split(',').flatMap((part) => {
    if (part.trim() === '') return [];
    const [, first, last = first] = /^\s*(\d{1,6})(?:-(\d{1,6}))?\s*$/.exec(part) ?? [];
    if (first === undefined)
      throw new ImportError(`"${part}" is no number of a doubt.`, {
        place: { file: '--tick' },
        remedy: 'Write numbers and ranges, for example 3,5-7.',
      });
    return Array.from({ length: Math.max(0, Number(last) - Number(first) + 1) }, (_, index) => Number(first) + index);
  });
}

function describeFact(fact: Fact): string {
  if (fact.basis === 'unknown') return 'unknown';
  const basis = fact.basis === 'text' ? `“${fact.quote}”` : fact.basis === 'elsewhere' ? fact.address : fact.note;
  return `${fact.value} (${fact.basis}: ${basis})`;
}
