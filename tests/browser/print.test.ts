import { expect, test } from 'vitest';
import { openPage } from './support.ts';

test.each([true, false])(
  'a printed section says what it is, where it stands and how it may be used, script: %s',
  async (javaScript) => {
    const { page } = await openPage({ path: '/reports/2007-inspection/domestic-violence/', javaScript });
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('body').innerText();
    for (const words of [
      'HMIC inspection report 2007: Neighbourhood Policing, performance management and protecting vulnerable people',
      'HMIC',
      '2007',
      'Open Government Licence v3.0',
      '/reports/2007-inspection/domestic-violence/',
    ])
      expect(text).toContain(words);
  },
);

test('of the site’s own tools nothing is printed', async () => {
  const { page } = await openPage({ path: '/reports/2016-effectiveness/keeping-victims-safe/' });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator(':is(nav, form, button, aside, details, .skip, .pl):visible').count()).toBe(0);
  expect(
    await page
      .locator('.table-scroll')
      .first()
      .evaluate((frame) => getComputedStyle(frame).overflow),
  ).toBe('visible');
});

test('the first use of an abbreviation is spelled out on paper, and nowhere else', async () => {
  const { page } = await openPage({ path: '/reports/2007-inspection/neighbourhood-policing/' });
  const expanded = page.locator('article .expands').first();
  expect(await expanded.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await expanded.isVisible()).toBe(true);
  const marks = await expanded.evaluate((note) => [
    getComputedStyle(note, '::before').content,
    getComputedStyle(note, '::after').content,
  ]);
  expect(marks).toEqual(['" ["', '"]"']);
  const spelled = await page
    .locator('article .expands')
    .evaluateAll((notes) => notes.map((note) => note.closest('a')?.getAttribute('href')));
  expect(new Set(spelled).size).toBe(spelled.length);
});

test('the notes are printed with the section that cites them', async () => {
  const { page } = await openPage({ path: '/reports/2016-effectiveness/keeping-victims-safe/' });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.notes li:visible').count()).toBe(await page.locator('.notes li').count());
});
