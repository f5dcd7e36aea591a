import type { Glossary } from '../../edition/glossary.ts';
import type { PreparedReport } from '../../edition/prepare.ts';
import { findQuotation, type Standing } from '../../edition/quotations.ts';

export interface QuotedPassages {
  /** What is graded in a passage, by `report#passage`. */
  grades: ReadonlyMap<string, string>;
  /** Terms that a passage defines or spells out. */
  defines: ReadonlyMap<string, readonly string[]>;
  /** Where the words of a quotation stand. */
  find: (report: string, quote: string) => Standing | undefined;
}

/** Passages that the registers quote: statements of a grade, definitions and expansions of terms. */
export function quotedPassages(reports: readonly PreparedReport[], glossary: Glossary): QuotedPassages {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const find = (id: string, quote: string) => {
    const report = byId.get(id);
    return report && findQuotation(report, quote);
  };
  const grades = reports.flatMap((report) =>
    report.sections.flatMap(({ slug, grades: given }) =>
      given.flatMap(({ quote, at, area }): [string, string][] => {
        const standing = findQuotation(report, quote, { section: slug, at, first: 'grade' });
        return standing ? [[`${report.id}#${standing.passage.id}`, area]] : [];
      }),
    ),
  );
  const defines = new Map<string, string[]>();
  for (const { id, meta } of glossary.terms.values()) {
    for (const { report, quote } of [...meta.definitions, ...meta.expansions]) {
      const standing = find(report, quote);
      const address = standing && `${report}#${standing.passage.id}`;
      if (address && !defines.get(address)?.includes(id)) defines.set(address, [...(defines.get(address) ?? []), id]);
    }
  }
  return { grades: new Map(grades), defines, find };
}
