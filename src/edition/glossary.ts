import { readdir } from 'node:fs/promises';
import { ContentError, type Issue } from '../issues/issue.ts';
import { type TermMeta, termSchema } from '../schemas/term.ts';
import { nearest } from './expansions.ts';
import { plainProse } from './plain-prose.ts';
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
      terms.set(id, {
        id,
        file,
        meta: readYaml(frontMatter, { file, schema: termSchema, firstLine: 2 }),
        note: body.trim(),
      });
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

/** What a term means to a reader of a report: words, and the report they are from; ours when there is none. */
export interface Meaning {
  text: string;
  report?: string;
}

/**
 * The definition to show in a report: its own, else that of the report nearest in time; our note where no report defines the term. Definitions of one report
 * stand together.
 *
 * @param years Year by report id.
 */
export function shownMeaning(
  { meta, note, file }: Term,
  reportId: string,
  years: ReadonlyMap<string, number>,
): Meaning | undefined {
  const definitions = nearest(meta.definitions, reportId, years);
  if (definitions[0])
    return {
      text: definitions.map(({ quote, printed }) => printed ?? quote).join(' … '),
      report: definitions[0].report,
    };
  return note ? { text: plainProse(note, file) } : undefined;
}
