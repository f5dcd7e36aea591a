import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from './support.ts';

const section = '/reports/2007-inspection/domestic-violence/';

const term = (page: Page) => page.locator('article a.term', { hasText: 'ACPO' }).first();
const definition = (page: Page) => page.locator('.term-note:visible');

/** Waits until the definition is whole: the page holds what letters stand for, and fetches what they mean. */
async function opens(page: Page): Promise<void> {
  await definition(page).locator('.expansion, .meaning').first().waitFor();
  expect(await definition(page).count()).toBe(1);
}

async function centre(page: Page, selector: string): Promise<[number, number]> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not shown.`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

describe('by pointer', () => {
  test('opens, stays while the pointer is on it, and closes when the pointer leaves', async () => {
    const { page, problems } = await openPage({ path: section });
    await term(page).hover();
    await opens(page);
    await page.mouse.move(...(await centre(page, '.term-note:visible')), { steps: 12 });
    expect(await definition(page).count()).toBe(1);
    await page.mouse.move(5, 5, { steps: 5 });
    expect(await definition(page).count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('Escape puts it away without moving the pointer, until the pointer comes back', async () => {
    const { page } = await openPage({ path: section });
    await term(page).hover();
    await opens(page);
    await page.keyboard.press('Escape');
    expect(await definition(page).count()).toBe(0);
    await page.mouse.move(5, 5);
    await term(page).hover();
    await opens(page);
  });

  test('a click goes to the page of the term', async () => {
    const { page } = await openPage({ path: section });
    await term(page).click();
    await page.waitForURL(/\/glossary\/acpo\/$/);
  });
});

describe('by keyboard', () => {
  test('opens on focus, is put away by Escape, which leaves the focus, and closes when the focus leaves', async () => {
    const { page } = await openPage({ path: section });
    await term(page).focus();
    await opens(page);
    await page.keyboard.press('Escape');
    expect(await definition(page).count()).toBe(0);
    expect(await term(page).evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await opens(page);
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => !document.querySelector('.term-note')?.checkVisibility());
  });

  test('a screen reader hears the term, and with it what it means', async () => {
    const { page } = await openPage({ path: section });
    await term(page).focus();
    await opens(page);
    await page.getByRole('link', { name: /^ACPO Association of Chief Police Officers/ }).waitFor();
    await page.mouse.click(5, 5);
    expect(await page.getByRole('link', { name: 'ACPO', exact: true }).count()).toBeGreaterThan(0);
  });
});

describe('by tap', () => {
  test('the first tap opens it, a tap elsewhere closes it, a second tap goes to the page of the term', async () => {
    const { page } = await openPage({ path: section, width: 360, touch: true });
    // The first tap is for what stands around the link.
    const word = term(page).locator('..');
    await word.tap();
    await opens(page);
    expect(page.url()).toContain(section);
    await page.getByText('Tap the word again for everything about it.').waitFor();
    await page.locator('h1').tap();
    expect(await definition(page).count()).toBe(0);
    await word.tap();
    await opens(page);
    await word.tap();
    await page.waitForURL(/\/glossary\/acpo\/$/);
  });
});

test.each([
  { width: 360, touch: true },
  { width: 360, touch: false },
  { width: 1440, touch: false },
])('no definition covers its term or leaves the window: $width px, touch: $touch', async ({ width, touch }) => {
  const { page } = await openPage({ path: '/reports/2008-major-crime/intelligence/', width, touch });
  await page.locator('article .term').first().focus();
  await page.locator('.term-note:visible .meaning').waitFor();
  const terms = await page.locator('article .term').count();
  expect(terms).toBeGreaterThan(50);
  const faults: string[] = [];
  for (let index = 0; index < terms; index += 1) {
    const link = page.locator('article .term').nth(index);
    await link.evaluate((element) => {
      const wrap = element.parentElement as HTMLElement;
      wrap.scrollIntoView({ block: 'center' });
      element.focus();
    });
    await link.locator('.term-note').waitFor();
    const fault = await link.evaluate((element) => {
      const note = element.querySelector('.term-note')?.getBoundingClientRect();
      if (!note || note.width === 0) return 'is not shown';
      if (note.left < 0 || note.right > innerWidth || note.top < 0 || note.bottom > innerHeight)
        return `leaves the window: ${JSON.stringify(note)}`;
      const range = document.createRange();
      range.selectNode(element.firstChild as Node);
      const covered = [...range.getClientRects()].some(
        (line) =>
          line.left < note.right - 1 &&
          line.right > note.left + 1 &&
          line.top < note.bottom - 1 &&
          line.bottom > note.top + 1,
      );
      return covered ? 'covers its term' : '';
    });
    if (fault) faults.push(`${await link.evaluate((element) => element.firstChild?.textContent)} ${fault}`);
  }
  expect(faults).toEqual([]);
});

describe('without script', () => {
  test.each(['hover', 'focus'] as const)('opens on %s, with what the term means', async (how) => {
    const { page, problems } = await openPage({ path: section, javaScript: false });
    await term(page)[how]();
    await definition(page).waitFor();
    expect(await definition(page).locator('.expansion').innerText()).toBe('Association of Chief Police Officers');
    expect(problems).toEqual([]);
  });

  test('a term that needs no spelling out shows its meaning, too', async () => {
    const { page } = await openPage({ path: '/reports/2016-effectiveness/preventing-crime/', javaScript: false });
    const plain = page.locator('article .term:not(:has(.term-note))').first();
    await plain.hover();
    const shown = await plain
      .evaluate((link) => getComputedStyle(link, '::after'))
      .then(({ content, display }) => ({ content, display }));
    expect(shown.display).toBe('block');
    expect(shown.content.length).toBeGreaterThan(20);
  });
});

describe.each([true, false])('whose words they are, script: %s', (javaScript) => {
  test('an expansion of another report says so, on the screen and on paper', async () => {
    const { page } = await openPage({ path: '/reports/2008-major-crime/intelligence/', javaScript });
    const gain = page.locator('article a.term', { hasText: /^GAIN/ });
    const named = 'Government Agency Intelligence Network (as in Effectiveness 2016)';
    await gain.hover();
    await definition(page).waitFor();
    expect(await definition(page).locator('.expansion').innerText()).toBe(named);
    await page.emulateMedia({ media: 'print' });
    expect(await gain.locator('.expands').innerText()).toContain(named);
  });

  test('words that abbreviate nothing are not spelled out', async () => {
    const { page } = await openPage({ path: '/reports/2008-major-crime/force-overview-and-context/', javaScript });
    const words = page.locator('article a.term', { hasText: /^Domestic abuse/ });
    await words.hover();
    if (javaScript) await words.locator('.meaning').waitFor();
    expect(await words.locator('.expansion').count()).toBe(0);
  });
});

describe('switched off', () => {
  test('marks go for the rest of the visit, and come back when asked', async () => {
    const { page } = await openPage({ path: section });
    const marking = page.getByRole('button', { name: 'Mark terms' });
    const underline = () => term(page).evaluate((link) => getComputedStyle(link).textDecorationLine);
    await page.mouse.move(5, 5);
    expect(await underline()).toBe('underline');
    await marking.click();
    expect(await marking.getAttribute('aria-pressed')).toBe('false');
    expect(await underline()).toBe('none');
    await term(page).hover({ force: true });
    expect(await definition(page).count()).toBe(0);

    await page.locator('a[rel=next]').click();
    await page.mouse.move(5, 5);
    expect(
      await page
        .locator('article .term')
        .first()
        .evaluate((link) => getComputedStyle(link).textDecorationLine),
    ).toBe('none');
    await page.keyboard.press('Shift');
    await page.waitForFunction(() => document.querySelector('#mark-terms')?.getAttribute('aria-pressed') === 'false');
    expect(await page.locator('article .term').first().getAttribute('tabindex')).toBe('-1');
    await marking.click();
    expect(
      await page
        .locator('article .term')
        .first()
        .evaluate((link) => getComputedStyle(link).textDecorationLine),
    ).toBe('underline');
  });
});

test('copying takes the report’s words, and nothing of ours', async () => {
  const { page } = await openPage({ path: '/reports/2016-effectiveness/keeping-victims-safe/' });
  await page.locator('article .term').first().hover();
  await opens(page);
  const [copied, words] = await page.evaluate(() => {
    const block = document.querySelector('article')?.querySelector('p:has(.note-marker):has(.term)') as HTMLElement;
    getSelection()?.selectAllChildren(block);
    const bare = block.cloneNode(true) as HTMLElement;
    for (const ours of bare.querySelectorAll('[data-editorial]')) ours.remove();
    return [getSelection()?.toString(), bare.textContent].map((text) => (text ?? '').replace(/\s+/g, ' ').trim());
  });
  expect(copied).toBe(words);
});
