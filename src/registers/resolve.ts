import type { Mark } from '../edition/marks.ts';
import { findQuotation } from '../edition/quotations.ts';
import { collectFindings, type FindingRow } from './findings.ts';
import { type GradeRow, resolveGrades } from './grades.ts';
import { type ObservationRow, resolveObservations } from './observations.ts';
import type { Registers } from './read-registers.ts';
import { type RecommendationRow, resolveRecommendations } from './recommendations.ts';
import type { Fault, RegisteredReport } from './registered-report.ts';
import { applyThemes } from './themes.ts';

/** A report's own words, with their address. */
export interface Citation {
  report: string;
  section: string;
  quote: string;
  marks: readonly Mark[];
  url: string;
}

/** Every row of the registers, in the order of the reports. */
export interface ResolvedRegisters {
  grades: GradeRow[];
  findings: FindingRow[];
  observations: ObservationRow[];
  /** What the reports asked for, and what became of it. */
  recommendations: RecommendationRow[];
  /** Passages of each theme, as `report#passage`, in reading order. */
  themePassages: ReadonlyMap<string, readonly string[]>;
  /** The quotations of the registers themselves, by report and words. */
  cite: (report: string, quote: string) => Citation | undefined;
  faults: Fault[];
}

/** Resolve the registers over all reports, oldest first. */
export function resolveRegisters(reports: readonly RegisteredReport[], registers: Registers): ResolvedRegisters {
  const graded = reports.map((report) => resolveGrades(report, registers.scales));
  const observed = reports.map((report) => resolveObservations(report, registers));
  const findings = reports.flatMap(collectFindings);
  const themed = applyThemes(registers.themes, reports, findings);
  const ledger = resolveRecommendations(reports, findings, registers);
  const cite = citer(reports);
  return {
    grades: graded.flatMap(({ grades }) => grades),
    findings,
    observations: observed.flatMap(({ observations }) => observations),
    recommendations: ledger.recommendations,
    themePassages: themed.passages,
    cite,
    faults: [
      ...graded.flatMap(({ faults }) => faults),
      ...observed.flatMap(({ faults }) => faults),
      ...themed.faults,
      ...ledger.faults,
      ...registerFaults(reports, registers, cite),
    ],
  };
}

function citer(reports: readonly RegisteredReport[]): ResolvedRegisters['cite'] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return (id, quote) => {
    const report = byId.get(id);
    const standing = report && findQuotation(report, quote);
    return (
      standing && {
        report: id,
        section: standing.section,
        quote: standing.words.text,
        marks: standing.words.marks,
        url: standing.url,
      }
    );
  };
}

/** Whether what the registers themselves name and quote exists. A register may know reports that this archive does not hold. */
function registerFaults(
  reports: readonly RegisteredReport[],
  { scales, measures, topics, themes }: Registers,
  cite: ResolvedRegisters['cite'],
): Fault[] {
  const faults: Fault[] = [];
  const ids = new Set(reports.map(({ id }) => id));
  const quotes = [
    ...[...scales.values()]
      .flatMap(({ grades, break: gap }) => [
        ...grades.flatMap(({ definitions }) => definitions),
        ...(gap?.quotes ?? []),
      ])
      .map((cited) => ({ ...cited, section: 'grade-scales.yaml' })),
    ...[...measures.values()]
      .flatMap(({ breaks }) => breaks.flatMap(({ quote }) => quote ?? []))
      .map((cited) => ({ ...cited, section: 'measures.yaml' })),
  ];
  for (const { report, quote, section } of quotes) {
    if (ids.has(report) && !cite(report, quote))
      faults.push({
        report: '',
        section,
        entry: quote,
        problem: `"${quote}" does not stand in one passage of ${report}.`,
        remedy: 'Quote it word for word, within one passage.',
      });
  }
  for (const { id, topic } of measures.values()) {
    if (!topics.includes(topic))
      faults.push({
        report: '',
        section: 'measures.yaml',
        entry: `id: ${id},`,
        problem: `there is no topic "${topic}".`,
        remedy: `Use one of ${topics.join(', ')}, or add it at the top of the file.`,
      });
  }
  for (const { id, meta } of themes.values()) {
    for (const measure of meta.measures)
      if (!measures.has(measure))
        faults.push({
          report: '',
          section: id,
          entry: measure,
          problem: `there is no measure "${measure}".`,
          remedy: 'Correct the id, or add the measure to content/measures.yaml.',
        });
  }
  return faults;
}
