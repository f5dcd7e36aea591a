import { type Archive, readArchive } from '../../src/edition/archive.ts';
import { ContentError, type Issue } from '../../src/edition/issue.ts';
import { checkAddresses } from './addresses.ts';
import { checkFacts } from './facts.ts';
import { checkGlossary } from './glossary.ts';
import { checkRegisters } from './registers.ts';
import { checkTermUses } from './term-uses.ts';

/** A check looks at the whole archive and says what is wrong. */
export type ContentCheck = (archive: Archive, contentFolder: string) => Issue[] | Promise<Issue[]>;

const checks: readonly ContentCheck[] = [checkFidelity, checkFacts, checkGlossary, checkTermUses, checkRegisters, checkAddresses];

/** Run every check of the content; faults that keep a file from being read are issues as well. */
export async function checkContent(contentFolder: string): Promise<Issue[]> {
  let archive: Archive;
  try {
    archive = await readArchive(contentFolder);
  } catch (error) {
    if (error instanceof ContentError) return [...error.issues];
    throw error;
  }
  return (await Promise.all(checks.map((check) => check(archive, contentFolder)))).flat();
}

/** Found while reading: see `src/edition/fidelity.ts`. */
function checkFidelity({ reports }: Archive): Issue[] {
  return reports.flatMap(({ issues }) => issues);
}
