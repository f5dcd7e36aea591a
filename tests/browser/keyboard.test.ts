import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Kind, kinds } from './kinds.ts';
import { openPage, readerIsHere, searchHasAnswered } from './support.ts';

const section = '/reports/2016-effectiveness/keeping-victims-safe/';

/** What has the focus, and whether a reader sees that. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const boxes = [...element.getClientRects()];
    return {
      name: (element.getAttribute('aria-label') ?? element.innerText ?? '').trim() || element.id || element.tagName,
      hasOutline: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
      isInView: boxes.some(
        ({ top, bottom, left, right }) => bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      ),
      place: [...document.querySelectorAll('*')].indexOf(element),
    };
  });
}

test.each([true, false])('the first Tab offers to skip to the text, script: %s', async (javaScript) => {
  const { page } = await openPage({ path: section, javaScript });
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatchObject({ name: 'Skip to the text', hasOutline: true, isInView: true });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

const toured: readonly Kind[] = [
  'home',
  'report',
  'section with a table, footnotes and a figure',
  'glossary',
  'findings',
  'measure with a chart',
  'search with results',
];

test.each(toured)('Tab goes through the page in its order, and the focus is always seen: %s', async (kind) => {
  const { page } = await openPage({ path: kinds[kind] });
  if (kind.startsWith('search with')) await searchHasAnswered(page);
  const seen: string[] = [];
  let last = -1;
  for (let turn = 0; turn < 45; turn += 1) {
    await page.keyboard.press('Tab');
    if (turn === 0) await readerIsHere(page);
    const { name, hasOutline, isInView, place } = await focused(page);
    if (place < last || name === 'BODY') break;
    expect({ name, hasOutline, isInView }).toEqual({ name, hasOutline: true, isInView: true });
    expect(place, `${name} after ${seen.at(-1)}`).toBeGreaterThan(last);
    last = place;
    seen.push(name);
  }
  expect(seen.slice(0, 4)).toEqual(['Skip to the text', 'Inspection Archive', 'Reports', 'Themes']);
  expect(seen.length).toBeGreaterThan(20);
});

describe('/', () => {
  test.each(Object.entries({ home: 'q', report: 'site-q', glossary: 'site-q', search: 'q' }))(
    'goes to the search field: %s',
    async (kind, id) => {
      const { page } = await openPage({ path: kinds[kind as Kind] });
      await page.keyboard.press('/');
      await page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);
      await page.keyboard.type('a/b');
      expect(await page.locator(`#${id}`).inputValue()).toBe('a/b');
    },
  );

  test('is a stroke like any other in a field', async () => {
    const { page } = await openPage({ path: '/glossary/' });
    const field = page.getByLabel('Term');
    await field.click();
    await page.keyboard.type('24/7');
    expect(await field.inputValue()).toBe('24/7');
  });
});

test('Tab leaves the menu of a passage for what stands behind the passage, Shift and Tab go back to it', async () => {
  const { page } = await openPage({ path: section });
  const marker = page.locator('article p > .pl').first();
  await marker.focus();
  const next = await page.evaluate(() => {
    const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, [tabindex="0"]')].filter(
      (each) => each.checkVisibility(),
    );
    return (stops[stops.indexOf(document.activeElement as HTMLElement) + 1] as HTMLAnchorElement).href;
  });
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const entries = await dialog.locator('a[href], button').count();
  for (let turn = 0; turn <= entries; turn += 1) await page.keyboard.press('Tab');
  expect(await dialog.count()).toBe(0);
  expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toBe(next);

  await marker.focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await page.keyboard.press('Shift+Tab');
  expect(await dialog.count()).toBe(0);
  expect(await marker.evaluate((element) => element === document.activeElement)).toBe(true);
});

test.each([
  ['footnote', '.note-marker', 'Footnote'],
  ['passage’s menu', 'article > p > .pl', 'Paragraph'],
])('Enter opens a %s, Escape closes it, and the focus returns', async (_, opener, name) => {
  const { page } = await openPage({ path: section });
  const marker = page.locator(opener).first();
  await marker.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name });
  await dialog.waitFor();
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Tab');
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  expect(await dialog.count()).toBe(0);
  expect(await marker.evaluate((element) => element === document.activeElement)).toBe(true);
});
