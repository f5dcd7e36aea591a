import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder; commands run in it wherever they are called from. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a program to its end and gives its exit code, 127 when there is no such program. With `quiet` its output is shown only when it fails.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, shell?: boolean, env?: NodeJS.ProcessEnv }} [options]
 */
export function run(program, args, { quiet = false, shell = false, env = process.env } = {}) {
  const stdio = quiet ? 'pipe' : ['ignore', 'inherit', 'inherit'];
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd: projectFolder,
    stdio,
    shell,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (quiet && status !== 0) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  if (error) process.stderr.write(`${error.message}\n`);
  return status ?? 127;
}

/**
 * Runs npm with the Node that npm was started with: `npm ci` replaces the project's own.
 *
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options]
 */
export function npm(args, options) {
  const { npm_execpath: script, npm_node_execpath: node = process.execPath } = process.env;
  if (script?.endsWith('.js')) return run(node, [script, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
