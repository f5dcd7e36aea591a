import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { addPublished, readPublished } from './published.ts';

const [first, second] = ['0123456789abcdef', 'fedcba9876543210'];

let folder: string | undefined;
afterEach(async () => {
  if (folder) await rm(folder, { recursive: true });
  folder = undefined;
});

async function read(text: string) {
  folder = await mkdtemp(`${tmpdir()}/archive-`);
  await writeFile(`${folder}/addresses.txt`, text);
  return readPublished(folder);
}

test('a line is an address, and for a passage the digests of its words', async () => {
  expect(await read(`/a/\n\n/a/#p1 ${first} ${second}\n/a/#p2\n`)).toEqual([
    { address: '/a/', digests: [], line: 1 },
    { address: '/a/#p1', digests: [first, second], line: 3 },
    { address: '/a/#p2', digests: [], line: 4 },
  ]);
});

test.each(['/a/#p1 0123', 'a/', `/a/ ${first}`, '<<<<<<< HEAD'])('%s is no line of the list', async (line) => {
  await expect(read(`/a/\n${line}\n`)).rejects.toThrow('addresses.txt:2');
});

test('digests and addresses are added, and nothing leaves the list', () => {
  const published = [
    { address: '/a/#gone', digests: [first], line: 1 },
    { address: '/a/#p1', digests: [first], line: 2 },
    { address: '/a/#p2', digests: [], line: 3 },
    { address: '/grades/', digests: [], line: 4 },
  ];
  const current = [
    { address: '/a/' },
    { address: '/a/#p1', digest: second },
    { address: '/a/#p2', digest: first },
    { address: '/a/#p3', digest: second },
  ];
  const lines = [
    '/a/',
    `/a/#p1 ${first} ${second}`,
    `/a/#p2 ${first}`,
    `/a/#p3 ${second}`,
    '/grades/',
    '/new/',
    `/a/#gone ${first}`,
  ];
  expect(addPublished(published, current, ['/grades/', '/new/'])).toEqual(lines);
});

test('a second run adds nothing', () => {
  const current = [{ address: '/a/' }, { address: '/a/#p1', digest: second }];
  const published = [
    { address: '/a/', digests: [], line: 1 },
    { address: '/a/#p1', digests: [first, second], line: 2 },
  ];
  expect(addPublished(published, current, [])).toEqual(['/a/', `/a/#p1 ${first} ${second}`]);
});
