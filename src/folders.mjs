// Which archive a command is about, and where it is built: read once here, handed on by whoever starts something, and by the environment to its children.
import { createHash } from 'node:crypto';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';

/**
 * A path as the person who typed it means it: npm runs scripts in the project's folder, and says in `INIT_CWD` where it was called.
 *
 * @param {string} path
 */
export function fromCaller(path) {
  const { INIT_CWD: called, npm_package_json: manifest } = process.env;
  const byNpm = called && manifest && dirname(resolve(manifest)) === resolve('.');
  return resolve(byNpm ? called : '.', path);
}

/**
 * The same, as messages name it: whole when it was typed whole, else seen from where the command runs.
 *
 * @param {string} path
 */
export function seenFromHere(path) {
  return isAbsolute(path) ? path : relative('.', fromCaller(path)) || '.';
}

/**
 * Takes `--name value` or `--name=value` out of the arguments, so that whoever reads the others does not stumble over it.
 *
 * @param {string} name
 * @param {string} variable Of the environment, which hands the value on.
 * @param {string} otherwise
 */
function take(name, variable, otherwise) {
  const { argv, env } = process;
  const at = argv.findIndex((argument) => argument === name || argument.startsWith(`${name}=`));
  if (at > 1) {
    const [given = '', value] = argv.splice(at, argv[at] === name ? 2 : 1);
    const path = given === name ? value : given.slice(name.length + 1);
    if (!path || path.startsWith('--')) {
      console.error(`${name}: name a folder, for example ${name} ../my-archive/${otherwise}`);
      process.exit(1);
    }
    env[variable] = seenFromHere(path);
  }
  return env[variable] || otherwise;
}

/** The content of the archive, seen from the folder that commands run in. */
export const contentFolder = take('--content', 'ARCHIVE_CONTENT', 'content');

/** Where `build` writes the site, and `serve` and `check` look for it. */
export const outFolder = take(
  '--out',
  'ARCHIVE_OUT',
  contentFolder === 'content' ? 'dist' : join(dirname(contentFolder), 'dist'),
);

/** Files that are copied as they are: the folder beside the content. */
export const publicFolder = join(dirname(contentFolder), 'public');

/** What is kept between builds: a folder for each archive. */
export const cacheFolder = join('.cache', cacheName());

function cacheName() {
  if (contentFolder === 'content') return 'content';
  const path = resolve(contentFolder);
  return `${basename(dirname(path))}-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`;
}
