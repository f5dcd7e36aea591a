// Complete package-lock.json: `node scripts/setup/complete-lock.mjs`, after each `npm install` that changed it.
//
// npm drops an optional package from the lock file when it cannot see that package's manifest, and `npm ci` then stops
// with "Missing: … from lock file". Each such package gets an entry with its version and no integrity: npm fetches it
// only on the platform that it is made for. Remove when `npm install` writes these entries itself.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Optional dependencies that no entry of the lock file answers, as `{name, version}`, each once. */
export function findMissing(lock) {
  const missing = new Map();
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const isLocked = lock.packages[`${path}/node_modules/${name}`] ?? lock.packages[`node_modules/${name}`];
      if (!isLocked) missing.set(name, { name, version });
    }
  }
  return [...missing.values()];
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** What a platform package's name says: `@pagefind/windows-x64` → `{os: ['win32'], cpu: ['x64']}`. */
export function readPlatform(name) {
  const words = name.replace('windows', 'win32').split(/[-/]/);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  const libc = words
    .filter((word) => /^(gnu|musl)/.test(word))
    .map((word) => (word.startsWith('gnu') ? 'glibc' : 'musl'));
  return { ...(os.length && { os }), ...(cpu.length && { cpu }), ...(libc.length && os.includes('linux') && { libc }) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = new URL('../../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = findMissing(lock);
  for (const { name, version } of missing) {
    lock.packages[`node_modules/${name}`] = { version, optional: true, ...readPlatform(name) };
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${missing.length} entries added.`);
}
