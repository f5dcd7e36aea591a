import type { SearchFiles } from '../engine/files.ts';
import type { RankedPassage } from '../match/rank.ts';
import type { FoundPassage } from '../passage.ts';
import { sequence } from '../query/query.ts';
import { signature } from '../query/signature.ts';
import { lettersOf } from '../query/spellings.ts';
import type { WidenedQuery } from '../query/widen.ts';
import type { GivenAnswer } from './answer.ts';
import type { AnswerFile } from './answer-files.ts';
import type { Asked } from './asked.ts';

/** Terms that are the whole of what was asked. */
export async function termAnswers(asked: Asked, files: SearchFiles): Promise<GivenAnswer[]> {
  const { terms, spoken } = asked.query;
  const key = terms[0]?.parts[0]?.key;
  if (!key || terms.length > 8) return [];
  const isSmall = spoken.every((word) => !word?.capitals);
  const letters = new Set(
    [terms, spoken.filter((word) => word !== null)].map((words) => words.map(({ raw }) => lettersOf(raw)).join('')),
  );
  const signed = terms.map((term) => signature({ ...term, exact: false })).join(' ');
  const { terms: named } = await files.names(key);
  return named
    .filter(({ forms }) =>
      forms.some((form) => {
        const plain = form.replace(/\(s\)$/, '');
        return signature(sequence(plain, false)) === signed || letters.has(lettersOf(plain));
      }),
    )
    .filter(({ ordinary = [] }) => !(isSmall && ordinary.includes(key)))
    .slice(0, 2)
    .map((term) => ({ kind: 'term', about: term.id, term }));
}

/** A theme that is the whole of what was asked, by its title or a word of its own: what each report says best of it. */
export function themeAnswers(
  { query: { terms } }: Asked,
  { themes }: AnswerFile,
  { ranked, byWord }: { ranked: readonly RankedPassage[]; byWord: boolean },
): GivenAnswer[] {
  const letters = terms.map(({ raw }) => lettersOf(raw)).join('');
  const isAsked = (name: string) => lettersOf(name) === letters;
  const theme =
    themes.find(([, title]) => isAsked(title)) ??
    themes.find(([, title]) => titleParts(title).some(isAsked)) ??
    (byWord ? themes.find(([, , words]) => words.some(isAsked)) : undefined);
  if (!theme) return [];
  const [id, title, , reports] = theme;
  const best = new Map<string, FoundPassage>();
  for (const { passage } of ranked)
    if (passage.themes.includes(id) && passage.kind !== 'heading' && !best.has(passage.report))
      best.set(passage.report, passage);
  return [{ kind: 'theme', about: id, title, reports, passages: reports.flatMap((report) => best.get(report) ?? []) }];
}

/** `Stop and search and use of powers` is asked for by `stop and search`, too: what stands before and behind each joint. */
function titleParts(title: string): string[] {
  const words = title.split(/\s+/);
  return words.flatMap((_, at) =>
    at > 0 && /^(?:and|und|,)$/.test(words[at] ?? '') ? [words.slice(0, at).join(' ')] : [],
  );
}

/** Sections and reports with this very name. */
export function placeAnswers(
  { terms, spoken, passedOver }: WidenedQuery,
  { sections, reports }: AnswerFile,
): GivenAnswer[] {
  if (terms.length === 0) return [];
  const typed = lettersOf(
    [...spoken.map((word) => word?.raw ?? ''), ...(spoken.length === 0 ? passedOver : [])].join(' '),
  );
  const isAsked = (name: string) => name !== '' && lettersOf(name) === typed;
  const ofSections = sections
    .filter(([, , title, heading]) => isAsked(title) || isAsked(heading))
    .map(
      ([report, slug, title]): GivenAnswer => ({
        kind: 'place',
        about: `${report}/${slug}`,
        title,
        report,
        url: `/reports/${report}/${slug}/`,
      }),
    );
  const ofReports = reports
    .filter(([, title]) => isAsked(title))
    .map(
      ([report, title]): GivenAnswer => ({ kind: 'place', about: report, title, report, url: `/reports/${report}/` }),
    );
  return [...ofReports, ...ofSections].slice(0, 3);
}
