import { asPrinted } from '../edition/expansions.ts';
import type { Mark } from '../edition/marks.ts';
import type { Standing } from '../edition/quotations.ts';
import { signed } from '../edition/slips.ts';
import type { TermMeta } from '../schemas/term.ts';

/** `search/names/<letter>.json` */
export interface NameFile {
  terms: NamedTerm[];
  sections: NamedSection[];
}

export interface NamedTerm {
  id: string;
  term: string;
  /** The same with its sign, where reports print it as a slip only. */
  signed?: string;
  forms: string[];
  /** Those that are ordinary words when written small: only capitals mean the term. */
  ordinary?: string[];
  /** What the letters stand for, as the newest report spells it that does not misprint it; with the signs of its marks where none spells it soundly. */
  expansion?: string;
  /** Its short title, and where it does. */
  expansionFrom?: string;
  expansionHref?: string;
  /** As a report says it, with the report's short title and where; as we say it, when no report does. */
  meaning?: { text: string; marks?: readonly Mark[]; from?: string; href?: string };
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
  /** Spellings that are printed as slips only. */
  slips?: ReadonlySet<string> | undefined;
  /** Where a quotation stands. */
  find: (report: string, quote: string) => Pick<Standing, 'url' | 'words'> | undefined;
}

/** A term with the newest definition that a report of this archive gives. */
export function definitionsOf({ id, meta, note, titles, slips = new Set(), find }: TermSource): NamedTerm {
  const definition = meta.definitions.filter(({ report }) => titles.has(report)).at(-1);
  const expansions = meta.expansions.filter(({ report, misprint }) => titles.has(report) && misprint === undefined);
  const expansion = expansions.findLast(({ printed }) => printed === undefined) ?? expansions.at(-1);
  const name = signed(meta.term, { slips });
  const expansionFrom = expansion && titles.get(expansion.report);
  const expansionHref = expansion && find(expansion.report, expansion.quote)?.url;
  const from = definition && titles.get(definition.report);
  const standing = definition && find(definition.report, definition.quote);
  const ours = note
    .split(/\n\s*\n/)[0]
    ?.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*_`\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    id,
    term: meta.term,
    ...(name !== meta.term && { signed: name }),
    forms: meta.forms.map(({ form }) => form),
    ...(expansion && {
      expansion: asPrinted(expansion),
      ...(expansionFrom && { expansionFrom }),
      ...(expansionHref && { expansionHref }),
    }),
    ...(definition
      ? {
          meaning: {
            text: standing?.words.text ?? definition.quote,
            ...(standing && standing.words.marks.length > 0 && { marks: standing.words.marks }),
            ...(from && { from }),
            ...(standing && { href: standing.url }),
          },
        }
      : ours
        ? { meaning: { text: ours } }
        : {}),
  };
}
