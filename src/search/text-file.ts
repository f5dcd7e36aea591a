import type { Mark } from '../edition/marks.ts';
import type { ArchiveReport } from './archive-file.ts';
import { namesOf, type PackedLabel, packLabel, unpackLabel } from './label.ts';
import type { SearchLabels } from './labels.ts';
import type { FoundPassage, PassageLabel } from './passage.ts';

/** `search/data/text/<report>.json`: all passages of a report, in reading order. */
export type TextFile = TextRow[];

interface TextRow {
  id: string;
  text: string;
  label: PackedLabel;
  /** Beside the text, as wherever words are published; absent when there are none. */
  marks?: Mark[];
}

export function textRow({ id, text, label }: { id: string; text: string; label: PassageLabel }): TextRow {
  const { marks } = label;
  return { id, text, label: packLabel({ ...label, marks: [] }), ...(marks.length > 0 && { marks }) };
}

export function unpackText(
  file: TextFile,
  { id: report, title: reportTitle, year, bodies: body }: ArchiveReport,
  labels: SearchLabels,
): FoundPassage[] {
  return file.map(({ id, text, label, marks = [] }, order) => {
    const unpacked = unpackLabel(label);
    return { id, text, ...unpacked, ...namesOf(unpacked, labels), marks, report, reportTitle, year, body, order };
  });
}
