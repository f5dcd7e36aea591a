import { readdir } from 'node:fs/promises';
import { type TermMeta, termSchema } from '../schemas/term.ts';
import { ContentError, type Issue } from './issue.ts';
import { readText } from './read-text.ts';
import { TermMatcher } from './term-matcher.ts';
import { readYaml, splitFrontMatter } from './yaml.ts';

export interface Term {
  id: string;
  file: string;
  meta: TermMeta;
  /** Our plain-English note, Markdown; may be empty. */
  note: string;
}

export interface Glossary {
  terms: ReadonlyMap<string, Term>;
  matcher: TermMatcher;
}

/**
 * Read `content/glossary/`.
 *
 * @throws ContentError with every fault: schemas, related terms that do not exist, forms that two terms claim.
 */
export async function readGlossary(folder: string): Promise<Glossary> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).sort();
  const issues: Issue[] = [];
  const terms = new Map<string, Term>();
  for (const name of names) {
    const file = `content/glossary/${name}`;
    try {
      const { frontMatter, body } = splitFrontMatter(await readText(`${folder}/${name}`, file), file);
      const id = name.slice(0, -'.mdx'.length);
      terms.set(id, { id, file, meta: readYaml(frontMatter, { file, schema: termSchema, firstLine: 2 }), note: body.trim() });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      issues.push(...error.issues);
    }
  }
  for (const { id, file, meta } of terms.values()) {
    for (const related of meta.related) {
      if (!terms.has(related) || related === id)
        issues.push({
          kind: 'glossary',
          place: { file },
          problem: `related term "${related}" ${related === id ? 'is the term itself' : 'does not exist'}.`,
          remedy: 'Name the file of another term, without .mdx.',
        });
    }
  }
  const matcher = new TermMatcher([...terms.values()].map(({ id, meta }) => ({ id, forms: meta.forms })));
  for (const {
    form,
    terms: [first, second],
  } of matcher.rivals) {
    issues.push({
      kind: 'glossary',
      place: { file: terms.get(second)?.file ?? folder },
      problem: `the form "${form}" belongs to ${first} and to ${second}.`,
      remedy: 'Leave it to one of them, or settle it with reports, not or only.',
    });
  }
  if (issues.length > 0) throw new ContentError(issues);
  return { terms, matcher };
}

/** Words, and the report they are from; ours when there is none. */
export interface Sourced {
  text: string;
  report?: string;
}

/** What a reader of one report is shown for a term. */
export interface ShownTerm {
  /** What the letters stand for. */
  expansion?: Sourced;
  meaning?: Sourced;
}

/**
 * The expansion and the definition to show in a report: that report's own, else those of the report nearest in time; our note where no report defines the term.
 * Definitions of one report stand together.
 *
 * @param years Year by report id.
 */
export function shownTerm(term: Term, reportId: string, years: ReadonlyMap<string, number>): ShownTerm {
  const distance = (report: string) => (report === reportId ? -1 : Math.abs((years.get(report) ?? 0) - (years.get(reportId) ?? 0)));
  const nearest = <Candidate extends { report: string }>(candidates: readonly Candidate[]): Candidate[] => {
    const [first] = candidates
      .map(({ report }) => report)
      .filter((report) => years.has(report))
      .sort((a, b) => distance(a) - distance(b));
    return candidates.filter(({ report }) => report === first);
  };

  const [expansion] = nearest(term.meta.expansions.filter(({ report }) => report === reportId || hasLetters(term.meta.term)));
  const definitions = nearest(term.meta.definitions);
  const meaning = definitions[0]
    ? { text: definitions.map(({ quote }) => quote).join(' … '), report: definitions[0].report }
    : term.note
      ? { text: plainNote(term.note) }
      : undefined;
  return { ...(expansion && { expansion: { text: expansion.text, report: expansion.report } }), ...(meaning && { meaning }) };
}

/** Whether a term goes by letters, as MARAC does. Of one that does not, the letters that another report uses need no spelling out: “domestic abuse” is not “DV”. */
function hasLetters(term: string): boolean {
  return /\p{Lu}\.?\p{Lu}/u.test(term);
}

/** First paragraph of a note, without its Markdown. */
function plainNote(note: string): string {
  const [first = ''] = note.split(/\n\s*\n/);
  return first
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*_`\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
