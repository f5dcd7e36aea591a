import type { PhrasingContent } from 'mdast';
import type { ItemPart, Part, PartDoubt, PartOf } from './part.ts';
import { plainPhrases, splitAtBreaks, textNode } from './phrases.ts';

/** Bullets that `splitWords` knows to be structure: taking one away takes no word. */
const bullet = /^([-‐‑‒–—―−•▪▫■□●○◦‣⁃∙·])(?:\s+|$)/u;
const unmistakable = /^[•▪■●◦‣⁃∙]/u;
/** A number or letter before an item, as it is typed. */
const label = /^(\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])\s+(?=\S)/;

interface Typed {
  text: PhrasingContent[];
  doubts: PartDoubt[];
  /** What tells its level: the level that the format says, else the bullet. */
  level: number | string;
  marker?: string;
}

/**
 * Paragraphs in a row that begin with a typed bullet, with letters in sequence, `(a)`, `(b)`, or that the format calls items. So are the lines of one
 * paragraph that all begin so.
 */
export function findTypedLists(parts: readonly Part[]): Part[] {
  const lines = parts.flatMap(splitLines);
  const mended: Part[] = [];
  for (let index = 0; index < lines.length; ) {
    const run = longestRun(lines, index);
    if (run.length === 0) mended.push(lines[index] as Part);
    else mended.push(listOf(run));
    index += Math.max(1, run.length);
  }
  return mended;
}

/** A paragraph whose lines all begin with a bullet, or with letters in sequence, is several. */
function splitLines(part: Part): Part[] {
  if (part.kind !== 'paragraph' || part.continued || !part.text.some(({ type }) => type === 'break')) return [part];
  const lines = splitAtBreaks(part.text);
  const texts = lines.map((line) => plainPhrases(line));
  const first = texts.findIndex((text) => bullet.test(text));
  const isList =
    first !== -1 && first <= 1 && texts.length - first > 1 && texts.slice(first).every((text) => bullet.test(text));
  if (!isList) return [part];
  return lines.map(
    (text, index): Part => ({ kind: 'paragraph', text, ...(index === 0 && part.doubts && { doubts: part.doubts }) }),
  );
}

function longestRun(parts: readonly Part[], start: number): Typed[] {
  const asserted = runAt(parts, start, assertedItem);
  if (asserted.length > 0) return asserted;
  const bullets = runAt(parts, start, typedBullet);
  if (bullets.length >= 2 || unmistakable.test(String(bullets[0]?.level ?? ''))) return bullets;
  const sequence = sequenceAt(parts, start);
  return sequence.length >= 2 ? sequence : [];
}

function runAt(parts: readonly Part[], start: number, read: (part: PartOf<'paragraph'>) => Typed | undefined): Typed[] {
  const run: Typed[] = [];
  for (let index = start; index < parts.length; index += 1) {
    const part = parts[index] as Part;
    const typed = part.kind === 'paragraph' && !part.continued ? read(part) : undefined;
    if (!typed) break;
    run.push(typed);
  }
  return run;
}

function assertedItem({ text, itemLevel, doubts = [] }: PartOf<'paragraph'>): Typed | undefined {
  if (itemLevel === undefined) return undefined;
  const [, marker] = label.exec(plainPhrases(text)) ?? [];
  return {
    text: without(text, marker === undefined ? bullet : label),
    doubts,
    level: itemLevel,
    ...(marker && { marker }),
  };
}

function typedBullet({ text, doubts = [] }: PartOf<'paragraph'>): Typed | undefined {
  const plain = plainPhrases(text);
  const [whole = '', sign] = bullet.exec(plain) ?? [];
  return sign === undefined || plain.length === whole.length
    ? undefined
    : { text: without(text, bullet), doubts, level: sign };
}

/** (a), (b), (c) … or (i), (ii), (iii) …, from the first; numbers only in parentheses. */
function sequenceAt(parts: readonly Part[], start: number): Typed[] {
  const isNext = (marker: string, at: number) => {
    const own = marker.replace(/[().]/g, '');
    const isClosed = marker.endsWith(')') || marker.startsWith('(');
    return (
      isClosed && (own === letters[at] || own === romans[at] || (marker.startsWith('(') && own === String(at + 1)))
    );
  };
  const run: Typed[] = [];
  for (let index = start; index < parts.length; index += 1) {
    const part = parts[index] as Part;
    if (part.kind !== 'paragraph' || part.continued) break;
    const [, marker] = label.exec(plainPhrases(part.text)) ?? [];
    if (marker === undefined || !isNext(marker, run.length)) break;
    run.push({ text: without(part.text, label), doubts: part.doubts ?? [], level: 1, marker });
  }
  return run;
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

function listOf(run: readonly Typed[]): Part {
  const doubts = run.flatMap((typed) => typed.doubts);
  return {
    kind: 'list',
    items: nest(run),
    why: 'paragraphs in a row that begin with a bullet, or with letters in sequence',
    inferred: true,
    ...(doubts.length > 0 && { doubts }),
  };
}

/** A higher level, or another sign than that of the items around it, goes one level down, back to an earlier one as far up. */
function nest(run: readonly Typed[]): ItemPart[] {
  const top: ItemPart[] = [];
  const open: { level: number | string; items: ItemPart[] }[] = [{ level: run[0]?.level ?? '', items: top }];
  for (const { text, level, marker } of run) {
    const found = open.findIndex((each) =>
      typeof level === 'number' ? Number(each.level) >= level : each.level === level,
    );
    if (found !== -1) open.length = found + 1;
    else open.push({ level, items: open.at(-1)?.items.at(-1)?.items ?? top });
    open.at(-1)?.items.push({ ...(marker !== undefined && { marker }), paragraphs: [text], items: [] });
  }
  return top;
}

/** Text without what it begins with, which may stand in nodes of its own. */
function without(text: readonly PhrasingContent[], pattern: RegExp): PhrasingContent[] {
  const [whole = ''] = pattern.exec(plainPhrases(text)) ?? [];
  return cut(text, whole.length).nodes;
}

function cut(nodes: readonly PhrasingContent[], length: number): { nodes: PhrasingContent[]; left: number } {
  let left = length;
  const kept: PhrasingContent[] = [];
  for (const node of nodes) {
    if (left === 0) kept.push(node);
    else if (node.type === 'text') {
      const rest = node.value.slice(left);
      left = Math.max(0, left - node.value.length);
      if (rest !== '') kept.push(textNode(rest));
    } else if (node.type === 'break') left -= 1;
    else if ('children' in node) {
      const inner = cut(node.children, left);
      left = inner.left;
      if (inner.nodes.length > 0) kept.push({ ...node, children: inner.nodes } as PhrasingContent);
    } else kept.push(node);
  }
  return { nodes: kept, left };
}
