import { type Redirects, splitAddress } from '../../../src/edition/addresses.ts';
import type { PassageKind } from '../../../src/edition/passages.ts';
import type { PassagePlace, Report } from '../../../src/edition/report.ts';
import { pinnedWords, wordsDigest } from '../../../src/edition/words-digest.ts';
import { isRedirected, type PublishedAddress } from '../published.ts';

/** A passage as it was published. */
export interface PinnedPassage {
  address: string;
  page: string;
  id: string;
  /** Of its words, the latest last; none in a list that is older than digests. */
  digests: readonly string[];
  /** Its address leads elsewhere. */
  redirected: boolean;
  /** Its id has gone for good: its address leads to a passage of another id. */
  retired: boolean;
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

export function pinnedPassages(reportId: string, published: readonly PublishedAddress[], redirects: Redirects): PinnedPassage[] {
  return published.flatMap(({ address, digests }): PinnedPassage[] => {
    const { page, fragment } = splitAddress(address);
    if (!fragment || !page.startsWith(`/reports/${reportId}/`)) return [];
    const to = redirects[address];
    const retired = to !== undefined && splitAddress(to).fragment !== fragment;
    return [{ address, page, id: fragment, digests, redirected: isRedirected(address, redirects), retired }];
  });
}

export function standingPassages({ id: reportId, sections }: Pick<Report, 'id' | 'sections'>): StandingPassage[] {
  return sections.flatMap(({ slug, file, passages, places }) =>
    passages.map((passage, index): StandingPassage => {
      const text = pinnedWords(passage);
      const place = places[index] ?? { file, byHand: false };
      return { page: `/reports/${reportId}/${slug}/`, id: passage.id, kind: passage.kind, text, digest: wordsDigest(text), place };
    }),
  );
}
