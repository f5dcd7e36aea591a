import { expect, test } from 'vitest';
import { addressOf, openPage } from './support.ts';

const section = '/reports/2007-inspection/neighbourhood-policing/';
const force = 'The force about itself';

test('an example of the force’s own is labelled before its words, and leads to what the report says of it', async () => {
  const { page, problems } = await openPage({ path: section, javaScript: false });
  const notes = page.locator('.practice[data-voice=force] > .voice-note[data-editorial]:first-child');
  expect(await notes.count()).toBe(3);
  await notes.first().getByRole('link').click();
  expect(page.url()).toMatch(new RegExp(`^${addressOf('/reports/2007-inspection/introduction/')}#p\\d+$`));
  expect(await page.locator(':target').innerText()).toContain('HMIC has not conducted any independent evaluation');
  expect(problems).toEqual([]);
});

test('search shows the voice of a passage, not of its report', async () => {
  const { page } = await openPage({ path: '/search/?q=fireworks+cameras+report:2007' });
  const result = page.locator('.result', { hasText: 'throwing fireworks' });
  await result.waitFor();
  expect(await result.locator('.voice').innerText()).toBe(force);
});

test('search narrows by it', async () => {
  const { page } = await openPage({ path: '/search/?q=cameras&voice=force&report=2007-inspection' });
  await page.locator('.result').first().waitFor();
  expect(new Set(await page.locator('.result .voice').allInnerTexts())).toEqual(new Set([force]));
});

test('themes and the concordance say who speaks, where it is not the report’s own voice', async () => {
  const { page: theme } = await openPage({ path: '/themes/anti-social-behaviour/', javaScript: false });
  const example = theme.locator('li', { hasText: 'Witnesses to crime and disorder had been reluctant' });
  expect(await example.locator('.voice').allInnerTexts()).toEqual([force]);
  const { page: term } = await openPage({ path: '/glossary/snt/', javaScript: false });
  const uses = term
    .locator('#in-2007-inspection')
    .locator('xpath=..')
    .locator('.concordance li', { hasText: 'Town Centre' });
  expect(await uses.locator('.voice').allInnerTexts()).toEqual([force]);
});
