import { splitWords } from '../../edition/words.ts';
import { type Block, linesOfBlock, type Piece, piecesOf } from '../block.ts';
import type { Doubt } from '../doubt.ts';
import { citation, withoutMarks } from '../marks.ts';

export interface DraftSection {
  slug: string;
  title: string;
  blocks: Block[];
}

/** Words above which a section is split at the next heading level. */
const most = 4500;
/** A text of one chapter with fewer words is one section. */
const short = 1500;
/** A part with fewer words stays with the part before it. */
const least = 400;

/** One section a chapter; a chapter that is too long is split at its next headings. A section opens with a heading, which is the source's. */
export function splitSections(blocks: readonly Block[]): { sections: DraftSection[]; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const chapters = joinTitlePage(cutAt(blocks, 1));
  const sections =
    chapters.length === 1 ? splitOnlyChapter(chapters[0] ?? []) : chapters.flatMap((chapter) => splitLong(chapter, 2));

  const slugs = new Set(['full', 'source']);
  const drafts = sections.map((own): DraftSection => {
    const opened = openWithHeading(own, doubts);
    const title = headingText(opened[0]);
    const words = countWords(opened);
    if (words > most)
      doubts.push({
        lines: spanOf(opened),
        problem: `the section "${title.slice(0, 80)}" has ${words} words.`,
        remedy: 'Split it where a reader would, if there is such a place.',
      });
    return { slug: uniqueSlug(title, slugs), title, blocks: opened };
  });
  return { sections: drafts, doubts };
}

/** The one chapter of a text is its title, and its parts are what a reader would call chapters. */
function splitOnlyChapter(blocks: Block[]): Block[][] {
  return countWords(blocks) > short
    ? joinSmall(cutAt(blocks, 2)).flatMap((part) => splitLong(part, 3))
    : splitLong(blocks, 2);
}

function cutAt(blocks: readonly Block[], level: number): Block[][] {
  const parts: Block[][] = [];
  for (const block of blocks) {
    if (parts.length === 0 || (block.kind === 'heading' && block.level <= level)) parts.push([]);
    parts.at(-1)?.push(block);
  }
  return parts;
}

/** A title and an imprint before the first chapter are one section. */
function joinTitlePage(chapters: Block[][]): Block[][] {
  let first = 0;
  while (first < chapters.length - 1 && !hasText(chapters[first] ?? [])) first += 1;
  const front = chapters.slice(0, first);
  const isTitlePage = front.length > 1 || (front.length === 1 && front[0]?.[0]?.kind !== 'heading');
  return isTitlePage ? [front.flat(), ...chapters.slice(first)] : chapters;
}

function hasText(blocks: readonly Block[]): boolean {
  return countWords(blocks) >= 60 || blocks.some((block) => block.kind !== 'heading' && countWords([block]) >= 20);
}

function splitLong(blocks: Block[], level: number): Block[][] {
  if (countWords(blocks) <= most || level > 4) return [blocks];
  return joinSmall(cutAt(blocks, level)).flatMap((part) => (part === blocks ? [part] : splitLong(part, level + 1)));
}

function joinSmall(parts: readonly Block[][]): Block[][] {
  const joined: Block[][] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (
      before &&
      (countWords(part) < least || countWords(before) < least) &&
      countWords(before) + countWords(part) <= most
    )
      before.push(...part);
    else joined.push([...part]);
  }
  return joined;
}

export function countWords(blocks: readonly Block[]): number {
  return blocks.flatMap(piecesOf).reduce((sum, { text }) => sum + splitWords(text).length, 0);
}

function spanOf(blocks: readonly Block[]): [number, number] {
  const lines = blocks.map(linesOfBlock);
  return [Math.min(...lines.map(([first]) => first)), Math.max(...lines.map(([, last]) => last))];
}

