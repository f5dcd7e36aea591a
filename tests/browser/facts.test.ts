import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPage } from './support.ts';

const dist = process.env.DIST ?? 'dist';
const read = (name: string) => readFileSync(join(dist, name), 'utf8');
const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const reports: { id: string; published: { basis: string }; fidelity: { sha256: string; publishedSha256: string } }[] =
  JSON.parse(read('data/reports.json'));

/** What our pages say, without the report's own text. */
const ours = (html: string) =>
  html.replace(/<article data-report[\s\S]*?<\/article>/g, '').replace(/<ol class="source-lines"[\s\S]*?<\/ol>/g, '');

test('a date that is inferred stands in brackets on every page', () => {
  // In 2022 the report's own words, which themes and glossary quote, name the month too: there the publisher stands before it.
  const certain =
    /(?<!\[)27 November 2014|for Derbyshire(?:,| ·) November 2022|content="(?:2007|2014\/11\/27|2022\/11)"/;
  for (const name of globSync('**/*.html', { cwd: dist }))
    expect(certain.exec(ours(read(name)))?.[0], name).toBeUndefined();
});

test.each([
  ['2007-inspection', '[2007]', '[2007]'],
  ['2014-crime-inspection', '[27 November 2014]', '[2014/11/27]'],
  ['2022-strong-local-policing', '[November 2022]', '[2022/11]'],
])('the inferred date of %s looks so in lists, citations, tags, feeds and data', (id, written, tagged) => {
  const page = `reports/${id}/index.html`;
  for (const name of [
    'index.html',
    'reports/index.html',
    page,
    `reports/${id}/full/index.html`,
    `reports/${id}/source/index.html`,
  ])
    expect(read(name), name).toContain(written);
  for (const name of [
    'about/coverage/index.html',
    'feed.xml',
    'data/datapackage.json',
    `reports/${id}/citation.bib`,
    `reports/${id}/citation.ris`,
  ])
    expect(read(name), name).toContain(written);
  expect(read(page)).toContain(`<meta name="citation_publication_date" content="${tagged}"`);
  expect(read(page)).not.toContain('"datePublished"');
  expect(read(`reports/${id}/citation.ris`)).toMatch(/^PY {2}- \d{4}\r$/m);
});

test('a date that is known looks so', () => {
  expect(read('reports/2016-effectiveness/index.html')).toContain('"datePublished":"2017-03"');
  expect(read('reports/2008-major-crime/index.html')).toContain('content="2008/07"');
});

test('a title that is ours stands in brackets wherever the report is cited, and one that is printed does not', () => {
  const cited = (id: string) =>
    ['index.html', 'full/index.html', 'citation.bib', 'citation.ris']
      .map((name) => read(`reports/${id}/${name}`))
      .join('\n');
  expect(cited('2016-effectiveness')).toContain(
    'content="[PEEL: Police effectiveness 2016 – An inspection of Derbyshire Constabulary]"',
  );
  expect(read('reports/2016-effectiveness/citation.ris')).toContain('TI  - [PEEL: Police effectiveness 2016');
  expect(read('reports/2008-major-crime/citation.ris')).toContain(
    'TI  - HMIC Inspection Report: Derbyshire Constabulary, Major Crime',
  );
});

test('the source text can be downloaded, and its digests checked', () => {
  for (const { id, fidelity } of reports) {
    const [received, published] = [
      readFileSync(`content/reports/${id}/source.txt`),
      readFileSync(join(dist, `reports/${id}/source.txt`)),
    ];
    expect(sha256(received), id).toBe(fidelity.sha256);
    expect(sha256(published), id).toBe(fidelity.publishedSha256);
    expect(published.equals(received), id).toBe(id !== '2007-inspection');
    for (const page of ['', 'source/'])
      for (const digest of [fidelity.sha256, fidelity.publishedSha256])
        expect(read(`reports/${id}/${page}index.html`), id).toContain(digest);
  }
});

test('without a contact the menu of a passage copies a note of a slip, and says that nobody is named', async () => {
  const { page } = await openPage({ path: '/reports/2016-effectiveness/overview/', bypassCSP: true });
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => Object.assign(globalThis, { copied: text }) },
    });
  });
  await page.locator('#p20 .pl').click();
  await page.getByRole('button', { name: 'Report a slip' }).click();
  await page.getByText('names nobody to send it to').waitFor();
  const note = await page.evaluate(() => (globalThis as unknown as { copied: string }).copied);
  expect(note).toContain('paragraph p20');
  expect(note).toContain('/reports/2016-effectiveness/source/#p20');
});
