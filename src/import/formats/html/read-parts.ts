import type { PhrasingContent } from 'mdast';
import { buildList, itemTexts, type ReadItem } from '../markup/build-list.ts';
import { captionNumber } from '../markup/captions.ts';
import { append } from '../markup/collect.ts';
import type { Part, PartDoubt } from '../markup/part.ts';
import {
  hasReference,
  plainPhrases,
  splitAtDoubleBreaks,
  textNode,
  tidyPhrases,
  withoutEmphasis,
} from '../markup/phrases.ts';
import type { MarkedPage, NoteMark } from './marked-page.ts';
import { readInline } from './read-inline.ts';
import { isLayout, readTable } from './read-table.ts';
import { isEmpty, linesOfElement, numberOf } from './text-layer.ts';
import {
  attribute,
  blockNames,
  childElements,
  type Element,
  elementsIn,
  isElement,
  isText,
  type Node,
  type Parent,
} from './tree.ts';
import { wordKindOf } from './word-pages.ts';

/** The parts of a page in reading order, by its elements and what the rules have marked. */
export function readParts(page: MarkedPage, root: Parent): Part[] {
  const holdsBlock = findHolders(root);
  return readFlow(root.childNodes);

  function readFlow(nodes: readonly Node[]): Part[] {
    const parts: Part[] = [];
    let inline: Node[] = [];
    const flush = () => {
      append(parts, readText(inline));
      inline = [];
    };
    for (const node of nodes) {
      const isBlock =
        page.asides.has(node) ||
        page.notes.has(node) ||
        page.noteRests.has(node) ||
        (isElement(node) &&
          !page.hidden.has(node) &&
          !page.labels.has(node) &&
          (blockNames.has(node.tagName) || holdsBlock.has(node)));
      if (!isBlock) {
        inline.push(node);
        continue;
      }
      flush();
      for (const part of readBlock(node)) parts.push(part);
    }
    flush();
    return parts;
  }

  /** Text between blocks; two line breaks in a row part paragraphs. */
  function readText(nodes: readonly Node[]): Part[] {
    if (nodes.length === 0) return [];
    const doubts: PartDoubt[] = [];
    const texts = splitAtDoubleBreaks(readInline(page, nodes, doubts));
    const parts: Part[] = texts.map((text) => ({ kind: 'paragraph', text }));
    const [first] = parts;
    if (doubts.length === 0) return parts;
    if (first) first.doubts = doubts;
    return first ? parts : [{ kind: 'nothing', doubts }];
  }

  function readBlock(node: Node): Part[] {
    const aside = page.asides.get(node);
    if (aside) {
      const { reason, note, doubt } = aside;
      return [{ kind: 'aside', lines: linesOfElement(page, node), reason, ...(note && { note }), doubts: [doubt] }];
    }
    if (page.noteRests.has(node)) return [];
    const note = page.notes.get(node);
    if (note) return readNote(note);
    return readElement(node as Element);
  }

  function readElement(element: Element): Part[] {
    const { tagName } = element;
    const level = levelOf(element);
    if (level !== undefined) return readHeading(element, level);
    if (/^(?:ul|ol|menu|dir)$/.test(tagName)) return readList(element);
    if (tagName === 'dl') return readDefinitions(element);
    if (tagName === 'table')
      return isLayout(page, element) ? readFlow(element.childNodes) : readTable(page, element, readFlow);
    if (tagName === 'blockquote')
      return readFlow(element.childNodes).map((part) =>
        part.kind === 'paragraph' ? { ...part, kind: 'quote', why: '<blockquote>' } : part,
      );
    if (tagName === 'figure') return readFigure(element);
    if (
      tagName === 'pre' &&
      !childElements(element).some((child) => holdsBlock.has(child) || blockNames.has(child.tagName))
    )
      return readPreformatted(element);
    if (tagName === 'li') return readList(element);
    return tagName === 'p' ? readParagraph(element) : readFlow(element.childNodes);
  }

  /** Word says in classes what other pages say in elements. */
  function readParagraph(element: Element): Part[] {
    const word = wordKindOf(element);
    const parts = readFlow(element.childNodes);
    if (!word) return parts;
    if (word.kind === 'item')
      return parts.map((part) => (part.kind === 'paragraph' ? { ...part, itemLevel: word.level } : part));
    return parts.map((part): Part => {
      if (part.kind !== 'paragraph') return part;
      if (word.kind === 'quote') return { ...part, kind: 'quote', why: 'class MsoQuote' };
      if (word.kind === 'title')
        return { ...part, kind: 'heading', level: 1, text: withoutEmphasis(part.text), why: 'class MsoTitle' };
      const reason = word.kind === 'contents' ? 'contents-list' : 'running-header';
      return { kind: 'aside', lines: [plainPhrases(part.text)], reason, doubts: [savedByWord] };
    });
  }

  function readHeading(element: Element, level: number): Part[] {
    const doubts: PartDoubt[] = [];
    const text = withoutEmphasis(tidyPhrases(readInline(page, element.childNodes, doubts)));
    if (plainPhrases(text) === '') return doubts.length > 0 ? [{ kind: 'nothing', doubts }] : [];
    const why = /^h/.test(element.tagName) ? `<${element.tagName}>` : 'role="heading"';
    return [{ kind: 'heading', level, text, why, ...(doubts.length > 0 && { doubts }) }];
  }

  function readList(list: Element): Part[] {
    const items = (list.tagName === 'li' ? [list] : list.childNodes).flatMap((node): ReadItem[] => {
      if (page.asides.has(node) || page.notes.has(node) || page.noteRests.has(node))
        return [{ isItem: false, parts: readBlock(node) }];
      if (isText(node) ? node.value.trim() === '' : !isElement(node) || page.hidden.has(node)) return [];
      const isItem = isElement(node) && node.tagName === 'li';
      return [
        {
          isItem,
          marker: isItem ? numberOf(page, node) : undefined,
          parts: readFlow(isItem ? node.childNodes : [node]),
        },
      ];
    });
    return buildList(items, `<${list.tagName === 'li' ? 'ul' : list.tagName}>`);
  }

  function readDefinitions(list: Element): Part[] {
    const entries: { term: ReturnType<typeof textsIn>; meaning: ReturnType<typeof textsIn> }[] = [];
    const doubts: PartDoubt[] = [];
    const after: Part[] = [];
    const groups = list.childNodes.flatMap((node) =>
      isElement(node) && node.tagName === 'div' && !page.asides.has(node) && !page.hidden.has(node)
        ? node.childNodes
        : [node],
    );
    for (const node of groups) {
      if (page.asides.has(node) || page.notes.has(node) || page.noteRests.has(node)) append(after, readBlock(node));
      else if (!isEmpty(page, node) && !(isElement(node) && (page.hidden.has(node) || page.labels.has(node)))) {
        const isTerm = isElement(node) && node.tagName === 'dt';
        const texts = textsIn(
          isElement(node) && /^d[dt]$/.test(node.tagName) ? readFlow(node.childNodes) : readFlow([node]),
        );
        const last = entries.at(-1);
        if (isTerm && last && last.meaning.length === 0) append(last.term, texts);
        else if (isTerm || !last) entries.push(isTerm ? { term: texts, meaning: [] } : { term: [], meaning: texts });
        else append(last.meaning, texts);
      }
    }
    const part: Part =
      entries.length > 0 ? { kind: 'definitions', entries, why: '<dl>', doubts } : { kind: 'nothing', doubts };
    return [part, ...after];

    function textsIn(parts: readonly Part[]) {
      return parts.flatMap((each) => {
        append(doubts, each.doubts ?? []);
        if (each.kind === 'list') return itemTexts(each);
        if (each.kind === 'paragraph' || each.kind === 'quote' || each.kind === 'heading') return [each.text];
        if (each.kind === 'figure') return [each.text];
        if (each.kind !== 'nothing') after.push({ ...each, doubts: [] });
        return [];
      });
    }
  }

  /** Its caption, and what is inside that is no drawing. */
  function readFigure(figure: Element): Part[] {
    const captions = childElements(figure).filter(({ tagName }) => tagName === 'figcaption');
    const inside = readFlow(figure.childNodes.filter((node) => !captions.includes(node as Element)));
    const texts = captions.flatMap((caption) => readFlow(caption.childNodes));
    const table = inside.find((part) => part.kind === 'table');
    const [only] = texts;
    if (table && only?.kind === 'paragraph' && texts.length === 1 && !table.caption)
      return inside.map((part) => (part === table ? { ...table, caption: only.text } : part));
    const isFirst = captions[0] !== undefined && figure.childNodes.find((node) => !isEmpty(page, node)) === captions[0];
    const titled = texts.map((part): Part => {
      const number = part.kind === 'paragraph' ? captionNumber(plainPhrases(part.text)) : undefined;
      return part.kind === 'paragraph' && number !== undefined && !table
        ? { ...part, kind: 'figure', number, why: '<figcaption>' }
        : part;
    });
    return isFirst ? [...titled, ...inside] : [...inside, ...titled];
  }

  function readPreformatted(element: Element): Part[] {
    const doubts: PartDoubt[] = [];
    const broken = readInline(page, element.childNodes, doubts).flatMap((node): PhrasingContent[] =>
      node.type === 'text'
        ? node.value
            .split('\n')
            .flatMap((line, index) => (index === 0 ? [textNode(line)] : [{ type: 'break' as const }, textNode(line)]))
        : [node],
    );
    return splitAtDoubleBreaks(broken).map((text, index) => ({
      kind: 'paragraph',
      text,
      ...(index === 0 && { doubts: [...doubts, preformatted] }),
    }));
  }

  function readNote({ head, elements }: NoteMark): Part[] {
    const doubts: PartDoubt[] = [];
    const after: Part[] = [];
    const [first] = elements;
    const isInlineNote = isElement(first) && !blockNames.has(first.tagName);
    const parts = isInlineNote
      ? readText(elements)
      : elements.flatMap((element) => readFlow((element as Element).childNodes));
    const paragraphs = parts.flatMap((part) => {
      append(doubts, part.doubts ?? []);
      if (part.kind === 'list') return itemTexts(part);
      if ('text' in part) return [part.text];
      if (part.kind !== 'nothing') after.push({ ...part, doubts: [] });
      return [];
    });
    return [{ kind: 'note', ...head, paragraphs, why: 'a link leads to it from its marker', doubts }, ...after];
  }
}

