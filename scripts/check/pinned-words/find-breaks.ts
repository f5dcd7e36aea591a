import type { Numbering } from '../../../src/edition/passage-numbers.ts';
import { wordsDigest } from '../../../src/edition/words-digest.ts';
import type { Reading } from '../../../src/schemas/edition.ts';
import { type Pairing, pairPassages } from './pair-passages.ts';
import type { PinnedPassage, StandingPassage } from './passages.ts';
import { type RestoredIds, restoreIds } from './restore-ids.ts';

/** One place at which published addresses came to say something else, and all that puts it right. */
export interface Break {
  /** What it is found at. */
  passage: StandingPassage | undefined;
  problems: string[];
  anchors: { passage: StandingPassage; id: string }[];
  /** Earlier wordings to record; `was` where it could be found in what stands there now. */
  readings: { passage: string; reason: Reading['reason']; was?: string }[];
  redirects: { from: string; to: string }[];
  /** Notes that have another number than when they were published. */
  notes: { passage: StandingPassage; id: string }[];
}

export interface PinnedReport {
  pinned: readonly PinnedPassage[];
  standing: readonly StandingPassage[];
  readings: readonly Pick<Reading, 'passage' | 'was'>[];
  numbering: Numbering;
}

/**
 * Hold the passages of a report against their published addresses: each still has the words its address was published with, or a record of them.
 *
 * @returns What does not hold, place by place. One cause is one break, however many addresses it moved.
 */
export function findBreaks({ pinned, standing, readings, numbering }: PinnedReport): Break[] {
  const recorded = new Set(readings.map(({ passage, was }) => `${passage} ${wordsDigest(was)}`));
  const hasRecord = (id: string) => readings.some(({ passage }) => passage === id);
  const isRecorded = (id: string, digest: string) => recorded.has(`${id} ${digest}`);
  const standingById = new Map(standing.map((passage) => [passage.id, passage]));
  const unrecorded = ({ id, digests }: PinnedPassage, now: StandingPassage) =>
    digests.filter((digest) => digest !== now.digest && !isRecorded(id, digest));
  const isSettled = (was: PinnedPassage) => {
    const now = standingById.get(was.id);
    if (!now || was.retired) return !now && was.redirected;
    return unrecorded(was, now).length === 0 && (now.page === was.page || was.redirected);
  };
  if (pinned.every(isSettled) && isInOrder(pinned, standing)) return [];

  const ofReport = onePerId(pinned);
  const latest = new Map(ofReport.map(({ id, digests }) => [id, digests.at(-1)]));
  const pairing = pairPassages(ofReport, standing, ({ id, digest }) => {
    const was = latest.get(id);
    return was !== undefined && isRecorded(id, was) ? was : digest;
  });
  const ids = restoreIds(standing, pairing.pinnedOf, { numbering, published: latest.keys() });
  const repairs = [
    ...repairsOfStanding(standing, pairing, ids, { unrecorded, hasRecord }),
    ...repairsOfLost(ofReport, standing, pairing, ids),
  ];
  return gather(repairs, standing, pairing);
}

/** Headings of the same words can change places unseen: only their order tells them apart. */
function isInOrder(pinned: readonly PinnedPassage[], standing: readonly StandingPassage[]): boolean {
  const places = new Map(standing.map(({ page, id }, index) => [`${page}#${id}`, index]));
  const order = pinned.flatMap(({ address }) => places.get(address) ?? []);
  return order.every((place, index) => place > (order[index - 1] ?? -1));
}

/** A passage that came to another page has an address on both; the one that is in use stands for it. */
function onePerId(pinned: readonly PinnedPassage[]): PinnedPassage[] {
  const kept = new Map<string, PinnedPassage>();
  for (const passage of pinned) if (kept.get(passage.id)?.redirected !== false) kept.set(passage.id, passage);
  return [...kept.values()];
}

/** Something to be put right at a standing passage. */
interface Repair extends Omit<Partial<Break>, 'problems' | 'passage'> {
  at: number;
  problem?: string;
}