/** Text before any heading: its first words stand as one, since a section needs a heading and may hold no words but the source's. */
function openWithHeading(blocks: Block[], doubts: Doubt[]): Block[] {
  const [first, ...rest] = blocks;
  if (!first) return blocks;
  if (first.kind === 'heading') return [{ ...first, level: Math.max(1, first.level) }, ...rest];
  const [pieces, left] = takeOpening(first);
  doubts.push({
    lines: [pieces[0]?.line ?? 1, pieces[0]?.line ?? 1],
    problem: 'the text starts without a heading; its first words stand as one.',
    remedy: 'Give the section the heading that the report prints, or leave it.',
  });
  return [{ kind: 'heading', level: 1, pieces }, ...left, ...rest];
}

function takeOpening(block: Block): [pieces: Piece[], left: Block[]] {
  const whole = (pieces: readonly Piece[]) => pieces.reduce((sum, { text }) => sum + splitWords(text).length, 0) <= 25;
  if (block.kind === 'list') {
    const [item, ...items] = block.items;
    const inner: Block[] = item && item.items.length > 0 ? [{ kind: 'list', items: item.items }] : [];
    const outer: Block[] = items.length > 0 ? [{ kind: 'list', items }] : [];
    return [item?.pieces ?? [], [...inner, ...outer]];
  }
  if (block.kind === 'table') {
    const [row = [], ...rows] = block.rows;
    return [row.flatMap(({ pieces }) => pieces), rows.length > 0 ? [{ ...block, hasHeader: false, rows }] : []];
  }
  if (block.kind === 'definitions') {
    const [entry, ...entries] = block.entries;
    return [
      [...(entry?.term ?? []), ...(entry?.meaning ?? [])],
      entries.length > 0 ? [{ kind: 'definitions', entries }] : [],
    ];
  }
  if (block.kind === 'findings') {
    const [inner, ...others] = block.blocks;
    if (!inner) return [[], []];
    const [pieces, left] = takeOpening(inner);
    return [pieces, [...left, ...others]];
  }
  if (block.kind === 'heading' || whole(block.pieces)) return [[...piecesOf(block)], []];
  const [opening, ...more] = block.pieces;
  if (!opening) return [[], []];
  const [head, tail] = cutAfterWords(opening, 12);
  const left = tail ? [tail, ...more] : more;
  return [[head], left.length > 0 ? [{ ...block, pieces: left }] : []];
}

/** Inline marks must not be cut in two; a line that has any stays whole. */
function cutAfterWords(piece: Piece, words: number): [Piece, Piece | undefined] {
  const tokens = piece.text.split(' ');
  if (tokens.length <= words * 2 || piece.nodes) return [piece, undefined];
  return [
    { ...piece, text: tokens.slice(0, words).join(' ') },
    { ...piece, text: tokens.slice(words).join(' ') },
  ];
}

/** The words of a heading, without marks of notes; shortened where it is very long. */
export function headingText(block: Block | undefined): string {
  const text = block
    ? piecesOf(block)
        .map((piece) => withoutMarks(piece.text.replace(citation.pattern, '')))
        .join(' ')
    : '';
  const plain = text.replace(/\*+|\\(?=[!-/:-@[-`{-~])/g, '').trim() || text.trim();
  return plain.length > 160 ? `${plain.slice(0, 150).replace(/ \S*$/, '')} …` : plain;
}

function uniqueSlug(title: string, taken: Set<string>): string {
  const words = title
    .replace(/^\d+(\.\d+)*[.)]?\s+/, '')
    .normalize('NFKD')
    .replace(/[’'‘]|\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let slug = '';
  for (const word of words ?? []) {
    if (slug.length + word.length + 1 > 60) break;
    slug = slug === '' ? word : `${slug}-${word}`;
  }
  slug ||= 'section';
  let unique = slug;
  for (let count = 2; taken.has(unique); count += 1) unique = `${slug}-${count}`;
  taken.add(unique);
  return unique;
}
