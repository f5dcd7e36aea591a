import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import type { Archive } from '../../src/edition/archive.ts';
import { wordsDigest } from '../../src/edition/words-digest.ts';
import { checkAddresses, checkBuiltAddresses } from './addresses.ts';

const archive = {
  reports: [
    {
      id: 'a',
      sections: [
        {
          slug: 'one',
          passages: [
            { id: 'p1', text: 'First.', marks: [] },
            { id: 'p2', text: 'Second.', marks: [] },
          ],
        },
      ],
    },
  ],
  glossary: { terms: new Map([['marac', {}]]) },
} as unknown as Archive;
const all = [
  '/reports/a/',
  '/reports/a/one/',
  `/reports/a/one/#p1 ${wordsDigest('First.')}`,
  `/reports/a/one/#p2 ${wordsDigest('Second.')}`,
  '/glossary/marac/',
];

let folder: string | undefined;
afterEach(async () => {
  if (folder) await rm(folder, { recursive: true });
  folder = undefined;
});

async function problems({
  published,
  redirects,
}: {
  published?: readonly string[];
  redirects?: string;
}): Promise<string[]> {
  folder = await mkdtemp(`${tmpdir()}/archive-`);
  if (published) await writeFile(`${folder}/addresses.txt`, `${published.join('\n')}\n`);
  if (redirects) await writeFile(`${folder}/redirects.yaml`, redirects);
  return (await checkAddresses(archive, folder)).map(
    ({ place, severity, problem }) => `${place.line ?? ''} ${severity ?? 'error'} ${problem}`,
  );
}

test('says nothing when every published address is there', async () => {
  expect(await problems({ published: all })).toEqual([]);
});

test('a page or a term that is gone fails, with its line', async () => {
  expect(await problems({ published: [...all, '/reports/a/two/', '/glossary/mash/'] })).toEqual([
    '6 error the published address /reports/a/two/ is gone.',
    '7 error the published address /glossary/mash/ is gone.',
  ]);
});

test('a redirect keeps an address; that of a page keeps its anchors', async () => {
  expect(
    await problems({
      published: [...all, '/reports/a/two/', '/reports/a/two/#p9', '/reports/a/one/#p3'],
      redirects: '/reports/a/two/: /reports/a/one/\n"/reports/a/one/#p3": "/reports/a/one/#p2"\n',
    }),
  ).toEqual([]);
});

test('a redirect leads somewhere, from something that is gone', async () => {
  expect(
    await problems({
      published: all,
      redirects:
        '/reports/a/two/: /reports/a/three/\n/reports/a/one/: /reports/a/\n"/reports/a/one/#p2": "/reports/a/one/#p1"\n',
    }),
  ).toEqual([
    ' error /reports/a/two/ leads to /reports/a/three/, which does not exist.',
    ' error /reports/a/one/ is redirected, but it exists.',
    ' error /reports/a/one/#p2 is redirected, but it exists.',
  ]);
});

test('an anchor may lead to another page while its own page lives', async () => {
  expect(await problems({ published: all, redirects: '"/reports/a/one/#p9": /glossary/marac/\n' })).toEqual([]);
});

test('a redirect to what has moved itself is no way; so none goes in a circle', async () => {
  expect(await problems({ published: all, redirects: '/a/: /b/\n/b/: /a/\n/c/: /b/\n' })).toEqual([
    ' error /a/ leads to /b/, which has moved itself.',
    ' error /b/ leads to /a/, which has moved itself.',
    ' error /c/ leads to /b/, which has moved itself.',
  ]);
});

test('in the built site a redirect leads from a page that has moved to one that is there', async () => {
  folder = await mkdtemp(`${tmpdir()}/archive-`);
  for (const [page, text] of [
    ['grades', 'Grades'],
    ['old', '<a class="moved-to" href="../one/">'],
    ['one', '<p id="p9">This passage has moved.</p>'],
  ] as const) {
    await mkdir(`${folder}/${page}`);
    await writeFile(`${folder}/${page}/index.html`, text);
  }
  await writeFile(
    `${folder}/redirects.yaml`,
    '/old/: /grades/\n/older/: /nope/\n/grades/: /old/\n/one/#p9: /grades/\n/one/#p8: /grades/\n',
  );
  expect((await checkBuiltAddresses(folder, folder)).map(({ problem }) => problem)).toEqual([
    '/older/ leads to /nope/, which does not exist.',
    '/grades/ is redirected, but it exists.',
    '/one/#p8 has no place on its page.',
  ]);
});

test('new addresses are a warning, a missing list is an error', async () => {
  expect(await problems({ published: all.slice(0, 3) })).toEqual([' warning 2 addresses are not in the list yet.']);
  expect(await problems({})).toEqual([' error the list of published addresses is missing.']);
});
