import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { ImportError } from './import-error.ts';
import { digest, openSeal } from './write-edition.ts';

/**
 * Write a report folder, all of it or nothing.
 *
 * A folder that is there already is only replaced when every file in it is as the importer wrote it.
 *
 * @returns Whether anything is new.
 * @throws ImportError when an editor has changed the report; it says which files would differ, and how.
 */
export async function saveReport({
  id,
  folder,
  bytes,
  files,
}: {
  id: string;
  folder: string;
  bytes: Uint8Array;
  files: ReadonlyMap<string, string>;
}): Promise<'created' | 'replaced' | 'unchanged'> {
  const target = join(folder, id);
  const present = await readFolder(target);
  if (present) {
    const changes = changedFiles(present);
    const wanted = new Map<string, Uint8Array>(
      [...files].map(([name, text]) => [name, new TextEncoder().encode(text)]),
    );
    wanted.set('source.txt', bytes);
    if (changes.length > 0) throw refuse(id, changes, present, wanted);
    if (
      wanted.size === present.size &&
      [...wanted].every(([name, content]) => digest(present.get(name) ?? '') === digest(content))
    )
      return 'unchanged';
  }

  await mkdir(folder, { recursive: true });
  const draft = await mkdtemp(join(folder, '.import-'));
  const aside = `${draft}-before`;
  let moved = false;
  try {
    await writeFile(join(draft, 'source.txt'), bytes);
    for (const [name, text] of files) await writeFile(join(draft, name), text);
    if (present) {
      await rename(target, aside);
      moved = true;
    }
    await rename(draft, target);
  } catch (cause) {
    if (moved) await rename(aside, target);
    await rm(draft, { recursive: true, force: true });
    throw new ImportError(`could not be written (${(cause as Error).message}).`, {
      place: { file: target },
      remedy: 'Nothing has changed. Check the folder’s rights and the space on the disk.',
      cause,
    });
  }
  await rm(aside, { recursive: true, force: true });
  return present ? 'replaced' : 'created';
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

/** Files that are not as the importer wrote them: changed, added, or deleted. A doubts list that an editor has deleted is settled work, too. */
function changedFiles(present: ReadonlyMap<string, Uint8Array>): string[] {
  const sealed = new TextDecoder().decode(present.get('edition.yaml') ?? new Uint8Array());
  const { edition, digests } = openSeal(sealed);
  const sourceDigest = /sha256: ([0-9a-f]{64})/.exec(edition)?.[1];
  const names = new Set([...present.keys(), ...digests.keys()]);
  return [...names].sort().filter((name) => {
    const content = present.get(name);
    if (name === 'source.txt') return content === undefined || digest(content) !== sourceDigest;
    if (name === 'edition.yaml') return digest(edition) !== digests.get(name);
    return content === undefined || digest(content) !== digests.get(name);
  });
}

function refuse(
  id: string,
  changes: readonly string[],
  present: ReadonlyMap<string, Uint8Array>,
  wanted: ReadonlyMap<string, Uint8Array>,
): ImportError {
  const names = [...new Set([...present.keys(), ...wanted.keys()])].sort();
  const decode = (content: Uint8Array | undefined) => (content ? new TextDecoder().decode(content) : '');
  const differing = names.filter((name) => digest(present.get(name) ?? '') !== digest(wanted.get(name) ?? ''));
  const patches = differing.map((name) => {
    const lines = createTwoFilesPatch(
      `${name} as edited`,
      `${name} as imported`,
      decode(present.get(name)),
      decode(wanted.get(name)),
      '',
      '',
      {
        context: 1,
      },
    )
      .split('\n')
      .slice(1);
    return lines.length > 60
      ? [...lines.slice(0, 60), `… ${lines.length - 60} more lines`].join('\n')
      : lines.join('\n');
  });
  const place = { file: `content/reports/${id}` };
  return new ImportError(
    `an editor has worked on this report (${changes.join(', ')}); the import would change ${differing.length === 1 ? 'one file' : `${differing.length} files`}.`,
    {
      place,
      remedy: [
        'Choose another id, or move the folder away and import again; then take over the work by hand. What would differ:',
        '',
        ...patches,
      ].join('\n'),
    },
  );
}
