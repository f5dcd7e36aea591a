import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Kind, kindNames, kinds } from './kinds.ts';
import { openPage, readerIsHere } from './support.ts';

const folder = process.env.DIST || 'dist';
const pages = globSync('**/*.html', { cwd: folder }).map((name) => ({
  name,
  html: readFileSync(`${folder}/${name}`, 'utf8'),
}));

/** What comes later by itself, where something does. */
const lazy: Partial<Record<Kind, string>> = {
  'measure with a chart': 'report-chart canvas',
  'search with results': '.result mark',
  'search without results': '.nothing',
};

/** What was asked for was not there: so it should be. */
const expected: Partial<Record<Kind, RegExp>> = { 'not found': /404/ };

describe('the policy of every page', () => {
  test.each([
    ['stands first in its head', /<head>\s*<meta http-equiv="content-security-policy"/],
    ['lets in what the site serves itself, and nothing else', /content="default-src 'self'; /],
  ])('%s', (_, pattern) => {
    expect(pages.length).toBeGreaterThan(100);
    expect(pages.filter(({ html }) => !pattern.test(html)).map(({ name }) => name)).toEqual([]);
  });

  test('allows no inline code, no eval and no other host', () => {
    const policies = pages.map(
      ({ html }) => /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '',
    );
    const allowed = new Set(
      policies.flatMap((policy) => policy.split('; ').flatMap((directive) => directive.split(' ').slice(1))),
    );
    expect([...allowed].filter((source) => !source.startsWith("'sha256-")).sort()).toEqual([
      "'none'",
      "'self'",
      "'wasm-unsafe-eval'",
      'data:',
    ]);
  });

  test.each([
    ['style attribute', /<[a-z][^>]*\sstyle\s*=/i],
    ['style element', /<style[\s>]/i],
    ['event handler', /<[a-z][^>]*\son[a-z]+\s*=\s*["']/i],
    ['script: address', /<[a-z][^>]*\s(?:href|src|action)\s*=\s*["']?\s*javascript:/i],
  ])('needs no exception: no page has a %s', (_, pattern) => {
    expect(pages.filter(({ html }) => pattern.test(html)).map(({ name }) => name)).toEqual([]);
  });
});

describe.each(kindNames)('%s', (kind) => {
  test('breaks no policy, asks no other host, and fits a phone', async () => {
    for (const width of [360, 1440]) {
      const { page, problems } = await openPage({ path: kinds[kind], width });
      // Somebody is there: what script adds is fetched now.
      await page.mouse.move(100, 300);
      await page.keyboard.press('Shift');
      await readerIsHere(page);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      if (lazy[kind]) await page.locator(lazy[kind]).first().waitFor();
      expect(problems.filter((problem) => !expected[kind]?.test(problem))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});

test.each([
  { path: '/reports/2016-effectiveness/preventing-crime/', width: 1440 },
  { path: '/reports/2016-effectiveness/preventing-crime/', width: 360 },
  { path: '/reports/2008-major-crime/intelligence/#p300', width: 1440 },
  { path: '/reports/2007-inspection/full/', width: 1440 },
])('nothing moves while $path loads and is scrolled, $width px', async ({ path, width }) => {
  const { page } = await openPage({ path, width });
  await page.mouse.move(100, 300);
  await readerIsHere(page);
  for (let turn = 0; turn < 8; turn += 1) await page.mouse.wheel(0, 900);
  const shift = await page.evaluate(async () => {
    const shifts: { value: number }[] = [];
    new PerformanceObserver((list) => shifts.push(...(list.getEntries() as unknown as { value: number }[]))).observe({
      type: 'layout-shift',
      buffered: true,
    });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return shifts.reduce((sum, { value }) => sum + value, 0);
  });
  expect(shift).toBeLessThan(0.01);
});
