import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectRefusal, makeArchive, run, snapshot } from './support.ts';

test('a sound file is imported, and the archive with it holds', async () => {
  const folder = makeArchive();
  writeFileSync(join(folder, 'new.txt'), 'A new visit\n\nExampleshire Police answers its calls.\n');
  const { code, output } = await run(folder, 'import', 'new.txt', '--id', '2012-visit');
  expect(output).toContain('content/reports/2012-visit/: 1 section, every word of new.txt accounted for.');
  expect(code).toBe(0);

  const unsettled = await run(folder, 'check', '--no-pages');
  expectRefusal(unsettled, 'content/reports/2012-visit/index.mdx:6', '"publisher" is unknown');
  expectRefusal(unsettled, 'content/reports/2012-visit/doubts.md:5', 'doubts of the import are open');
  expectRefusal(await run(folder, 'build'), 'content/reports/2012-visit/index.mdx:14', '"licence" is unknown');

  const facts = [
    'publisher',
    'Exampleshire Police',
    'published',
    '2012',
    'licence',
    'publisher',
    'rights',
    '© Exampleshire Police',
  ];
  const answers = facts.map((value, index) => (index % 2 === 0 ? `--${value}` : value));
  const bases = ['publisher', 'published', 'licence', 'rights'].flatMap((name) => [
    `--${name}-basis`,
    'the letter it came with',
  ]);
  expect((await run(folder, 'import', '--settle', '2012-visit', ...answers, ...bases, '--tick', '1-8')).code).toBe(0);
  expect((await run(folder, 'import', '--settle', '2012-visit')).output).toContain('nothing is open');
  expect((await run(folder, 'check', '--no-pages')).code).toBe(0);
});

const bytes = (...values: number[]) => Uint8Array.from(values);

test.concurrent.each<[string, string | Uint8Array, string, string]>([
  ['an empty file', '', 'new.txt', 'no words in it'],
  ['white space', '\n \t\r\n\uFEFF', 'new.txt', 'no words in it'],
  ['a damaged PDF', '%PDF-1.7\n1 0 obj', 'new.txt', 'the PDF is damaged'],
  ['a Word document', bytes(0x50, 0x4b, 3, 4, 20, 0), 'new.txt', 'this is a Word document or another zip file'],
  ['UTF-16', bytes(0xff, 0xfe, 0x41, 0), 'new.txt', 'this is UTF-16, not UTF-8 text'],
  ['a binary file', `Text${'\u0000\u0001\u0002'.repeat(99)}`, 'new.txt', 'a binary file, not text'],
  ['Latin-1', bytes(0x41, 0x0a, 0x42, 0x0a, 0xe9, 0x0a), 'new.txt:3', 'not UTF-8 text'],
])('refuses %s, and writes nothing', async (_, content, place, problem) => {
  const folder = makeArchive();
  writeFileSync(join(folder, 'new.txt'), content);
  const before = snapshot(folder);
  expectRefusal(await run(folder, 'import', 'new.txt', '--id', '2012-visit'), place, problem);
  expect(snapshot(folder)).toEqual(before);
});

test.concurrent.each([
  ['a file that is not there', 'none.txt', 'none.txt', 'there is no such file'],
  ['a folder', 'content', 'content', 'this is a folder, not a file'],
  ['a file that cannot be read', 'loop', 'loop', 'the file cannot be read'],
])('refuses %s, and writes nothing', async (_, file, place, problem) => {
  const folder = makeArchive();
  symlinkSync('loop', join(folder, 'loop'));
  const before = snapshot(join(folder, 'content'));
  expectRefusal(await run(folder, 'import', file, '--id', '2012-visit'), place, problem);
  expect(snapshot(join(folder, 'content'))).toEqual(before);
});

test.concurrent.each(['2012 visit', '2012_visit', 'Visit', '../visit', 'visit/2012', '-', '', 'é'])(
  'refuses the id “%s”',
  async (id) => {
    const folder = makeArchive();
    writeFileSync(join(folder, 'new.txt'), 'A new visit\n');
    const before = snapshot(folder);
    expectRefusal(await run(folder, 'import', 'new.txt', `--id=${id}`), 'new.txt', `"${id}" cannot be a report's id`);
    expect(snapshot(folder)).toEqual(before);
  },
);

test('refuses an id that is taken by a report that an editor has worked on, and says what would differ', async () => {
  const folder = makeArchive();
  writeFileSync(join(folder, 'new.txt'), 'A new visit\n');
  const before = snapshot(folder);
  const outcome = await run(folder, 'import', 'new.txt', '--id', '2011-visit');
  expectRefusal(outcome, 'content/reports/2011-visit', 'an editor has worked on this report');
  expect(outcome.output).toContain('+A new visit');
  expect(snapshot(folder)).toEqual(before);
});

test('refuses to replace something that is no folder', async () => {
  const folder = makeArchive();
  writeFileSync(join(folder, 'new.txt'), 'A new visit\n');
  writeFileSync(join(folder, 'content/reports/2012-visit'), 'not a folder');
  const before = snapshot(folder);
  expectRefusal(
    await run(folder, 'import', 'new.txt', '--id', '2012-visit'),
    'content/reports/2012-visit',
    'cannot be read',
  );
  expect(snapshot(folder)).toEqual(before);
});

test.each([
  ['no report to settle', ['--settle'], "option '--settle <report-id>' argument missing"],
  ['an unknown licence', ['--settle', '2011-visit', '--licence', 'mine'], "argument 'mine' is invalid"],
  ['no id', ['new.txt'], "required option '--id <report-id>' not specified"],
  ['no file', ['--id', '2012-visit'], "missing required argument 'file'"],
  ['two files', ['new.txt', 'more.txt', '--id', '2012-visit'], 'too many arguments'],
  [
    'an unknown option',
    ['new.txt', '--id', '2012-visit', '--format', 'none'],
    "argument 'none' is invalid. Allowed choices are",
  ],
])('says how it is used: %s', async (_, args, problem) => {
  const folder = makeArchive();
  writeFileSync(join(folder, 'new.txt'), 'A new visit\n');
  mkdirSync(join(folder, 'empty'));
  const before = snapshot(folder);
  const { code, output } = await run(folder, 'import', ...args);
  expect(output).toContain(problem);
  expect(code).toBe(1);
  expect(snapshot(folder)).toEqual(before);
});
