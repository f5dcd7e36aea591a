import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { isOlder } from './is-older.ts';

test('pages are older than content that has changed since, or when there are none', async () => {
  const folder = await mkdtemp(`${tmpdir()}/archive-`);
  try {
    const write = async (name: string, seconds: number) => {
      await writeFile(`${folder}/${name}`, '');
      await utimes(`${folder}/${name}`, seconds, seconds);
    };
    await mkdir(`${folder}/content`);
    await mkdir(`${folder}/dist`);
    await write('content/a.mdx', 100);
    await utimes(`${folder}/content`, 100, 100);
    expect(await isOlder(`${folder}/dist`, `${folder}/content`)).toBe(true);
    await write('dist/index.html', 200);
    await write('content/addresses.txt', 300);
    expect(await isOlder(`${folder}/dist`, `${folder}/content`)).toBe(false);
    await write('content/a.mdx', 300);
    expect(await isOlder(`${folder}/dist`, `${folder}/content`)).toBe(true);
  } finally {
    await rm(folder, { recursive: true });
  }
});
