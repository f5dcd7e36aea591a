import type { Original, Page } from '../schemas/edition.ts';
import type { ReportMeta } from '../schemas/report.ts';
import type { Grade, Metric, MetricCell } from '../schemas/section.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { anchorsElsewhere, anchorsWithin, type Redirects, splitAddress } from './addresses.ts';
import type { ReportTitle } from './archive.ts';
import { citedReportTitle, citedSectionTitle } from './cited-title.ts';
import type { Glossary } from './glossary.ts';
import { renderMoved } from './html/moved.ts';
import { renderSection } from './html/render-section.ts';
import { otherVoices } from './other-voices.ts';
import type { Passage } from './passage.ts';
import { maskEachWord, publishedSource } from './published-source.ts';
import type { Receipt, Report } from './report.ts';
import { splitLines } from './source.ts';
import { type TermNote, termNotes } from './term-notes.ts';

/** A mention of a glossary term in a passage: `text.slice(start, end)` of the passage. */
export interface PassageMention {
  term: string;
  passage: string;
  start: number;
  end: number;
}

export interface PreparedSection {
  slug: string;
  /** From 1. */
  order: number;
  title: string;
  /** As a citation names it: in square brackets where it is ours. */
  citedTitle: string;
  /** Titles of the chapters a part belongs to, outermost first. */
  within: string[];
  /** Level of its first heading in the report, from 1. */
  level: number;
  words: number;
  /** Which of the report’s bodies it is about, where it is not about all. */
  bodies?: string[];
  grades: Grade[];
  metrics: Metric[];
  metricCells: MetricCell[];
  passages: Passage[];
  mentions: PassageMention[];
  /** For its own page. */
  html: string;
  /** For the page of the whole report: headings one level lower, no definitions. */
  fullHtml: string;
}

/** What was done to words of the source. */
export const logKinds = ['set-aside', 'correction', 'withheld', 'moved'] as const;
export type LogKind = (typeof logKinds)[number];

/** One entry of the published editorial log. */
export interface LogEntry {
  report: string;
  kind: LogKind;
  lines: [number, number];
  reason: string;
  from?: string;
  to?: string;
  note?: string;
  /** Of a change to a passage that had been published: its id, which stays, and the day. */
  passage?: string;
  date?: string;
}

/** A report, ready for pages, search and data. Plain data. */
export interface PreparedReport {
  id: string;
  /** The short title is that of lists: where the archive has several bodies, with the body’s name. */
  meta: ReportMeta;
  /** Ids of the inspected bodies that it is about; none when it is national. */
  bodies: string[];
  /** Its title as citations name it: in square brackets where the text received does not print it, and with its subject where there are several bodies and the title does not say which. */
  citedTitle: string;
  receipt: Receipt;
  log: LogEntry[];
  /** Where the text comes from; absent where `edition.yaml` says nothing of it. */
  original?: Original | undefined;
  /** Pages of the received file, in the order of their lines. */
  pages: Page[];
  /** The received file in the report's folder, where it may be offered: no words of the report are withheld. */
  received?: string;
  /** The text as received, with withheld words masked. */
  sourceText: string;
  /** Its lines. */
  sourceLines: string[];
  sections: PreparedSection[];
  /** What opens at each term mentioned, by term. */
  termNotes: Record<string, TermNote>;
}

/** What a report is prepared with. */
export interface Preparation {
  glossary: Glossary;
  /** What every report is called. */
  titles: ReadonlyMap<string, ReportTitle>;
  redirects?: Redirects;
  vocabulary: Vocabulary;
}

