import type { Mark } from '../edition/marks.ts';
import type { FindingKind } from '../schemas/section.ts';

/** What a reader filters by: a kind of finding, or what a passage is. */
export type SearchKind = FindingKind | 'grade' | 'table' | 'definition' | 'note' | 'heading' | 'text';

/** In the order of the filter. */
export const searchKinds: Readonly<Record<SearchKind, string>> = {
  strength: 'Strength',
  'work-in-progress': 'Work in progress',
  'area-for-improvement': 'Area for improvement',
  recommendation: 'Recommendation',
  'cause-of-concern': 'Cause of concern',
  grade: 'Grade statement',
  table: 'Table',
  definition: 'Definition',
  note: 'Note',
  heading: 'Heading',
  text: 'Text',
};

export const voiceNames: Readonly<Record<string, string>> = { inspectorate: 'Inspectorate', force: 'The force about itself' };

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
}

/** A passage as a search finds it. */
export interface FoundPassage extends PassageLabel {
  /** Its anchor. */
  id: string;
  text: string;
  report: string;
  reportTitle: string;
  year: number;
  /** Place in its report. */
  order: number;
}

/** A row of a table begins; cells are parted by tabs. The index makes white space of line feeds. */
export const rowMark = ' ¦ ';
