import { type Numbering, PassageNumbers } from '../../../src/edition/passage-numbers.ts';
import type { PinnedPassage, StandingPassage } from './passages.ts';

export interface RestoredIds {
  /** The id that each standing passage should have. */
  idOf: Map<StandingPassage, string>;
  /** Passages that have it only once it is given to them by hand. */
  byHand: Set<StandingPassage>;
}

/**
 * Give published passages their ids back with as few anchors as will do, and new ones ids that nobody had.
 *
 * The report is numbered again with each passage's own id in place; wherever the count would give another, an anchor is needed.
 */
export function restoreIds(
  standing: readonly StandingPassage[],
  pinnedOf: ReadonlyMap<StandingPassage, PinnedPassage>,
  { numbering, published }: { numbering: Numbering; published: Iterable<string> },
): RestoredIds {
  const numbers = new PassageNumbers(numbering);
  const used = new Set(published);
  const restored: RestoredIds = { idOf: new Map(), byHand: new Set() };
  let lastNumbered = 'p0';
  let before: { page: string; id: string } | undefined;

  for (const passage of standing) {
    const { page, kind, id, text, place } = passage;
    const current =
      place.byHand || kind === 'note'
        ? id
        : numbers.propose({ kind, text, before: before?.page === page ? before.id : undefined });
    const wanted =
      pinnedOf.get(passage)?.id ??
      (kind === 'note' || !used.has(current) ? current : freshId(hasName(kind) ? `${current}-` : lastNumbered));
    used.add(wanted);
    numbers.take(wanted);
    restored.idOf.set(passage, wanted);
    if (wanted !== current) restored.byHand.add(passage);
    before = { page, id: wanted };
    if (/^p\d/.test(wanted) && !hasName(kind)) lastNumbered = wanted;
  }
  return restored;

  /** Of a form that counts for nothing: `p12-2` after `p12`; where `p3.5-2` counts, `p3.5b`; a heading's own words with a letter. */
  function freshId(after: string): string {
    const running = numbering === 'running' && /^p\d+/.exec(after)?.[0];
    const base = running ? `${running}-` : after.replace(/(?<=\d)[a-z]$/, '');
    const endings = running ? Array.from({ length: used.size + 2 }, (_, index) => `${index + 2}`) : letters;
    const free = endings.map((ending) => base + ending).find((id) => !used.has(id));
    return free ?? freshId(`${base}z1`);
  }
}

/** The id of a heading is made of its words, that of a gap of what stands before it. */
function hasName(kind: StandingPassage['kind']): boolean {
  return kind === 'heading' || kind === 'gap';
}

const letters = [...'bcdefghijklmnopqrstuvwxyz'];
