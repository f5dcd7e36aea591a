import type { Glossary } from './glossary.ts';
import { plainMarked } from './marks.ts';
import { findQuotation, type Quotable, type Standing } from './quotations.ts';

/**
 * The glossary with the reports' words as their passages have them: where a definition or an expansion is marked there, `printed` carries the signs of its
 * marks, so that no tip closes over a doubt.
 */
export function signGlossary({ terms, matcher }: Glossary, reports: readonly Quotable[]): Glossary {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const sign = <Quoted extends { report: string; quote: string; text?: string }>(quoted: Quoted): Quoted => {
    const report = byId.get(quoted.report);
    const words = report && findStatement(report, quoted)?.words;
    return words && words.marks.length > 0 ? { ...quoted, printed: plainMarked(words) } : quoted;
  };
  const signed = [...terms].map(([id, term]) => {
    const { definitions, expansions } = term.meta;
    return [
      id,
      { ...term, meta: { ...term.meta, definitions: definitions.map(sign), expansions: expansions.map(sign) } },
    ] as const;
  });
  return { terms: new Map(signed), matcher };
}

/** Where the words that define or expand a term stand: those of the quotation, or those in it that spell out the term. */
export function findStatement(
  report: Quotable,
  { quote, text }: { quote: string; text?: string },
): Standing | undefined {
  const standing = findQuotation(report, quote);
  return standing && text !== undefined
    ? (findQuotation(report, text, { at: standing.passage.id }) ?? standing)
    : standing;
}
