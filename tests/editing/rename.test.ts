import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectRefusal, makeArchive, run, snapshot } from '../bad-input/support.ts';

const report = 'content/reports/2011-visit';

test('a renamed section leaves a way from its old address, and references follow', async () => {
  const folder = makeArchive();
  const theme = join(folder, 'content/themes/calls.mdx');
  writeFileSync(
    theme,
    '---\ntitle: Calls\nsections: [2011-visit/findings]\n---\nSee [what was found](/reports/2011-visit/findings/#p2).\n',
  );
  const { code, output } = await run(folder, 'rename', '2011-visit/findings', 'what-was-found');
  expect(output).toContain(
    'content/redirects.yaml: /reports/2011-visit/findings/ leads to /reports/2011-visit/what-was-found/',
  );
  expect(code).toBe(0);
  expect(existsSync(join(folder, report, '02-findings.mdx'))).toBe(false);
  expect(existsSync(join(folder, report, '02-what-was-found.mdx'))).toBe(true);
  expect(readFileSync(theme, 'utf8')).toContain(
    'sections: [2011-visit/what-was-found]\n---\nSee [what was found](/reports/2011-visit/what-was-found/#p2).',
  );
  expect((await run(folder, 'check', '--no-pages')).output).toContain('check: no errors');

  // Once more, and back: every name that was published leads to where the section is.
  expect((await run(folder, 'rename', '/reports/2011-visit/what-was-found/', 'found')).code).toBe(0);
  expect(readFileSync(join(folder, 'content/redirects.yaml'), 'utf8')).toBe(
    '/reports/2011-visit/strengths/: /reports/2011-visit/found/\n/reports/2011-visit/findings/: /reports/2011-visit/found/\n/reports/2011-visit/what-was-found/: /reports/2011-visit/found/\n',
  );
  expect((await run(folder, 'rename', '2011-visit/found', 'findings')).code).toBe(0);
  expect(readFileSync(join(folder, 'content/redirects.yaml'), 'utf8')).not.toMatch(
    /^\/reports\/2011-visit\/findings\/:/m,
  );
  expect((await run(folder, 'check', '--no-pages')).output).toContain('check: no errors');
}, 60_000);

test.each([
  [
    'a report that is not there',
    ['2012-visit/findings', 'found'],
    'content/reports/2012-visit',
    'there is no such report',
  ],
  ['a section that is not there', ['2011-visit/none', 'found'], report, 'there is no section "none"'],
  [
    'a name that is no address',
    ['2011-visit/findings', 'Was gefunden wurde'],
    `${report}/02-findings.mdx`,
    'cannot be an address',
  ],
  [
    'a name that is taken',
    ['2011-visit/findings', 'the-visit'],
    `${report}/02-findings.mdx`,
    'another section is called "the-visit"',
  ],
  [
    'a name that another page has',
    ['2011-visit/findings', 'source'],
    `${report}/02-source.mdx`,
    'is kept for another page',
  ],
])('refuses %s, and changes nothing', async (_, args, place, problem) => {
  const folder = makeArchive();
  const before = snapshot(folder);
  expectRefusal(await run(folder, 'rename', ...args), place, problem);
  expect(snapshot(folder)).toEqual(before);
});
