import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { contentFolder, outFolder } from '../../src/folders.mjs';
import { checkBuiltSite } from '../check/built-site.ts';
import { checkContent } from '../check/content.ts';
import { reportIssues } from '../report-issues/report-issues.ts';
import { digestInputs, removeStamp, writeStamp } from '../setup/build-stamp.mjs';
import { projectFolder } from '../setup/run.mjs';

/**
 * Checks the content, builds `dist/`, checks its pages, and gives the exit code. Content that does not hold leaves the last `dist/` as it is. Astro logs
 * some errors and goes on with a page missing; here they end the build.
 */
export async function buildSite(): Promise<number> {
  if (reportIssues(await checkContent(contentFolder))) return 1;
  const fault = process.env.ARCHIVE_OUT && (await foreignFolder(outFolder));
  if (fault) {
    console.error(fault);
    return 1;
  }
  removeStamp();
  const digest = digestInputs();
  const { code, output } = await runAstro(['build']);
  if (code !== 0) return code;

  if (hasLoggedError(output)) {
    console.error(`The build logged an error, so ${outFolder}/ cannot be trusted. Mend what the line marked [ERROR] says, then build again.`);
    return 1;
  }
  if (reportIssues(await checkBuiltSite({ contentFolder, siteFolder: outFolder }))) return 1;
  writeStamp(digest);
  return 0;
}

/** What is wrong with a folder named to build into: Astro empties it first, so it must be new, empty, or an earlier build, whole or broken off. */
async function foreignFolder(folder: string): Promise<string | undefined> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  if (names.length === 0 || names.includes('_astro')) return undefined;
  return `${folder}: there are files here that no build of ours wrote, and a build empties its folder.\n    Name another folder with --out, or empty this one yourself.`;
}

/** `12:00:00 [ERROR] [content] Invalid content reference…` */
export function hasLoggedError(output: string): boolean {
  return /^(?:\d\d:\d\d:\d\d )?\[ERROR\]/m.test(stripVTControlCharacters(output));
}

/** `12:00:00   ├─ /reports/index.html (+3ms)`: a line a page, too many to read. */
function isPageLine(line: string): boolean {
  return /^[\d: ]*[├└]─/.test(stripVTControlCharacters(line));
}

/** Runs Astro with its output shown as it comes, and kept. */
function runAstro(args: readonly string[]): Promise<{ code: number; output: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ code: number; output: string }>();
  const astro = spawn(process.execPath, [join(projectFolder, 'node_modules/astro/bin/astro.mjs'), ...args], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: process.stdout.isTTY ? { FORCE_COLOR: '1', ...process.env } : process.env,
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
