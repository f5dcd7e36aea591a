import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readYaml, splitFrontMatter } from '../edition/yaml.ts';
import { reportSchema, type SettledFact, settledFacts } from '../schemas/report.ts';
import { vocabulary } from '../vocabulary/fixtures/vocabulary.ts';
import type { GivenFacts } from './edition/describe-report.ts';
import { importReport } from './import-report.ts';

const fixtures = new URL('fixtures/', import.meta.url);

// Each folder is a rule. `importReport` itself holds every import against its source, so these show the structure; the words are proved.
test.each(readdirSync(fixtures))('%s', async (rule) => {
  const input = readdirSync(new URL(`${rule}/`, fixtures)).find((name) => name.startsWith('input.')) ?? '';
  const { files, doubts } = await importReport(readFileSync(new URL(`${rule}/${input}`, fixtures)), {
    id: '2011-example',
    file: input,
    facts: given,
    vocabulary,
    grades,
  });

  const sections = [...files]
    .filter(([name]) => /^\d/.test(name))
    .map(([name, text]) => `%% ${name}\n${text.replace(/^---\n.*?\n---\n/s, '')}`);
  const edition = (files.get('edition.yaml') ?? '')
    .replace(/^imported:.*/ms, '')
    .replace(/sha256: \w+/, 'sha256: …')
    .replace(/^original:\n(?: {2}.*\n)*/m, '');
  const list = doubts.flatMap((doubt) =>
    'lines' in doubt ? [`${doubt.lines[0]}–${doubt.lines[1]} ${doubt.problem}\n`] : [],
  );
  await expect(
    [...sections, `%% edition.yaml\n${edition}`, `%% doubts\n${list.join('')}`].join('\n'),
  ).toMatchFileSnapshot(fileURLToPath(new URL(`${rule}/output.txt`, fixtures)));
});

/** As an archive's scales write them. */
const grades = ['Excellent', 'Good', 'Fair', 'Poor', 'Outstanding', 'Requires improvement', 'Inadequate'];

const given = {
  title: 'Example',
  subject: 'Exampleshire Service',
  voice: 'inspectorate',
  year: '2011',
  publisher: 'Inspectorate',
  publisherBasis: 'the letter it came with',
  published: '2011-03',
  publishedBasis: 'https://example.org/visit',
  licence: 'publisher',
  licenceBasis: 'the letter it came with',
  rights: '© The Inspectorate',
  rightsBasis: 'the letter it came with',
};

/** Front matter of `index.mdx`, and the fields that are in doubt. */
async function describe(text: string, facts: GivenFacts = {}, file = 'visit.txt') {
  const { files, doubts } = await importReport(new TextEncoder().encode(text), {
    id: '2019-visit',
    file,
    facts,
    vocabulary,
  });
  const meta = readYaml(splitFrontMatter(files.get('index.mdx') ?? '', file).frontMatter, {
    file,
    schema: reportSchema,
  });
  return { meta, inDoubt: doubts.flatMap((doubt) => ('field' in doubt ? [doubt.field] : [])) };
}

test('what nobody said about publisher, date, licence and rights stays unknown, and is a doubt', async () => {
  const { meta, inDoubt } = await describe(
    'The visit\n\nExampleshire Police\n\nHer Majesty’s Inspectorate of Constabulary inspected the service on 4 November 2019. The guidance was published by the Home Office in 2012.',
  );
  for (const name of settledFacts) expect(meta[name]).toEqual({ basis: 'unknown' });
  expect(meta).toMatchObject({ title: 'The visit', subject: 'Exampleshire Police', year: 2019 });
  expect(inDoubt).toEqual(expect.arrayContaining([...settledFacts, 'title', 'subject', 'voice', 'year']));
});

test.each([
  [
    'of the United States',
    'Report of the Office of Inspector General\n\nThe Office inspected the facility in May 2019.\n\nWashington, DC',
  ],
  [
    'of New Zealand',
    'Office of the Inspectorate\n\nThe Inspectorate inspected Auckland Prison in May 2019.\n\nCrown counsel was heard.',
  ],
])('a report %s gets no licence and no rights of Britain', async (_, text) => {
  const { meta } = await describe(text);
  for (const name of settledFacts) expect(meta[name]).toEqual({ basis: 'unknown' });
});

test.each<[string, string, SettledFact, string, string]>([
  [
    'an imprint',
    'Published by the Inspectorate of Visits.',
    'publisher',
    'Inspectorate of Visits',
    'Published by the Inspectorate of Visits.',
  ],
  ['a day', 'Published: 4 November 2019', 'published', '2019-11-04', 'Published: 4 November 2019'],
  ['a month', 'Published in November 2019', 'published', '2019-11', 'Published in November 2019'],
  ['a year', 'FIRST PUBLISHED 2019', 'published', '2019', 'FIRST PUBLISHED 2019'],
  ['Crown copyright', '© Crown copyright 2019', 'rights', '© Crown copyright 2019', '© Crown copyright 2019'],
  [
    'a copyright',
    'Copyright © State of Example',
    'rights',
    'Copyright © State of Example',
    'Copyright © State of Example',
  ],
  [
    'the Open Government Licence',
    'This publication is licensed under the terms of the Open Government\nLicence v3.0 except where stated.',
    'licence',
    'ogl-3.0',
    'This publication is licensed under the terms of the Open Government Licence v3.0 except where stated.',
  ],
  [
    'Creative Commons',
    'This work is licensed under a Creative Commons Attribution 4.0 International Licence.',
    'licence',
    'cc-by-4.0',
    'This work is licensed under a Creative Commons Attribution 4.0 International Licence.',
  ],
])(
  '%s that the text prints is taken from it, with its words, for an editor to confirm',
  async (_, line, name, value, quote) => {
    const { meta, inDoubt } = await describe(`The visit\n\nThe service answers its calls.\n\n${line}\n`);
    expect(meta[name]).toEqual({ value, basis: 'text', quote });
    expect(inDoubt).toContain(name);
  },
);

