import type { PhrasingContent } from 'mdast';
import { append } from '../markup/collect.ts';
import type { ItemPart, Part, PartDoubt } from '../markup/part.ts';
import {
  hasReference,
  plainPhrases,
  splitAtDoubleBreaks,
  textNode,
  tidyPhrases,
  withoutEmphasis,
} from '../markup/phrases.ts';
import type { Numbered } from './numbering.ts';
import { chosen, isPlaceholder, type RunContext, readRuns } from './read-runs.ts';
import { readTable } from './read-table.ts';
import { kindOfParagraph, type ParagraphKind } from './styles.ts';
import { childOf, childrenOf, findAll, textOf, valueOf, type Xml } from './xml.ts';

export interface BodyContext extends RunContext {
  numbers: ReadonlyMap<Xml, Numbered>;
}

/** A numbered or bulleted paragraph, before it is known whether it is an item. */
interface FlatItem {
  kind: 'item';
  numbered: Numbered;
  text: PhrasingContent[];
  doubts: PartDoubt[];
}

/** Goes on with the item before it. */
interface FlatRest {
  kind: 'rest';
  text: PhrasingContent[];
  doubts: PartDoubt[];
}

type Flat = Part | FlatItem | FlatRest;

/** The parts of a stretch of a Word document in its order. */
export function readBlocks(blocks: readonly Xml[], context: BodyContext): Part[] {
  return gather(asItemsOrText(readFlat(blocks, context)));
}

function readFlat(blocks: readonly Xml[], context: BodyContext): Flat[] {
  const flat: Flat[] = [];
  let pending: PhrasingContent[] = [];
  for (const block of blocks) {
    if (block.name === 'w:p') {
      const { parts, joins } = readParagraph(block, context, pending);
      pending = joins ?? [];
      for (const part of parts) flat.push(part);
    } else for (const part of readOther(block, context)) flat.push(part);
  }
  if (pending.length > 0) flat.push({ kind: 'paragraph', text: pending });
  return flat;
}

function readOther(block: Xml, context: BodyContext): Flat[] {
  switch (block.name) {
    case 'w:tbl':
      return readTable(block, (inner) => readBlocks(inner, context));
    case 'w:sdt': {
      if (isPlaceholder(block)) return [];
      const inner = readFlat(childrenOf(childOf(block, 'w:sdtContent')), context);
      const gallery = valueOf(childOf(block, 'w:sdtPr', 'w:docPartObj'), 'w:docPartGallery') ?? '';
      return /table of contents/i.test(gallery) ? asContents(inner) : inner;
    }
    case 'w:customXml':
    case 'w:ins':
    case 'w:moveTo':
      return readFlat(childrenOf(block), context);
    case 'mc:AlternateContent':
      return readFlat(childrenOf(chosen(block)), context);
    case 'm:oMathPara':
      return [{ kind: 'paragraph', text: [textNode([...findAll(block, 'm:t')].map(textOf).join(''))] }];
    case 'w:altChunk':
      return [{ kind: 'nothing', doubts: [alien] }];
    default:
      return [];
  }
}

function readParagraph(
  paragraph: Xml,
  context: BodyContext,
  before: readonly PhrasingContent[],
): { parts: Flat[]; joins?: PhrasingContent[] } {
  const properties = childOf(paragraph, 'w:pPr');
  const isContents = isInContents(context);
  const { text: own, boxes, doubts } = readRuns(paragraph, context);
  // Its end is deleted: it goes on in the next paragraph.
  const text = before.length > 0 ? [...before, ...own] : own;
  if (childOf(properties, 'w:rPr', 'w:del'))
    return { parts: doubts.length > 0 ? [{ kind: 'nothing', doubts }] : [], joins: text };
  const kind = kindOfParagraph(properties, context.styles);
  const parts = partsOf(paragraph, { text, kind, doubts, isContents: isContents || isInContents(context) }, context);
  const inBoxes = boxes.flatMap((box) => readBlocks(childrenOf(box), { ...context, fields: [] }));
  const [first] = inBoxes;
  return {
    parts: [...parts, ...(first ? [{ ...first, doubts: [...(first.doubts ?? []), boxed] }, ...inBoxes.slice(1)] : [])],
  };
}

function isInContents({ fields }: BodyContext): boolean {
  return fields.some(({ code }) => /^\s*TOC\b/i.test(code));
}

interface ReadParagraph {
  text: PhrasingContent[];
  kind: ParagraphKind;
  doubts: PartDoubt[];
  isContents: boolean;
}

function partsOf(paragraph: Xml, { text, kind, doubts, isContents }: ReadParagraph, context: BodyContext): Flat[] {
  const tidy = tidyPhrases(text);
  const numbered = context.numbers.get(paragraph);
  const hasText = plainPhrases(tidy).trim() !== '' || hasReference(tidy);
  if (!hasText) return doubts.length > 0 ? [{ kind: 'nothing', doubts }] : [];
  const number = numbered && !numbered.isBullet ? numbered.number : '';
  if (number !== '') doubts.push(computed);
  if (kind.isUnknown && !numbered) doubts.push(unknownStyle(kind.style));
  if ((isContents || kind.kind === 'contents') && !hasReference(tidy))
    return [{ kind: 'aside', lines: [`${number} ${plainPhrases(tidy)}`], reason: 'contents-list', doubts: [contents] }];
  const told = doubts.length > 0 && { doubts };
  if (kind.level !== undefined) {
    if (kind.inferred) doubts.push(namedHeading(kind.style));
    return [
      {
        kind: 'heading',
        level: Math.min(6, kind.level),
        text: withNumber(number, withoutEmphasis(tidy)),
        why: `style "${kind.style}"`,
        ...(kind.inferred && { inferred: true as const }),
        ...(doubts.length > 0 && { doubts }),
      },
    ];
  }
  if (kind.kind === 'quote')
    return [{ kind: 'quote', text: withNumber(number, tidy), why: `style "${kind.style}"`, ...told }];
  if (numbered) return [{ kind: 'item', numbered, text: tidy, doubts }];
  if (/^list continue/i.test(kind.style)) return [{ kind: 'rest', text: tidy, doubts }];
  return splitAtDoubleBreaks(tidy).map(
    (each, index): Part => ({ kind: 'paragraph', text: each, ...(index === 0 && told) }),
  );
}

