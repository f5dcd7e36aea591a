import type { ArchiveReport, SearchedArchive } from './archive-file.ts';
import type { Engine } from './engine/engine.ts';
import type { SearchFiles } from './engine/files.ts';
import type { FoundPassage } from './passage.ts';

export type Sort = 'relevance' | 'newest' | 'oldest';

/** What was read to answer a search. */
export interface Reading {
  passages: FoundPassage[];
  /** Parts of the archive that were read, and that may hold answers; the same when nothing was left out. */
  parts: { read: number; matching: number };
}

interface Sources {
  engine: Engine;
  files: SearchFiles;
  archive: SearchedArchive;
  sort: Sort;
}

/** Read records, the most promising first; of too many, by date, those that come first by date. */
export async function readRecords(records: readonly string[], { engine, archive, sort }: Sources): Promise<Reading> {
  const { mostRead } = archive;
  const isMany = records.length > mostRead;
  const ordered = isMany && sort !== 'relevance' ? await byDate(records, sort, { engine, archive }) : records;
  const read = ordered.slice(0, mostRead);
  const passages = await Promise.all(read.map((record) => engine.load(record)));
  return { passages: passages.flat(), parts: { read: read.length, matching: records.length } };
}

/** Read all of some reports. */
export async function readReports(
  reports: readonly ArchiveReport[],
  { files }: Pick<Sources, 'files'>,
): Promise<Reading> {
  const passages = await Promise.all(reports.map((report) => files.passages(report)));
  return { passages: passages.flat(), parts: { read: reports.length, matching: reports.length } };
}

async function byDate(
  records: readonly string[],
  sort: 'newest' | 'oldest',
  { engine, archive }: Pick<Sources, 'engine' | 'archive'>,
): Promise<readonly string[]> {
  const years = [...new Set(archive.reports.map(({ year }) => year))].sort((a, b) =>
    sort === 'oldest' ? a - b : b - a,
  );
  const placeOf = new Map<string, number>();
  for (const [place, year] of years.entries()) {
    for (const record of (await engine.list({ year: [String(year)] })).keys()) placeOf.set(record, place);
  }
  return [...records].sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0));
}