test.each<[string, string, SettledFact]>([
  ['rights of a map', 'Contains Ordnance Survey data © Crown copyright and database right 2019', 'rights'],
  ['two holders of rights', '© Crown copyright 2019\n\n© County Council 2018', 'rights'],
  ['another publication’s date', 'The standards, published in November 2012, are old.', 'published'],
  ['what somebody publishes each year', 'Published by the force each year, the plan names five aims.', 'publisher'],
  [
    'a licence of something else',
    'The statistics are licensed under the Open Government Licence v3.0, but this report is not.',
    'licence',
  ],
  ['a licence of another version', 'This is licensed under the Open Government Licence v2.0.', 'licence'],
  ['a licence without its version', 'This is licensed under the Open Government Licence.', 'licence'],
  [
    'a stricter licence',
    'This work is licensed under a Creative Commons Attribution-NonCommercial 4.0 International Licence.',
    'licence',
  ],
])('%s is not taken for the report’s', async (_, line, name) => {
  const { meta, inDoubt } = await describe(`The visit\n\nThe service answers its calls.\n\n${line}\n`);
  expect(meta[name]).toEqual({ basis: 'unknown' });
  expect(inDoubt).toContain(name);
});

test('a fact that was given keeps its basis: words of the text, an address, or a reason', async () => {
  const withBasis = (publisherBasis: string) =>
    describe('The visit\n\nA report of the Visitors’ Office.', { publisher: 'Visitors’ Office', publisherBasis });
  expect((await withBasis('A report of the Visitors’ Office')).meta.publisher).toMatchObject({
    basis: 'text',
    quote: 'A report of the Visitors’ Office',
  });
  expect((await withBasis('https://example.org/visit')).meta.publisher).toMatchObject({
    basis: 'elsewhere',
    address: 'https://example.org/visit',
  });
  expect((await withBasis('the letter it came with')).meta.publisher).toMatchObject({
    basis: 'inferred',
    note: 'the letter it came with',
  });
  expect((await withBasis('the letter it came with')).inDoubt).not.toContain('publisher');
});

test('a date that was given and that the text prints is the text’s; another one wants its basis', async () => {
  const text = 'The visit\n\nLondon, 4 November 2019';
  expect((await describe(text, { published: '2019-11-04' })).meta.published).toEqual({
    value: '2019-11-04',
    basis: 'text',
    quote: '4 November 2019',
  });
  expect((await describe(text, { published: '2019-11' })).meta.published).toEqual({
    value: '2019-11',
    basis: 'text',
    quote: 'November 2019',
  });
  const { meta, inDoubt } = await describe(text, { published: '2019-12' });
  expect(meta.published).toMatchObject({ value: '2019-12', basis: 'inferred' });
  expect(inDoubt).toContain('published');
});

test.each([
  ['a date that is none', { published: 'soon' }, 'write the date as YYYY'],
  ['an unknown licence', { licence: 'mine' }, '"mine" cannot be the licence'],
  [
    'an address without https',
    { publisher: 'Office', publisherBasis: 'http://example.org/' },
    'beginning with https://',
  ],
])('refuses %s', async (_, facts, problem) => {
  await expect(describe('The visit\n\nText.', facts)).rejects.toThrow(problem);
});

test.each([
  ['an empty file', new Uint8Array(), 'no words'],
  ['spaces', new TextEncoder().encode(' \n\t\n'), 'no words'],
  ['a damaged PDF', new TextEncoder().encode('%PDF-1.7 …'), 'PDF'],
  ['Windows-1252', Uint8Array.of(0x61, 0x0a, 0x93, 0x61), 'not UTF-8'],
  ['binary', new Uint8Array(2000).map((_, index) => index % 7), 'binary'],
])('refuses %s', async (_, bytes, problem) => {
  await expect(importReport(bytes, { id: 'x', file: 'x.txt', vocabulary })).rejects.toThrow(problem);
});

test.each([
  [
    'a.txt',
    'A visit\n\nReport of May 2011\n\n1. Why we came\n\nThere was a complaint about the kitchen of the house.\n\n2. What we found\n\nThe kitchen was clean on both of the days.\n\n3. What is asked\n\nThe house should keep it so from now on.\n',
    ['#', '##', '##', '##', '##'],
  ],
])('headings numbered one after the other stand on one level, or are a doubt: %s', async (file, text, levels) => {
  const { files, doubts } = await importReport(new TextEncoder().encode(text), {
    id: '2011-visit',
    file,
    facts: given,
    vocabulary,
    grades,
  });
  const sections = [...files].filter(([name]) => /^\d/.test(name)).map(([, section]) => section);
  expect(sections.join('\n').match(/^#+(?= )/gm)).toEqual(levels);
  expect(
    doubts.map(({ problem }) => problem).filter((problem) => problem.startsWith('the level of the heading')).length,
  ).toBe(1);
});
