import type { Mark } from '../../edition/marks.ts';

/** `search/data/answers.json`: what questions may be about. It grows with the archive’s measures and themes, not with its reports’ texts. */
export interface AnswerFile {
  /** What a body is called, and the names of bodies: words that tell nothing apart in an archive of one. */
  bodyWords: string[];
  measures: [id: string, label: string][];
  /** With the words that an editor gave for them, and the newest reports that have them; only those that more than one report has. */
  themes: [id: string, title: string, words: string[], reports: string[]][];
  /** Full titles and publishers, for citations. */
  reports: [id: string, title: string, publisher: string][];
  /** Findings by report, section and kind. */
  findings: [report: string, section: string, kind: string, count: number][];
  /** `opening`: the first passages that say something. */
  sections: [report: string, slug: string, title: string, heading: string, opening: string[]][];
}

/** Words of a report, and where they stand. */
export interface Quoted {
  report: string;
  quote: string;
  marks?: Mark[];
  /** From the root of the site. */
  url: string;
  voice: string;
}

/** `search/data/grades.json` */
export interface GradeEntry extends Quoted {
  section: string;
  area: string;
  grade: string;
  /** Of its scale, and its grades, best first. */
  scale: string;
  grades: string[];
  /** How many bodies were given each grade, where the report says so. */
  counts?: number[];
  countsUrl?: string;
}

/** `search/data/figures/<measure>.json` */
export interface FigureEntry extends Quoted {
  /** What it is apart from the measure’s label. */
  category?: string;
  printed: string;
  period: string;
  geography: string;
}

/** `search/data/findings/<report>.json` */
export interface FindingEntry extends Quoted {
  section: string;
  kind: string;
}
