import type { LineRange } from '../schemas/edition.ts';
import type { Voice } from '../schemas/report.ts';
import type { FindingKind } from '../schemas/section.ts';
import type { Mark } from './marks.ts';
import type { OriginalPage } from './pages.ts';

export type PassageKind = 'heading' | 'paragraph' | 'item' | 'table' | 'definition' | 'grade' | 'note' | 'gap';

/** Anything of a report with an address of its own. */
export interface Passage {
  /** Fragment, unique in the report: `p12`, `p3.5`, `fn-3`, or a heading's words. */
  id: string;
  kind: PassageKind;
  /**
   * Source's words, single-spaced; cells of a table parted by tabs, rows by line feeds. Where words are lost or withheld `holes` stand in it; `sourceText` gives
   * the source's words alone.
   */
  text: string;
  /** What keeps its words from being simply the source's, in order. */
  marks: readonly Mark[];
  /** Lines of the source; `null` while unknown. */
  lines: LineRange | null;
  /** Page of the received file on which it starts, where that is known. */
  page?: OriginalPage;
  /** Anchors of pages that begin in it. */
  pageAnchors?: string[];
  /** For a heading: its level in the report, from 1. */
  level?: number;
  /** For a table: its cells, row by row. */
  rows?: string[][];
  /** For a definition: the words defined. */
  term?: string;
  /** The finding it is part of; several passages (an item and its nested items) may be one finding. */
  finding?: { id: string; kind: FindingKind };
  /** For a grade: as the edition marks it. */
  grade?: string;
  /** For anything in a summary statement, a figure, an example of practice. */
  within?: 'summary' | 'figure' | 'practice' | 'quote';
  /** Who speaks, where it is not the report's own voice. */
  voice?: Voice;
}
