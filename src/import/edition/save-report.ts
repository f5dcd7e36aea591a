import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { readDoubts, tickDoubts, untickDoubts } from '../doubt.ts';
import { ImportError } from '../import-error.ts';
import { clearLeftovers, draftPrefix, nameBefore } from './clear-leftovers.ts';
import { digest, openSeal } from './write-edition.ts';

type Files = ReadonlyMap<string, string | Uint8Array>;

/**
 * Write a report folder, all of it or nothing, whenever the process ends: what an earlier run had to leave is cleared first.
 *
 * A folder that is there already is only replaced when every file in it is as the importer wrote it.
 *
 * @param files All of the folder's files by name, `source.txt` among them.
 * @returns Whether anything is new.
 * @throws ImportError when an editor has changed the report; it says which files would differ, and how.
 */
export async function saveReport({
  id,
  folder,
  files: given,
}: {
  id: string;
  folder: string;
  files: Files;
}): Promise<'created' | 'replaced' | 'unchanged'> {
  await clearLeftovers(folder);
  const target = join(folder, id);
  const present = await readFolder(target);
  const files = keepTicks(given, present);
  if (present) {
    const changes = changedFiles(present);
    if (changes.length > 0) throw refuse(id, changes, present, given);
    if (
      files.size === present.size &&
      [...files].every(([name, content]) => digest(present.get(name) ?? '') === digest(content))
    )
      return 'unchanged';
  }
  await replaceFolder({ target, folder, id, files, isPresent: present !== undefined });
  return present ? 'replaced' : 'created';
}

/** What an editor has settled stays settled where the import doubts it again, in the same words. */
function keepTicks(files: Files, present: ReadonlyMap<string, Uint8Array> | undefined): Files {
  const before = present?.get('doubts.md');
  const now = files.get('doubts.md');
  if (before === undefined || typeof now !== 'string') return files;
  const settled = new Set(
    readDoubts(new TextDecoder().decode(before))
      .filter((doubt) => doubt.settled)
      .map(({ text }) => text),
  );
  const again = readDoubts(now).filter(({ text }) => settled.has(text));
  return new Map([...files, ['doubts.md', tickDoubts(now, again)]]);
}

/** Writes beside the folder, then takes its place. */
async function replaceFolder({
  target,
  folder,
  id,
  files,
  isPresent,
}: {
  target: string;
  folder: string;
  id: string;
  files: Files;
  isPresent: boolean;
}): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = await mkdtemp(join(folder, draftPrefix()));
  const before = join(folder, nameBefore(id));
  let moved = false;
  try {
    for (const [name, content] of files) await writeFile(join(draft, name), content, { flush: true });
    if (isPresent) {
      await rename(target, before);
      moved = true;
    }
    await rename(draft, target);
  } catch (cause) {
    if (moved) await rename(before, target);
    await rm(draft, { recursive: true, force: true });
    throw new ImportError(`could not be written (${(cause as Error).message}).`, {
      place: { file: target },
      remedy: 'Nothing has changed. Check the folder’s rights and the space on the disk.',
      cause,
    });
  }
  await rm(before, { recursive: true, force: true });
}

async function readFolder(target: string): Promise<Map<string, Uint8Array> | undefined> {
  const entries = await readdir(target, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new ImportError(`cannot be read (${error.code}).`, {
      place: { file: target },
      remedy: 'Remove what stands there, or choose another id.',
      cause: error,
    });
  });
  if (!entries) return undefined;
  const files = new Map<string, Uint8Array>();
  for (const entry of entries)
    files.set(entry.name, entry.isFile() ? await readFile(join(target, entry.name)) : new Uint8Array());
  return files;
}

/** Files that are not as the importer wrote them: changed, added, or deleted. A doubts list that an editor has deleted is settled work, too; ticks in it are kept. */
function changedFiles(present: ReadonlyMap<string, Uint8Array>): string[] {
  const sealed = new TextDecoder().decode(present.get('edition.yaml') ?? new Uint8Array());
  const { edition, digests } = openSeal(sealed);
  const sourceDigest = /sha256: ([0-9a-f]{64})/.exec(edition)?.[1];
  const names = new Set([...present.keys(), ...digests.keys()]);
  return [...names].sort().filter((name) => {
    const content = present.get(name);
    if (name === 'source.txt') return content === undefined || digest(content) !== sourceDigest;
    if (name === 'edition.yaml') return digest(edition) !== digests.get(name);
    if (name.startsWith('received.') && content !== undefined) return !edition.includes(`sha256: ${digest(content)}`);
    if (name === 'doubts.md' && content !== undefined)
      return digest(untickDoubts(new TextDecoder().decode(content))) !== digests.get(name);
    return content === undefined || digest(content) !== digests.get(name);
  });
}

function refuse(
  id: string,
  changes: readonly string[],
  present: ReadonlyMap<string, Uint8Array>,
  wanted: Files,
): ImportError {
  const names = [...new Set([...present.keys(), ...wanted.keys()])].sort();
  const differing = names.filter((name) => digest(present.get(name) ?? '') !== digest(wanted.get(name) ?? ''));
  const patches = differing.map((name) => patchOf(name, present.get(name), wanted.get(name)));
  return new ImportError(
    `an editor has worked on this report (${changes.join(', ')}); the import would change ${differing.length === 1 ? 'one file' : `${differing.length} files`}.`,
    {
      place: { file: `content/reports/${id}` },
      remedy: [
        'Choose another id, or move the folder away and import again; then take over the work by hand. What would differ:',
        '',
        ...patches,
      ].join('\n'),
    },
  );
}

function patchOf(name: string, edited: Uint8Array | undefined, imported: string | Uint8Array | undefined): string {
  if (name.startsWith('received.')) return `${name}: another file`;
  const decode = (content: string | Uint8Array | undefined) =>
    content === undefined ? '' : typeof content === 'string' ? content : new TextDecoder().decode(content);
  const patch = createTwoFilesPatch(
    `${name} as edited`,
    `${name} as imported`,
    decode(edited),
    decode(imported),
    '',
    '',
    { context: 1 },
  );
  const lines = patch.split('\n').slice(1);
  return (lines.length > 60 ? [...lines.slice(0, 60), `… ${lines.length - 60} more lines`] : lines).join('\n');
}
