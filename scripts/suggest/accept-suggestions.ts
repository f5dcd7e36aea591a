import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import type { Archive } from '../../src/edition/archive.ts';
import type { Report, Section } from '../../src/edition/report.ts';
import { splitFrontMatter } from '../../src/edition/yaml.ts';
import { ContentError } from '../../src/issues/issue.ts';
import { addEntry } from '../change/add-entry.ts';
import { applyChange } from '../change/apply-change.ts';
import { markFindings } from './mark-findings.ts';
import { openReport } from './suggest-report.ts';
import { type Draft, readSuggestions, type Suggestions, suggestionsFile, writeSuggestions } from './suggestions.ts';

/**
 * Write what an editor accepted into the report and the glossary; it goes from the list.
 *
 * @returns What was written where, a line each.
 * @throws ContentError when a draft is not finished or the archive would not hold with it; nothing is changed then.
 */
export async function acceptSuggestions(contentFolder: string, id: string): Promise<string[]> {
  const { archive, report } = await openReport(contentFolder, id);
  const file = suggestionsFile(id);
  const suggestions = await readDrafts(contentFolder, id);
  const accepted = draftsThat(suggestions, ({ accept }) => accept);
  const left = draftsThat(suggestions, ({ accept }) => !accept);

  const texts = new Texts(contentFolder);
  const done = [
    // Before the fields at the head of a file grow: the places of passages are those that were read.
    ...(await writeFindings(texts, report, accepted.findings)),
    ...(await writeFacts(texts, report, accepted.facts)),
    ...(await writeEntries(texts, report, {
      list: 'grades',
      drafts: accepted.grades,
      name: ({ area, grade }) => `${area}: ${grade}`,
    })),
    ...(await writeEntries(texts, report, {
      list: 'metrics',
      drafts: accepted.figures,
      name: ({ measure, printed }) => `${measure}: ${printed}`,
    })),
    ...(await writeTerms(texts, archive, { report: id, drafts: accepted.terms })),
  ];
  if (done.length === 0) return [`content/${file}: no draft says "accept: true".`];
  texts.set(file, Object.values(left).some((drafts) => drafts.length > 0) ? writeSuggestions(id, left) : undefined);
  await applyChange(contentFolder, texts.changed);
  return done;
}

async function readDrafts(contentFolder: string, id: string): Promise<Suggestions> {
  const file = suggestionsFile(id);
  if (existsSync(`${contentFolder}/${file}`))
    return readSuggestions(await readFile(`${contentFolder}/${file}`, 'utf8'), `content/${file}`);
  const remedy = `Make them: npm run suggest -- ${id}`;
  throw new ContentError([
    { kind: 'content', place: { file: `content/${file}` }, problem: 'there are no drafts.', remedy },
  ]);
}

function draftsThat(suggestions: Suggestions, isWanted: (draft: Draft) => boolean): Suggestions {
  return Object.fromEntries(
    Object.entries(suggestions).map(([kind, drafts]) => [kind, drafts.filter(isWanted)]),
  ) as Suggestions;
}

/** The last first, so that the places of the others stay what they are. */
async function writeFindings(texts: Texts, report: Report, drafts: readonly Draft[]): Promise<string[]> {
  const done: string[] = [];
  for (const draft of drafts.toReversed()) {
    const section = sectionNamed(report, draft);
    const finding = { kind: String(draft.kind), first: String(draft.first), last: String(draft.last) };
    await texts.change(fileOf(section), (text) => markFindings(text, section, finding));
    done.push(`${section.file}: ${finding.kind}, #${finding.first} to #${finding.last}`);
  }
  return done;
}

async function writeFacts(texts: Texts, { id }: Report, drafts: readonly Draft[]): Promise<string[]> {
  const path = `reports/${id}/index.mdx`;
  for (const { accept: _, ...fact } of drafts)
    await texts.change(path, (text) => addToFrontMatter(text, 'facts', { ...fact, basis: 'text' }));
  return drafts.map(({ label, value }) => `content/${path}: ${label} ${value}`);
}

async function writeEntries(
  texts: Texts,
  report: Report,
  { list, drafts, name }: { list: 'grades' | 'metrics'; drafts: readonly Draft[]; name: (draft: Draft) => string },
): Promise<string[]> {
  const done: string[] = [];
  for (const draft of drafts) {
    const { accept: _, section: __, ...entry } = draft;
    const section = sectionNamed(report, draft);
    await texts.change(fileOf(section), (text) => addToFrontMatter(text, list, entry));
    done.push(`${section.file}: ${name(draft)}`);
  }
  return done;
}

/** Each to the term that has its letters, else to a new one. */
async function writeTerms(
  texts: Texts,
  { glossary }: Archive,
  { report, drafts }: { report: string; drafts: readonly Draft[] },
): Promise<string[]> {
  const done: string[] = [];
  for (const { term, expansion, quote } of drafts) {
    const known = [...glossary.terms.values()].find(({ meta }) => meta.forms.some(({ form }) => form === term));
    const path = `glossary/${known?.id ?? idOfTerm(String(term))}.mdx`;
    const entry = { report, text: expansion, quote };
    if ((await texts.read(path)) !== undefined)
      await texts.change(path, (text) => addToFrontMatter(text, 'expansions', entry));
    else
      texts.set(
        path,
        `---\n${stringify({ term, forms: [term], kind: 'abbreviation', expansions: [entry] }, { lineWidth: 0 })}---\n`,
      );
    done.push(`content/${path}: ${term}, ${expansion}`);
  }
  return done;
}

/** `E-CINS` → `e-cins` */
function idOfTerm(term: string): string {
  return term
    .toLowerCase()
    .replace(/[^\p{Ll}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function sectionNamed(report: Report, { section: slug }: Draft): Section {
  const section = report.sections.find((each) => each.slug === slug);
  if (section) return section;
  const remedy = `Name one of ${report.sections.map((each) => each.slug).join(', ')}.`;
  const place = { file: `content/${suggestionsFile(report.id)}` };
  throw new ContentError([{ kind: 'registers', place, problem: `there is no section "${slug}".`, remedy }]);
}

function fileOf({ file }: Section): string {
  return file.replace(/^content\//, '');
}

function addToFrontMatter(text: string, list: string, entry: object): string {
  const { frontMatter } = splitFrontMatter(text, list);
  return text.replace(frontMatter, () => addEntry(`${frontMatter}\n`, list, entry).trimEnd());
}

/** Texts of files as they will be, read once. */
class Texts {
  readonly changed = new Map<string, string | undefined>();
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(path: string): Promise<string | undefined> {
    const known = this.changed.get(path);
    if (known !== undefined) return known;
    return existsSync(`${this.#folder}/${path}`) ? readFile(`${this.#folder}/${path}`, 'utf8') : undefined;
  }

  set(path: string, text: string | undefined): void {
    this.changed.set(path, text);
  }

  async change(path: string, change: (text: string) => string): Promise<void> {
    this.set(path, change((await this.read(path)) ?? ''));
  }
}
