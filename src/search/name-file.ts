import type { TermMeta } from '../schemas/term.ts';

/** `search/names/<letter>.json` */
export interface NameFile {
  terms: NamedTerm[];
  sections: NamedSection[];
}

export interface NamedTerm {
  id: string;
  term: string;
  forms: string[];
  /** What the letters stand for, as the newest report spells it that does not misprint it. */
  expansion?: string;
  /** Its short title. */
  expansionFrom?: string;
  /** As a report says it, with the report's short title and where; as we say it, when no report does. */
  meaning?: { text: string; from?: string; href?: string };
}

export interface NamedSection {
  title: string;
  places: [report: string, slug: string, shortTitle: string][];
}

interface TermSource {
  id: string;
  meta: TermMeta;
  note: string;
  titles: ReadonlyMap<string, string>;
  href: (report: string, quote: string) => string | undefined;
}

/** A term with the newest definition that a report of this archive gives. */
export function definitionsOf({ id, meta, note, titles, href }: TermSource): NamedTerm {
  const definition = meta.definitions.filter(({ report }) => titles.has(report)).at(-1);
  const expansion = meta.expansions.filter(({ report, misprint }) => titles.has(report) && misprint === undefined).at(-1);
  const expansionFrom = expansion && titles.get(expansion.report);
  const from = definition && titles.get(definition.report);
  const place = definition && href(definition.report, definition.quote);
  const ours = note
    .split(/\n\s*\n/)[0]
    ?.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*_`\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    id,
    term: meta.term,
    forms: meta.forms.map(({ form }) => form),
    ...(expansion && { expansion: expansion.text, ...(expansionFrom && { expansionFrom }) }),
    ...(definition
      ? { meaning: { text: definition.quote, ...(from && { from }), ...(place && { href: place }) } }
      : ours
        ? { meaning: { text: ours } }
        : {}),
  };
}
