import type { Passage } from '../../edition/passage.ts';
import type { PreparedReport } from '../../edition/prepare.ts';
import type { PassageLabel, SearchKind } from '../passage.ts';
import { inOneLine } from './in-one-line.ts';

/** A passage with its label, as it goes into the index. */
export interface LabelledPassage {
  id: string;
  text: string;
  words: number;
  label: PassageLabel;
}

/** Consecutive passages of one report that are one record of the index. */
export interface Stretch {
  report: PreparedReport;
  /** From 0, in reading order. */
  number: number;
  /** Headings that hold for its first passage and stand before it. */
  above: string[];
  passages: LabelledPassage[];
  /** Words of it that are written as one elsewhere. */
  joined?: readonly string[];
}

/** What other registers know of passages, as `report#passage`. */
export interface KnownOfPassages {
  themes: ReadonlyMap<string, readonly string[]>;
  /** What is graded in a passage. */
  grades: ReadonlyMap<string, string>;
  /** Passages that figures of the register stand in. */
  figures: ReadonlySet<string>;
  defines: ReadonlyMap<string, readonly string[]>;
}

/**
 * Cut a report into stretches of about so many words. They end before a heading where one is near, so that a heading stays with what it heads.
 */
export function cutStretches(report: PreparedReport, known: KnownOfPassages, wordsEach: number): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch | undefined;
  let words = 0;
  let above: string[] = [];

  for (const section of report.sections) {
    /** Headings that hold here, the section's own left out; each a level deeper than the one before. */
    let over: Passage[] = [];
    let before: Passage | undefined;
    for (const passage of section.passages) {
      const isHeading = passage.kind === 'heading';
      const startsSection = passage === section.passages[0];
      if (isHeading) over = over.filter(({ level = 1 }) => level < (passage.level ?? 1));
      const heading = over.at(-1)?.text ?? '';
      const isFull =
        words >= wordsEach || (isHeading && words >= wordsEach * 0.6) || (startsSection && words >= wordsEach * 0.4);
      if (!open || (isFull && !(lastIsHeading(open) && !isHeading))) {
        above = startsSection ? [] : [section.title, heading].filter(Boolean);
        open = { report, number: stretches.length, above, passages: [] };
        stretches.push(open);
        words = 0;
      }
      const labelled = label(passage, {
        report,
        section: section.slug,
        sectionTitle: section.title,
        heading,
        opens: !isHeading && (before === undefined || before.kind === 'heading'),
        known,
      });
      open.passages.push(labelled);
      words += labelled.words;
      if (isHeading && !startsSection) over.push(passage);
      before = passage;
    }
  }
  return stretches;
}

function lastIsHeading({ passages }: Stretch): boolean {
  return passages.at(-1)?.label.kind === 'heading';
}

interface Place {
  report: PreparedReport;
  section: string;
  sectionTitle: string;
  heading: string;
  opens: boolean;
  known: KnownOfPassages;
}

function label(passage: Passage, { report, section, sectionTitle, heading, opens, known }: Place): LabelledPassage {
  const address = `${report.id}#${passage.id}`;
  const { text, marks } = inOneLine(passage);
  return {
    id: passage.id,
    text,
    words: text.split(/\s+/).length,
    label: {
      kind: kindOf(passage, known.grades.has(address)),
      section,
      sectionTitle,
      heading,
      themes: [...(known.themes.get(address) ?? [])],
      defines: [...(known.defines.get(address) ?? [])],
      voice: passage.voice ?? report.meta.voice,
      marks: [...marks],
      area: known.grades.get(address) ?? '',
      opens,
      hasFigure: known.figures.has(address),
      isSummary: passage.within === 'summary',
    },
  };
}

function kindOf({ kind, finding }: Passage, isGrade: boolean): SearchKind {
  if (kind === 'heading') return kind;
  if (finding) return finding.kind;
  if (kind === 'grade' || isGrade) return 'grade';
  if (kind === 'table' || kind === 'definition' || kind === 'note') return kind;
  return 'text';
}
