import { splitWords } from '../../edition/words.ts';
import { type Block, type Item, linesOfBlock, type Piece, piecesOf } from '../block.ts';
import { isScaleWord } from '../blocks/grades.ts';
import type { Doubt } from '../doubt.ts';
import type { Taken } from '../lines/ledger.ts';
import type { Line } from '../lines/line.ts';
import type { Measure } from '../lines/measure.ts';
import { glue, withoutMarks } from '../marks.ts';
import { endsClause } from '../sentence.ts';

export interface DoubtOptions {
  lines: readonly Line[];
  taken: Taken;
  blocks: readonly Block[];
  /** Lines whose last word is mended. */
  mended: ReadonlySet<number>;
  measure: Measure;
}

/** Places that look damaged, each with what to do. */
export function findDoubts(options: DoubtOptions): Doubt[] {
  return [
    ...joinedWords(options),
    ...brokenWords(options),
    ...debris(options),
    ...personalDetails(options),
    ...scattered(options),
    ...brokenOff(options),
  ];
}

/** `longterm` where the text prints `long-term` elsewhere: a hyphen lost at a line's end. */
function joinedWords({ lines, taken, measure, mended }: DoubtOptions): Doubt[] {
  const hyphened = new Map<string, { printed: string; count: number }>();
  const printed = lines.filter((line) => !line.blank && !taken.has(line.number));
  printed.forEach(({ text, number }, index) => {
    const rest =
      !mended.has(number) && /\p{L}[-‐‑]$/u.test(text.slice(-3))
        ? (printed[index + 1]?.text.split(' ', 1)[0] ?? '')
        : '';
    for (const word of `${text}${rest}`
      .split(' ')
      .flatMap((token) => (token.length <= 60 ? (/\p{L}{2,}(?:[-‐‑]\p{L}{2,})+/u.exec(token)?.[0] ?? []) : []))) {
      const joined = word.replace(/[-‐‑]/g, '').toLowerCase();
      hyphened.set(joined, {
        printed: hyphened.get(joined)?.printed ?? word.toLowerCase(),
        count: (hyphened.get(joined)?.count ?? 0) + 1,
      });
    }
  });
  const plain = new Map<string, number>();
  for (const { text } of printed)
    for (const word of plainWords(text)) plain.set(word.toLowerCase(), (plain.get(word.toLowerCase()) ?? 0) + 1);
  return printed.flatMap(({ number, text }) =>
    plainWords(text).flatMap((word): Doubt[] => {
      const known = hyphened.get(word.toLowerCase());
      if (!known || (plain.get(word.toLowerCase()) ?? 0) > known.count * 2) return [];
      const tooLong = text.length > measure.fit * 1.18;
      const to = matchCase(known.printed, word);
      return [
        {
          lines: [number, number],
          problem: `"${word}", printed ${known.printed} ${known.count === 1 ? 'once' : `${known.count} times`} elsewhere${tooLong ? '; the line is two lines joined' : ''}.`,
          remedy: tooLong
            ? 'Add the correction.'
            : 'If the hyphen was lost at a line’s end, add the correction; if the authors wrote it so, leave it.',
          entry: `corrections: - { lines: ${number}, from: ${word}, to: ${to}, reason: lost-hyphen }`,
        },
      ];
    }),
  );
}

