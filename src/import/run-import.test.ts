import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readReport } from '../edition/report.ts';
import { vocabulary } from '../vocabulary/fixtures/vocabulary.ts';
import { runImport } from './run-import.ts';

let root: string;
let file: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'import-'));
  file = join(root, 'visit.txt');
  folder = join(root, 'reports');
  await writeFile(file, 'The visit\n\nExampleshire Police answers its calls.\r\nWell, { most } of them.\n');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const visit = () => runImport({ file, id: '2011-visit', folder, vocabulary });
const edited = (name: string) => join(folder, '2011-visit', name);

test('makes a report folder that the site reads without a fault, with the source byte for byte', async () => {
  expect((await visit())[0]).toContain('1 section, every word');
  const report = await readReport(join(folder, '2011-visit'), vocabulary);
  expect(report.issues).toEqual([]);
  expect(await readFile(edited('source.txt'))).toEqual(await readFile(file));
  expect(await readdir(folder)).toEqual(['2011-visit']);
});

test('a second import of the same file changes nothing', async () => {
  await visit();
  const before = await readFile(edited('edition.yaml'), 'utf8');
  expect((await visit())[0]).toContain('nothing to do');
  expect(await readFile(edited('edition.yaml'), 'utf8')).toBe(before);
});

test('what an editor has ticked stays ticked when a better text is imported', async () => {
  await visit();
  const doubts = await readFile(edited('doubts.md'), 'utf8');
  await writeFile(edited('doubts.md'), doubts.replace('- [ ] index.mdx, publisher', '- [x] index.mdx, publisher'));
  await writeFile(file, 'The visit\n\nExampleshire Police answers all its calls.\n');
  expect((await visit())[0]).toContain('1 section');
  const after = await readFile(edited('doubts.md'), 'utf8');
  expect(after.match(/^- \[x\].*/gm)).toEqual([expect.stringContaining('index.mdx, publisher')]);
  expect((await visit())[0]).toContain('nothing to do');
});

test('what a killed import has left is cleared, and the report that it had put aside comes back', async () => {
  await visit();
  const before = (await readdir(join(folder, '2011-visit'))).sort();
  await mkdir(join(folder, '.import-4194304-abc'));
  await rename(join(folder, '2011-visit'), join(folder, '.import-4194304-before-2011-visit'));
  await writeFile(file, 'Another\n\nExampleshire Police answers no calls.\n');
  await runImport({ file, id: '2012-visit', folder, vocabulary });
  expect((await readdir(folder)).sort()).toEqual(['2011-visit', '2012-visit']);
  expect((await readdir(join(folder, '2011-visit'))).sort()).toEqual(before);
});

test('a better text replaces an import that nobody has touched', async () => {
  await visit();
  await writeFile(file, 'The visit\n\nExampleshire Police answers all its calls.\n');
  expect((await visit())[0]).toContain('1 section');
  expect(await readFile(edited('01-the-visit.mdx'), 'utf8')).toContain('all its calls');
});

test.each([
  [
    'changed a section',
    () => writeFile(edited('01-the-visit.mdx'), '---\ntitle: The visit\n---\n\n# The visit\n\nEdited.\n'),
    '01-the-visit.mdx',
    '-Edited.',
  ],
  [
    'changed edition.yaml',
    async () => writeFile(edited('edition.yaml'), `# A note\n${await readFile(edited('edition.yaml'), 'utf8')}`),
    'edition.yaml',
    '-# A note',
  ],
  ['added a section', () => writeFile(edited('02-more.mdx'), 'More.\n'), '02-more.mdx', '-More.'],
  ['settled the doubts', () => rm(edited('doubts.md')), 'doubts.md', '+# Doubts'],
])('refuses a report in which an editor has %s, and says what would differ', async (_, edit, name, difference) => {
  await visit();
  await edit();
  const before = await readdir(join(folder, '2011-visit'));
  await expect(visit()).rejects.toThrow(name);
  await expect(visit()).rejects.toThrow(difference);
  expect(await readdir(join(folder, '2011-visit'))).toEqual(before);
});

test('refuses a folder that no import has made', async () => {
  await mkdir(join(folder, '2011-visit'), { recursive: true });
  await writeFile(edited('index.mdx'), 'By hand.\n');
  await expect(visit()).rejects.toThrow('an editor has worked on this report (index.mdx');
});

test.each(['', 'A', '2011_visit', '../up', 'a--b', '-a', 'a/b', 'ä'])('refuses the id %j', async (id) => {
  await expect(runImport({ file, id, folder, vocabulary })).rejects.toThrow("cannot be a report's id");
  await expect(readdir(folder)).rejects.toThrow('ENOENT');
});

test('says what is wrong with a file that cannot be read, and writes nothing', async () => {
  await expect(runImport({ file: join(root, 'none.txt'), id: 'a', folder, vocabulary })).rejects.toThrow(
    'there is no such file',
  );
  await expect(runImport({ file: root, id: 'a', folder, vocabulary })).rejects.toThrow('a folder, not a file');
  await symlink(join(root, 'loop'), join(root, 'loop'));
  await expect(runImport({ file: join(root, 'loop'), id: 'a', folder, vocabulary })).rejects.toThrow(
    'cannot be read (ELOOP)',
  );
  await writeFile(file, Uint8Array.of(0x61, 0x0a, 0xff, 0xfe));
  await expect(visit()).rejects.toThrow(`${file}:2: not UTF-8`);
  await expect(readdir(folder)).rejects.toThrow('ENOENT');
});

test('leaves nothing behind when it cannot write', async () => {
  await writeFile(folder, 'a file where the reports should be');
  await expect(visit()).rejects.toThrow();
  expect(await readFile(folder, 'utf8')).toContain('a file where');
});
