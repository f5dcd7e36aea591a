import type { PreparedReport } from '../../edition/prepare.ts';

/** `search/numbers.json`: sections by printed paragraph number, for each report that prints them. */
export type NumberFile = Record<string, Record<string, string>>;

export function numberFile(reports: readonly PreparedReport[]): NumberFile {
  const file: NumberFile = {};
  for (const { id, sections } of reports) {
    for (const { slug, passages } of sections) {
      for (const passage of passages) {
        const number = /^\d+(?:\.\d+)+(?=\s)/.exec(passage.text)?.[0];
        if (number && passage.id === `p${number}`) file[id] = { ...file[id], [number]: slug };
      }
    }
  }
  return file;
}
