import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { allBodies, type Body, bodiesOf, idOfName, labelReport, readBodies, unnamedSubject } from './bodies.ts';

const bare = { codes: {}, predecessors: [], successors: [], links: [] };
const hill: Body = { ...bare, id: 'hill', name: 'Hill Primary School', shortName: 'Hill' };
const linde: Body = { ...bare, id: 'linde', name: 'Lindenschule' };
const bodies = new Map([hill, linde].map((body) => [body.id, body]));

test.each<[string, Parameters<typeof bodiesOf>[0], string[]]>([
  ['the bodies it names', { bodies: ['hill', 'linde'], subject: 'Two schools' }, ['hill', 'linde']],
  ['none, when it is national', { bodies: 'national', subject: 'All schools' }, []],
  ['the one that bears its subject’s name', { subject: 'Hill Primary School' }, ['hill']],
  ['the one that bears it in lists', { subject: 'Hill' }, ['hill']],
  ['one of its own, when no file tells of its subject', { subject: 'St Mary’s Äcademy' }, ['st-marys-academy']],
])('a report is about %s', (_, meta, expected) => {
  expect(bodiesOf(meta, bodies)).toEqual(expected);
});

test('a name in other letters still has an id', () => {
  expect(idOfName('学校')).toBe('body');
});

test('bodies are those with a file, and those that reports alone tell of, by name', () => {
  const reports = [{ bodies: ['academy'], meta: { subject: 'Academy' } }];
  expect(allBodies(bodies, reports).map(({ id, name }) => `${id}: ${name}`)).toEqual([
    'academy: Academy',
    'hill: Hill Primary School',
    'linde: Lindenschule',
  ]);
});

test.each<[string, string, Body[], boolean, string]>([
  ['with the body’s name where there are several', 'Visit 2019', [hill], true, 'Hill: Visit 2019'],
  ['with all of them where it is about several', 'Review 2022', [hill, linde], true, 'Hill, Lindenschule: Review 2022'],
  ['once, where its title has the name', 'Hill 2019', [hill], true, 'Hill 2019'],
  ['as it is in an archive of one body', 'Visit 2019', [hill], false, 'Visit 2019'],
  ['with its subject where it is national', 'State of schools 2020', [], true, 'All schools: State of schools 2020'],
])('a list names a report %s', (_, shortTitle, about, isOneOfMany, expected) => {
  expect(labelReport({ shortTitle, subject: 'All schools' }, about, isOneOfMany)).toBe(expected);
});

test.each<[string, string, Body[], boolean, string | undefined]>([
  ['says whom a title leaves out', 'How we see ourselves', [hill], true, 'All schools'],
  ['leaves out whom the title names', 'Hill Primary School: a visit', [hill], true, undefined],
  ['takes the name of lists for the name', 'Visit to Hill', [hill], true, undefined],
  ['says nothing more in an archive of one body', 'How we see ourselves', [hill], false, undefined],
])('a citation %s', (_, title, about, isOneOfMany, expected) => {
  expect(unnamedSubject({ title, subject: 'All schools' }, about, isOneOfMany)).toBe(expected);
});

test('what is wrong with a body has its file and line', async () => {
  const folder = await mkdtemp(`${tmpdir()}/bodies-`);
  await mkdir(`${folder}/bodies`);
  expect(await readBodies(`${folder}/none`)).toEqual(new Map());
  await writeFile(
    `${folder}/bodies/hill.mdx`,
    '---\nname: Hill\nlinks: [{ label: Pages, url: "http://hill.example" }]\n---\nText.\n',
  );
  await expect(readBodies(folder)).rejects.toThrow(/content\/bodies\/hill\.mdx:3: .*https/);
  await rm(folder, { recursive: true });
});
