import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';

const scripts = fileURLToPath(new URL('../../scripts/', import.meta.url));
const soundContent = fileURLToPath(new URL('./content/', import.meta.url));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder to run commands in, with a small sound archive in its `content/`; gone after the tests. */
export function makeArchive(): string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  folders.push(folder);
  cpSync(soundContent, join(folder, 'content'), { recursive: true });
  return folder;
}

export interface Outcome {
  code: number;
  output: string;
}

/** Runs a command as its npm script does, in a folder that stands for the project's. */
export function run(
  folder: string,
  script: 'import' | 'check' | 'build' | 'addresses' | 'withdraw' | 'rename' | 'suggest',
  ...args: readonly string[]
): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  execFile(process.execPath, [join(scripts, `${script}.ts`), ...args], { cwd: folder }, (error, stdout, stderr) =>
    resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
  );
  return promise;
}

/** Every file of a folder with what it holds: equal before and after when nothing was written. */
export function snapshot(folder: string): Map<string, string> {
  const names = globSync('**/*', { cwd: folder }).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

/** A person can act on it: it names the place and the problem, says what to do in the next line, and is no crash. */
export function expectRefusal({ code, output }: Outcome, place: string, problem: string): void {
  const lines = output.split('\n');
  const index = lines.findIndex(
    (line) => line.startsWith(`${place}:`) && !line.includes(': warning ') && line.includes(problem),
  );
  expect(index, `“${place}: … ${problem}” in:\n${output}`).toBeGreaterThanOrEqual(0);
  expect(lines[index + 1], 'a remedy').toMatch(/^ +\S.*[.:?)]/);
  expect(output).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(code).toBe(1);
}
