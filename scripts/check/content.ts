import { type Archive, readArchive } from '../../src/edition/archive.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { checkAddresses } from './addresses.ts';
import { checkArchiveFile } from './archive-file.ts';
import { checkBodies } from './bodies.ts';
import { checkDoubts } from './doubts.ts';
import { checkFacts } from './facts.ts';
import { checkGlossary } from './glossary.ts';
import { checkMessages } from './messages.ts';
import { checkPinnedWords } from './pinned-words.ts';
import { checkProse } from './prose.ts';
import { checkRegisters } from './registers.ts';
import { settleFaults } from './settle-faults.ts';
import { checkStrayFiles } from './stray-files.ts';
import { checkSynonyms } from './synonyms.ts';
import { checkTermTips } from './term-tips.ts';
import { checkTermUses } from './term-uses.ts';

/** A check looks at the whole archive and says what is wrong. */
export type ContentCheck = (archive: Archive, contentFolder: string) => Issue[] | Promise<Issue[]>;

const checks: readonly ContentCheck[] = [
  checkFidelity,
  checkFacts,
  checkDoubts,
  checkArchiveFile,
  checkMessages,
  checkBodies,
  checkGlossary,
  checkTermUses,
  checkTermTips,
  checkRegisters,
  checkProse,
  checkSynonyms,
  checkStrayFiles,
  checkAddresses,
  checkPinnedWords,
];

/** Run every check of the content; faults that keep a file from being read are issues as well. */
export function checkContent(contentFolder: string): Promise<Issue[]> {
  return settleFaults(async () => {
    const archive = await readArchive(contentFolder);
    const found = await Promise.all(checks.map((check) => settleFaults(async () => check(archive, contentFolder))));
    return found.flat();
  });
}

/** Found while reading: see `src/edition/fidelity.ts`. */
function checkFidelity({ reports }: Archive): Issue[] {
  return reports.flatMap(({ issues }) => issues);
}