function repairsOfStanding(
  standing: readonly StandingPassage[],
  { pinnedOf, wordingOf }: Pairing,
  { idOf, byHand }: RestoredIds,
  {
    unrecorded,
    hasRecord,
  }: { unrecorded: (was: PinnedPassage, now: StandingPassage) => string[]; hasRecord: (id: string) => boolean },
): Repair[] {
  return standing.flatMap((passage, at): Repair[] => {
    const id = idOf.get(passage) ?? passage.id;
    const was = pinnedOf.get(passage);
    const repairs: Repair[] = [];
    if (byHand.has(passage))
      repairs.push({
        at,
        anchors: [{ passage, id }],
        ...(!was && { problem: `${quoted(passage)} has the id #${passage.id} of another passage` }),
      });
    if (!was) return repairs;
    for (const digest of unrecorded(was, passage)) {
      const wording = digest === was.digests.at(-1) ? wordingOf.get(was)?.text : undefined;
      const reason = wording === undefined ? 'corrected' : wording.length > passage.text.length ? 'split' : 'joined';
      const problem =
        changes[reason](was.id) + (hasRecord(was.id) ? ', and those recorded are not the published ones' : '');
      repairs.push({
        at,
        problem,
        readings: [{ passage: id, reason, ...(wording !== undefined && { was: wording }) }],
      });
    }
    if (passage.page !== was.page && !was.redirected && !was.lost)
      repairs.push({
        at,
        problem: `#${was.id} stands on another page`,
        redirects: [{ from: was.address, to: `${passage.page}#${id}` }],
      });
    return repairs;
  });
}

const changes = {
  corrected: (id: string) => `the words of #${id} have changed`,
  split: (id: string) => `#${id} is split`,
  joined: (id: string) => `#${id} has more words than its own`,
};

/** Of published passages that no standing one is. */
function repairsOfLost(
  pinned: readonly PinnedPassage[],
  standing: readonly StandingPassage[],
  { pinnedOf, holderOf, wordingOf }: Pairing,
  { idOf }: RestoredIds,
): Repair[] {
  const found = new Set(pinnedOf.values());
  return pinned.flatMap((was): Repair[] => {
    if (found.has(was) || was.redirected || was.lost) return [];
    const holder = holderOf.get(was);
    const at = holder ? standing.indexOf(holder) : 0;
    if (was.id.startsWith('fn-') && holder?.kind === 'note')
      return [
        { at, problem: `the words of #${was.id} stand at #${holder.id}`, notes: [{ passage: holder, id: was.id }] },
      ];
    const isJoined = wordingOf.has(was) && holder !== undefined;
    const to = isJoined ? `${holder.page}#${idOf.get(holder) ?? holder.id}` : was.page;
    const problem = isJoined ? `#${was.id} is joined to what stands before it` : `the words of #${was.id} are gone`;
    return [{ at, problem, redirects: [{ from: was.address, to }] }];
  });
}

/** Repairs of neighbours have one cause, and so has every id that moved from there on. */
function gather(repairs: readonly Repair[], standing: readonly StandingPassage[], { pinnedOf }: Pairing): Break[] {
  const sorted = [...repairs].sort((a, b) => a.at - b.at);
  const groups: Repair[][] = [];
  for (const repair of sorted) {
    const group = groups.at(-1);
    // An anchor alone brings the count back to what it was before the last cause.
    if (group && (!repair.problem || repair.at <= (group.at(-1)?.at ?? 0) + 1)) group.push(repair);
    else groups.push([repair]);
  }
  return groups.map((group, index): Break => {
    const [first, next] = [group[0]?.at ?? 0, groups[index + 1]?.[0]?.at];
    const shifted = standing.slice(first, next).flatMap((passage) => {
      const was = pinnedOf.get(passage);
      return was && was.id !== passage.id ? [`the words of #${was.id} stand at #${passage.id}`] : [];
    });
    const anchors = group.flatMap((repair) => repair.anchors ?? []);
    return {
      passage: anchors[0]?.passage ?? standing[first],
      problems: [
        ...group.flatMap(({ problem }) => problem ?? []),
        ...shifted
          .slice(0, 1)
          .map((words) => words + (shifted.length > 1 ? `, and ${shifted.length - 1} more after it` : '')),
      ],
      anchors,
      readings: group.flatMap((repair) => repair.readings ?? []),
      redirects: group.flatMap((repair) => repair.redirects ?? []),
      notes: group.flatMap((repair) => repair.notes ?? []),
    };
  });
}

function quoted({ text }: StandingPassage): string {
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}
