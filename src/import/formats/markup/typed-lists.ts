import type { PhrasingContent } from 'mdast';
import type { ItemPart, Part, PartDoubt, PartOf } from './part.ts';
import { plainPhrases, textNode } from './phrases.ts';

/** Bullets that `splitWords` knows to be structure: taking one away takes no word. */
const bullet = /^([-‐‑‒–—―−•▪▫■□●○◦‣⁃∙·])\s+(?=\S)/u;
const unmistakable = /^[•▪■●◦‣⁃∙]/u;

interface Typed {
  part: PartOf<'paragraph'>;
  /** Its bullet; none for a number or letter, which stays as it is typed. */
  sign?: string;
  marker?: string;
}

/** Paragraphs in a row that begin with a typed bullet, or with letters and numbers in sequence: `(a)`, `(b)`. */
export function findTypedLists(parts: readonly Part[]): Part[] {
  const mended: Part[] = [];
  for (let index = 0; index < parts.length; ) {
    const run = runAt(parts, index, typedBullet);
    const counted = run.length > 0 ? [] : sequenceAt(parts, index);
    if (run.length >= 2 || (run[0]?.sign && unmistakable.test(run[0].sign))) mended.push(listOf(run, nest(run)));
    else if (counted.length >= 2) mended.push(listOf(counted, counted.map(asItem)));
    else {
      mended.push(parts[index] as Part);
      index += 1;
      continue;
    }
    index += Math.max(run.length, counted.length);
  }
  return mended;
}

function runAt(parts: readonly Part[], start: number, read: (part: Part) => Typed | undefined): Typed[] {
  const run: Typed[] = [];
  for (let index = start; index < parts.length; index += 1) {
    const typed = read(parts[index] as Part);
    if (!typed) break;
    run.push(typed);
  }
  return run;
}

function typedBullet(part: Part): Typed | undefined {
  if (part.kind !== 'paragraph' || part.continued) return undefined;
  const [, sign] = bullet.exec(plainPhrases(part.text)) ?? [];
  return sign === undefined ? undefined : { part, sign };
}

/** (a), (b), (c) … or (i), (ii), (iii) …, from the first. */
function sequenceAt(parts: readonly Part[], start: number): Typed[] {
  const run: Typed[] = [];
  for (let index = start; index < parts.length; index += 1) {
    const part = parts[index] as Part;
    if (part.kind !== 'paragraph') break;
    const [, label] = /^(\(?(?:[a-z]|[ivx]{1,5})\))\s+\S/.exec(plainPhrases(part.text)) ?? [];
    const wanted = [letters, romans].map((row) => row[run.length]);
    if (label === undefined || !wanted.includes(label.replace(/[()]/g, ''))) break;
    run.push({ part, marker: label });
  }
  return run;
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

function listOf(run: readonly Typed[], items: ItemPart[]): Part {
  const doubts: PartDoubt[] = run.flatMap(({ part }) => part.doubts ?? []);
  return {
    kind: 'list',
    items,
    why: 'paragraphs in a row that begin with a bullet, or with letters in sequence',
    inferred: true,
    ...(doubts.length > 0 && { doubts }),
  };
}

/** Another sign than that of the items around it goes one level down, back to an earlier sign as far up. */
function nest(run: readonly Typed[]): ItemPart[] {
  const top: ItemPart[] = [];
  const open: { sign: string; items: ItemPart[] }[] = [{ sign: run[0]?.sign ?? '', items: top }];
  for (const typed of run) {
    const level = open.findIndex(({ sign }) => sign === typed.sign);
    if (level !== -1) open.length = level + 1;
    else open.push({ sign: typed.sign ?? '', items: open.at(-1)?.items.at(-1)?.items ?? top });
    open.at(-1)?.items.push(asItem(typed));
  }
  return top;
}

function asItem({ part, sign }: Typed): ItemPart {
  return { paragraphs: [sign === undefined ? part.text : withoutBullet(part.text)], items: [] };
}

function withoutBullet([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first?.type === 'text') return [textNode(first.value.replace(bullet, '').replace(loneBullet, '')), ...rest];
  if (first && 'children' in first)
    return [{ ...first, children: withoutBullet(first.children) } as PhrasingContent, ...rest];
  return first ? [first, ...rest] : [];
}

const loneBullet = /^[-‐‑‒–—―−•▪▫■□●○◦‣⁃∙·]\s*$/u;
