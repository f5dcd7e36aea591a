import { normaliseWords } from '../../edition/words.ts';
import type { ArchiveReport, SearchedArchive } from '../archive-file.ts';
import type { Engine } from '../engine/engine.ts';
import type { SearchFiles } from '../engine/files.ts';
import { tokenise } from '../match/tokens.ts';
import type { FoundPassage } from '../passage.ts';
import type { Citation } from '../query/citation.ts';
import { isCommonWord } from '../query/query.ts';
import type { AnswerFile } from './answer-files.ts';

interface Tools {
  engine: Engine;
  files: SearchFiles;
  archive: SearchedArchive;
}

/** Reports that are looked through, when a citation does not say which. */
const mostReports = 12;

/** The passages that a citation means; none, where its words name no report of the archive. */
export async function citedPassages(citation: Citation, tools: Tools): Promise<FoundPassage[]> {
  const { reports } = tools.archive;
  const meant = await reportsMeant(citation, tools);
  const isOf = (report: ArchiveReport) => !citation.isBare || report.numbered;
  const read = meant.filter(isOf).slice(-mostReports);
  const passages = (await Promise.all(read.map((report) => passagesOf(report, tools)))).flat();
  const { fragment } = citation;
  if (fragment !== undefined) {
    const words = normaliseWords(fragment).toLowerCase();
    return passages
      .filter(({ text }) => normaliseWords(text.replaceAll('\t', ' ')).toLowerCase().includes(words))
      .slice(0, 3);
  }
  const order = new Map(reports.map(({ id }, index) => [id, index]));
  return passages
    .filter(({ id }) => citation.ids.includes(id))
    .sort((a, b) => (order.get(a.report) ?? 0) - (order.get(b.report) ?? 0) || a.order - b.order);
}

/** Reports of the year and the title that were typed; all, when nothing was. */
async function reportsMeant(citation: Citation, { files, archive }: Tools): Promise<readonly ArchiveReport[]> {
  const { reports, labels } = archive;
  if (citation.report !== undefined) return reports.filter(({ id }) => id === citation.report);
  const kinds = new Set(labels.kinds.flatMap(([, label, names]) => [label, ...names].flatMap(keysOf)));
  const asked = citation.rest.filter((key) => !kinds.has(key) && !isCommonWord(key));
  if (asked.length === 0) return reports;
  const { reports: titles, bodyWords } = await files.answers();
  const names = nameWords(titles, reports, bodyWords);
  const matched = reports.map((report) => ({
    report,
    count: asked.filter((key) => names.get(report.id)?.has(key)).length,
  }));
  const best = Math.max(0, ...matched.map(({ count }) => count));
  // By hand, every word names the report; a pasted citation has more: the archive, a section, a date.
  const enough = asked.length <= 3 ? asked.length : Math.max(3, asked.length / 3);
  return best >= enough ? matched.filter(({ count }) => count === best).map(({ report }) => report) : [];
}

function nameWords(
  titles: AnswerFile['reports'],
  reports: readonly ArchiveReport[],
  bodyWords: readonly string[],
): Map<string, ReadonlySet<string>> {
  const titleOf = new Map(titles.map(([id, title, publisher]) => [id, `${title} ${publisher}`]));
  return new Map(
    reports.map(({ id, title, year }) => [
      id,
      new Set(keysOf([id.replaceAll('-', ' '), title, titleOf.get(id) ?? '', `${year}`, ...bodyWords].join(' '))),
    ]),
  );
}

function keysOf(text: string): string[] {
  return tokenise(text).map(({ key }) => key);
}

async function passagesOf(report: ArchiveReport, { engine, files, archive }: Tools): Promise<FoundPassage[]> {
  if (archive.hasTexts) return files.passages(report);
  const records = await engine.list({ report: [report.id] });
  return (await Promise.all([...records.keys()].map((record) => engine.load(record)))).flat();
}
