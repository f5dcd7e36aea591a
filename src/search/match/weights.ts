/** What each part of a passage’s score weighs. Fitted by `scripts/fit-search.ts` on questions with known answers; docs/search.md has the formula. */
export interface Weights {
  /** A word in the text itself. The other fields are held against this one. */
  text: number;
  /** … but apart from the words that it makes an expression with. */
  apart: number;
  /** A word of another writing or meaning in the text: what it is called otherwise. */
  meaning: number;
  /** In the heading that the passage stands under. */
  heading: number;
  /** In the title of its section. */
  section: number;
  /** In what is graded here. */
  area: number;
  /** In the title of its report. */
  report: number;
  /** In the titles of its themes. */
  theme: number;
  /** It is of the kind that the words name: `recommendations`, `grade`. */
  kind: number;
  /** Its report is of the year that was typed. */
  year: number;
  /** Saturation of BM25: how soon more of the same stops counting. */
  k1: number;
  /** How far a long text counts less than a short one, from 0 to 1. */
  b: number;
  /** How much a passage loses that has not all of what was asked. */
  coverage: number;
  /** All words close together. */
  near: number;
  /** Words side by side as they were typed. */
  pairs: number;
  /** A word among the first. */
  early: number;
  /** It defines or spells out the term that was asked for. */
  defines: number;
  /** It gives a grade, when a grade was asked for. */
  grade: number;
  /** It says “is graded”, “is good at”: it judges. */
  judges: number;
  /** It is the first under a heading that has the words. */
  opens: number;
  /** An answer from the registers quotes it. */
  answers: number;
  /** It stands under a heading of this very name. */
  under: number;
  /** It sums up. */
  summary: number;
  /** It has a registered figure, when a number was asked for. */
  figure: number;
  /** … and when none was. */
  plainFigure: number;
  /** It is a finding: a strength, something to improve, a recommendation. */
  finding: number;
  note: number;
  table: number;
  heads: number;
  /** A few words say little by themselves. */
  brief: number;
  /** What each passage of a report already shown takes from the next of the same, when the topic is broad. */
  again: number;
}

export const fitted: Weights = {
  text: 1,
  apart: 0.5,
  meaning: 1,
  heading: 1,
  section: 0.175,
  area: 0.8,
  report: 0.266,
  theme: 0.1,
  kind: 2,
  year: 1.5,
  k1: 1.4,
  b: 0.113,
  coverage: 0.375,
  near: 0.3,
  pairs: 0.25,
  early: 0.112,
  defines: 0.15,
  grade: 0.25,
  judges: 0.7,
  opens: 0.2,
  answers: 2,
  under: 0.5,
  summary: 0.2,
  figure: 0.5,
  plainFigure: 0.1,
  finding: 0.06,
  note: -0.08,
  table: -0.08,
  heads: -0.6,
  brief: -0.4,
  again: 0.04,
};