/** `out-` and `side` over a line's end, where the text prints `outside` and never `out-side` elsewhere; or where nothing tells, since neither half is a word of the text. */
function brokenWords({ lines, taken, mended }: DoubtOptions): Doubt[] {
  const printed = lines.filter((line) => !line.blank && !taken.has(line.number));
  const words = new Map<string, number>();
  for (const word of printed.flatMap(({ text }) => text.split(' ').map(bareWord)))
    words.set(word, (words.get(word) ?? 0) + 1);
  // Each half stands once where the line breaks.
  const isWord = (part: string) => (words.get(part.toLowerCase()) ?? 0) > 1;
  return printed.flatMap(({ number, text }, index): Doubt[] => {
    const next = printed[index + 1];
    const half = /(?:^| )[^\p{L} ]{0,3}(\p{L}{2,30})[-‐‑]$/u.exec(text.slice(-40))?.[1];
    const rest = /^\p{Ll}{2,30}(?![\p{L}-])/u.exec(next?.text.slice(0, 40) ?? '')?.[0];
    if (!next || !half || !rest || mended.has(number)) return [];
    const [from, to] = [`${half}-${rest}`, `${half}${rest}`];
    if (words.has(from.toLowerCase())) return [];
    const isKnown = words.has(to.toLowerCase());
    if (!isKnown && (isWord(half) || isWord(rest))) return [];
    return [
      {
        lines: [number, next.number],
        problem: `"${from}", broken at the line's end; ${isKnown ? `elsewhere the text prints "${to.toLowerCase()}"` : 'nothing in the text tells whether the hyphen is part of the word'}.`,
        remedy: isKnown
          ? `Take the hyphen away in the section, and add the correction; unless it is "${to.toLowerCase()}" that lost one.`
          : 'If it is one word, take the hyphen away in the section, and add the correction; if not, leave it.',
        entry: `corrections: - { lines: [${number}, ${next.number}], from: ${from}, to: ${to}, reason: line-end-hyphen }`,
      },
    ];
  });
}

function bareWord(token: string): string {
  return token.length > 80 ? '' : token.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').toLowerCase();
}

function plainWords(text: string): string[] {
  return text
    .split(' ')
    .flatMap((token) =>
      token.length <= 60 ? (/^[^\p{L}\p{N}./@_-]*(\p{L}{5,})[^\p{L}\p{N}/@_-]*$/u.exec(token)?.[1] ?? []) : [],
    );
}

function matchCase(hyphened: string, word: string): string {
  return word.charAt(0) === word.charAt(0).toUpperCase()
    ? hyphened.charAt(0).toUpperCase() + hyphened.slice(1)
    : hyphened;
}

function debris({ lines, taken, mended }: DoubtOptions): Doubt[] {
  return lines.flatMap(({ number, raw, text, blank }): Doubt[] => {
    if (blank || taken.has(number)) return [];
    const found: Doubt[] = [];
    const doubt = (problem: string, remedy: string) => found.push({ lines: [number, number], problem, remedy });
    const tag = /<\/?[a-z][^<>]{0,80}>/i.exec(text);
    if (tag && !/^<(https?|mailto):|^<www\./.test(tag[0]))
      doubt(
        `"${around(text, tag.index)}" holds the tag ${tag[0]}, which no report prints.`,
        'If text is lost here, correct it (corrupt-text) and show the place with <Gap />.',
      );
    if (/\uFFFD/.test(text)) doubt('a character was lost (U+FFFD).', 'Correct it from the original (corrupt-text).');
    if (/\u00AD\s*$/.test(raw) && !mended.has(number))
      doubt(
        'a soft hyphen ends the line: a word is broken here.',
        'Join its two halves with a correction (line-end-hyphen).',
      );
    const scales = [...text.matchAll(/(\p{Lu}\p{Ll}+)(\p{Lu}\p{Ll}+)/gu)].find(
      ([, first, second]) => isScaleWord(first ?? '') && isScaleWord(second ?? ''),
    );
    if (scales)
      doubt(
        `"${scales[0]}" is ${scales.slice(1).length} grades glued together.`,
        'Part them with a correction (glued-cells), and give each its place.',
      );
    return found;
  });
}

function personalDetails({ lines, taken }: DoubtOptions): Doubt[] {
  return lines.flatMap(({ number, text, blank }): Doubt[] => {
    if (blank || taken.has(number)) return [];
    const phones = [...text.slice(0, 5000).matchAll(/(?<![\d.,-])(?:\+44 ?|0)\d{2,4}(?: ?\d{2,8}){1,3}(?![\d,.]\d)/g)]
      .map(([found]) => found)
      .filter((found) => found.replace(/\D/g, '').length >= 9);
    return phones.map((phone) => ({
      lines: [number, number],
      problem: `"${phone}" may be a telephone number of a person.`,
      remedy: 'If so, withhold it, and write <Withheld /> in its place.',
      entry: `withheld: - { lines: ${number}, from: "${phone}", reason: personal contact details }`,
    }));
  });
}

