import { readGlossary, type Term } from '../edition/glossary.ts';
import type { Mark } from '../edition/marks.ts';
import { passageAddress } from '../edition/passage-address.ts';
import type { PreparedReport } from '../edition/prepare.ts';
import { findStatement, signGlossary } from '../edition/signed-glossary.ts';
import { slipsByTerm } from '../edition/slips.ts';
import { contentFolder } from '../folders.mjs';
import type { Voice } from '../schemas/report.ts';
import { type Excerpt, sentenceAround } from './sentence-around.ts';

/** Words of a report about a term. */
export interface TermStatement {
  report: string;
  text: string;
  quote: string;
  /** Marks on the quotation. */
  marks: readonly Mark[];
  /** Where the quotation stands. */
  href: string;
}

export interface TermExpansion extends TermStatement {
  /** Ours: why these words are a slip of the report. */
  misprint?: string;
}

export interface TermUse {
  section: string;
  href: string;
  excerpt: Excerpt;
  /** Who speaks there, where it is not the report's own voice. */
  voice: Voice | undefined;
}

export interface ReportUses {
  report: string;
  count: number;
  sections: { slug: string; title: string; uses: TermUse[] }[];
}

/** A term with everything the reports say about it and every place they use it. */
export interface ArchiveTerm extends Term {
  expansions: TermExpansion[];
  statements: TermStatement[];
  /** Reports that use it, oldest first. */
  uses: ReportUses[];
  count: number;
  /** Of the spellings, and of its name: those that the reports print as slips only. Wherever one is shown, `signed` puts its sign behind it. */
  slips: ReadonlySet<string>;
}

/** All terms, in alphabetical order. @param reports Oldest first. */
export async function archiveTerms(reports: readonly PreparedReport[]): Promise<ArchiveTerm[]> {
  const { terms } = signGlossary(await readGlossary(`${contentFolder}/glossary`), reports);
  const byId = new Map(reports.map((report) => [report.id, report]));
  const uses = usesByTerm(reports);
  const slips = slipsByTerm(reports);
  const statement = (quoted: { report: string; quote: string; text?: string }): TermStatement[] => {
    const report = byId.get(quoted.report);
    if (!report) return [];
    const { words, url } = findStatement(report, quoted) ?? {
      words: { text: quoted.text ?? quoted.quote, marks: [] },
      url: `/reports/${report.id}/`,
    };
    return [{ report: report.id, text: words.text, quote: quoted.quote, marks: words.marks, href: url }];
  };
  return [...terms.values()]
    .map((term): ArchiveTerm => {
      const own = uses.get(term.id) ?? [];
      return {
        ...term,
        expansions: term.meta.expansions.flatMap((expansion) =>
          statement(expansion).map((stated) => ({
            ...stated,
            ...(expansion.misprint && { misprint: expansion.misprint }),
          })),
        ),
        statements: term.meta.definitions.flatMap(statement),
        uses: own,
        count: own.reduce((sum, { count }) => sum + count, 0),
        slips: slips.get(term.id) ?? new Set(),
      };
    })
    .sort((a, b) => a.meta.term.localeCompare(b.meta.term, 'en', { sensitivity: 'base', numeric: true }));
}

function usesByTerm(reports: readonly PreparedReport[]): Map<string, ReportUses[]> {
  const found = new Map<string, ReportUses[]>();
  for (const { id, sections } of reports) {
    for (const { slug, title, passages, mentions } of sections) {
      const byId = new Map(passages.map((passage) => [passage.id, passage]));
      for (const { term, passage: passageId, start, end } of mentions) {
        const passage = byId.get(passageId);
        const inReport = lastOrNew(found, term, id);
        const inSection = inReport.sections.at(-1)?.slug === slug ? inReport.sections.at(-1) : undefined;
        const uses = inSection?.uses ?? [];
        if (!inSection) inReport.sections.push({ slug, title, uses });
        uses.push({
          section: slug,
          href: passageAddress(id, slug, passageId),
          excerpt: sentenceAround(passage ?? { text: '', marks: [] }, start, end),
          voice: passage?.voice,
        });
        inReport.count += 1;
      }
    }
  }
  return found;
}

function lastOrNew(found: Map<string, ReportUses[]>, term: string, report: string): ReportUses {
  const all = found.get(term) ?? [];
  found.set(term, all);
  const last = all.at(-1);
  if (last?.report === report) return last;
  const next: ReportUses = { report, count: 0, sections: [] };
  all.push(next);
  return next;
}
