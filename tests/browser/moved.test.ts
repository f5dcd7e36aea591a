import { expect, test } from 'vitest';
import { renderMoved } from '../../src/edition/html/moved.ts';
import { addressOf, openPage } from './support.ts';

const section = '/reports/2016-effectiveness/keeping-victims-safe/';
const moved = renderMoved([{ anchor: 'p9999', to: '../overview/#p1' }]);

/** The section as it is once a passage of it has moved to another page. */
async function openMoved(fragment: string, javaScript: boolean) {
  const { page } = await openPage({ path: '/', javaScript });
  await page.route(`**${section}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replace(/<article[^>]*>/, (tag) => tag + moved) });
  });
  await page.goto(addressOf(section) + fragment);
  return page;
}

test.each([true, false])(
  'the old address of a passage that moved says where it went (script: %s)',
  async (javaScript) => {
    const page = await openMoved('#p9999', javaScript);
    const hint = page.locator('.moved');
    expect(await hint.isVisible()).toBe(true);
    expect((await hint.boundingBox())?.y).toBeLessThan(900);
    expect(await hint.locator('a').getAttribute('href')).toBe('../overview/#p1');
  },
);

test('nobody else sees it', async () => {
  const page = await openMoved('', false);
  expect(await page.locator('.moved').isVisible()).toBe(false);
});
