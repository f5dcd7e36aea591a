import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, projectFolder } from './run.mjs';

/** Runs `npm ci` unless `node_modules/` holds what `package-lock.json` asks for. Quiet when all is well. */
export function install() {
  if (isInstalled(projectFolder)) return;
  console.log('Installing the packages of package-lock.json …');
  const code = npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
    quiet: true,
  });
  if (code !== 0)
    throw new Error(`npm ci failed (exit code ${code}); its words stand above. Mend that, then run the command again.`);
}

/**
 * Does `node_modules/` answer the lock file? npm leaves its own list of what it installed there, when it has finished.
 *
 * @param {string} folder
 */
export function isInstalled(folder) {
  const installedList = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installedList)) return false;
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const installed = readPackages(installedList);
  const isMissing = ([path, { version, optional }]) =>
    path !== '' && (installed[path] ? installed[path].version !== version : !optional);
  return Object.keys(installed).every((path) => path in wanted) && !Object.entries(wanted).some(isMissing);
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
