import type { Mark } from '../edition/marks.ts';
import { findQuotation, standsIn } from '../edition/quotations.ts';
import { normaliseWords } from '../edition/words.ts';
import { factValue } from '../schemas/fact.ts';
import type { FollowUp, FollowUpEntry, Verdict } from '../schemas/follow-ups.ts';
import type { Voice } from '../schemas/report.ts';
import { addDuration, isBefore } from './add-duration.ts';
import type { FindingRow } from './findings.ts';
import { type FollowUpFile, followUpsFolder } from './read-follow-ups.ts';
import type { Registers } from './read-registers.ts';
import { type Fault, type RegisteredReport, voiceOf } from './registered-report.ts';
import { themeMatcher } from './themes.ts';

/** What one later report says of what was asked, by an editor’s decision. */
export interface FollowUpRow {
  report: string;
  verdict: Verdict;
  /** The words that bear it; `null` where nothing was found to quote. */
  quote: string | null;
  marks: readonly Mark[];
  url: string | null;
  voice: Voice | null;
  note?: string;
  /** Where nothing is quoted: how many passages of the report have one of the words that were looked for. */
  holding?: number;
}

/** By when something was to be done. */
export interface DeadlineRow {
  printed: string;
  /** `null` where it cannot be known from what is printed. */
  date: string | null;
  basis: 'text' | 'inferred';
  note?: string;
}

/** Nobody has looked yet · somebody read and did not decide · the last verdict. */
export type Standing = 'unseen' | 'undecided' | Verdict;

/** What a report asked for, and what became of it. */
export interface RecommendationRow extends Omit<FindingRow, 'passages'> {
  passages: readonly string[];
  /** Who is asked: in the words of the finding, or the body reported on. */
  asked: string | null;
  deadline: DeadlineRow | null;
  /** Oldest report first. */
  followUps: readonly FollowUpRow[];
  /** Words that were looked for. */
  searched: readonly string[];
  undecided?: string;
  /** The last verdict that a later report’s words bear; else the last that is given. */
  standing: Standing;
  /** Its day has passed before the newest report on the body, and no verdict says that it was done or superseded. */
  overdue: boolean;
  /** Later reports on the body that no verdict speaks of. */
  unread: readonly string[];
}

export interface Ledger {
  recommendations: RecommendationRow[];
  faults: Fault[];
}

type Known = Pick<Registers, 'followUps' | 'asking' | 'selfVoices' | 'bodies'>;

/** Everything that the reports asked for, with what editors decided of it; reports oldest first. */
export function resolveRecommendations(
  reports: readonly RegisteredReport[],
  findings: readonly FindingRow[],
  { followUps, asking, selfVoices, bodies }: Known,
): Ledger {
  const faults: Fault[] = [];
  const byId = new Map(reports.map((report) => [report.id, report]));
  const asked = findings.filter(({ kind }) => asking.has(kind));
  const decided = new Map<string, Decided>();
  for (const file of followUps)
    for (const each of decisionsOf(file, { byId, findings, asking, selfVoices, faults })) decided.set(each.id, each);
  return {
    recommendations: asked.map((finding) => recommendationRow(finding, decided.get(finding.id), reports, bodies)),
    faults,
  };
}

/** A verdict that needs no more: it was done, or other things took its place. */
export function isSettled(standing: Standing): boolean {
  return standing === 'found-done' || standing === 'says-done' || standing === 'superseded';
}

interface Decided {
  id: string;
  entry: FollowUpEntry;
  rows: FollowUpRow[];
  deadline: DeadlineRow | null;
}

interface Within {
  byId: ReadonlyMap<string, RegisteredReport>;
  findings: readonly FindingRow[];
  asking: ReadonlySet<string>;
  selfVoices: ReadonlySet<string>;
  faults: Fault[];
}

