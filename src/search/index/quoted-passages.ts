import type { Glossary } from '../../edition/glossary.ts';
import type { PreparedReport } from '../../edition/prepare.ts';
import { normaliseWords } from '../../edition/words.ts';

export interface QuotedPassages {
  /** Passages that give a grade, as `report#passage`. */
  grades: ReadonlySet<string>;
  /** Terms that a passage defines or spells out. */
  defines: ReadonlyMap<string, readonly string[]>;
  /** Where the words of a quotation stand. */
  href: (report: string, quote: string) => string | undefined;
}

/** Passages that the registers quote: statements of a grade, definitions and expansions of terms. */
export function quotedPassages(reports: readonly PreparedReport[], glossary: Glossary): QuotedPassages {
  const byReport = new Map(reports.map((report) => [report.id, placesOf(report)]));
  const find = (report: string, quote: string) => {
    const wanted = normaliseWords(quote);
    return byReport.get(report)?.find(({ words, isHeading }) => !isHeading && words.includes(wanted));
  };
  const grades = new Set<string>();
  for (const { id, sections } of reports) {
    for (const section of sections) {
      for (const { quote } of section.grades) {
        const wanted = normaliseWords(quote);
        const place = byReport.get(id)?.find(({ section: slug, words, isHeading }) => slug === section.slug && !isHeading && words.includes(wanted));
        if (place) grades.add(`${id}#${place.id}`);
      }
    }
  }
  const defines = new Map<string, string[]>();
  for (const { id, meta } of glossary.terms.values()) {
    for (const { report, quote } of [...meta.definitions, ...meta.expansions]) {
      const place = find(report, quote);
      const address = place && `${report}#${place.id}`;
      if (address && !defines.get(address)?.includes(id)) defines.set(address, [...(defines.get(address) ?? []), id]);
    }
  }
  return {
    grades,
    defines,
    href: (report, quote) => {
      const place = find(report, quote);
      return place && `/reports/${report}/${place.section}/#${place.id}`;
    },
  };
}

function placesOf({ sections }: PreparedReport): { id: string; section: string; words: string; isHeading: boolean }[] {
  return sections.flatMap(({ slug, passages }) =>
    passages.map(({ id, text, kind }) => ({ id, section: slug, words: normaliseWords(text), isHeading: kind === 'heading' })),
  );
}
