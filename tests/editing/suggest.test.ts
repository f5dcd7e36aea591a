import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { expectRefusal, makeArchive, run, snapshot } from '../bad-input/support.ts';

const source = `A second visit

ISBN 978-1-84726-710-8

The safety advice centre (SAC) took 1,250 calls in 2011, 15 percent more than on 4 May 2010. See paragraph 12.

Calls answered Good

Areas for improvement

- The service should answer letters.
- It should answer them within 10 days.
`;
const section = `---
title: A second visit
---

# A second visit

ISBN 978-1-84726-710-8

The safety advice centre (SAC) took 1,250 calls in 2011, 15 percent more than on 4 May 2010. See paragraph 12.

Calls answered Good

## Areas for improvement

- The service should answer letters.
- It should answer them within 10 days.
`;

/** A sound archive with a second report from which nothing has been taken yet. */
function archiveWithReport(): string {
  const folder = makeArchive();
  const report = join(folder, 'content/reports/2012-visit');
  mkdirSync(report);
  const first = join(folder, 'content/reports/2011-visit');
  writeFileSync(join(report, 'source.txt'), source);
  writeFileSync(join(report, '01-visit.mdx'), section);
  writeFileSync(
    join(report, 'index.mdx'),
    readFileSync(join(first, 'index.mdx'), 'utf8')
      .replace(/published: .*/, 'published: { value: "2012", basis: inferred, note: Known. }')
      .replace('year: 2011', 'year: 2012'),
  );
  const sha256 = createHash('sha256').update(source).digest('hex');
  writeFileSync(
    join(report, 'edition.yaml'),
    `source:\n  sha256: ${sha256}\n  format: text\noriginal: {}\nnumbering: running\n`,
  );
  return folder;
}

describe('npm run suggest', () => {
  let folder: string;
  const file = () => join(folder, 'content/reports/2012-visit/suggestions.yaml');
  const drafts = () => parse(readFileSync(file(), 'utf8'));
  beforeAll(async () => {
    folder = archiveWithReport();
    const { code, output } = await run(folder, 'suggest', '2012-visit');
    expect(output).toContain('content/reports/2012-visit/suggestions.yaml: drafts for you to accept:');
    expect(code).toBe(0);
  });

  test('drafts an abbreviation with the words that the report prints for it', () => {
    expect(drafts().terms).toEqual([
      { accept: false, term: 'SAC', expansion: 'safety advice centre', quote: 'safety advice centre (SAC)', at: 'p2' },
    ]);
  });

  test('drafts each number with its sentence; a year, a date and the number of a paragraph are none', () => {
    const quote = 'The safety advice centre (SAC) took 1,250 calls in 2011, 15 percent more than on 4 May 2010.';
    expect(drafts().figures).toEqual([
      { accept: false, section: 'visit', measure: '?', printed: '1,250', period: '2012', quote, at: 'p2' },
      { accept: false, section: 'visit', measure: '?', printed: '15 percent', period: '2012', quote, at: 'p2' },
      {
        accept: false,
        section: 'visit',
        measure: '?',
        printed: '10',
        period: '2012',
        quote: 'It should answer them within 10 days.',
        at: 'p5',
      },
    ]);
  });

  test('drafts a grade of the archive’s scales, with what it grades', () => {
    expect(drafts().grades).toEqual([
      {
        accept: false,
        section: 'visit',
        area: 'Calls answered',
        grade: 'Good',
        scale: 'grades-2011',
        quote: 'Calls answered Good',
        at: 'p3',
      },
    ]);
  });

  test('drafts what an imprint says of the publication', () => {
    expect(drafts().facts).toEqual([
      { accept: false, label: 'ISBN', value: '978-1-84726-710-8', quote: 'ISBN 978-1-84726-710-8' },
    ]);
  });

  test('drafts findings under a heading that announces them', () => {
    expect(drafts().findings).toEqual([
      {
        accept: false,
        section: 'visit',
        kind: 'area-for-improvement',
        first: 'p4',
        last: 'p5',
        quote: 'The service should answer letters.',
      },
    ]);
  });

  test('publishes none of it by itself', async () => {
    expect((await run(folder, 'check', '--no-pages')).output).toContain('check: no errors');
    expect((await run(folder, 'suggest', '2012-visit', '--accept')).output).toContain('no draft says "accept: true"');
  });

  test('refuses a draft that is accepted and not finished, and changes nothing', async () => {
    const unfinished = readFileSync(file(), 'utf8').replaceAll('accept: false', 'accept: true');
    writeFileSync(file(), unfinished);
    const before = snapshot(folder);
    const line = unfinished.split('\n').findIndex((each) => each.includes('measure: ')) + 1;
    expectRefusal(
      await run(folder, 'suggest', '2012-visit', '--accept'),
      `content/reports/2012-visit/suggestions.yaml:${line}`,
      'in place of the "?"',
    );
    expect(snapshot(folder)).toEqual(before);
  });

  test('writes what is accepted where it belongs, and the archive holds; nothing is drafted twice', async () => {
    writeFileSync(file(), readFileSync(file(), 'utf8').replaceAll('measure: "?"', 'measure: call-back'));
    const { code, output } = await run(folder, 'suggest', '2012-visit', '--accept');
    expect(output).toContain('content/glossary/sac.mdx: SAC, safety advice centre');
    expect(code).toBe(0);
    expect(existsSync(file())).toBe(false);
    const text = readFileSync(join(folder, 'content/reports/2012-visit/01-visit.mdx'), 'utf8');
    expect(text).toContain(
      'grades:\n  - { area: Calls answered, grade: Good, scale: grades-2011, quote: Calls answered Good, at: p3 }\n',
    );
    expect(text).toContain('metrics:\n  - { measure: call-back, printed: "1,250", period: "2012",');
    expect(text).toContain('<Findings kind="area-for-improvement">\n\n- The service should answer letters.');
    expect((await run(folder, 'check', '--no-pages')).output).toContain('check: no errors');
    expect((await run(folder, 'suggest', '2012-visit')).output).toContain('nothing to suggest');
  });

  test('refuses a report that is not there', async () => {
    expectRefusal(await run(folder, 'suggest', '2013-visit'), 'content/reports/2013-visit', 'there is no such report');
  });
});
