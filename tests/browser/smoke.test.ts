import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addressOf, openPage } from './support.ts';

test.each(['root', 'sub-path'] as const)('the home page opens at the %s, and each of its links too', async (base) => {
  const { page, problems } = await openPage({ path: '/', base });
  expect(await page.locator('h1').count()).toBe(1);

  const links = await page
    .locator('a[href]')
    .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
  const inside = [...new Set(links.map((link) => link.replace(/#.*/, '')))].filter((link) =>
    link.startsWith(addressOf('/', base)),
  );
  expect(inside.length).toBeGreaterThan(1);
  for (const link of inside) expect((await page.request.get(link)).status(), link).toBe(200);
  expect(problems).toEqual([]);
});

test('the home page says the same without script', async () => {
  const withScript = await openPage({ path: '/' });
  const without = await openPage({ path: '/', javaScript: false });
  expect(await without.page.locator('main').innerText()).toBe(await withScript.page.locator('main').innerText());
});

test('every page with a table has the styles of tables', () => {
  const folder = process.env.DIST || 'dist';
  const sheets = globSync('_astro/*.css', { cwd: folder }).filter((name) =>
    readFileSync(`${folder}/${name}`, 'utf8').includes('border-collapse'),
  );
  const pages = globSync('**/*.html', { cwd: folder }).map((name) => ({
    name,
    html: readFileSync(`${folder}/${name}`, 'utf8'),
  }));
  const withTable = pages.filter(({ html }) => html.includes('<table'));
  expect(withTable.length).toBeGreaterThan(20);
  expect(withTable.filter(({ html }) => !sheets.some((sheet) => html.includes(sheet))).map(({ name }) => name)).toEqual(
    [],
  );
});
