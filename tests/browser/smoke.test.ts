import { expect, test } from 'vitest';
import { addressOf, openPage } from './support.ts';

test.each(['root', 'sub-path'] as const)('the home page opens at the %s, and each of its links too', async (base) => {
  const { page, problems } = await openPage({ path: '/', base });
  expect(await page.locator('h1').count()).toBe(1);

  const links = await page.locator('a[href]').evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
  const inside = [...new Set(links.map((link) => link.replace(/#.*/, '')))].filter((link) => link.startsWith(addressOf('/', base)));
  expect(inside.length).toBeGreaterThan(1);
  for (const link of inside) expect((await page.request.get(link)).status(), link).toBe(200);
  expect(problems).toEqual([]);
});

test('the home page says the same without script', async () => {
  const withScript = await openPage({ path: '/' });
  const without = await openPage({ path: '/', javaScript: false });
  expect(await without.page.locator('main').innerText()).toBe(await withScript.page.locator('main').innerText());
});
