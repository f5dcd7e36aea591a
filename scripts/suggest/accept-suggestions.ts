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
  if (!existsSync(`${contentFolder}/${file}`))
    throw new ContentError([
      { kind: 'content', place: { file: `content/${file}` }, problem: 'there are no drafts.', remedy: `Make them: npm run suggest -- ${id}` },
    ]);
  const suggestions = readSuggestions(await readFile(`${contentFolder}/${file}`, 'utf8'), `content/${file}`);
  const accepted = Object.fromEntries(
    Object.entries(suggestions).map(([kind, drafts]) => [kind, drafts.filter((draft) => draft.accept)]),
  ) as Suggestions;
  const left = Object.fromEntries(
    Object.entries(suggestions).map(([kind, drafts]) => [kind, drafts.filter((draft) => !draft.accept)]),
  ) as Suggestions;

  const texts = new Texts(contentFolder);
  const done: string[] = [];
  // The last first, and before the fields at the head of a file grow: each place is still where it was when the section was read.
  for (const draft of accepted.findings.toReversed()) {
    const path = sectionFile(report, draft, `content/${file}`);
    const section = sectionNamed(report, draft) as Section;
    await texts.change(path, (text) =>
      markFindings(text, section, { kind: String(draft.kind), first: String(draft.first), last: String(draft.last) }),
    );
    done.push(`content/${path}: ${draft.kind}, #${draft.first} to #${draft.last}`);
  }
  for (const draft of accepted.facts) {
    const { accept: _, ...fact } = draft;
    await texts.change(`reports/${id}/index.mdx`, (text) => addToFrontMatter(text, 'facts', { ...fact, basis: 'text' }));
    done.push(`content/reports/${id}/index.mdx: ${draft.label} ${draft.value}`);
  }
  for (const [kind, list] of [
    ['grades', 'grades'],
    ['figures', 'metrics'],
  ] as const) {
    for (const draft of accepted[kind]) {
      const { accept: _, section, ...entry } = draft;
      const path = sectionFile(report, draft, `content/${file}`);
      await texts.change(path, (text) => addToFrontMatter(text, list, entry));
      done.push(`content/${path}: ${kind === 'grades' ? `${entry.area}: ${entry.grade}` : `${entry.measure}: ${entry.printed}`}`);
    }
  }
  for (const draft of accepted.terms) {
    const path = await addTerm(texts, archive, id, draft);
    done.push(`content/${path}: ${draft.term}, ${draft.expansion}`);
  }
  if (done.length === 0) return [`content/${file}: no draft says "accept: true".`];
  texts.set(file, Object.values(left).some((drafts) => drafts.length > 0) ? writeSuggestions(id, left) : undefined);
  await applyChange(contentFolder, texts.changed);
  return done;
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

function addToFrontMatter(text: string, list: string, entry: object): string {
  const { frontMatter } = splitFrontMatter(text, list);
  return text.replace(frontMatter, () => addEntry(`${frontMatter}\n`, list, entry).trimEnd());
}

function sectionNamed(report: Report, draft: Draft): Section | undefined {
  return report.sections.find(({ slug }) => slug === draft.section);
}

function sectionFile(report: Report, draft: Draft, file: string): string {
  const section = sectionNamed(report, draft);
  if (section) return section.file.replace(/^content\//, '');
  const remedy = `Name one of ${report.sections.map(({ slug }) => slug).join(', ')}.`;
  throw new ContentError([{ kind: 'registers', place: { file }, problem: `there is no section "${draft.section}".`, remedy }]);
}

/** To the term that has these letters, else a new one. */
async function addTerm(texts: Texts, { glossary }: Archive, report: string, { term, expansion, quote }: Draft): Promise<string> {
  const known = [...glossary.terms.values()].find(({ meta }) => meta.forms.some(({ form }) => form === term));
  const path = known
    ? `glossary/${known.id}.mdx`
    : `glossary/${String(term)
        .toLowerCase()
        .replace(/[^\p{Ll}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '')}.mdx`;
  const entry = { report, text: expansion, quote };
  const text = await texts.read(path);
  if (text !== undefined) await texts.change(path, (before) => addToFrontMatter(before, 'expansions', entry));
  else texts.set(path, `---\n${stringify({ term, forms: [term], kind: 'abbreviation', expansions: [entry] }, { lineWidth: 0 })}---\n`);
  return path;
}
