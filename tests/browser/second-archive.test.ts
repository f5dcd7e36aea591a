import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, inject, test } from 'vitest';
import { openPage } from './support.ts';

const at = (path: string) => new URL(path.replace(/^\//, ''), inject('schoolsAddress')).href;

const pages = [
  '/',
  '/bodies/',
  '/bodies/hill-school/',
  '/reports/',
  '/reports/2022-two-schools/',
  '/reports/2021-lindenschule/uberblick/',
  '/grades/',
  '/grades/lindenschule/',
  '/findings/',
  '/findings/hill-school/',
  '/recommendations/',
  '/recommendations/hill-school/',
  '/metrics/',
  '/metrics/pupils/',
  '/metrics/hill-school/',
  '/themes/',
  '/themes/reading/',
  '/themes/reading/hill-school/',
  '/glossary/sen/',
  '/search/?q=plan',
  '/quotes/',
  '/data/',
];

test.each(pages)(
  'an archive of several bodies: %s holds on a phone and a desk, and axe finds nothing',
  { timeout: 60_000 },
  async (path) => {
    const { page, problems } = await openPage({ path: at(path), width: 360, bypassCSP: true });
    if (path.startsWith('/search')) await page.locator('.result').first().waitFor();
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px`).toBe(true);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${width} px: ${id} at ${nodes[0]?.target}`)).toEqual([]);
    }
    expect(problems).toEqual([]);
  },
);

test('nothing is listed without its body: results, filters, crumbs', async () => {
  const { page } = await openPage({ path: at('/search/?q=plan') });
  await page.locator('.result').first().waitFor();
  for (const source of await page.locator('.result .about > span:first-child').allInnerTexts())
    expect(source).toMatch(/Hill|Lindenschule/);
  const facet = page.locator('fieldset', { has: page.getByText('About', { exact: true }) });
  expect(await facet.locator('label').allInnerTexts()).toEqual([
    expect.stringMatching(/^Hill\s\d/),
    expect.stringMatching(/^Lindenschule\s\d/),
  ]);

  await facet.getByLabel('Lindenschule').check();
  await page.waitForURL(/body=lindenschule/);
  await page.locator('[data-part=status]:not([data-busy])').waitFor();
  const narrowed = await page.locator('.result .about > span:first-child').allInnerTexts();
  expect(narrowed.length).toBeGreaterThan(2);
  for (const source of narrowed) expect(source).toContain('Lindenschule');

  await page.goto(at('/reports/2019-hill/summary/'));
  expect(await page.locator('.report-line').innerText()).toContain('Hill: Visit 2019');
  expect(await page.locator('.crumbs').first().innerText()).toContain('Hill: Visit 2019');
});

test('with one body everything is as it was: no facet, no way to bodies in the header, registers whole', async () => {
  const { page } = await openPage({ path: '/search/?q=abstraction' });
  await page.locator('.result').first().waitFor();
  expect(await page.locator('fieldset legend').allInnerTexts()).not.toContain('About');
  expect(await page.locator('.site-head nav').innerText()).not.toContain('Forces');
  const response = await page.goto(new URL('/findings/derbyshire-constabulary/', page.url()).href);
  expect(response?.status()).toBe(404);
});

test('a section’s margin names its own body’s other years', async () => {
  const { page } = await openPage({ path: at('/reports/2021-lindenschule/uberblick/') });
  const links = await page
    .locator('.margin a[href*="/themes/"]')
    .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link).toBe('/themes/reading/lindenschule/');
});

test('words of a report in another language say so', async () => {
  const { page } = await openPage({ path: at('/reports/2021-lindenschule/uberblick/') });
  expect(await page.locator('article[data-report]').getAttribute('lang')).toBe('de');
  expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
});

describe('the old address of a section that was renamed', () => {
  const old = '/reports/2019-hill/overview/';

  test.each(['', '#p4'])('leads on: %s', async (anchor) => {
    const { page, problems } = await openPage({ path: at(`${old}${anchor}`) });
    await page.waitForURL(at(`/reports/2019-hill/summary/${anchor}`));
    expect(problems).toEqual([]);
  });

  test('says without script where the very passage is', async () => {
    const { page } = await openPage({ path: at(`${old}#p4`), javaScript: false });
    const ways = page.locator('main a:visible');
    expect(await ways.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))).toEqual([
      at('/reports/2019-hill/summary/'),
      at('/reports/2019-hill/summary/#p4'),
    ]);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(
      'https://schools.example.org/reports/2019-hill/summary/',
    );
  });
});

test.each([360, 1440])('a page written from right to left does not break: %s px', async (width) => {
  const { page } = await openPage({ path: at('/reports/2019-hill/summary/'), width });
  for (const path of ['/reports/2019-hill/summary/', '/grades/', '/search/?q=plan', '/']) {
    await page.goto(at(path));
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      path,
    ).toBe(0);
  }
});