function decisionsOf({ report: id, entries, lineOf }: FollowUpFile, within: Within): Decided[] {
  const { byId, findings, asking, faults } = within;
  const faultAt =
    (index: number) =>
    (path: readonly (string | number)[], problem: string, remedy: string): void => {
      const line = lineOf(index, path);
      const place = { report: '', section: `${followUpsFolder}/${id}.yaml`, entry: '' };
      faults.push({ ...place, problem, remedy, ...(line === undefined ? {} : { line }) });
    };
  const report = byId.get(id);
  if (!report) {
    faultAt(0)([], `there is no report "${id}".`, 'Name the file for the report that asked: its id and .yaml.');
    return [];
  }
  const byPassage = new Map(
    findings
      .filter((finding) => finding.report === id)
      .flatMap((finding) => finding.passages.map((passage): [string, FindingRow] => [passage, finding])),
  );
  const seen = new Set<string>();
  return entries.flatMap((entry, index): Decided[] => {
    const fault = faultAt(index);
    const finding = byPassage.get(entry.finding);
    if (!finding || !asking.has(finding.kind)) {
      fault(
        ['finding'],
        finding
          ? `"${entry.finding}" asks for nothing: it is a finding of the kind ${finding.kind}.`
          : `there is no finding "${entry.finding}" in ${id}.`,
        'Name a passage of a finding that asks for something, by its id: p12. archive.yaml says which kinds do ("asks: true").',
      );
      return [];
    }
    if (seen.has(finding.id)) {
      fault(['finding'], `"${entry.finding}" is of a finding that has an entry already.`, 'Put both into one entry.');
      return [];
    }
    seen.add(finding.id);
    if (entry.asked !== undefined && !standsIn(normaliseWords(finding.text), normaliseWords(entry.asked)))
      fault(
        ['asked'],
        `"${entry.asked}" does not stand in the finding.`,
        'Name who is asked in its own words, or leave it out.',
      );
    const rows = entry.followUps.flatMap((followUp, place) =>
      followUpRows(followUp, entry, report, within, (field, problem, remedy) =>
        fault(['followUps', place, field], problem, remedy),
      ),
    );
    return [{ id: finding.id, entry, rows: inTime(rows, byId), deadline: deadlineOf(entry, finding, report, fault) }];
  });
}

type TellField = (field: string, problem: string, remedy: string) => void;

function followUpRows(
  { verdict, at, quote, in: read, note }: FollowUp,
  { searched }: FollowUpEntry,
  asking: RegisteredReport,
  { byId, selfVoices }: Within,
  fault: TellField,
): FollowUpRow[] {
  const noted = note === undefined ? {} : { note };
  const laterReport = (id: string, field: string): RegisteredReport | undefined => {
    const report = byId.get(id);
    if (!report) fault(field, `there is no report "${id}".`, `Name one of ${[...byId.keys()].join(', ')}.`);
    else if (id === asking.id || isBefore(publishedOf(report), publishedOf(asking)))
      fault(field, `${id} is not later than ${asking.id}.`, 'What became of it stands in a later report.');
    else return report;
    return undefined;
  };
  if (at === undefined || quote === undefined)
    return (read ?? []).flatMap((id): FollowUpRow[] => {
      const report = laterReport(id, 'in');
      if (!report) return [];
      return [
        {
          report: id,
          verdict,
          quote: null,
          marks: [],
          url: null,
          voice: null,
          ...noted,
          holding: holding(report, searched),
        },
      ];
    });
  const [id = '', passageId = ''] = at.split('#');
  const report = laterReport(id, 'at');
  if (!report) return [];
  const standing = findQuotation(report, quote, { at: passageId });
  if (!standing) {
    const elsewhere = findQuotation(report, quote);
    fault(
      'quote',
      `"${quote}" does not stand in ${at}.`,
      elsewhere ? `It stands in ${id}#${elsewhere.passage.id}.` : 'Quote it word for word, within one passage.',
    );
    return [];
  }
  const voice = voiceOf(standing.passage, report.meta);
  if (verdict === 'found-done' && selfVoices.has(voice)) {
    fault('verdict', `${at} is the body about itself, and no inspection.`, 'Choose "says-done".');
    return [];
  }
  return [
    {
      report: id,
      verdict,
      quote: standing.words.text,
      marks: standing.words.marks,
      url: standing.url,
      voice,
      ...noted,
    },
  ];
}

