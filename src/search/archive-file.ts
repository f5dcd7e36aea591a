import type { SearchLabels } from './labels.ts';
import type { Meaning } from './query/widen.ts';

/** `search/data/archive.json`: what every search needs to know of the archive. Short, since every search fetches it. */
export interface ArchiveFile {
  /** In the index. */
  records: number;
  /** Records to read at most for one search. */
  mostRead: number;
  /** 1 when the text of each report is there to be read, too. */
  texts: 0 | 1;
  /** Oldest first. `numbered`: 1 when the report prints numbers before its paragraphs. */
  reports: [id: string, shortTitle: string, year: number, voice: string, numbered: 0 | 1, bodies: number[]][];
  /** By name. */
  bodies: [id: string, name: string][];
  themes: [id: string, title: string][];
  labels: SearchLabels;
  meanings: PackedMeaning[];
  /** Single words of grades. */
  grades: string[];
}

/** `^` before a form: only capitals mean it. */
export type PackedMeaning = [term: string, forms: string[], heard?: string[]];

export interface ArchiveReport {
  id: string;
  title: string;
  year: number;
  voice: string;
  numbered: boolean;
  /** Ids of its bodies. */
  bodies: readonly string[];
}

/** The archive as searches ask about it. */
export interface SearchedArchive {
  /** In the index, for telling rare words from common ones. */
  records: number;
  /** Records to read at most for one search. */
  mostRead: number;
  /** The text of each report is there to be read, when too many records match. */
  hasTexts: boolean;
  reports: ArchiveReport[];
  bodies: readonly (readonly [id: string, name: string])[];
  themes: ReadonlyMap<string, string>;
  labels: SearchLabels;
  meanings: Meaning[];
  grades: readonly string[];
}

export function unpackArchive({
  records,
  mostRead,
  texts,
  reports,
  bodies,
  themes,
  labels,
  meanings,
  grades,
}: ArchiveFile): SearchedArchive {
  return {
    records,
    mostRead,
    hasTexts: texts === 1,
    grades,
    bodies,
    reports: reports.map(([id, title, year, voice, numbered, about]) => ({
      id,
      title,
      year,
      voice,
      numbered: numbered === 1,
      bodies: about.flatMap((index) => bodies[index]?.[0] ?? []),
    })),
    themes: new Map(themes),
    labels,
    meanings: meanings.map(([term, forms, heard]) => ({
      forms: forms.map((form) => form.replace(/^\^/, '')),
      ...(heard && { heard }),
      ...(term && { term }),
      capitalsOnly: forms.filter((form) => form.startsWith('^')).map((form) => form.slice(1)),
    })),
  };
}
