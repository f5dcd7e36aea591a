import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { afterEach, expect, test } from 'vitest';
import { ContentError, formatPlace } from '../issues/issue.ts';
import { vocabulary } from '../vocabulary/fixtures/vocabulary.ts';
import { renderSection } from './html/render-section.ts';
import { sourceText } from './marks.ts';
import { prepareReport } from './prepare.ts';
import { readReport } from './report.ts';
import { TermMatcher } from './term-matcher.ts';
import { splitWords } from './words.ts';

const source = `Introduction
The constabulary1 has a co-
ordinated approach to MARAC and to ju<em>he rest.
12
1 A note with text.
Strengths
One thing
nested
{Two} <things> on 31 June
(a) first
(b) second
Year Calls
2017 131
GRADE POOR
Call 01298 762.
`;

const files: Record<string, string> = {
  'source.txt': source,
  'edition.yaml': `source: { sha256: ${sha256(source)}, format: text }
numbering: running
setAside:
  - { lines: 4, reason: page-number }
corrections:
  - { lines: 3, from: "ju<em>he", to: "ju he", reason: corrupt-text }
withheld:
  - { lines: 15, from: "01298 762.", reason: personal contact details }
notes:
  - { number: 1, lines: 5, cited: { line: 2, as: constabulary1 } }
moves:
  - { lines: 14, reason: grade-box }
`,
  'index.mdx': `---
title: An inspection
shortTitle: Inspection
subject: A force
publisher: { value: HMIC, basis: inferred, note: its style }
voice: inspectorate
published: { value: "2014-11", basis: inferred, note: the force's news page }
year: 2014
licence: { value: ogl-3.0, basis: inferred, note: Crown copyright }
rights: { value: Crown copyright, basis: inferred, note: its publisher }
---
Ours.
`,
  '01-introduction.mdx': `---
title: Introduction
---

# Introduction

<Grade grade="Poor">GRADE POOR</Grade>

The constabulary[^1] has a co-ordinated approach to MARAC and to ju <Gap reason="lost between two pages" /> he rest.

[^1]: A note with text.
`,
  '02-strengths.mdx': `---
title: Strengths
---

## Strengths

<Findings kind="strength">

- One thing

  - nested

- \\{Two} \\<things> on <Sic note="June has 30 days">31 June</Sic>

</Findings>

- (a) first
- (b) second

| Year | Calls |
| --- | --: |
| 2017 | 131 |

Call <Withheld />
`,
};

