import type { ArchiveReport } from './archive-file.ts';
import { type PackedLabel, unpackLabel } from './label.ts';
import type { FoundPassage } from './passage.ts';

/** `search/data/text/<report>.json`: all passages of a report, in reading order. */
export type TextFile = [id: string, text: string, label: PackedLabel][];

export function unpackText(file: TextFile, { id: report, title: reportTitle, year }: ArchiveReport): FoundPassage[] {
  return file.map(([id, text, label], order) => ({ id, text, ...unpackLabel(label), report, reportTitle, year, order }));
}
