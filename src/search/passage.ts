import type { Mark } from '../edition/marks.ts';

/** What a reader filters by: a kind of finding, or what a passage is: `grade`, `table`, `definition`, `note`, `heading`, `text`. */
export type SearchKind = string;

/** What the index keeps of a passage beside its words. */
export interface PassageLabel {
  kind: SearchKind;
  section: string;
  sectionTitle: string;
  /** Nearest heading above it, when that is not the section's; of a heading, the one it stands under. */
  heading: string;
  themes: string[];
  /** Glossary terms that it defines or spells out. */
  defines: string[];
  /** Who speaks in it. */
  voice: string;
  /** Where its words are not simply the source's. */
  marks: Mark[];
  /** What is graded here; empty where nothing is. */
  area: string;
  /** It is the first under its heading. */
  opens: boolean;
  /** A figure of the register stands in it. */
  hasFigure: boolean;
  /** It sums up. */
  isSummary: boolean;
}

/** A passage as a search finds it. */
export interface FoundPassage extends PassageLabel {
  /** Its anchor. */
  id: string;
  text: string;
  report: string;
  reportTitle: string;
  year: number;
  /** Ids of the bodies that its report is about. */
  body: readonly string[];
  /** What the archive calls its kind. */
  kindLabel: string;
  /** Who speaks, and how that is set apart. */
  voiceLabel: string;
  voiceMark: string;
  /** Place in its report. */
  order: number;
}

/** A row of a table begins; cells are parted by tabs. The index makes white space of line feeds. */
export const rowMark = ' ¦ ';
