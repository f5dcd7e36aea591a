import type { Nodes, Parents, Text } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Issue } from '../issues/issue.ts';
import { reading, reasons } from '../messages/messages.ts';
import { say } from '../messages/say.ts';
import type { Correction, Edition } from '../schemas/edition.ts';
import type { Missing, Word } from './expected-runs.ts';
import type { JsxElement } from './jsx.ts';
import { isHole } from './marks.ts';
import type { PassageBlock } from './passages.ts';
import { type PieceMark, piecesOf } from './pieces.ts';
import { splitWords, wordSpans } from './words.ts';

interface Traced {
  blocks: readonly PassageBlock[];
  /** The source's words of each block, in step with the blocks. */
  runs: readonly (readonly Word[] | null)[];
  /** What is missing of notes that have no other words, by number. */
  emptyNotes: ReadonlyMap<number, Missing>;
  edition: Pick<Edition, 'corrections' | 'withheld'>;
  /** Path of `edition.yaml`, for messages. */
  editionFile: string;
  lineOf: (path: readonly (string | number)[]) => number | undefined;
}

/**
 * Write into the tree what `edition.yaml` did to its words: corrected ones stand in `<Corrected>`, and a `<Withheld />` gets the recorded reason.
 *
 * @returns Entries that leave a hole nobody sees, and `<Withheld />` where nothing is withheld. Changes the tree.
 */
export function writeTraces({ blocks, runs, emptyNotes, edition, editionFile, lineOf }: Traced): Issue[] {
  const issues: Issue[] = [];
  const shown = new Set<object>();
  const around = wordsAround(runs);
  for (const [index, block] of blocks.entries()) {
    for (const { mark, before } of holesOf(block.node)) {
      const neighbours = [
        wordAt(index, before - 1)?.missing?.behind,
        wordAt(index, before)?.missing?.before,
        block.words.length === 0 ? emptyNotes.get(block.note ?? 0) : undefined,
      ];
      const missing = neighbours.find((each) => each?.kind === mark.kind);
      if (missing) shown.add(missing.entry);
      if (missing?.kind === 'withheld')
        mark.node.attributes.push({ type: 'mdxJsxAttribute', name: 'reason', value: missing.entry.reason });
      else if (mark.kind === 'withheld' && (runs[index] !== null || block.words.length === 0))
        issues.push({
          kind: 'withheld',
          place: block.place,
          problem: '<Withheld /> stands where edition.yaml withholds nothing.',
          remedy: 'Put it where the withheld words stood, one for each entry under withheld; or remove it.',
        });
    }
    for (const correction of correctionsOf(runs[index] ?? [])) {
      const hasGap = holesOf(block.node).some(({ mark }) => mark.kind === 'lost');
      if (correction.entry.reason !== 'corrupt-text' || hasGap) shown.add(correction.entry);
      markCorrected(block.node, correction);
    }
  }
  return [...issues, ...hiddenHoles()];

  /** The word of a block, or the one before or behind the block's own. */
  function wordAt(block: number, word: number): Word | undefined {
    if (word < 0) return around.before[block];
    return runs[block]?.[word] ?? around.behind[block];
  }

  function hiddenHoles(): Issue[] {
    // What could not be aligned has issues of its own.
    if (runs.some((run, index) => run === null && (blocks[index]?.words.length ?? 0) > 0)) return [];
    const holes = [
      ...edition.withheld.map((entry, index) => ({ entry, path: ['withheld', index], element: '<Withheld />' })),
      ...edition.corrections.map((entry, index) => ({
        entry,
        path: ['corrections', index],
        element: '<Gap reason="…" />',
      })),
    ];
    return holes
      .filter(({ entry }) => !shown.has(entry) && (!('to' in entry) || entry.reason === 'corrupt-text'))
      .map(
        ({ entry: { lines, reason }, path, element }): Issue => ({
          kind: 'holes',
          place: { file: editionFile, line: lineOf(path) },
          problem: `words of lines ${lines.join(' to ')} are missing (${reason.replaceAll('-', ' ')}), and the edition does not show where.`,
          remedy: `Put ${element} into the MDX where they stood; of two entries side by side make one.`,
        }),
      );
  }
}

