import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { digestFolders } from './digest.ts';

let folder = '';
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Digest of a folder of these files. */
async function digestWith(files: Readonly<Record<string, string>>): Promise<string> {
  folder = await mkdtemp(`${tmpdir()}/digest-`);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(`${folder}/${name}`), { recursive: true });
    await writeFile(`${folder}/${name}`, text);
  }
  const digest = await digestFolders([folder]);
  await rm(folder, { recursive: true });
  return digest;
}

const code = { 'a.ts': '1', 'room/b.ts': '2', 'room/inner/c.ts': '3' };

test.each([
  ['a file', { ...code, 'a.ts': '9' }],
  ['a file in a room', { ...code, 'room/b.ts': '9' }],
  ['a file in a room of a room', { ...code, 'room/inner/c.ts': '9' }],
  ['a name', { 'a.ts': '1', 'room/d.ts': '2', 'room/inner/c.ts': '3' }],
  ['the room of a file', { 'a.ts': '1', 'b.ts': '2', 'room/inner/c.ts': '3' }],
])('changes with %s', async (_, files) => {
  expect(await digestWith(files)).not.toBe(await digestWith(code));
});

test('does not change with tests and what they read, in any room', async () => {
  const tests = {
    'a.test.ts': '',
    'fixtures/x/in.md': '',
    'room/b.test.ts': '',
    'room/fixtures/y/in.md': '',
    'room/__snapshots__/b.snap': '',
  };
  expect(await digestWith({ ...code, ...tests })).toBe(await digestWith(code));
});