const overTitle: PartDoubt = {
  problem: 'short lines over the title are set aside as labels of the web page.',
  remedy: 'Look through these lines; what is a fact about the report, state in the front matter of index.mdx.',
};
const savedByWord: PartDoubt = {
  problem: 'what Word marks as contents list, header or footer is set aside.',
  remedy: 'Look through these lines; where they are text, delete the entry under setAside and give them their place.',
};
const preformatted: PartDoubt = {
  problem: 'preformatted text is printed as paragraphs; columns in it are lost.',
  remedy: 'Make it a table where it is one.',
};

function levelOf(element: Element): number | undefined {
  const [, level] = /^h([1-6])$/.exec(element.tagName) ?? [];
  if (level) return Number(level);
  if (attribute(element, 'role') !== 'heading') return undefined;
  return Math.min(6, Math.max(1, Number.parseInt(attribute(element, 'aria-level') ?? '2', 10) || 2));
}

/** Elements that are inline by name and hold blocks all the same. */
function findHolders(root: Parent): Set<Node> {
  const holders = new Set<Node>();
  for (const element of elementsIn(root)) {
    if (!blockNames.has(element.tagName)) continue;
    for (let at = element.parentNode; at && at !== root && isElement(at) && !holders.has(at); at = at.parentNode)
      holders.add(at);
  }
  return holders;
}

