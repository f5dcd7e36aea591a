import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { kindNames, kinds } from './kinds.ts';
import { openPage, searchHasAnswered } from './support.ts';

const looks = [
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
] as const;

/** All that a dark page can have and a light one not: the schemes differ in colours alone. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** Rule, element and reason of each thing that axe finds, on a phone and a desk, light and dark. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const axe = axeOn(page);
    found.push(
      ...(await run(colorScheme === 'dark' ? axe.withRules(rulesOfColour) : axe)).map(
        (fault) => `${width} px, ${colorScheme}: ${fault}`,
      ),
    );
  }
  return found;
}

/** Of what is right, axe then makes a selector for one element a rule, not for every one. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
}

async function run(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
  );
}

test.each(kindNames)('axe finds nothing: %s', { timeout: 90_000 }, async (kind) => {
  const { page } = await openPage({ path: kinds[kind], bypassCSP: true });
  if (kind.startsWith('search with')) await searchHasAnswered(page);
  expect(await violations(page)).toEqual([]);
});

test.each(looks)(
  'axe finds nothing with a definition, a note or a menu open: $width px, $colorScheme',
  async ({ width, colorScheme }) => {
    const { page } = await openPage({
      path: '/reports/2016-effectiveness/keeping-victims-safe/',
      width,
      colorScheme,
      bypassCSP: true,
    });
    await page.locator('article .term').first().focus();
    await page.locator('.term-note:visible .meaning').waitFor();
    expect(await run(axeOn(page))).toEqual([]);

    for (const opener of ['article .note-marker', 'article p > .pl']) {
      await page.locator(opener).first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      expect(await run(axeOn(page))).toEqual([]);
      await page.keyboard.press('Escape');
    }
  },
);

test('axe would find a fault of structure, and one of colour in either scheme', async () => {
  const { page } = await openPage({ path: '/about/', bypassCSP: true });
  await page
    .locator('h1')
    .evaluate((heading) =>
      heading.insertAdjacentHTML('afterend', '<img src="x"><p style="color: #777; background: #666">Words</p>'),
    );
  const rules = (await violations(page)).map((fault) => fault.split(' at ')[0]);
  expect(rules).toEqual([
    '360 px, light: color-contrast',
    '360 px, light: image-alt',
    '360 px, dark: color-contrast',
    '1440 px, light: color-contrast',
    '1440 px, light: image-alt',
    '1440 px, dark: color-contrast',
  ]);
});
