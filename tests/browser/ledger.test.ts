import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { openPage } from './support.ts';

interface Row {
  id: string;
  report: string;
  url: string;
  standing: string;
  overdue: boolean;
  deadline: { printed: string; date: string; basis: string } | null;
  followUps: { report: string; verdict: string; quote: string | null; url: string | null; licence: string }[];
}
const folder = process.env.DIST || 'dist';
const rows: Row[] = JSON.parse(readFileSync(`${folder}/data/recommendations.json`, 'utf8'));
const findings: { id: string; kind: string }[] = JSON.parse(readFileSync(`${folder}/data/findings.json`, 'utf8'));
const paragraphs = new Map<string, string>(
  readFileSync(`${folder}/data/paragraphs.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ url, text }) => [url, text]),
);
const asks = ['area-for-improvement', 'recommendation', 'cause-of-concern'];
const entry = (id: string) => rows.find((row) => row.id === id) as Row;

describe('the ledger of the five reports', () => {
  test('has all that was asked, each looked at, and at least forty links with their quotation', () => {
    expect(rows.map(({ id }) => id)).toEqual(findings.filter(({ kind }) => asks.includes(kind)).map(({ id }) => id));
    expect(rows.filter(({ standing }) => standing === 'unseen')).toEqual([]);
    const quoted = rows.flatMap(({ followUps }) => followUps.filter(({ quote }) => quote !== null));
    expect(quoted.length).toBeGreaterThanOrEqual(40);
    for (const { quote, url } of quoted)
      expect(paragraphs.get(url ?? '')?.replace(/\s+/g, ' '), url ?? '').toContain(quote?.replace(/\s+/g, ' '));
  });

  test('knows the day of the recommendation of 2014, and that it has passed', () => {
    const row = entry('2014-crime-inspection-p46');
    expect(row).toMatchObject({
      deadline: { printed: 'Within six months', date: '2015-05-27', basis: 'inferred' },
      overdue: true,
    });
    expect(rows.filter(({ overdue }) => overdue)).toEqual([row]);
  });

  test('brings the licence of each report that it quotes', () => {
    const own = entry('2007-inspection-p93').followUps.find(({ report }) => report === '2022-strong-local-policing');
    expect(own?.licence).toBe('publisher');
  });
});

test('filters stand in the address: verdict, deadline, theme', async () => {
  const { page, problems } = await openPage({ path: '/recommendations/?verdict=found-again' });
  const shown = page.locator('.entry:visible');
  const again = rows.filter(({ standing }) => standing === 'found-again').length;
  await page.locator('[data-count]', { hasText: `${again} of ${rows.length}` }).waitFor();
  expect(await shown.count()).toBe(again);
  await page.locator('select[name=verdict]').selectOption('');
  await page.locator('select[name=deadline]').selectOption('overdue');
  await page.waitForURL(/deadline=overdue/);
  expect(await shown.evaluateAll((items) => items.map(({ id }) => id))).toEqual(['2014-crime-inspection-p46']);
  expect(problems).toEqual([]);
});

test('without script everything is there: what was asked, the verdicts, their words, what was looked for', async () => {
  const { page } = await openPage({ path: '/recommendations/#2007-inspection-p92', javaScript: false });
  expect(await page.locator('.entry').count()).toBe(rows.length);
  const own = await page.locator('[id="2007-inspection-p92"]').innerText();
  for (const words of [
    'Last verdict: Open',
    'A later inspection finds it done',
    'Not mentioned again',
    'Looked for: “abstract…”',
  ])
    expect(own).toContain(words);
});

test('a finding leads to its later life, and a later passage to what it answers', async () => {
  const { page } = await openPage({ path: '/reports/2016-effectiveness/preventing-crime/' });
  const answers = page.locator('.margin section', {
    has: page.getByRole('heading', { name: 'Answers earlier reports' }),
  });
  await answers.getByRole('link', { name: '2014 p46' }).first().click();
  await page.waitForURL(/\/recommendations\/#2014-crime-inspection-p46$/);
  await page.goto(new URL('reports/2014-crime-inspection/reducing-crime/', inject('rootAddress')).href);
  const later = page.locator('.margin section', { has: page.getByRole('heading', { name: 'What became of it' }) });
  await later.getByRole('link', { name: 'p46: Open, 2022' }).click();
  await page.waitForURL(/\/recommendations\/#2014-crime-inspection-p46$/);

  await page.goto(new URL('findings/', inject('rootAddress')).href);
  const finding = page.locator('.finding', { has: page.locator('a[href$="#p46"]') });
  expect(await finding.innerText()).toContain('Later: Found again (2016), Open (2022)');
});

test('the feed has every verdict, that of the newest report first', async () => {
  const feed = readFileSync(`${folder}/recommendations/feed.xml`, 'utf8');
  const all = rows.flatMap(({ followUps }) => followUps);
  expect(feed.match(/<item>/g)).toHaveLength(all.length);
  expect(new Set(feed.match(/<guid[^>]*>[^<]+/g)).size).toBe(all.length);
  expect(feed.indexOf('progress on Strong Local Policing')).toBeLessThan(feed.indexOf('Crime inspection 2014'));
});

test('with several bodies each has a page of its own, and an overview leads there', async () => {
  const at = (path: string) => new URL(path, inject('schoolsAddress')).href;
  const { page } = await openPage({ path: at('recommendations/') });
  await page.getByRole('link', { name: 'Hill Primary School' }).click();
  await page.waitForURL(/\/recommendations\/hill-school\/$/);
  const ids = await page.locator('.entry').evaluateAll((items) => items.map(({ id }) => id));
  expect(ids).toEqual(['2019-hill-p8', '2019-hill-p9', '2021-hill-p7']);
  expect(await page.locator('[id="2019-hill-p9"]').innerText()).toContain('The roof over the hall is new.');
  await page.goto(at('recommendations/lindenschule/'));
  const ours = await page.locator('[id="2021-lindenschule-p8"]').innerText();
  expect(ours).toContain('overdue');
  expect(await page.locator('[id="2021-lindenschule-p7"]').innerText()).toContain('Not yet looked at');
});