/** Six or more short lines in a row: a table or chart that came apart. */
function scattered({ blocks }: DoubtOptions): Doubt[] {
  const doubts: Doubt[] = [];
  let run: Block[] = [];
  const settle = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (run.length >= 6 && first && last) {
      doubts.push({
        lines: [linesOfBlock(first)[0], linesOfBlock(last)[1]],
        problem: `${run.length} short lines in a row: a list, the labels of a chart, or a table that came apart.`,
        remedy:
          'Rebuild the table from its sums and the text around it, and list these lines under moves; set aside what is only a chart’s axis.',
        entry: `moves: - { lines: [${linesOfBlock(first)[0]}, ${linesOfBlock(last)[1]}], reason: scattered-table, scattered: true }`,
      });
    }
    run = [];
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph' && isFragment(textOf(block.pieces))) run.push(block);
    else settle();
  }
  settle();
  return doubts;
}

function isFragment(text: string): boolean {
  return text.length < 60 && !/[.;]$/.test(text) && splitWords(text).length <= 9;
}

/** Paragraphs that end without punctuation, or start with a small letter. */
function brokenOff({ blocks }: DoubtOptions): Doubt[] {
  const doubts: Doubt[] = [];
  const seen = new Set<string>();
  const check = (pieces: readonly Piece[], what: string) => {
    const text = withoutMarks(textOf(pieces)).replace(/[*\\]/g, '').trim();
    const at = pieces.at(-1)?.line ?? 1;
    if (text.length < 60 || seen.has(text.slice(-60))) return;
    seen.add(text.slice(-60));
    if (!endsClause(text) && !/(?:https?:\/\/|www\.)\S+$/.test(text))
      doubts.push({
        lines: [at, at],
        problem: `${what === 'item' ? 'an item' : 'a paragraph'} ends without punctuation: "… ${text.slice(-40)}".`,
        remedy: 'It may be a heading, it may go on further below, or text is lost (<Gap />).',
      });
    else if (what === 'paragraph' && /^\p{Ll}/u.test(text))
      doubts.push({
        lines: [pieces[0]?.line ?? 1, at],
        problem: `a paragraph starts with a small letter: "${text.slice(0, 40)} …".`,
        remedy: 'It may belong to the text before it.',
      });
  };
  const checkItems = (items: readonly Item[]) => {
    const endings = items.map(({ pieces }) => withoutMarks(textOf(pieces.slice(-1))));
    const punctuated = endings.filter((ending) => /[.;,:]$|\b(and|or)$/.test(ending)).length;
    items.forEach((item, index) => {
      if ((items.length === 1 || punctuated > items.length / 2) && !/,$|\b(and|or)$/.test(endings[index] ?? ''))
        check(item.pieces, 'item');
      checkItems(item.items);
    });
  };
  const visit = (block: Block): void => {
    if (block.kind === 'paragraph') check(block.pieces, 'paragraph');
    else if (block.kind === 'findings') block.blocks.forEach(visit);
    else if (block.kind === 'list') checkItems(block.items);
  };
  blocks.forEach(visit);
  return doubts;
}

/** A heading over a page break may head the text before it: extractors write a floating heading last. */
export function headingsAtPageEnds(lines: readonly Line[], blocks: readonly Block[]): Doubt[] {
  return blocks.flatMap((block, index): Doubt[] => {
    if (block.kind !== 'heading') return [];
    const [first, last] = linesOfBlock(block);
    const next = blocks[index + 1];
    const following = lines.slice(last).find((line) => !line.blank);
    if ((next && next.kind !== 'paragraph') || (next && !following?.opensPage) || lines[first - 1]?.opensPage)
      return [];
    return [
      {
        lines: [first, last],
        problem: `the heading "${textOf(piecesOf(block))}" is the last on its page.`,
        remedy: 'It may head text that stands before it: then move it, and list its lines under moves.',
        entry: `moves: - { lines: [${first}, ${last}], reason: heading-after-text }`,
      },
    ];
  });
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(`${glue} `, '');
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 20), at + 30).trim();
}