function withNumber(number: string, text: PhrasingContent[]): PhrasingContent[] {
  return number === '' ? text : [textNode(`${number} `), ...text];
}

/** Numbers of several levels, and numbers that run on through long paragraphs or under several headings, number paragraphs and no items. */
function asItemsOrText(flat: readonly Flat[]): Flat[] {
  const counted = new Map<string, { count: number; length: number; headings: Set<number> }>();
  let headings = 0;
  const keyOf = ({ abstract, level }: Numbered) => `${abstract} ${level}`;
  for (const each of flat) {
    if (each.kind === 'heading') headings += 1;
    if (each.kind !== 'item' || each.numbered.isBullet) continue;
    const own = counted.get(keyOf(each.numbered)) ?? { count: 0, length: 0, headings: new Set<number>() };
    own.count += 1;
    own.length += plainPhrases(each.text).length;
    own.headings.add(headings);
    counted.set(keyOf(each.numbered), own);
  }
  return flat.map((each): Flat => {
    if (each.kind !== 'item' || each.numbered.isBullet) return each;
    const {
      count,
      length,
      headings: under,
    } = counted.get(keyOf(each.numbered)) ?? { count: 0, length: 0, headings: new Set() };
    const average = length / Math.max(1, count);
    const isText =
      each.numbered.isCompound || (count >= 5 && average >= 200) || (count >= 3 && under.size >= 3 && average >= 80);
    if (!isText) return each;
    const { numbered, text, doubts } = each;
    return {
      kind: 'paragraph',
      text: withNumber(numbered.number, text),
      why: 'Word numbers it through the document',
      doubts,
    };
  });
}

/** Items in a row become one list; deeper levels of one list, and lists set further in, are lists inside it. */
function gather(flat: readonly Flat[]): Part[] {
  const parts: Part[] = [];
  let top: ItemPart[] = [];
  let doubts: PartDoubt[] = [];
  let open: { numbered: Numbered; item: ItemPart }[] = [];
  const finish = () => {
    if (top.length > 0)
      parts.push({ kind: 'list', items: top, why: 'Word’s numbering', ...(doubts.length > 0 && { doubts }) });
    [top, doubts, open] = [[], [], []];
  };
  for (const each of flat) {
    if (each.kind === 'item') addItem(each);
    else if (each.kind === 'rest' && open.length > 0) {
      open.at(-1)?.item.paragraphs.push(each.text);
      append(doubts, each.doubts);
    } else {
      finish();
      parts.push(each.kind === 'rest' ? { kind: 'paragraph', text: each.text, doubts: each.doubts } : each);
    }
  }
  finish();
  return parts;

  function addItem({ numbered, text, doubts: own }: FlatItem): void {
    const item: ItemPart = {
      ...(!numbered.isBullet && numbered.number !== '' && { marker: numbered.number }),
      paragraphs: splitAtDoubleBreaks(text),
      items: [],
    };
    while (open.length > 0 && !isInside(numbered, open.at(-1)?.numbered)) open.pop();
    (open.at(-1)?.item.items ?? top).push(item);
    open.push({ numbered, item });
    append(doubts, own);
  }
}

function isInside(inner: Numbered, outer: Numbered | undefined): boolean {
  if (!outer) return false;
  if (inner.list === outer.list) return inner.level > outer.level;
  // Set in by more than a millimetre or two.
  return inner.indent > outer.indent + 100;
}

function asContents(flat: readonly Flat[]): Flat[] {
  return flat.flatMap((each): Flat[] => {
    if (each.kind === 'aside' || each.kind === 'nothing') return [each];
    const lines = 'text' in each ? [plainPhrases(each.text)] : [];
    return lines.length > 0 ? [{ kind: 'aside', lines, reason: 'contents-list', doubts: [contents] }] : [each];
  });
}

const computed: PartDoubt = {
  problem:
    'Word computes the numbers of headings, paragraphs and items; the file does not hold them, and they were computed as Word does.',
  remedy: 'Compare some of them with the publisher’s PDF or printed form.',
};
const contents: PartDoubt = {
  problem: 'the contents list of the document is set aside.',
  remedy: 'Look through these lines; the archive makes contents of its own.',
};
const boxed: PartDoubt = {
  problem: 'a text box floats on the page; its words stand behind the paragraph that it is fixed to.',
  remedy: 'Compare with the original, and move the words where a reader would read them.',
};
const alien: PartDoubt = {
  problem: 'another document is embedded in the file here, and is not taken.',
  remedy: 'Open the file with Word, save it anew, and import that.',
};

function unknownStyle(style: string): PartDoubt {
  return {
    problem: 'paragraphs have styles of the file’s own, which say nothing of what they are; they are taken as text.',
    remedy: 'Compare them with the original; make them headings or quotations where they are.',
    detail: `“${style}”`,
  };
}

function namedHeading(style: string): PartDoubt {
  return {
    problem: 'a style is taken for a heading by its name.',
    remedy: 'Compare its level with the headings around it.',
    detail: `“${style}”`,
  };
}
