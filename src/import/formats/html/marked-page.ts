import type { SetAside } from '../../set-aside.ts';
import type { NoteHead, PartDoubt } from '../markup/part.ts';
import { hiddennessOf } from './hidden.ts';
import { type Element, elementsIn, type Node } from './tree.ts';

/** A page and what the rules have found in it, by element; each rule adds to it, the reading of parts and the text layer follow it. */
export interface MarkedPage {
  file: string;
  body: Element;
  /** What no reader sees. */
  hidden: ReadonlySet<Element>;
  /** No text of the report, and why. */
  asides: Map<Node, AsideMark>;
  /** The element whose text is the marker of a note. */
  markers: Map<Element, { number: number }>;
  /** What each note prints for its number. */
  noteLabels: Map<number, string>;
  /** Where the text of a note begins. */
  notes: Map<Node, NoteMark>;
  /** Elements that belong to a note that begins before them. */
  noteRests: Set<Node>;
  /** In notes: the printed label, which is structure, and links back, which are set aside. */
  labels: Set<Node>;
  backLinks: Set<Node>;
  doubts: Map<Node, PartDoubt[]>;
  /** For links that name no host. */
  base?: URL;
}

export interface AsideMark {
  reason: SetAside['reason'];
  note?: string;
  doubt: PartDoubt;
}

export interface NoteMark {
  head: NoteHead;
  /** All elements that hold its text, this one first. */
  elements: Node[];
}

export function markPage(file: string, body: Element): MarkedPage {
  const hidden = new Set<Element>();
  const asides = new Map<Node, AsideMark>();
  for (const element of elementsIn(body)) {
    const hiddenness = hiddennessOf(element);
    if (hiddenness === 'aside') asides.set(element, hiddenText);
    else if (hiddenness) hidden.add(element);
  }
  return {
    file,
    body,
    hidden,
    asides,
    markers: new Map(),
    noteLabels: new Map(),
    notes: new Map(),
    noteRests: new Set(),
    labels: new Set(),
    backLinks: new Set(),
    doubts: new Map(),
  };
}

const hiddenText: AsideMark = {
  reason: 'other',
  note: 'The page hides these words until something on it is opened.',
  doubt: {
    problem: 'the page hides a stretch of text, which is set aside.',
    remedy: 'Take it into its section where it is the report’s, and delete the entry under setAside.',
  },
};