/** How many passages of a report have one of these words. */
function holding({ sections }: RegisteredReport, words: readonly string[]): number {
  const matches = themeMatcher({ words: [...words], not: [] });
  return sections.flatMap(({ passages }) => passages).filter(({ text }) => matches(text) !== undefined).length;
}

function deadlineOf(
  { deadline }: FollowUpEntry,
  finding: FindingRow,
  { meta }: RegisteredReport,
  fault: (path: readonly (string | number)[], problem: string, remedy: string) => void,
): DeadlineRow | null {
  if (!deadline) return null;
  const { printed, within, date, note } = deadline;
  if (!standsIn(normaliseWords(finding.text), normaliseWords(printed)))
    fault(
      ['deadline', 'printed'],
      `"${printed}" does not stand in the finding.`,
      'Quote the deadline as it is printed.',
    );
  const start = factValue(meta.published);
  const end = within === undefined ? date : start && addDuration(start, within);
  if (within !== undefined && end === undefined)
    fault(
      ['deadline', 'within'],
      `${within} from ${start ?? 'an unknown day'} is no certain date.`,
      'Give "date" with a note that says how it is known, or "printed" alone.',
    );
  const isPrinted = within === undefined ? note === undefined : meta.published.basis !== 'inferred';
  return {
    printed,
    date: end ?? null,
    basis: isPrinted ? 'text' : 'inferred',
    ...(note === undefined ? {} : { note }),
  };
}

function recommendationRow(
  finding: FindingRow,
  decided: Decided | undefined,
  reports: readonly RegisteredReport[],
  bodies: Known['bodies'],
): RecommendationRow {
  const own = finding.body?.split(' ') ?? [];
  const asking = reports.find(({ id }) => id === finding.report);
  const followUps = decided?.rows ?? [];
  const related = reports.filter((report) => own.length === 0 || report.bodies.some((body) => own.includes(body)));
  const later = related.filter(
    (report) =>
      report !== asking &&
      asking &&
      !isBefore(publishedOf(report), publishedOf(asking)) &&
      isAfter(report, asking, reports),
  );
  const spoken = new Set(followUps.map(({ report }) => report));
  const standing = standingOf(decided?.entry, followUps);
  const deadline = decided?.deadline ?? null;
  const isPast = (day: string) => related.some((report) => isBefore(day, publishedOf(report)));
  return {
    ...finding,
    asked:
      decided?.entry.asked ?? (own.map((id) => bodies.get(id)?.name ?? asking?.meta.subject ?? id).join(', ') || null),
    deadline,
    followUps,
    searched: decided?.entry.searched ?? [],
    ...(decided?.entry.undecided === undefined ? {} : { undecided: decided.entry.undecided }),
    standing,
    overdue: deadline?.date != null && isPast(deadline.date) && !isSettled(standing),
    unread: later.map(({ id }) => id).filter((id) => !spoken.has(id)),
  };
}

/** In the archive's own order, for reports whose days are not known exactly. */
function isAfter(report: RegisteredReport, other: RegisteredReport, reports: readonly RegisteredReport[]): boolean {
  return isBefore(publishedOf(other), publishedOf(report)) || reports.indexOf(report) > reports.indexOf(other);
}

function standingOf(entry: FollowUpEntry | undefined, rows: readonly FollowUpRow[]): Standing {
  const last = rows.findLast(({ quote }) => quote !== null) ?? rows.at(-1);
  if (last) return last.verdict;
  return entry?.undecided === undefined ? 'unseen' : 'undecided';
}

function inTime(rows: readonly FollowUpRow[], byId: ReadonlyMap<string, RegisteredReport>): FollowUpRow[] {
  const order = [...byId.keys()];
  return rows.toSorted((a, b) => order.indexOf(a.report) - order.indexOf(b.report));
}

/** When a report came out, as far as it is known. */
function publishedOf({ meta }: RegisteredReport): string {
  return factValue(meta.published) ?? String(meta.year);
}