/** For each block, the last word before it and the first word behind it. */
function wordsAround(runs: Traced['runs']): { before: (Word | undefined)[]; behind: (Word | undefined)[] } {
  const before: (Word | undefined)[] = [];
  const behind: (Word | undefined)[] = [];
  let last: Word | undefined;
  for (const run of runs) {
    before.push(last);
    last = run?.at(-1) ?? last;
  }
  let next: Word | undefined;
  for (const run of runs.toReversed()) {
    behind.push(next);
    next = run?.[0] ?? next;
  }
  return { before, behind: behind.toReversed() };
}

/** The holes in a block's words, each with the number of words before it. */
function holesOf(node: Nodes): { mark: PieceMark; before: number }[] {
  let text = '';
  return piecesOf(node).flatMap((piece) => {
    const mark = piece.marks.find(({ kind }) => isHole(kind));
    const found = mark ? [{ mark, before: splitWords(text).length }] : [];
    text += piece.text;
    return found;
  });
}

/** A run of words that one correction made: the first and the last of them. */
interface CorrectedWords {
  entry: Correction;
  first: number;
  last: number;
}

function correctionsOf(run: readonly Word[]): CorrectedWords[] {
  const found: CorrectedWords[] = [];
  for (const [index, { correction }] of run.entries()) {
    const open = found.at(-1);
    if (correction && open?.entry === correction) open.last = index;
    else if (correction) found.push({ entry: correction, first: index, last: index });
  }
  return found;
}

/** Wrap the words of a block, and put behind them what the text as received has. */
function markCorrected(block: Nodes, { entry, first, last }: CorrectedWords): void {
  const pieces = piecesOf(block);
  const spans = wordSpans(pieces.map(({ text }) => text).join(''));
  const start = spans[first]?.start ?? 0;
  const end = endOfLink(pieces, spans[last]?.end ?? 0);
  const note =
    say(reading.correctedFrom, { from: entry.from, reason: say(reasons[entry.reason]) }) +
    (entry.note ? ` ${entry.note}` : '');
  let at = 0;
  let lastWithin: readonly Nodes[] = [];
  for (const { text, node, within } of pieces) {
    const [from, to] = [Math.max(0, start - at), Math.min(text.length, end - at)];
    at += text.length;
    const parent = within.at(-1);
    if (!node || !parent || from >= to) continue;
    const corrected = jsx('Corrected', { note }, [{ type: 'text', value: text.slice(from, to) }], entry);
    const parts = [plain(text.slice(0, from)), corrected, plain(text.slice(to))].filter(
      (part) => part.type !== 'text' || part.value !== '',
    );
    replaceIn(parent, node, parts);
    lastWithin = [...within, corrected];
  }
  // A link in a link is none: the mark stands behind it.
  const host = lastWithin.find(({ type }) => type === 'link') ?? lastWithin.at(-1);
  const parent = lastWithin[lastWithin.indexOf(host as Nodes) - 1];
  if (host && parent)
    replaceIn(parent as Parents, host, [host, jsx('CorrectedMark', { note, line: String(entry.lines[0]) }, [], entry)]);
}

/** Where a stretch ends whose mark can stand in no link: behind the link that its last word is part of. */
function endOfLink(pieces: ReturnType<typeof piecesOf>, end: number): number {
  const linkOf = ({ within }: (typeof pieces)[number]) => within.find(({ type }) => type === 'link');
  let at = 0;
  let link: Nodes | undefined;
  let linkEnd = end;
  for (const piece of pieces) {
    if (at < end && at + piece.text.length >= end) link = linkOf(piece);
    at += piece.text.length;
    if (link && linkOf(piece) === link) linkEnd = at;
  }
  return linkEnd;
}

function replaceIn(parent: Parents, node: Nodes, nodes: readonly Nodes[]): void {
  const children = parent.children as Nodes[];
  children.splice(children.indexOf(node), 1, ...nodes);
}

function plain(value: string): Text {
  return { type: 'text', value };
}

function jsx(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: Text[],
  entry: object,
): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children,
    data: { entry } as MdxJsxTextElement['data'],
  } as MdxJsxTextElement & JsxElement;
}
