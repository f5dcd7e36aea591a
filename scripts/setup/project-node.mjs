import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './run.mjs';

/** Path of the Node that npm installed for this platform; of the running one where there is none. */
export function projectNode() {
  const { optionalDependencies } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const paths = Object.keys(optionalDependencies).map((name) =>
    join(projectFolder, 'node_modules', name, 'bin', program),
  );
  return paths.find((path) => existsSync(path)) ?? process.execPath;
}
