import type { Doubt, Stake } from '../doubt.ts';

/** Doubts that one look settles: of one kind, and with one remedy. */
export interface DoubtGroup {
  stake: Stake;
  doubts: Doubt[];
}

/** More are no list to work through. */
const most = 40;
const order: readonly Stake[] = ['words', 'places', 'looks'];

/**
 * Doubts of one kind together, the worst first: what may cost words before what may stand in a wrong place, and this before what looks wrong; the kind that
 * stands in most places first. What is about a field of `index.mdx` stays by itself, and comes before all. Beyond forty the last kinds are one group.
 */
export function groupDoubts(doubts: readonly Doubt[]): DoubtGroup[] {
  const groups = new Map<string, DoubtGroup>();
  for (const doubt of doubts) {
    const key = 'field' in doubt ? `field ${groups.size} ${doubt.field}` : (doubt.kind ?? shapeOf(doubt));
    const known = groups.get(key);
    if (known) known.doubts.push(doubt);
    else groups.set(key, { stake: doubt.stake ?? 'places', doubts: [doubt] });
  }
  const all = [...groups.values()];
  const fields = all.filter(({ doubts: [first] }) => first && 'field' in first);
  const places = all
    .filter((group) => !fields.includes(group))
    .map(inOrder)
    .sort(worstFirst);
  const room = Math.max(1, most - fields.length);
  if (places.length <= room) return [...fields, ...places];
  const rest = places.slice(room - 1);
  return [
    ...fields,
    ...places.slice(0, room - 1),
    inOrder({ stake: 'looks', doubts: rest.flatMap((each) => each.doubts) }),
  ];
}

/** The problem without what is particular to its place: quotations and numbers. */
function shapeOf({ problem, remedy }: Doubt): string {
  const bare = problem
    .replace(/"[^"]*"|“[^”]*”|\([^()]*\)/g, '…')
    .replace(/\d+(?:[.,]\d+)*/g, '#')
    .replace(/(?:printed|prints) \S+/g, 'printed …');
  return `${bare}|${remedy.replace(/"[^"]*"|“[^”]*”|\d+/g, '…').slice(0, 30)}`;
}

function inOrder({ stake, doubts }: DoubtGroup): DoubtGroup {
  return { stake, doubts: [...doubts].sort((a, b) => startOf(a) - startOf(b) || (a.problem < b.problem ? -1 : 1)) };
}

function worstFirst(a: DoubtGroup, b: DoubtGroup): number {
  return (
    order.indexOf(a.stake) - order.indexOf(b.stake) ||
    b.doubts.length - a.doubts.length ||
    startOf(a.doubts[0]) - startOf(b.doubts[0])
  );
}

function startOf(doubt: Doubt | undefined): number {
  return doubt && 'lines' in doubt ? doubt.lines[0] : 0;
}
