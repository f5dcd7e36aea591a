import type { PhrasingContent } from 'mdast';
import type { SetAside } from '../../set-aside.ts';

/**
 * A part of a document whose structure its format asserts: what HTML, Word and Markdown are read into before lines are counted. Text is mdast's phrasing
 * content, of which only text, emphasis, strong, links, breaks and footnote references are used; the identifier of a reference is the number of its note.
 */
export type Part = PartOfKind & {
  /** The sign that makes it this, for the ledger: `<h2>`, `style "Heading 2"`. Without it nothing is recorded. */
  why?: string;
  /** The sign is none of the format's: a rule concludes it. */
  inferred?: true;
  doubts?: PartDoubt[];
};

type PartOfKind =
  | { kind: 'heading'; level: number; text: PhrasingContent[] }
  /** `itemLevel`: the format says that it is an item, whose number or bullet is typed. */
  | { kind: 'paragraph'; text: PhrasingContent[]; continued?: PhrasingContent[][]; itemLevel?: number }
  | { kind: 'quote'; text: PhrasingContent[] }
  | { kind: 'list'; items: ItemPart[] }
  | { kind: 'table'; hasHeader: boolean; rows: CellPart[][]; caption?: PhrasingContent[] }
  | { kind: 'definitions'; entries: { term: PhrasingContent[][]; meaning: PhrasingContent[][] }[] }
  | { kind: 'figure'; number: string; text: PhrasingContent[] }
  | ({ kind: 'note'; paragraphs: PhrasingContent[][] } & NoteHead)
  | { kind: 'aside'; lines: string[]; reason: SetAside['reason']; note?: string }
  /** Nothing that is printed: it only carries doubts to their place. */
  | { kind: 'nothing' };

export type PartOf<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>;

export interface NoteHead {
  number: number;
  /** As printed, where that is not the number. */
  printed?: string;
  /** The head of its line with the space behind it, where it is not simply the number: `[3] `, and `3` where none stands behind. */
  head?: string;
  numberLost?: true;
}

export interface ItemPart {
  /** The number or letter that is printed before it: `4.`, `(a)`. A bullet is structure and is not given. */
  marker?: string;
  paragraphs: PhrasingContent[][];
  items: ItemPart[];
}

export interface CellPart {
  paragraphs: PhrasingContent[][];
  head?: 'row' | 'col';
  colSpan?: number;
  rowSpan?: number;
}

export interface PartDoubt {
  /** Doubts with the same problem are told once, with all their places. */
  problem: string;
  remedy: string;
  /** What is particular to this place: the alternative text of an image. */
  detail?: string;
}

/** Every stretch of running text of a part, in reading order. */
export function textsOf(part: Part): PhrasingContent[][] {
  switch (part.kind) {
    case 'paragraph':
      return [part.text, ...(part.continued ?? [])];
    case 'heading':
    case 'quote':
    case 'figure':
      return [part.text];
    case 'list':
      return part.items.flatMap(itemTexts);
    case 'table':
      return [...(part.caption ? [part.caption] : []), ...part.rows.flat().flatMap((cell) => cell.paragraphs)];
    case 'definitions':
      return part.entries.flatMap(({ term, meaning }) => [...term, ...meaning]);
    case 'note':
      return part.paragraphs;
    default:
      return [];
  }
}

function itemTexts(item: ItemPart): PhrasingContent[][] {
  return [...item.paragraphs, ...item.items.flatMap(itemTexts)];
}
