import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openPage } from './support.ts';

const section = '/reports/2016-effectiveness/keeping-victims-safe/';

describe.each([360, 1440])('%d px', (width) => {
  test('a click opens the note where the reader is, whole and in view', async () => {
    const { page, problems } = await openPage({ path: section, width });
    const markers = page.locator('.note-marker');
    for (let index = 0; index < (await markers.count()); index += 1) {
      const marker = markers.nth(index);
      await marker.scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => scrollY);
      await marker.click();
      const note = page.getByRole('dialog', { name: `Footnote ${await marker.innerText()}` });
      await note.waitFor();
      const text = await page.locator((await marker.getAttribute('href')) ?? '').evaluate((item) => {
        const copy = item.cloneNode(true) as HTMLElement;
        for (const tool of copy.querySelectorAll('.note-back, .pl, .term-note')) tool.remove();
        return copy.textContent?.replace(/\s+/g, ' ').trim();
      });
      expect((await note.locator('.words').innerText()).replace(/\s+/g, ' ').trim()).toBe(text);
      const box = await note.boundingBox();
      expect(
        box && box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= 900,
        JSON.stringify(box),
      ).toBe(true);
      expect(await page.evaluate(() => scrollY)).toBe(before);
      expect(await marker.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('Escape');
      expect(await note.count()).toBe(0);
    }
    expect(problems).toEqual([]);
  });
});

test.each([
  ['a second click', (page: import('playwright-core').Page) => page.locator('.note-marker').first().click()],
  ['a click elsewhere', (page: import('playwright-core').Page) => page.locator('h1').click()],
])('%s closes it', async (_, close) => {
  const { page } = await openPage({ path: section });
  const marker = page.locator('.note-marker').first();
  await marker.click();
  const note = page.getByRole('dialog');
  await note.waitFor();
  await close(page);
  await note.waitFor({ state: 'detached' });
  expect(await marker.getAttribute('aria-expanded')).toBe('false');
});

test('the 45 notes of 2016 are linked both ways', () => {
  const folder = `${process.env.DIST || 'dist'}/reports/2016-effectiveness`;
  const pages = globSync('*/index.html', { cwd: folder })
    .filter((name) => !/^(?:full|source)\b/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const numbers = (html: string, pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, number]) => Number(number)).sort((a, b) => a - b);
  const all = pages.flatMap((html) => {
    const notes = numbers(html, /<li id="fn-(\d+)"/g);
    expect(numbers(html, /href="#fnref-(\d+)"/g)).toEqual(notes);
    expect([...new Set(numbers(html, /<a href="#fn-(\d+)"/g))]).toEqual(notes);
    expect(numbers(html, /id="fnref-(\d+)"/g)).toEqual(notes);
    return notes;
  });
  expect(all.sort((a, b) => a - b)).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
});
