import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'folders-')));
const [engine, called] = [join(root, 'engine'), join(root, 'archives')];
for (const folder of [engine, called]) mkdirSync(folder);
afterAll(() => rmSync(root, { recursive: true }));

/** What a command is told, run in the engine's folder by npm from another. */
function foldersOf(args: readonly string[], env: Record<string, string> = {}) {
  const code = `import(${JSON.stringify(new URL('./folders.mjs', import.meta.url).href)}).then(
    ({ contentFolder, outFolder, publicFolder, cacheFolder }) =>
      console.log(JSON.stringify([contentFolder, outFolder, publicFolder, cacheFolder, ...process.argv.slice(1)])))`;
  const said = execFileSync(process.execPath, ['-e', code, '--', 'command.ts', ...args], {
    cwd: engine,
    env: { PATH: process.env.PATH ?? '', INIT_CWD: called, npm_package_json: join(engine, 'package.json'), ...env },
    encoding: 'utf8',
  });
  return JSON.parse(said) as string[];
}

test('without a word it is the archive beside the engine', () => {
  expect(foldersOf([])).toEqual(['content', 'dist', 'public', join('.cache', 'content'), 'command.ts']);
});

test('a folder is meant as the person who typed it sees it, and its site goes beside it', () => {
  const [content, out, publicFolder, cache, ...rest] = foldersOf(['--content', 'mine/content', '--built']);
  expect([content, out, publicFolder]).toEqual([
    '../archives/mine/content',
    '../archives/mine/dist',
    '../archives/mine/public',
  ]);
  expect(cache).toMatch(/^\.cache.mine-[0-9a-f]{8}$/);
  expect(rest).toEqual(['command.ts', '--built']);
});

test('the folder to build into can be named, too', () => {
  expect(foldersOf(['--content=mine/content', '--out', 'site'])[1]).toBe('../archives/site');
});

test('children are told by the environment', () => {
  expect(foldersOf([], { ARCHIVE_CONTENT: '../archives/x/content' })[0]).toBe('../archives/x/content');
});

test('a name without a folder is refused', () => {
  expect(() => foldersOf(['--content', '--built'])).toThrow(/--content: name a folder/);
});
