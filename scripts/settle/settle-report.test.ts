import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readReport } from '../../src/edition/report.ts';
import { runImport } from '../../src/import/run-import.ts';
import { vocabulary } from '../../src/vocabulary/fixtures/vocabulary.ts';
import { runSettle } from './run-settle.ts';
import { findOpenQuestions } from './settle-report.ts';

let root: string;
let folder: string;
const id = '2011-visit';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'settle-'));
  folder = join(root, 'reports');
  await writeFile(
    join(root, 'visit.txt'),
    'The visit\n\nExampleshire Police answers its calls. A report of the Visitors’ Office, in May 2010.\n',
  );
  await runImport({ file: join(root, 'visit.txt'), id, folder, vocabulary });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const settle = (facts: object, tick?: string) => runSettle(id, { folder, vocabulary }, { facts, tick }, false);
const read = (name: string) => readFile(join(folder, id, name), 'utf8');
const facts = {
  publisher: 'Visitors’ Office',
  publisherBasis: 'A report of the Visitors’ Office',
  published: '2011-05',
  publishedBasis: 'https://example.org/visits',
  licence: 'publisher',
  licenceBasis: 'No licence is printed.',
  rights: '© Visitors’ Office',
  rightsBasis: 'It wrote the report.',
};

test('without answers it lists what is open, each with its number, and changes nothing', async () => {
  const before = [await read('index.mdx'), await read('doubts.md')];
  const told = (await settle({})).join('\n');
  for (const name of ['publisher', 'published', 'licence', 'rights'])
    expect(told).toMatch(new RegExp(`^ {2}\\d+\\. index\\.mdx, ${name}: `, 'm'));
  expect(told).toContain('--publisher <value> --publisher-basis <basis>');
  expect([await read('index.mdx'), await read('doubts.md')]).toEqual(before);
});

test('answers go into index.mdx with their basis, and tick their doubts', async () => {
  const told = (await settle(facts)).join('\n');
  expect(told).toContain('publisher: Visitors’ Office (text: “A report of the Visitors’ Office”)');
  const { meta } = await readReport(join(folder, id), vocabulary);
  expect(meta.publisher).toEqual({
    value: 'Visitors’ Office',
    basis: 'text',
    quote: 'A report of the Visitors’ Office',
  });
  expect(meta.published).toEqual({ value: '2011-05', basis: 'elsewhere', address: 'https://example.org/visits' });
  expect(meta.licence).toEqual({ value: 'publisher', basis: 'inferred', note: 'No licence is printed.' });
  const { facts: unknown, doubts } = await findOpenQuestions(id, { folder, vocabulary });
  expect(unknown).toEqual([]);
  expect(doubts.map(({ field }) => field)).not.toContain('publisher');
});

test('nothing is open when the facts are given and the rest is ticked', async () => {
  await settle(facts);
  const { doubts } = await findOpenQuestions(id, { folder, vocabulary });
  expect((await settle({}, doubts.map(({ number }) => number).join(','))).at(-1)).toContain('nothing is open');
});

test('a plain field that is given is settled, too', async () => {
  await settle({ subject: 'Exampleshire Police', title: 'Visit: the report', year: '2011' });
  const { meta } = await readReport(join(folder, id), vocabulary);
  expect(meta).toMatchObject({ subject: 'Exampleshire Police', title: 'Visit: the report', year: 2011 });
  expect((await findOpenQuestions(id, { folder, vocabulary })).doubts.map(({ field }) => field)).not.toContain('title');
});

test.each<[string, object, string | undefined, string]>([
  ['a fact without a basis', { publisher: 'Office' }, undefined, 'how is "Office" known?'],
  [
    'a quotation that the text does not print',
    { publisher: 'Office', publisherBasis: '“A report of the Office”' },
    undefined,
    'the text does not print “A report of the Office”',
  ],
  [
    'a quotation that gives another year',
    { published: '2011-05', publishedBasis: 'in May 2010' },
    undefined,
    'names 2010, not May 2011',
  ],
  [
    'a quotation that gives another month',
    { published: '2010-07', publishedBasis: 'in May 2010' },
    undefined,
    'names May, not July 2010',
  ],
  ['a basis without a fact', { publisherBasis: 'a letter' }, undefined, 'what is the publisher?'],
  [
    'a date that is none',
    { published: 'soon', publishedBasis: 'a letter' },
    undefined,
    '"soon" cannot be the date of publication',
  ],
  ['an empty title', { title: ' ' }, undefined, 'title'],
  ['a doubt that is not there', {}, '99', 'there is no doubt 99'],
  ['what is no number', {}, 'all', '"all" is no number of a doubt'],
])('refuses %s, and writes nothing', async (_, given, tick, problem) => {
  const before = [await read('index.mdx'), await read('doubts.md')];
  await expect(settle({ ...given }, tick)).rejects.toThrow(problem);
  expect([await read('index.mdx'), await read('doubts.md')]).toEqual(before);
});

test.each([
  ['subject', 'Not stated in the text', { subject: 'Exampleshire Police' }],
  ['year', '2000', { year: '2000' }],
])('what nobody knows is not settled by a tick but by a value: %s', async (field, placeholder, given) => {
  await writeFile(join(root, 'plain.txt'), 'A visit\n\nAll calls are answered.\n');
  await runImport({ file: join(root, 'plain.txt'), id: 'visit', folder, vocabulary });
  const settleVisit = (facts: object, tick?: string) =>
    runSettle('visit', { folder, vocabulary }, { facts, tick }, false);

  const { doubts } = await findOpenQuestions('visit', { folder, vocabulary });
  const number = String(doubts.find((doubt) => doubt.field === field)?.number);
  await expect(settleVisit({}, number)).rejects.toThrow(
    `nobody knows the ${field} yet; "${placeholder}" only keeps its place.`,
  );
  await settleVisit(given, number);
  expect((await findOpenQuestions('visit', { folder, vocabulary })).doubts.map((doubt) => doubt.field)).not.toContain(
    field,
  );
});

test('refuses a report that is not there', async () => {
  await expect(runSettle('none', { folder, vocabulary }, { facts: {} }, false)).rejects.toThrow(
    'there is no such report',
  );
});
