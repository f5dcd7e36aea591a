import type { Correction } from '../schemas/edition.ts';
import type { Block, Piece } from './block.ts';
import type { Move } from './blocks/place-asides.ts';
import type { Doubt } from './doubt.ts';
import type { SetAside } from './set-aside.ts';

/**
 * What an adapter makes of a file: its text line by line, in reading order, and what it knows of the lines' parts in the report. Line numbers count
 * from 1 and are those of `source.txt`, which is written from `lines`. Every line with words stands in exactly one of `blocks`, `notes`, `setAside`.
 */
export interface Extraction {
  /** What took the text from the file, with its version, as `edition.yaml` records it: `pdfjs-dist 6.5.438`. */
  tool: string;
  lines: ExtractedLine[];
  /** The file is itself the text that `lines` are of: `source.txt` is the file, byte for byte. */
  isSource?: true;
  /** The running text in reading order. */
  blocks: Block[];
  notes: ExtractedNote[];
  setAside: SetAside[];
  /** Lines whose words stand elsewhere in `blocks` than in `lines`. */
  moves?: Move[];
  /** What is mended of the lines' words: `inspec- tion`. */
  corrections: Correction[];
  /** What the file says of itself apart from its text (title, author, dates): offered to an editor, never taken. */
  offered: OfferedFact[];
  doubts: Doubt[];
  /** Which rule took which lines, and why: what `--explain` answers from. */
  ledger: Claim[];
  /**
   * The words of the file's own text layer, a part at a time (a page of a PDF, the whole of a web page), in the file's order: the import compares
   * them with `lines` as a multiset, so that no word is lost and none stands twice.
   */
  textLayer: readonly (readonly string[])[];
}

export interface ExtractedLine {
  /** As `source.txt` prints it: one visual line of a page, or the text of one block of a web page. No line ends in it. */
  text: string;
  /** Sheet of the file, from 1, where it has sheets. */
  page?: number;
  /** The number that this page prints, as printed: `iv`, `12`. */
  pageLabel?: string;
  /** In points from the page's top left corner. */
  box?: { x: number; y: number; width: number; height: number };
}

/** A footnote: where its text stands, and every marker that cites it. */
export interface ExtractedNote {
  /** Runs through the report; `printed` is what the file prints. */
  number: number;
  /** As printed, where that is not the number: `*`, `a`, or `1` again in the next chapter. */
  printed?: string;
  /** Lines its text stands in, from the first to the last; nothing else stands between them. */
  lines: [first: number, last: number];
  /** Its paragraphs, without the printed number. */
  paragraphs: Piece[][];
  /** The file has lost, or never had, the number at the head of the note. */
  numberLost?: true;
  /** Line of each marker, and the word it is glued to in that line, as printed there (`vulnerable3`); empty when no marker is found. */
  cited: { line: number; as: string }[];
}

export interface OfferedFact {
  field: 'title' | 'published' | 'publisher' | 'language' | 'author' | 'subject';
  value: string;
  /** Where the file says it: `PDF metadata, Title`, `<meta name="dc.date">`. */
  where: string;
}

/** One step of the reasoning about lines. */
export interface Claim {
  lines: [first: number, last: number];
  /** Name of the rule, as `docs/importing.md` lists it: `running headers`. */
  rule: string;
  /** The evidence, in one sentence: `the same words stand first on 31 of 40 pages`. */
  why: string;
  /** Whether the format itself says so (a tag, a style, a Markdown sign) or the rule infers it. */
  evidence: 'asserted' | 'inferred';
}
