import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Of a folder that is being written: it names the process, so that another one's is left alone while that runs. */
export function draftPrefix(): string {
  return `.import-${process.pid}-`;
}

/** Of a report folder that is about to be replaced. */
export function nameBefore(id: string): string {
  return `.import-${process.pid}-before-${id}`;
}

/** Clears what an import that was killed had to leave: a half-written folder goes, a report that had been put aside comes back. */
export async function clearLeftovers(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  for (const name of await readdir(folder).catch(() => [])) {
    const [, owner, before] = /^\.import-(?:(\d+)-)?(?:before-([a-z0-9-]+)|[^/]*)$/.exec(name) ?? [];
    if (!name.startsWith('.import-') || (isRunning(Number(owner)) && (await isFresh(join(folder, name))))) continue;
    if (before !== undefined && !existsSync(join(folder, before)))
      await rename(join(folder, name), join(folder, before));
    else await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** A process may have the number of an earlier one; no import writes for an hour. */
async function isFresh(path: string): Promise<boolean> {
  return Date.now() - (await stat(path)).mtimeMs < 3_600_000;
}

function isRunning(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