/** So few short lines over the title of a page say what kind of page it is: `Independent report`. */
export function setAsideLabels(parts: readonly Part[]): Part[] {
  const title = parts.findIndex((part) => part.kind === 'heading');
  const first = parts[title];
  const before = parts.slice(0, Math.max(0, title)).filter(({ kind }) => kind === 'paragraph');
  const areLabels = before.every(
    (part) => part.kind === 'paragraph' && !hasReference(part.text) && /^.{1,60}[^.:;]$/.test(plainPhrases(part.text)),
  );
  if (first?.kind !== 'heading' || first.level !== 1 || before.length > 4 || !areLabels) return [...parts];
  return parts.map(
    (part, index): Part =>
      index < title && part.kind === 'paragraph'
        ? {
            kind: 'aside',
            lines: [plainPhrases(part.text)],
            reason: 'other',
            note: 'A label of the web page over its title.',
            doubts: [...(part.doubts ?? []), overTitle],
          }
        : part,
  );
}

/** The signs of links that lead from notes back to their markers, in one place: no text of the report. */
export function gatherBackLinks(page: MarkedPage): Part[] {
  const signs = [...page.backLinks].flatMap((link) => linesOfElement(page, link));
  return signs.length === 0
    ? []
    : [
        {
          kind: 'aside',
          lines: [signs.join(' ')],
          reason: 'other',
          note: 'Links that lead from the notes back to their markers.',
        },
      ];
}
