import { type TextFile, textRow } from '../text-file.ts';
import type { Stretch } from './stretches.ts';

/** Bytes of text below which a search may read all of an archive: counts are exact then, and the order by date holds for all that was found. */
const wholeBelow = 5_000_000;

/** The text of each report, by id; of a larger archive none. */
export function textFiles(stretches: readonly Stretch[]): Map<string, TextFile> {
  const files = new Map<string, TextFile>();
  let bytes = 0;
  for (const { report, passages } of stretches) {
    const file = files.get(report.id) ?? [];
    files.set(report.id, file);
    for (const passage of passages) {
      bytes += Buffer.byteLength(passage.text);
      file.push(textRow(passage));
    }
  }
  return bytes < wholeBelow ? files : new Map();
}