let folder: string | undefined;
afterEach(async () => {
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** A report folder of the files above, some of them replaced (`null`: left out). */
async function reportWith(changes: Record<string, string | null> = {}, id = 'a-report'): Promise<string> {
  folder = await mkdtemp(`${tmpdir()}/archive-`);
  await mkdir(`${folder}/${id}`);
  for (const [name, text] of Object.entries({ ...files, ...changes }))
    if (text !== null) await writeFile(`${folder}/${id}/${name}`, text);
  return `${folder}/${id}`;
}

test('reads a report: passages in order, each with its id, kind, words and source lines', async () => {
  const report = await readReport(await reportWith(), vocabulary);
  expect(report.issues).toEqual([]);
  expect(
    report.sections.flatMap(({ passages }) =>
      passages.map(({ id, kind, text, lines, finding }) => [id, kind, text, lines, finding?.id]),
    ),
  ).toEqual([
    ['introduction', 'heading', 'Introduction', [1, 1], undefined],
    ['p1', 'grade', 'GRADE POOR', [14, 14], undefined],
    [
      'p2',
      'paragraph',
      'The constabulary has a co-ordinated approach to MARAC and to ju […] he rest.',
      [2, 3],
      undefined,
    ],
    ['fn-1', 'note', 'A note with text.', [5, 5], undefined],
    ['strengths', 'heading', 'Strengths', [6, 6], undefined],
    ['p3', 'item', 'One thing', [7, 7], 'a-report-p3'],
    ['p4', 'item', 'nested', [8, 8], 'a-report-p3'],
    ['p5', 'item', '{Two} <things> on 31 June', [9, 9], 'a-report-p5'],
    ['p6', 'item', '(a) first', [10, 10], undefined],
    ['p7', 'item', '(b) second', [11, 11], undefined],
    ['p8', 'table', 'Year\tCalls\n2017\t131', [12, 13], undefined],
    ['p9', 'paragraph', 'Call [withheld]', [15, 15], undefined],
  ]);
  expect(report.receipt).toMatchObject({ setAsideWords: 1, withheldWords: 2, corrections: 1, notes: 1, moves: 1 });
});

test('the page has the words of the edition, and marks the rest as ours', async () => {
  const report = await readReport(await reportWith(), vocabulary);
  const matcher = new TermMatcher([{ id: 'marac', forms: [{ form: 'MARAC' }] }]);
  for (const section of report.sections) {
    const html = renderSection(section, {
      vocabulary,
      reportId: report.id,
      matcher,
      defineTerm: () => [{ type: 'text', value: 'ours' }],
      topHeading: 1,
    });
    expect(splitWords(publishedText(fromHtml(html, { fragment: true })))).toEqual(
      section.passages.flatMap((passage) => splitWords(sourceText(passage))),
    );
    expect(html).toMatchSnapshot();
  }
});

test('a page has one heading of level 1, though its first heading has siblings', async () => {
  const text = 'One\na\nTwo\nb\n';
  const report = await readReport(
    await reportWith({
      'source.txt': text,
      'edition.yaml': `source: { sha256: ${sha256(text)}, format: text }\nnumbering: running\n`,
      '01-introduction.mdx': '---\ntitle: One\n---\n\n## One\n\na\n\n## Two\n\nb\n',
      '02-strengths.mdx': null,
    }),
    vocabulary,
  );
  const render = (topHeading: number) =>
    report.sections
      .map((section) =>
        renderSection(section, {
          vocabulary,
          reportId: report.id,
          matcher: new TermMatcher([]),
          defineTerm: () => undefined,
          topHeading,
        }),
      )
      .join();
  expect(render(0).match(/<h\d/g)).toEqual(['<h1', '<h2']);
  expect(render(2).match(/<h\d/g)).toEqual(['<h3', '<h3']);
});

/** A note cited twice in its section and once in the next, printed with a sign of its own; pages of the file it came in. */
const citedAgain: Record<string, string | null> = {
  'source.txt': 'One\nLamps* and oil*\n* Both.\nTwo\nWicks*\n',
  '01-introduction.mdx': '---\ntitle: One\n---\n\n# One\n\nLamps[^1] and oil[^1]\n\n[^1]: Both.\n',
  '02-strengths.mdx': '---\ntitle: Two\n---\n\n# Two\n\nWicks[^1]\n',
};
citedAgain['edition.yaml'] = `source: { sha256: ${sha256(citedAgain['source.txt'] ?? '')}, format: text }
original: { received: { kept: received.pdf, sha256: ${sha256('%PDF')} } }
numbering: running
pages: [{ line: 1, sheet: 1, printed: iv }, { line: 5, sheet: 2 }]
notes:
  - { number: 1, printed: "*", lines: 3, cited: [{ line: 2, as: Lamps* }, { line: 2, as: oil* }, { line: 5, as: Wicks* }] }
`;

test('a note cited again, also from another section, is told by what the source prints, and leads back to each place', async () => {
  const report = await readReport(await reportWith({ ...citedAgain, 'received.pdf': '%PDF' }), vocabulary);
  expect(report.issues).toEqual([]);
  const render = (isWhole: boolean) =>
    report.sections.map((section) =>
      renderSection(section, {
        vocabulary,
        reportId: report.id,
        matcher: new TermMatcher([]),
        defineTerm: () => undefined,
        topHeading: 1,
        ...(isWhole && { opens: { slug: section.slug, citedTitle: '' } }),
      }),
    );
  const links = (html: string | undefined) =>
    html?.match(/href="[^"]*"[^>]*(?=>[*\d]+<)/g)?.map((link) => link.replace(/ class.*/, ''));
  const [first, second] = render(false);
  expect(links(first)).toEqual([
    'href="#fn-1" id="fnref-1"',
    'href="#fn-1" id="fnref-1-2"',
    'href="#fnref-1"',
    'href="#fnref-1-2"',
    'href="/reports/a-report/strengths/#fnref-1-3"',
  ]);
  expect(links(second)).toEqual(['href="/reports/a-report/introduction/#fn-1" id="fnref-1-3"']);
  expect(render(true).join('')).not.toContain('href="/reports/');
});

test('passages say the page of the received file, whose checksum must be right', async () => {
  const folder = await reportWith({ ...citedAgain, 'received.pdf': '%PDF' });
  const [first, second] = (await readReport(folder, vocabulary)).sections;
  expect(first?.passages[0]).toMatchObject({ page: { sheet: 1, printed: 'iv' }, pageAnchors: ['page-iv'] });
  expect(second?.passages.map(({ page }) => page?.sheet)).toEqual([1, 2]);
  await writeFile(`${folder}/received.pdf`, '%PDF-1.7');
  await expect(readReport(folder, vocabulary)).rejects.toThrow('received.pdf has the checksum');
});

test('figures in a hand-written table are set as figures, and so is their head', async () => {
  const text = 'Grades\nArea Forces\nOne 12.5%\nTwo 7\n';
  const table =
    '<table>\n<thead>\n<tr><th scope="col">Area</th><th scope="col">Forces</th></tr>\n</thead>\n<tbody>\n<tr><td>One</td><td>12.5%</td></tr>\n<tr><td>Two</td><td>7</td></tr>\n</tbody>\n</table>';
  const report = await readReport(
    await reportWith({
      'source.txt': text,
      'edition.yaml': `source: { sha256: ${sha256(text)}, format: text }\nnumbering: running\n`,
      '01-introduction.mdx': `---\ntitle: Grades\n---\n\n# Grades\n\n${table}\n`,
      '02-strengths.mdx': null,
    }),
    vocabulary,
  );
  const html = report.sections
    .map((section) =>
      renderSection(section, {
        vocabulary,
        reportId: report.id,
        matcher: new TermMatcher([]),
        defineTerm: () => undefined,
        topHeading: 1,
      }),
    )
    .join();
  expect(html).toContain('<th scope="col">Area</th>');
  expect(html).toMatch(/<th scope="col" class="number">Forces<\/th>/);
  expect(html).toContain('<td class="number">12.5%</td>');
});

test('an anchor that moved within its page still leads to its words', async () => {
  const report = await readReport(await reportWith(), vocabulary);
  const [section] = report.sections.slice(1);
  const aliases = new Map([
    ['p3', ['old-3']],
    ['p8', ['old-8']],
    ['strengths', ['old-strengths']],
  ]);
  const html = section
    ? renderSection(section, {
        vocabulary,
        reportId: report.id,
        matcher: new TermMatcher([]),
        defineTerm: () => undefined,
        topHeading: 1,
        aliases,
      })
    : '';
  expect(html).toMatch(/<li[^>]* id="p3"><span id="old-3" data-editorial><\/span>/);
  expect(html).toMatch(/<caption data-editorial><span id="old-8" data-editorial><\/span>/);
  expect(html).toMatch(/<h2 id="strengths"><span id="old-strengths" data-editorial><\/span>/);
});

test('in an edition numbered by its source, paragraphs keep their printed numbers', async () => {
  const text = 'Calls\n3.5 First.\none\n3.6 Second.\n';
  const report = await readReport(
    await reportWith({
      'source.txt': text,
      'edition.yaml': `source: { sha256: ${sha256(text)}, format: text }\nnumbering: source\n`,
      '01-introduction.mdx': '---\ntitle: Calls\n---\n\n# Calls\n\n3.5 First.\n\n- one\n\n3.6 Second.\n',
      '02-strengths.mdx': null,
    }),
    vocabulary,
  );
  expect(report.issues).toEqual([]);
  expect(report.sections[0]?.passages.map(({ id }) => id)).toEqual(['calls', 'p3.5', 'p3.5-1', 'p3.6']);
});

test('a caption that the source numbers is a passage of its own, and its table the next', async () => {
  const text = 'Calls\n8.8 Calls in ten years\nYear Calls\n2017 131\n';
  const report = await readReport(
    await reportWith({
      'source.txt': text,
      'edition.yaml': `source: { sha256: ${sha256(text)}, format: text }\nnumbering: source\n`,
      '01-introduction.mdx':
        '---\ntitle: Calls\n---\n\n# Calls\n\n<table>\n<caption>8.8 Calls in ten years</caption>\n<tbody>\n<tr><th>Year</th><th>Calls</th></tr>\n<tr><td>2017</td><td>131</td></tr>\n</tbody>\n</table>\n',
      '02-strengths.mdx': null,
    }),
    vocabulary,
  );
  expect(report.issues).toEqual([]);
  expect(report.sections[0]?.passages.map(({ id, kind, text: words }) => [id, kind, words])).toEqual([
    ['calls', 'heading', 'Calls'],
    ['p8.8', 'paragraph', '8.8 Calls in ten years'],
    ['p8.8-1', 'table', 'Year\tCalls\n2017\t131'],
  ]);
  const html = report.sections
    .map((section) =>
      renderSection(section, {
        vocabulary,
        reportId: report.id,
        matcher: new TermMatcher([]),
        defineTerm: () => undefined,
        topHeading: 1,
      }),
    )
    .join();
  expect(html).toMatch(
    /<table[^>]* id="p8.8-1">\s*<caption[^>]* id="p8.8">8.8 Calls in ten years<a class="pl" href="#p8.8".*<a class="pl" href="#p8.8-1"/,
  );
});

const practice = `---
title: Strengths
---

## Strengths

<Practice voice="force">

### Cameras

Crime fell by half.

</Practice>

HMIC has not evaluated this.
`;
const practiceText = 'Introduction\nStrengths\nCameras\nCrime fell by half.\nHMIC has not evaluated this.\n';
const practiceFiles = (index: string) => ({
  'source.txt': practiceText,
  'edition.yaml': `source: { sha256: ${sha256(practiceText)}, format: text }\nnumbering: running\n`,
  'index.mdx': (files['index.mdx'] ?? '').replace('published:', `${index}\npublished:`),
  '01-introduction.mdx': '---\ntitle: Introduction\n---\n\n# Introduction\n',
  '02-strengths.mdx': practice,
});
const forceVoice =
  'otherVoices: [{ voice: force, note: "The force’s own account.", quote: "HMIC has not evaluated this" }]';

test('where somebody else speaks, each passage knows it, and the page says so with the report’s own words on it', async () => {
  const report = await readReport(await reportWith(practiceFiles(forceVoice)), vocabulary);
  expect(report.issues).toEqual([]);
  expect(report.sections[1]?.passages.map(({ text, voice }) => [text, voice])).toEqual([
    ['Strengths', undefined],
    ['Cameras', 'force'],
    ['Crime fell by half.', 'force'],
    ['HMIC has not evaluated this.', undefined],
  ]);
  const html =
    prepareReport(report, {
      glossary: { terms: new Map(), matcher: new TermMatcher([]) },
      titles: new Map(),
      vocabulary,
    }).sections[1]?.html ?? '';
  expect(html).toMatch(
    /<div class="practice" data-voice="force">\s*<p class="voice-note" data-editorial>The force’s own account. <a href="\/reports\/a-report\/strengths\/#p2">/,
  );
});

test('the report’s own voice is not said twice', async () => {
  const own = practiceFiles('');
  const report = await readReport(
    await reportWith({ ...own, '02-strengths.mdx': practice.replace('"force"', '"inspectorate"') }),
    vocabulary,
  );
  expect(report.issues).toEqual([]);
  expect(report.sections[1]?.passages.some(({ voice }) => voice)).toBe(false);
});

const edition = files['edition.yaml'] ?? '';
const introduction = files['01-introduction.mdx'] ?? '';
test.each<[string, Record<string, string | null>, string, string]>([
  ['a wrong checksum', { 'source.txt': `${source}x` }, 'edition.yaml', 'has the checksum'],
  ['a missing file', { 'index.mdx': null }, 'index.mdx', 'the file is missing'],
  ['no sections', { '01-introduction.mdx': null, '02-strengths.mdx': null }, 'a-report', 'has no sections'],
  ['broken YAML', { 'edition.yaml': `${edition}moves: [` }, 'edition.yaml', 'broken YAML'],
  ['an unknown field', { 'edition.yaml': `${edition}\nsetaside: []` }, 'edition.yaml', 'Unrecognized key'],
  [
    'a reason that does not exist',
    { 'edition.yaml': edition.replace('page-number', 'whim') },
    'edition.yaml:4',
    'setAside.0.reason',
  ],
  [
    'a set-aside range outside the file',
    { 'edition.yaml': edition.replace('lines: 4,', 'lines: [4, 99],') },
    'edition.yaml:4',
    'names lines 4 to 99',
  ],
  [
    'an unknown element',
    { '01-introduction.mdx': introduction.replaceAll('Grade', 'Grad') },
    '01-introduction.mdx:7:1',
    'unknown element <Grad>',
  ],
  [
    'an unknown attribute',
    { '01-introduction.mdx': introduction.replace('grade=', 'mark=') },
    '01-introduction.mdx:7:1',
    'no attribute "mark"',
  ],
  [
    'an import',
    { '01-introduction.mdx': introduction.replace('# Introduction', 'import a from "a"\n\n# Introduction') },
    '01-introduction.mdx:5',
    'an import or export',
  ],
  [
    'an expression',
    { '01-introduction.mdx': introduction.replace('MARAC', '{1 + 1}') },
    '01-introduction.mdx:9',
    'an expression in braces',
  ],
  [
    'broken MDX',
    { '01-introduction.mdx': introduction.replace('</Grade>', '') },
    '01-introduction.mdx:7',
    'broken MDX',
  ],
  [
    'HTML',
    { '01-introduction.mdx': introduction.replace('MARAC', '<b>MARAC</b>') },
    '01-introduction.mdx:9',
    'unknown element <b>',
  ],
  [
    'a footnote without text',
    { '01-introduction.mdx': introduction.replace('[^1]: A note with text.', '') },
    '01-introduction.mdx:9',
    'footnote 1 is cited but has no text',
  ],
  [
    'a note that nobody cites',
    { '01-introduction.mdx': introduction.replace('constabulary[^1]', 'constabulary') },
    '01-introduction.mdx:11',
    'note 1 is not cited',
  ],
  [
    'a section without a heading',
    { '01-introduction.mdx': introduction.replace('# Introduction', '') },
    '01-introduction.mdx',
    'does not open with a heading',
  ],
  [
    'a section without front matter',
    { '01-introduction.mdx': '# Introduction' },
    '01-introduction.mdx:1',
    'no front matter',
  ],
  [
    'a section’s name that is no address',
    { 'intro.mdx': introduction },
    'intro.mdx',
    'file name must be its number and its address',
  ],
  [
    'two sections with one address',
    { '03-introduction.mdx': introduction },
    '03-introduction.mdx',
    'taken by another section',
  ],
  [
    'a date that is none',
    { 'index.mdx': (files['index.mdx'] ?? '').replace('2014-11', 'soon') },
    'index.mdx:7',
    'published.value',
  ],
  [
    'a day that no calendar has',
    { 'index.mdx': (files['index.mdx'] ?? '').replace('2014-11', '2014-02-31') },
    'index.mdx:7',
    'no such day',
  ],
  ['a voice that is not explained', practiceFiles(''), '02-strengths.mdx:9', 'the force speaks here'],
  [
    'a voice explained by words that are not there',
    practiceFiles(forceVoice.replace('HMIC has', 'HMIC had')),
    'index.mdx:7',
    'does not stand in one passage',
  ],
  [
    'a voice that does not exist',
    { ...practiceFiles(forceVoice), '02-strengths.mdx': practice.replace('"force"', '"council"') },
    '02-strengths.mdx:7',
    'voice="council" is not a value',
  ],
  [
    'a basis without a note',
    { 'index.mdx': (files['index.mdx'] ?? '').replace(/, note: the force.*}/, ' }') },
    'index.mdx:7',
    'published.note',
  ],
])('%s is refused with file, line, problem and remedy', async (_, changes, place, problem) => {
  const issues = await readReport(await reportWith(changes), vocabulary).then(
    (report) => report.issues,
    (error: unknown) => (error instanceof ContentError ? error.issues : Promise.reject(error)),
  );
  const described = issues.map((issue) => `${formatPlace(issue.place)} ${issue.problem}`).join('\n');
  expect(described).toContain(place);
  expect(described).toContain(problem);
  for (const { remedy } of issues) expect(remedy).not.toBe('');
});

test('a printed number that stands twice is a duplicate anchor', async () => {
  const text = 'Calls\n3.5 First.\n3.5 Again.\n';
  const report = await readReport(
    await reportWith({
      'source.txt': text,
      'edition.yaml': `source: { sha256: ${sha256(text)}, format: text }\nnumbering: source\n`,
      '01-introduction.mdx': '---\ntitle: Calls\n---\n\n# Calls\n\n3.5 First.\n\n3.5 Again.\n',
      '02-strengths.mdx': null,
    }),
    vocabulary,
  );
  expect(report.issues.map(({ problem }) => problem)).toEqual([expect.stringContaining('the anchor #p3.5')]);
});

test('an id given by hand is the passage’s, on its page too; nothing after it moves, and no word is added', async () => {
  const numbered = await readReport(
    await reportWith({
      '01-introduction.mdx': (files['01-introduction.mdx'] ?? '')
        .replace('# Introduction', '# <Anchor id="p6.13" />Introduction')
        .replace('The constabulary', '<Anchor id="p1-2" />The constabulary'),
    }),
    vocabulary,
  );
  expect(numbered.issues).toEqual([]);
  expect(numbered.sections.flatMap(({ passages }) => passages.map(({ id }) => id)).slice(0, 6)).toEqual([
    'p6.13',
    'p1',
    'p1-2',
    'fn-1',
    'strengths',
    'p2',
  ]);
  const [section] = numbered.sections;
  const html = section
    ? renderSection(section, {
        vocabulary,
        reportId: 'a',
        matcher: new TermMatcher([]),
        defineTerm: () => undefined,
        topHeading: 1,
      })
    : '';
  expect(html).toContain('<h1 id="p6.13">Introduction</h1>');
  expect(html).toMatch(/<p id="p1-2"><a class="pl" href="#p1-2"[^>]*>¶<\/a>The constabulary/);
});

test.each([
  ['a given id that repeats another', '<Anchor id="p1" />The constabulary', 'the anchor #p1 ("The constabulary has'],
  ['a given id that cannot be one', '<Anchor id="fn-9" />The constabulary', '"fn-9" cannot be the id of a paragraph'],
])('%s is refused with its line', async (_, to, problem) => {
  const { issues } = await readReport(
    await reportWith({ '01-introduction.mdx': (files['01-introduction.mdx'] ?? '').replace('The constabulary', to) }),
    vocabulary,
  );
  expect(issues.map((issue) => `${formatPlace(issue.place)} ${issue.problem}`)).toEqual([
    expect.stringContaining(`content/reports/a-report/01-introduction.mdx:9 ${problem}`),
  ]);
});

test('a report’s id is an address', async () => {
  await expect(readReport(await reportWith({}, 'A Report'), vocabulary)).rejects.toThrow('cannot be a report');
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function publishedText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties.dataEditorial !== undefined) return '';
  return 'children' in node ? node.children.map(publishedText).join('') : '';
}
