import type { Passage } from '../../src/edition/passage.ts';
import { stemInLanguage } from '../../src/integrations/search-language.ts';
import { readRegisters } from '../../src/registers/read-registers.ts';
import type { RecommendationRow } from '../../src/registers/recommendations.ts';
import { type RegisteredReport, registered } from '../../src/registers/registered-report.ts';
import { resolveRegisters } from '../../src/registers/resolve.ts';
import { tokenise } from '../../src/search/match/tokens.ts';
import { findingNamed } from '../../src/vocabulary/vocabulary.ts';
import { openReport } from './suggest-report.ts';

/** A later passage that may speak of what was asked. */
export interface Candidate {
  report: string;
  passage: Passage;
  /** Rare words that both have, the rarest first. */
  shared: string[];
  themes: string[];
}

/** For each later report at most so many. */
const most = 5;

/**
 * Later passages that may speak of what a report asked for, by rare words and themes they share; for each a line to paste into
 * `content/follow-ups/<report>.yaml`. Nothing is decided and nothing is written.
 */
export async function suggestFollowUps(contentFolder: string, id: string): Promise<string[]> {
  const { archive } = await openReport(contentFolder, id);
  await stemInLanguage(archive.facts.language);
  const reports = archive.reports.map(registered);
  const { recommendations, themePassages } = resolveRegisters(
    reports,
    await readRegisters(contentFolder, archive.facts),
  );
  const open = recommendations.filter((entry) => entry.report === id && entry.unread.length > 0);
  if (open.length === 0) return [`${id}: every finding that asks for something has a verdict on every later report.`];
  const find = candidateFinder(reports, themePassages);
  return [
    `# For content/follow-ups/${id}.yaml: read each passage, choose the verdict, quote what bears it; delete the rest.`,
    ...open.flatMap((entry) => [
      '',
      ...wrap(`${findingNamed(archive.facts, entry.kind).one}: ${entry.text}`),
      `- finding: ${entry.passages[0]}`,
      '  searched: []',
      '  followUps:',
      ...find(entry).flatMap(linesOf),
      `    # - { verdict: not-mentioned, in: [${entry.unread.join(', ')}] }`,
    ]),
  ];
}

function linesOf({ report, passage, shared, themes }: Candidate): string[] {
  const why = [shared.slice(0, 6).join(', '), themes.join(', ')].filter((part) => part !== '').join('; ');
  return [
    `    # ${why}`,
    `    - { verdict: ?, at: ${report}#${passage.id}, quote: ${JSON.stringify(passage.text.replace(/\s+/g, ' '))} }`,
  ];
}

/** A comment of lines that a screen can hold. */
function wrap(text: string): string[] {
  return (text.replace(/\s+/g, ' ').match(/.{1,110}(?:\s|$)/g) ?? []).map((line) => `# ${line.trim()}`);
}

/** Finds candidates for one entry after another; the words of the archive are counted once. */
export function candidateFinder(
  reports: readonly RegisteredReport[],
  themePassages: ReadonlyMap<string, readonly string[]>,
): (entry: RecommendationRow) => Candidate[] {
  const places = reports.flatMap(({ id, sections }) =>
    sections.flatMap(({ passages }) =>
      passages
        .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
        .map((passage) => ({ report: id, passage, stems: stemsOf(passage.text) })),
    ),
  );
  const byStem = new Map<string, number[]>();
  for (const [at, { stems }] of places.entries())
    for (const stem of stems.keys()) byStem.set(stem, [...(byStem.get(stem) ?? []), at]);
  const themesOf = new Map<string, string[]>();
  for (const [theme, addresses] of themePassages)
    for (const address of addresses) themesOf.set(address, [...(themesOf.get(address) ?? []), theme]);

  /** What a word tells, or a theme, that so many passages have. */
  const worth = (count: number) => Math.log(places.length / Math.max(1, count));
  const worthOf = (stem: string) => worth(byStem.get(stem)?.length ?? 0);
  /** A word that more of the archive has says little, and would cost all of it. */
  const common = Math.max(3, places.length / 8);

  return ({ text, themes, unread }) => {
    const later = new Set(unread);
    const found = new Map<number, string[]>();
    for (const stem of stemsOf(text).keys()) {
      const holding = byStem.get(stem) ?? [];
      if (holding.length > common) continue;
      for (const at of holding)
        if (later.has(places[at]?.report ?? '')) found.set(at, [...(found.get(at) ?? []), stem]);
    }
    const scored = [...found].flatMap(([at, shared]) => {
      const place = places[at];
      if (!place) return [];
      const own = (themesOf.get(`${place.report}#${place.passage.id}`) ?? []).filter((theme) => themes.includes(theme));
      const score =
        shared.reduce((sum, stem) => sum + worthOf(stem), 0) +
        2 * own.reduce((sum, theme) => sum + worth(themePassages.get(theme)?.length ?? 0), 0);
      const words = shared.toSorted((a, b) => worthOf(b) - worthOf(a)).map((stem) => place.stems.get(stem) ?? stem);
      return [{ report: place.report, passage: place.passage, shared: words, themes: own, score }];
    });
    scored.sort((a, b) => b.score - a.score);
    return unread.flatMap((report) =>
      scored
        .filter((each) => each.report === report)
        .slice(0, most)
        .map(({ score: _, ...candidate }) => candidate),
    );
  };
}

/** Words of a text by what their forms have in common; the shortest are no help. */
function stemsOf(text: string): Map<string, string> {
  return new Map(
    tokenise(text)
      .filter(({ key }) => key.length > 2 || /\d/.test(key))
      .map(({ stem, start, end }) => [stem, text.slice(start, end)]),
  );
}
