import type { SearchFiles } from '../engine/files.ts';
import type { RankedPassage } from '../match/rank.ts';
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
  const letters = lettersAsked(terms, spoken);
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

/** The letters of what was asked: of its telling words, and of all of them. */
function lettersAsked(terms: WidenedQuery['terms'], spoken: WidenedQuery['spoken']): ReadonlySet<string> {
  const all = [terms, spoken.filter((word) => word !== null)];
  return new Set(all.map((words) => words.map(({ raw }) => lettersOf(raw)).join('')));
}

/** Letters of a passage that says something by itself. */
const leastSaid = 60;

/** A theme that is the whole of what was asked, by its title or a word of its own: what each report says best of it. */
export function themeAnswers(
  { query: { terms, spoken } }: Asked,
  { themes }: AnswerFile,
  { ranked, byWord }: { ranked: readonly RankedPassage[]; byWord: boolean },
): GivenAnswer[] {
  const letters = lettersAsked(terms, spoken);
  const isAsked = (name: string) => letters.has(lettersOf(name));
  const theme =
    themes.find(([, title]) => isAsked(title)) ??
    themes.find(([, title]) => titleParts(title).some(isAsked)) ??
    (byWord ? themes.find(([, , words]) => words.some(isAsked)) : undefined);
  if (!theme) return [];
  const [id, title, , reports] = theme;
  const best = new Map<string, RankedPassage>();
  for (const each of ranked) {
    const { passage, score } = each;
    const isOfTheme = passage.themes.includes(id) && passage.kind !== 'heading' && passage.text.length > leastSaid;
    if (isOfTheme && score > (best.get(passage.report)?.score ?? 0)) best.set(passage.report, each);
  }
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
      ([report, slug, title, , opening]): GivenAnswer => ({
        opening,
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
      ([report, title]): GivenAnswer => ({
        kind: 'place',
        about: report,
        title,
        report,
        url: `/reports/${report}/`,
        opening: [],
      }),
    );
  return [...ofReports, ...ofSections].slice(0, 3);
}
