import type { ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import type { Voice } from '../../schemas/report.ts';
import type { FindingKind } from '../../schemas/section.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { JsxElement } from '../jsx.ts';
import type { MarkedText, MarkKind } from '../marks.ts';
import type { Passage, PassageKind } from '../passage.ts';

/** Lists of the archive that attributes name an entry of. */
export type ElementValues = Pick<Vocabulary, 'findings' | 'voices'>;

/** Any text, one of these, or the id of an entry of a list of the archive. */
type Attribute = 'text' | readonly string[] | keyof ElementValues;

/** All there is to know of an element of report text: how it is written, what passages it makes, what it marks, what it looks like. */
export interface ReportElement {
  name: string;
  attributes?: Readonly<Record<string, Attribute>>;
  required?: readonly string[];
  /** Stands in a line of text; the others stand on their own. */
  inline?: boolean;
  empty?: boolean;
  /** Text as it is, or elements alone; the others hold blocks, and text in them becomes a paragraph. */
  holds?: 'text' | 'elements';
  /** The mark it sets on its words, or in place of words; `note` names the attribute with what there is to say of it. */
  mark?: { kind: MarkKind; note: string };
  /** What is so of every passage in it. */
  inside?: (node: JsxElement) => PassageContext;
  /** The passages it makes, where they are not those of what it holds. */
  passages?: (node: JsxElement, context: PassageContext, finder: PassageFinder) => void;
  /** Its HTML, with its class; what is ours in it is `data-editorial`. */
  html: (node: JsxElement, rendering: Rendering) => ElementContent | ElementContent[];
}

/** What the elements around a passage say of it. */
export interface PassageContext {
  /** Each item or paragraph is a finding of this kind. */
  findings?: FindingKind;
  /** All of it is one finding; the id is that of its first passage. */
  finding?: { id: string; kind: FindingKind };
  within?: Passage['within'];
  voice?: Voice;
  /** Items define terms. */
  definitions?: boolean;
}

/** Makes passages of nodes, in reading order. */
export interface PassageFinder {
  /** Find the passages of what a node holds. */
  findIn(node: JsxElement, context: PassageContext): void;
  /** Make one passage of a node, of the words that it holds. */
  add(kind: PassageKind, node: JsxElement, context: PassageContext, extra?: Partial<Passage>): void;
  /** Make a passage of missing words that no passage could hold; of a missing drawing, with the words that stand for it. */
  addGap(node: JsxElement, context: PassageContext, drawing?: MarkedText): void;
  addTable(
    node: JsxElement,
    parts: { captions: readonly Nodes[]; rows: readonly (readonly Nodes[])[] },
    context: PassageContext,
  ): void;
}

/** What an element's HTML is made with. */
export interface Rendering {
  reportId: string;
  /** The page holds the whole report: links within it name no page. */
  isWhole: boolean;
  /** What to say beside the words of another voice than the report's own, and where the report says so. */
  voices: ReadonlyMap<Voice, { note: string; href: string }>;
  /** What the archive calls kinds of finding. */
  vocabulary: Pick<Vocabulary, 'findings'>;
  /** HTML of a node. */
  htmlOf: (node: Nodes) => ElementContent[];
  /** HTML of what a node holds. */
  contentOf: (node: Nodes | JsxElement) => ElementContent[];
  /** The source's words that a node holds. */
  wordsOf: (node: Nodes | JsxElement) => string;
}