/** Render a report and find its mentions. */
export function prepareReport(
  report: Report,
  { glossary, titles, redirects = {}, vocabulary }: Preparation,
): PreparedReport {
  const notes = termNotes(report.id, glossary, titles);
  const gone = onlyGone(redirects, report);
  const isOfReport = (page: string) => page.startsWith(`/reports/${report.id}/`);
  const voices = otherVoices(report);
  const chapters: { level: number; title: string }[] = [];

  const sections = report.sections.map((section, index): PreparedSection => {
    const level = section.passages[0]?.level ?? 1;
    const cited = citedSectionTitle(section.meta.title, section.passages[0]?.text ?? '');
    while ((chapters.at(-1)?.level ?? 0) >= level) chapters.pop();
    const within = chapters.map(({ title }) => title);
    chapters.push({ level, title: section.meta.title });
    const isHere = (page: string) => page === `/reports/${report.id}/${section.slug}/`;
    const options = { reportId: report.id, matcher: glossary.matcher, voices, vocabulary };
    return {
      slug: section.slug,
      order: index + 1,
      title: section.meta.title,
      citedTitle: cited,
      within,
      level,
      words: section.words,
      ...(section.meta.bodies && { bodies: section.meta.bodies }),
      grades: section.meta.grades,
      metrics: section.meta.metrics,
      metricCells: section.meta.metricCells,
      passages: section.passages,
      mentions: section.passages.flatMap((passage) =>
        glossary.matcher
          .find(passage.text, report.id)
          .map(({ term, start, end }) => ({ term, passage: passage.id, start, end })),
      ),
      html:
        renderMoved(anchorsElsewhere(redirects, isHere)) +
        renderSection(section, {
          ...options,
          defineTerm: notes.inPage,
          topHeading: 2 - level,
          aliases: anchorsWithin(redirects, isHere),
        }),
      fullHtml:
        (index === 0 ? renderMoved(anchorsElsewhere(redirects, isOfReport)) : '') +
        renderSection(section, {
          ...options,
          defineTerm: () => undefined,
          termsOpen: false,
          topHeading: 2,
          opens: { slug: section.slug, citedTitle: cited },
          aliases: anchorsWithin(gone, isOfReport),
        }),
    };
  });

  const { shortTitle, about }: Pick<ReportTitle, 'shortTitle' | 'about'> = titles.get(report.id) ?? {
    shortTitle: report.meta.shortTitle,
  };
  const sourceText = publishedSource(report.source, report.edition);
  return {
    id: report.id,
    meta: { ...report.meta, shortTitle },
    bodies: report.bodies,
    citedTitle: citedReportTitle(report.meta.title, sourceText) + (about ? ` (${about})` : ''),
    receipt: report.receipt,
    log: editorialLog(report),
    original: report.edition.original,
    pages: report.edition.pages,
    ...offered(report),
    sourceText,
    sourceLines: splitLines(sourceText),
    sections,
    termNotes: Object.fromEntries(
      [...spellingsByTerm(sections)].sort().map(([term, spellings]) => [term, notes.whole(term, spellings)]),
    ),
  };
}

/** The received file has every word; where some are withheld it is not given away. */
function offered({ edition: { original, withheld } }: Report): { received?: string } {
  const received = original?.received;
  return typeof received === 'object' && received.kept && withheld.length === 0 ? { received: received.kept } : {};
}

/** The words that stand for each term mentioned. */
function spellingsByTerm(sections: readonly PreparedSection[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { passages, mentions } of sections) {
    const texts = new Map(passages.map(({ id, text }) => [id, text]));
    for (const { term, passage, start, end } of mentions) {
      const words = texts.get(passage)?.slice(start, end) ?? '';
      found.set(term, (found.get(term) ?? new Set()).add(words));
    }
  }
  return found;
}

/** A passage that came to another page of its report has kept its anchor on the page of the whole report. */
function onlyGone(redirects: Redirects, { sections }: Report): Redirects {
  const standing = new Set(sections.flatMap(({ passages }) => passages.map(({ id }) => id)));
  return Object.fromEntries(
    Object.entries(redirects).filter(([from]) => !standing.has(splitAddress(from).fragment ?? '')),
  );
}

/** The editorial log, in the order of the source. Withheld words are not in it. */
export function editorialLog(report: Pick<Report, 'id' | 'edition' | 'sections'>): LogEntry[] {
  const { id, edition } = report;
  const optional = (note: string | undefined) => (note === undefined ? {} : { note });
  return [
    ...edition.setAside.map(
      ({ lines, reason, note }): LogEntry => ({ report: id, kind: 'set-aside', lines, reason, ...optional(note) }),
    ),
    ...edition.corrections.map(
      ({ lines, reason, from, to, note }): LogEntry => ({
        report: id,
        kind: 'correction',
        lines,
        reason,
        from,
        to,
        ...optional(note),
      }),
    ),
    ...edition.withheld.map(
      ({ lines, reason, note }): LogEntry => ({ report: id, kind: 'withheld', lines, reason, ...optional(note) }),
    ),
    ...edition.moves.map(
      ({ lines, reason, note }): LogEntry => ({ report: id, kind: 'moved', lines, reason, ...optional(note) }),
    ),
    ...earlierReadings(report),
  ].sort((a, b) => a.lines[0] - b.lines[0]);
}

/** What passages said before they were changed; words that are withheld now are withheld there, too. */
function earlierReadings({ id, edition, sections }: Pick<Report, 'id' | 'edition' | 'sections'>): LogEntry[] {
  const passages = sections.flatMap((section) => section.passages);
  const readings = edition.readings.map((reading) => {
    const index = passages.findIndex((each) => each.id === reading.passage);
    // A passage without a word has no lines: it stands after the last one that has.
    const lines = passages.slice(0, index + 1).findLast((each) => each.lines)?.lines ?? [1, 1];
    const withheld = edition.withheld.filter((entry) => entry.lines[0] <= lines[1] && entry.lines[1] >= lines[0]);
    const from = withheld.reduce((text, entry) => maskEachWord(text, entry.from), reading.was);
    return { ...reading, lines, from, now: passages[index]?.text ?? '' };
  });
  return readings.map(({ passage, lines, reason, from, date, note, now }, index): LogEntry => {
    // A passage that was changed again became, with this change, what the next one found.
    const next = readings.slice(index + 1).find((each) => each.passage === passage);
    return {
      report: id,
      kind: 'correction',
      lines,
      reason,
      from,
      to: next?.from ?? now,
      ...(note !== undefined && { note }),
      passage,
      date,
    };
  });
}
