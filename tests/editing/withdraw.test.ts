import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { withdrawPassage } from '../../scripts/withdraw/withdraw-passage.ts';
import { readArchive } from '../../src/edition/archive.ts';
import { ContentError } from '../../src/issues/issue.ts';
import { expectRefusal, makeArchive, run, snapshot } from '../bad-input/support.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
const read = (folder: string, name: string) => readFileSync(join(folder, 'content/reports/2011-visit', name), 'utf8');

describe('npm run withdraw', () => {
  test('takes words out of a passage, and says at its place by which rule', async () => {
    const folder = makeArchive();
    const { code, output } = await run(
      folder,
      'withdraw',
      '2011-visit#p1',
      '--words',
      'in May',
      '--reason',
      'date of a private meeting',
    );
    expect(output).toContain('01-the-visit.mdx: 2 words of #p1 withheld: date of a private meeting.');
    expect(code).toBe(0);
    expect(read(folder, '01-the-visit.mdx')).toContain('conference (MARAC) met <Withheld />\n');
    expect(read(folder, 'edition.yaml')).toContain(
      'withheld:\n  - { lines: 3, from: in May., reason: date of a private meeting }\n',
    );
    expect(read(folder, 'edition.yaml')).toMatch(
      /readings:\n {2}- \{ passage: p1, was: .*met in May\., reason: withheld, date: \d{4}-\d\d-\d\d \}\n/,
    );
    expect((await run(folder, 'check', '--no-pages')).output).toMatch(/check: no errors/);
  });

  test('takes a note that nothing else rests on, by the address of its page', async () => {
    const folder = makeArchive();
    const address = 'https://example.org/base/reports/2011-visit/the-visit/#fn-1';
    expect((await run(folder, 'withdraw', address, '--reason', 'telephone numbers')).code).toBe(0);
    expect(read(folder, '01-the-visit.mdx')).toContain('[^1]: <Withheld />\n');
    expect((await run(folder, 'check', '--no-pages')).code).toBe(0);
  });

  test.each([
    [
      'words that a grade quotes',
      ['2011-visit#p3'],
      'content/reports/2011-visit/02-findings.mdx:4',
      '"Overall the force is good." does not stand',
    ],
    [
      'a heading',
      ['2011-visit#strengths'],
      'content/reports/2011-visit/02-findings.mdx:11',
      '#strengths is a heading, which cannot go as a whole',
    ],
    ['a passage that is not there', ['2011-visit#p9'], '2011-visit#p9', 'there is no passage #p9 in 2011-visit'],
    ['a report that is not there', ['2012-visit#p1'], '2012-visit#p1', 'there is no report "2012-visit"'],
    ['what is no address', ['p1'], 'p1', 'there is no report in this address'],
    [
      'words that are not there',
      ['2011-visit#p1', '--words', 'met in June'],
      'content/reports/2011-visit/01-the-visit.mdx:7',
      '“met in June” does not',
    ],
    [
      'words that stand twice',
      ['2011-visit#p1', '--words', 'a'],
      'content/reports/2011-visit/01-the-visit.mdx:7',
      '“a” does not stand once',
    ],
  ])('refuses %s, and changes nothing', async (_, args, place, problem) => {
    const folder = makeArchive();
    const before = snapshot(folder);
    expectRefusal(await run(folder, 'withdraw', ...args, '--reason', 'name'), place, problem);
    expect(snapshot(folder)).toEqual(before);
  });
});

test('whatever passage goes: it keeps its address, its words are nowhere in the edition, every other passage is as it was; or nothing changes', async () => {
  const archive = 'tests/archives/schools/content';
  const { reports } = await readArchive(archive);
  const passages = reports.flatMap(({ id, sections }) =>
    sections.flatMap((section) => section.passages.map((passage) => ({ id, passage }))),
  );
  const textsOf = (all: typeof reports) =>
    new Map(
      all.flatMap(({ id, sections }) =>
        sections.flatMap((each) => each.passages.map((passage) => [`${id}#${passage.id}`, passage.text])),
      ),
    );
  const before = textsOf(reports);
  let withheld = 0;
  for (const { id, passage } of passages) {
    const folder = mkdtempSync(join(tmpdir(), 'archive-'));
    folders.push(folder);
    cpSync(archive, join(folder, 'content'), { recursive: true });
    const content = join(folder, 'content');
    const files = snapshot(content);
    const address = `${id}#${passage.id}`;
    const done = await withdrawPassage(content, { address, reason: 'a rule', today: '2026-01-31' }).catch(
      (error: unknown) => error,
    );
    if (done instanceof ContentError) {
      expect(snapshot(content), address).toEqual(files);
      continue;
    }
    expect(done, address).toBeInstanceOf(Array);
    const after = textsOf((await readArchive(content)).reports);
    expect(after.get(address), address).toMatch(/^(?:\d+(?:\.\d+)+ )?\[withheld\]$/);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [other, text] of before)
      if (other !== address) expect(after.get(other), `${other} after ${address}`).toBe(text);
    withheld += 1;
  }
  expect(withheld).toBeGreaterThan(passages.length / 4);
}, 120_000);
