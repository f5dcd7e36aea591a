import { isHole, tails } from './marks.ts';
import type { PreparedReport } from './prepare.ts';

/** A spelling of a term with `[sic]` behind it where the reports print it as a slip only. */
export function signed(spelling: string, { slips }: { slips: ReadonlySet<string> }): string {
  return slips.has(bareSpelling(spelling)) ? `${spelling} ${tails.sic}` : spelling;
}

/** For each term, the spellings that never stand without a mark of a slip on them. */
export function slipsByTerm(
  reports: readonly { sections: readonly Pick<PreparedReport['sections'][number], 'passages' | 'mentions'>[] }[],
): Map<string, ReadonlySet<string>> {
  const sound = new Map<string, Set<string>>();
  const slips = new Map<string, Set<string>>();
  for (const { passages, mentions } of reports.flatMap(({ sections }) => sections)) {
    const byId = new Map(passages.map((passage) => [passage.id, passage]));
    for (const { term, passage, start, end } of mentions) {
      const { text = '', marks = [] } = byId.get(passage) ?? {};
      const isSlip = marks.some(({ kind, at, length }) => !isHole(kind) && at < end && at + length > start);
      const found = isSlip ? slips : sound;
      found.set(term, (found.get(term) ?? new Set()).add(bareSpelling(text.slice(start, end))));
    }
  }
  return new Map([...slips].map(([term, spellings]) => [term, spellings.difference(sound.get(term) ?? new Set())]));
}

/** A capital at the start, and the sign of a plural, make no other spelling; other capitals do: DVPOS is not DVPOs. */
function bareSpelling(spelling: string): string {
  const singular = spelling.replace(/s$/, '');
  return /^\p{Lu}\p{Ll}/u.test(singular) ? singular.toLowerCase() : singular;
}
