import type { PreparedReport } from '../../edition/prepare.ts';
import { initial } from '../engine/files.ts';
import { tokeniseMarked } from '../match/tokens.ts';

/** Words of the archive by first letter, the most used first. */
export type SpellingFile = string[];

/** What slips of spelling are mended from: the archive's own words. */
export function spellingFiles(reports: readonly PreparedReport[]): Map<string, SpellingFile> {
  const counts = new Map<string, number>();
  for (const { sections } of reports) {
    for (const { passages } of sections) {
      for (const passage of passages)
        for (const { key } of tokeniseMarked(passage)) if (isWord(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const files = new Map<string, SpellingFile>();
  for (const [word] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const letter = initial(word);
    files.set(letter, [...(files.get(letter) ?? []), word]);
  }
  return files;
}

function isWord(key: string): boolean {
  return key.length > 2 && key.length < 30 && !/\d/.test(key);
}
