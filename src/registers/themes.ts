import { escapePattern } from '../edition/escape-pattern.ts';
import type { Passage } from '../edition/passage.ts';
import type { ThemeMeta } from '../schemas/registers.ts';
import type { FindingRow } from './findings.ts';
import type { Theme } from './read-registers.ts';
import type { Fault, RegisteredReport } from './registered-report.ts';

/** Where the first of a theme's words stands in a text. */
export type ThemeMatcher = (text: string) => { start: number; end: number } | undefined;

/** Compile a theme's words. Whole words; small letters stand for either case, capitals for themselves; `*` stands for any ending. */
export function themeMatcher({ words, not }: Pick<ThemeMeta, 'words' | 'not'>): ThemeMatcher {
  const anyCase = wordsPattern(
    words.filter((word) => !hasCapital(word)),
    'giu',
  );
  const exactCase = wordsPattern(words.filter(hasCapital), 'gu');
  const masked = wordsPattern(not, 'giu');
  return (text) => {
    const rest = masked ? text.replace(masked, (phrase) => ' '.repeat(phrase.length)) : text;
    const found = [anyCase, exactCase].flatMap((pattern) => (pattern ? [...rest.matchAll(pattern)].slice(0, 1) : []));
    const [first] = found.sort((a, b) => a.index - b.index);
    return first && { start: first.index, end: first.index + first[0].length };
  };
}

function hasCapital(word: string): boolean {
  return /\p{Lu}/u.test(word);
}

function wordsPattern(words: readonly string[], flags: string): RegExp | undefined {
  if (words.length === 0) return undefined;
  const alternatives = words.map((word) =>
    escapePattern(word.trim())
      .replace(/\s+/g, '\\s+')
      .replace(/[-‐‑]/g, '[-‐‑]')
      .replace(/['’]/g, "['’]")
      .replaceAll('\\*', '[\\p{L}\\p{N}]*'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}]|[.,]\\d)`, flags);
}

export interface ThemeIndex {
  /** Passages of each theme, as `report#passage`, in reading order; headings and notes are none. */
  passages: ReadonlyMap<string, readonly string[]>;
  faults: Fault[];
}

/**
 * Find what belongs to each theme, by its rules and by recorded decisions, and write the themes into the findings.
 *
 * A finding belongs when one of its passages does, unless one of them is excluded.
 */
export function applyThemes(
  themes: ReadonlyMap<string, Theme>,
  reports: readonly RegisteredReport[],
  findings: readonly FindingRow[],
): ThemeIndex {
  const known = new Set(
    reports.flatMap(({ id, sections }) =>
      sections.flatMap(({ passages }) => passages.map((passage) => `${id}#${passage.id}`)),
    ),
  );
  const sections = new Set(reports.flatMap(({ id, sections: all }) => all.map(({ slug }) => `${id}/${slug}`)));
  const held = new Set(reports.map(({ id }) => id));
  // A theme may name reports that this archive does not hold.
  const isHeld = (address: string) => held.has(address.split(/[#/]/)[0] ?? '');
  const findingsByPassage = new Map(
    findings.flatMap((finding) =>
      finding.passages.map((passage): [string, FindingRow] => [`${finding.report}#${passage}`, finding]),
    ),
  );
  const index = new Map<string, string[]>();
  const faults: Fault[] = [];

  for (const { id: theme, meta } of themes.values()) {
    const fault = (entry: string, problem: string, remedy: string) =>
      faults.push({ report: '', section: theme, entry, problem, remedy });
    for (const section of meta.sections)
      if (isHeld(section) && !sections.has(section))
        fault(
          section,
          `there is no section "${section}".`,
          'Name report and section as in the address, for example 2007-inspection/missing-persons.',
        );
    for (const address of [...meta.include, ...meta.exclude])
      if (isHeld(address) && !known.has(address))
        fault(
          address,
          `there is no passage "${address}".`,
          'Name report and passage as in the address, for example 2016-effectiveness#p12.',
        );

    for (const address of meta.include.filter((each) => meta.exclude.includes(each)))
      fault(
        address,
        `"${address}" is put in and taken out.`,
        'Keep it under include or under exclude, not under both.',
      );

    const matches = themeMatcher(meta);
    const [whole, include, exclude] = [new Set(meta.sections), new Set(meta.include), new Set(meta.exclude)];
    const excluded = new Set(
      [...exclude].flatMap(
        (address) =>
          findingsByPassage.get(address)?.passages.map((passage) => `${address.split('#')[0]}#${passage}`) ?? [address],
      ),
    );
    const belongs = (address: string, passage: Passage, section: string) =>
      !excluded.has(address) &&
      (include.has(address) || (isProse(passage) && (whole.has(section) || matches(passage.text) !== undefined)));

    const found: string[] = [];
    for (const { id: report, sections: all } of reports) {
      for (const { slug, passages } of all) {
        for (const passage of passages) {
          const address = `${report}#${passage.id}`;
          if (!belongs(address, passage, `${report}/${slug}`)) continue;
          found.push(address);
          const finding = findingsByPassage.get(address);
          if (finding && !finding.themes.includes(theme)) finding.themes.push(theme);
        }
      }
    }
    index.set(theme, found);
  }
  return { passages: index, faults };
}

function isProse({ kind }: Passage): boolean {
  return kind === 'paragraph' || kind === 'item' || kind === 'definition' || kind === 'table';
}
