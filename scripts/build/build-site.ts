import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { cacheFolder, contentFolder, outFolder } from '../../src/folders.mjs';
import { checkBuiltSite } from '../check/built-site.ts';
import { checkContent } from '../check/content.ts';
import { reportIssues } from '../report-issues/report-issues.ts';
import { digestInputs, removeStamp, writeStamp } from '../setup/build-stamp.mjs';
import { projectFolder } from '../setup/run.mjs';

/**
 * Checks the content, builds the site, checks its pages, puts it where it belongs, and gives the exit code. What does not hold leaves the last `dist/` as it
 * is. Astro logs some errors and goes on with a page missing; here they end the build.
 *
 * It is built inside the project, from where Astro finds its packages: it takes `../archive-of-mine/` for a part of `../archive/`.
 */
export async function buildSite(): Promise<number> {
  if (reportIssues(await checkContent(contentFolder))) return 1;
  const fault = await foreignFolder(outFolder);
  if (fault) {
    console.error(fault);
    return 1;
  }
  removeStamp();
  const digest = digestInputs();
  const built = join(projectFolder, cacheFolder, 'site');
  const { code, output } = await runAstro(['build'], built);
  if (code !== 0) return code;

  if (hasLoggedError(output)) {
    console.error(
      `The build logged an error, so ${outFolder}/ stays as it was. Mend what the line marked [ERROR] says, then build again.`,
    );
    return 1;
  }
  if (reportIssues(await checkBuiltSite({ contentFolder, siteFolder: built }))) return 1;
  await moveFolder(built, outFolder);
  writeStamp(digest);
  return 0;
}

/** What is wrong with a folder to build into: it is replaced, so it must be new, empty, or an earlier build, whole or broken off. */
async function foreignFolder(folder: string): Promise<string | undefined> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  if (names.length === 0 || names.includes('_astro')) return undefined;
  return `${folder}: there are files here that no build of ours wrote, and a build replaces its folder.\n    Name another folder with --out, or empty this one yourself.`;
}

/** Puts a folder in the place of another; where that is on another disk, by copying. */
async function moveFolder(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(dirname(resolve(to)), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true, preserveTimestamps: true });
    await rm(from, { recursive: true });
  }
}

/** `12:00:00 [ERROR] [content] Invalid content reference…` */
export function hasLoggedError(output: string): boolean {
  return /^(?:\d\d:\d\d:\d\d )?\[ERROR\]/m.test(stripVTControlCharacters(output));
}

/** `12:00:00   ├─ /reports/index.html (+3ms)`: a line a page, too many to read. */
function isPageLine(line: string): boolean {
  return /^[\d: ]*[├└]─/.test(stripVTControlCharacters(line));
}

/** Runs Astro with its output shown as it comes, and kept; `out` is where it writes. */
function runAstro(args: readonly string[], out: string): Promise<{ code: number; output: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ code: number; output: string }>();
  const astro = spawn(process.execPath, [join(projectFolder, 'node_modules/astro/bin/astro.mjs'), ...args], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...(process.stdout.isTTY && { FORCE_COLOR: '1' }), ...process.env, ARCHIVE_OUT: out },
  });
  const lines: string[] = [];
  for (const [input, output] of [
    [astro.stdout, process.stdout],
    [astro.stderr, process.stderr],
  ] as const) {
    createInterface({ input }).on('line', (line) => {
      lines.push(line);
      if (!isPageLine(line)) output.write(`${line}\n`);
    });
  }
  astro.on('error', reject);
  astro.on('close', (code) => resolve({ code: code ?? 1, output: lines.join('\n') }));
  return promise;
}
