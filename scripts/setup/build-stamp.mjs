import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cacheFolder, contentFolder, outFolder, publicFolder } from '../../src/folders.mjs';
import { projectFolder } from './run.mjs';

const stampFile = resolve(projectFolder, cacheFolder, 'build-stamp');
const inputs = [
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  contentFolder,
  publicFolder,
  'scripts',
  'src',
];

/** Was the site built from the files as they are now, and for the same address? */
export function isBuilt() {
  return (
    existsSync(resolve(projectFolder, outFolder, 'index.html')) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === digestInputs()
  );
}

/** Before a build: a build that fails or is broken off leaves no stamp. */
export function removeStamp() {
  rmSync(stampFile, { force: true });
}

/**
 * After a build, with the digest taken before it: a file changed meanwhile is then built the next time.
 *
 * @param {string} digest
 */
export function writeStamp(digest) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, digest);
}

/** A digest of all that a build reads. */
export function digestInputs() {
  const hash = createHash('sha256').update(`${process.env.SITE ?? ''}\0${outFolder}`);
  for (const input of inputs) {
    for (const file of listFiles(resolve(projectFolder, input))) hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function listFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}
