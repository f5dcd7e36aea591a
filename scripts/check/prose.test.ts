import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import type { Archive } from '../../src/edition/archive.ts';
import { checkProse } from './prose.ts';

const passage = {
  id: 'p1',
  kind: 'paragraph',
  text: 'The school is […] good.',
  marks: [{ kind: 'lost', at: 14, length: 3, note: '' }],
  lines: [1, 1],
};
const archive = {
  reports: [{ id: '2011-visit', sections: [{ slug: 'result', passages: [passage] }] }],
} as unknown as Archive;
const folder = mkdtempSync(`${tmpdir()}/prose-`);
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function checkPage(body: string, frontMatter = 'title: Why\ndescription: Why we do this.\nsummary: Why.'): string[] {
  mkdirSync(`${folder}/pages`, { recursive: true });
  writeFileSync(`${folder}/pages/why.mdx`, `---\n${frontMatter}\n---\n\n${body}\n`);
  return checkProse(archive, folder).map(({ place, problem }) => `${place.file}:${place.line} ${problem}`);
}

test('takes Markdown, HTML, known components and quotations that stand', () => {
  expect(
    checkPage(
      'A *word*, <b>bold</b>, <Count of="reports" />.\n\n<Quote of="2011-visit#p1" />\n\n<Quote of="2011-visit#p1" words="The school is" />',
    ),
  ).toEqual([]);
});

test.each([
  ['<Quote of="2011-visit#p9" />', '7', '<Quote of="2011-visit#p9">: 2011-visit has no passage "p9".'],
  ['<Quote of="2012-visit#p1" />', '7', '<Quote of="2012-visit#p1">: there is no report "2012-visit".'],
  [
    '<Quote of="2011-visit#p1" words="school is good" />',
    '7',
    '<Quote of="2011-visit#p1">: "school is good" does not stand in 2011-visit#p1.',
  ],
  ['<Quote />', '7', '<Quote> does not say what it quotes.'],
  ['Text\n\n<Qoute of="2011-visit#p1" />', '9', 'there is no component <Qoute>.'],
])('refuses %j', (body, line, problem) => {
  expect(checkPage(body)).toEqual([`content/pages/why.mdx:${line} ${problem}`]);
});

test('a component that the page imports is its own affair', () => {
  expect(checkPage("import Map from './Map.astro';\n\n<Map />")).toEqual([]);
});

test('names the line of broken MDX, and of a field that a page may not have', () => {
  expect(checkPage('<b>open').join()).toMatch(/why\.mdx:7 broken MDX/);
  expect(checkPage('Text', 'title: Why\ndescription: Why.\nsummary: Why.\ncolour: red').join()).toMatch(
    /why\.mdx:5 .*colour/,
  );
});
