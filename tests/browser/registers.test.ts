import { globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { escapeFormula } from '../../src/open-data/escape-formula.ts';
import { cellText, type Row } from '../../src/open-data/table.ts';
import { openPage } from './support.ts';

const dataFolder = `${process.env.DIST || 'dist'}/data`;

const pages = [
  '/grades/',
  '/findings/',
  '/metrics/',
  '/metrics/victim-satisfaction/',
  '/metrics/crime-outcomes/',
  '/metrics/calls-101-wait/',
  '/themes/',
  '/themes/domestic-abuse/',
  '/data/',
];

const views = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const;

// axe takes its time over the long lists.
test.each(pages.flatMap((path) => views.map((view) => ({ path, ...view }))))(
  '$path at $width, $colorScheme: nothing wrong for axe',
  { timeout: 90_000 },
  async ({ path, ...view }) => {
    const { page, problems } = await openPage({ path, ...view, bypassCSP: true });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(problems).toEqual([]);
  },
);

test('filters narrow the list, say how many are left, and keep their state in the address', async () => {
  const { page, problems } = await openPage({ path: '/findings/', base: 'sub-path' });
  await page.locator('select[name=kind]').selectOption('area-for-improvement');
  await page.locator('select[name=report]').selectOption('2016-effectiveness');
  expect(new URL(page.url()).search).toBe('?kind=area-for-improvement&report=2016-effectiveness');
  expect(await page.locator('[data-row]:visible').count()).toBe(4);
  expect(await page.locator('.filter-line [role=status]').innerText()).toContain('4 of');

  await page.reload();
  expect(await page.locator('[data-row]:visible').count()).toBe(4);
  expect(await page.locator('select[name=kind]').inputValue()).toBe('area-for-improvement');

  await page.getByRole('button', { name: 'Clear' }).click();
  await page.waitForFunction(() => location.search === '');
  expect(await page.locator('[data-row]:visible').count()).toBeGreaterThan(370);
  expect(problems).toEqual([]);
});

test('the CSV of what is shown holds just that', async () => {
  const { page } = await openPage({ path: '/findings/?kind=recommendation', base: 'sub-path' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download what is shown' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.split('\r\n')[0]).toBe(`\uFEFF${readFileSync(`${dataFolder}/findings.csv`, 'utf8').split('\r\n')[0]}`);
  expect(text.match(/2014-crime-inspection-p\d+,/g)).toHaveLength(1);
  expect(text).not.toContain('area-for-improvement');
});

test.each(globSync('*.csv', { cwd: dataFolder }))('%s reads back row by row as its JSON has it', (name) => {
  const read = (file: string) => readFileSync(`${dataFolder}/${file}`, 'utf8');
  const rows: Row[] = JSON.parse(read(name.replace('.csv', '.json')));
  // As the strictest readers do: any end of a line outside quotation marks ends a row.
  const [head = [], ...records] = parse(read(name), { record_delimiter: ['\r\n', '\n', '\r'] });
  expect(rows.length).toBeGreaterThan(0);
  const written = (value: Row[string]) => (typeof value === 'string' ? escapeFormula(value) : cellText(value));
  expect(records).toEqual(rows.map((row) => head.map((field) => written(row[field]))));
});

test.each(['/findings/', '/grades/', '/metrics/', '/metrics/victim-satisfaction/', '/themes/what-works/'])(
  '%s is complete without script',
  async (path) => {
    const without = await openPage({ path, javaScript: false });
    const rows = await without.page.locator('[data-row]').count();
    expect(await without.page.locator('[data-row]:visible').count()).toBe(rows);
    expect(await without.page.locator('form.filters:visible, .chart-frame:visible, .chart-tools:visible').count()).toBe(
      0,
    );
    expect(await without.page.locator('table[data-chart]').count()).toBe(
      await without.page.locator('table[data-chart]:visible').count(),
    );
  },
);

test('nothing of Chart.js is fetched before a chart is near', async () => {
  const { page } = await openPage({ path: '/metrics/' });
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  // A low window, so that the chart lies below it.
  await page.setViewportSize({ width: 390, height: 80 });
  await page.goto(new URL('/metrics/crime-outcomes/', page.url()).href);
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((url) => url.includes('chart-js'))).toEqual([]);
  await page.locator('report-chart').scrollIntoViewIfNeeded();
  await page.locator('report-chart[data-ready]').waitFor();
  expect(fetched.filter((url) => url.includes('chart-js'))).toHaveLength(1);
});

test('a page without a chart fetches nothing of Chart.js', async () => {
  const fetched: string[] = [];
  const { page } = await openPage({ path: '/data/' });
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(new URL('/findings/', page.url()).href);
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((url) => url.includes('chart'))).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'a chart by keyboard, read aloud, and back to its table (%s)',
  async (colorScheme) => {
    const { page, problems } = await openPage({ path: '/metrics/victim-satisfaction/', base: 'sub-path', colorScheme });
    await page.locator('report-chart[data-ready]').waitFor();
    const frame = page.getByRole('group', { name: /Arrow keys/ });
    await frame.focus();
    const said = page.locator('.chart-live');
    await page.keyboard.press('ArrowRight');
    expect(await said.innerText()).toBe('July 2012 to June 2013, Derbyshire: 86.7 percent. Point 1 of 3.');
    await page.keyboard.press('End');
    expect(await said.innerText()).toContain('81.4 percent');
    await page.keyboard.press('ArrowDown');
    expect(await said.innerText()).toContain('England and Wales: 83.3 percent');

    await page.getByRole('button', { name: 'Table', exact: true }).click();
    expect(await page.locator('table[data-chart]').isVisible()).toBe(true);
    expect(await frame.isVisible()).toBe(false);
    expect(problems).toEqual([]);
  },
);

test('chart and table can be taken away', async () => {
  const { page } = await openPage({ path: '/metrics/calls-999/' });
  await page.locator('report-chart[data-ready]').waitFor();
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV', exact: true }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe('calls-999.csv');
  const [first, second] = parse(await readFile(await csv.path(), 'utf8'), { columns: true, bom: true });
  expect(first).toMatchObject({ Period: 'April 2017 to March 2018', value: '131113', voice: 'force' });
  expect(second).toMatchObject({
    Period: 'April 2018 to March 2019',
    value: '138406',
    url: expect.stringMatching(/\/reports\/2022-strong-local-policing\/.+#/),
  });
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PNG', exact: true }).click(),
  ]);
  expect((await readFile(await png.path())).subarray(1, 4).toString()).toBe('PNG');
});

test('on paper a chart is its table', async () => {
  const { page } = await openPage({ path: '/metrics/calls-999/' });
  await page.locator('report-chart[data-ready]').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('table[data-chart]').isVisible()).toBe(true);
  expect(await page.locator('.chart-frame').isVisible()).toBe(false);
});

test.each(['/findings/?kind=foo', '/glossary/?report=1999'])(
  'an address that asks for what a list does not have is told so: %s',
  async (path) => {
    const { page } = await openPage({ path });
    const [asked] = /\w+=\w+$/.exec(path) ?? [];
    await page.getByText(`The address also asks for “${asked}”, which is not here.`).waitFor();
  },
);

test('what stands in an empty field is readable in both schemes', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await openPage({ path: '/reports/', colorScheme });
    const [placeholder, quiet] = await page.evaluate(() => [
      getComputedStyle(document.querySelector('#site-q') as Element, '::placeholder').color,
      getComputedStyle(document.querySelector('.quiet') as Element).color,
    ]);
    expect(placeholder).toBe(quiet);
  }
});
