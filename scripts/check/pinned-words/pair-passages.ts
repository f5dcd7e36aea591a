import { diffArrays } from 'diff';
import { mayBear } from '../../../src/edition/passage-numbers.ts';
import { wordsDigest } from '../../../src/edition/words-digest.ts';
import type { PinnedPassage, StandingPassage } from './passages.ts';
import { recoverWordings, type Wording } from './recover-wordings.ts';

export interface Pairing {
  /** The published passage that a standing one is now: it has its words, or else its place. */
  pinnedOf: Map<StandingPassage, PinnedPassage>;
  /** Where the words of a published passage begin now; of one whose words are gone, what stands before its place. */
  holderOf: Map<PinnedPassage, StandingPassage>;
  /** Earlier words that could be found in what stands there now. */
  wordingOf: Map<PinnedPassage, Wording>;
}

/** Where the two orders part: what was published there, and what stands there. */
interface Gap {
  pinned: PinnedPassage[];
  standing: StandingPassage[];
  before: StandingPassage | undefined;
}

/**
 * Find the published passages again in an edition that was split, joined, added to, corrected or reordered.
 *
 * @param keyOf The digest that a standing passage counts as: its own, or that of a recorded earlier wording.
 */
export function pairPassages(
  pinned: readonly PinnedPassage[],
  standing: readonly StandingPassage[],
  keyOf: (passage: StandingPassage) => string,
): Pairing {
  const pairing: Pairing = { pinnedOf: new Map(), holderOf: new Map(), wordingOf: new Map() };
  const gaps = findGaps(pinned, standing, keyOf, pairing);
  pairMoved(gaps, pairing);
  for (const gap of gaps) pairInside(gap, pairing);
  return pairing;
}

function pair(pairing: Pairing, pinned: PinnedPassage, standing: StandingPassage): void {
  if (mayHave(standing, pinned)) pairing.pinnedOf.set(standing, pinned);
  pairing.holderOf.set(pinned, standing);
}

/** A note keeps its number; any other passage may be given an id by hand. */
function mayHave({ kind, id }: StandingPassage, pinned: PinnedPassage): boolean {
  return pinned.id === id || (kind !== 'note' && mayBear(kind, pinned.id));
}

function findGaps(
  pinned: readonly PinnedPassage[],
  standing: readonly StandingPassage[],
  keyOf: (passage: StandingPassage) => string,
  pairing: Pairing,
): Gap[] {
  const gaps: Gap[] = [];
  const keyById = new Map(standing.map((each) => [each.id, keyOf(each)]));
  // A list older than digests pins only ids; an id that is retired is nobody's.
  const keyOfPinned = ({ id, digests, retired }: PinnedPassage) =>
    retired ? `retired ${id}` : (digests.at(-1) ?? keyById.get(id) ?? id);
  let [atPinned, atStanding] = [0, 0];
  let open: Gap | undefined;
  for (const { added, removed, count } of diffArrays(pinned.map(keyOfPinned), standing.map(keyOf))) {
    if (!added && !removed) {
      open = undefined;
      for (let index = 0; index < count; index += 1) {
        const [was, is] = [pinned[atPinned + index], standing[atStanding + index]];
        if (was && is) pair(pairing, was, is);
      }
    } else {
      if (!open) {
        open = { pinned: [], standing: [], before: standing[atStanding - 1] };
        gaps.push(open);
      }
      if (removed) open.pinned.push(...pinned.slice(atPinned, atPinned + count));
      else open.standing.push(...standing.slice(atStanding, atStanding + count));
    }
    if (!added) atPinned += count;
    if (!removed) atStanding += count;
  }
  return gaps;
}

/** Words that left one place and came to another are one passage, when nothing else has the same. */
function pairMoved(gaps: readonly Gap[], pairing: Pairing): void {
  const left = Map.groupBy(
    gaps.flatMap((gap) => gap.pinned.filter(({ retired }) => !retired).map((passage) => ({ gap, passage }))),
    ({ passage }) => passage.digests.at(-1),
  );
  const came = Map.groupBy(
    gaps.flatMap((gap) => gap.standing.map((passage) => ({ gap, passage }))),
    ({ passage }) => passage.digest,
  );
  for (const [digest, [was, anotherWas]] of left) {
    const [is, anotherIs] = (digest && came.get(digest)) || [];
    if (!was || !is || anotherWas || anotherIs || digest === wordsDigest('')) continue;
    pair(pairing, was.passage, is.passage);
    was.gap.pinned = was.gap.pinned.filter((each) => each !== was.passage);
    is.gap.standing = is.gap.standing.filter((each) => each !== is.passage);
  }
}

/** Where a passage's words begin it goes on; what has neither its words nor its place is new, or gone. */
function pairInside({ pinned, standing, before }: Gap, pairing: Pairing): void {
  const wordings = recoverWordings(
    pinned.map(({ digests }) => digests.at(-1)),
    standing.map(({ text }) => text),
  );
  let next = 0;
  for (const [index, was] of pinned.entries()) {
    const wording = wordings[index];
    if (wording) pairing.wordingOf.set(was, wording);
    const limit = wordings.slice(index + 1).find((later) => later)?.first ?? standing.length;
    const at = wording
      ? wording.first
      : standing.findIndex((each, place) => place >= next && place < limit && isOfForm(was.id, each));
    const is = standing[at];
    if (is && at >= next && !was.retired && mayHave(is, was)) {
      pair(pairing, was, is);
      next = at + 1;
      continue;
    }
    const holder = (wording ? is : standing[next - 1]) ?? before;
    if (holder) pairing.holderOf.set(was, holder);
  }
}

/** A heading takes the place of a heading, a gap of a gap, a note of the same note, anything else of anything else. */
function isOfForm(id: string, { kind, id: current }: StandingPassage): boolean {
  return id === current || (kind !== 'note' && formOf(id) === formOf(current));
}

function formOf(id: string): string {
  if (id.startsWith('fn-')) return 'note';
  if (/(?:^|-)gap(?:-\d+)?$/.test(id)) return 'gap';
  return /^p\d/.test(id) ? 'number' : 'words';
}
