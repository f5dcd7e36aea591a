import { type Redirects, splitAddress } from '../../../src/edition/addresses.ts';
import { sourceText } from '../../../src/edition/marks.ts';
import type { PassageKind } from '../../../src/edition/passage.ts';
import type { PublishedAddress } from '../../../src/edition/published.ts';
import type { PassagePlace, Report } from '../../../src/edition/report.ts';
import { wordsDigest } from '../../../src/edition/words-digest.ts';

/** A passage as it was published. */
export interface PinnedPassage {
  address: string;
  page: string;
  id: string;
  /** Of its words, the latest last; none in a list that is older than digests. */
  digests: readonly string[];
  /** Its address leads elsewhere, by itself or with its page to where it stands now. */
  redirected: boolean;
  /** Its id has gone for good: its address leads to a passage of another id. */
  retired: boolean;
  /** Its page has gone and leads nowhere yet, which is told first. */
  lost: boolean;
}

/** A passage as the edition has it now. */
export interface StandingPassage {
  page: string;
  id: string;
  kind: PassageKind;
  text: string;
  digest: string;
  place: PassagePlace;
}

export function pinnedPassages(
  published: readonly PublishedAddress[],
  { reportId, redirects, standing }: { reportId: string; redirects: Redirects; standing: readonly StandingPassage[] },
): PinnedPassage[] {
  const pages = new Set(standing.map(({ page }) => page));
  const current = new Set(standing.map(({ page, id }) => `${page}#${id}`));
  return published.flatMap(({ address, digests }): PinnedPassage[] => {
    const { page, fragment } = splitAddress(address);
    if (!fragment || !page.startsWith(`/reports/${reportId}/`)) return [];
    const [to, pageTo] = [redirects[address], redirects[page]];
    const redirected = to !== undefined || (pageTo !== undefined && current.has(`${pageTo}#${fragment}`));
    const retired = to !== undefined && splitAddress(to).fragment !== fragment;
    return [
      { address, page, id: fragment, digests, redirected, retired, lost: !pages.has(page) && pageTo === undefined },
    ];
  });
}

export function standingPassages({ id: reportId, sections }: Pick<Report, 'id' | 'sections'>): StandingPassage[] {
  return sections.flatMap(({ slug, file, passages, places }) =>
    passages.map((passage, index): StandingPassage => {
      const text = sourceText(passage).trim();
      const place = places[index] ?? { file, byHand: false };
      return {
        page: `/reports/${reportId}/${slug}/`,
        id: passage.id,
        kind: passage.kind,
        text,
        digest: wordsDigest(text),
        place,
      };
    }),
  );
}
