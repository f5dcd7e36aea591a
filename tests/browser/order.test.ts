import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { startSlowServer } from './slow-server.ts';
import { openPage } from './support.ts';

const section = 'reports/2007-inspection/neighbourhood-policing/';
const withNotes = 'reports/2016-effectiveness/keeping-victims-safe/';

let server: Awaited<ReturnType<typeof startSlowServer>>;
beforeAll(async () => {
  server = await startSlowServer(inject('rootAddress'));
});
beforeEach(() => {
  server.slow = {};
});
afterAll(() => server.close());

/** A page on which every module and style sheet of reading has been: the browser has them all. */
async function openKnown() {
  const opened = await openPage({ path: server.address + section });
  await opened.page.mouse.move(400, 300);
  await opened.page.goto(`${server.address}${section}?q=abstraction#p93`);
  await opened.page.locator('.matches').waitFor();
  await opened.page.goto('about:blank');
  return opened;
}

/** What went wrong, but for requests that going to another page has broken off. */
const real = (problems: readonly string[]) => problems.filter((problem) => !problem.includes('net::ERR_ABORTED'));

/** Keeps every module back until the function that comes back is called. */
async function holdModules(page: Page): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(/_astro\/.*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

async function marksCanBeSwitched(page: Page): Promise<void> {
  const button = page.locator('#mark-terms');
  for (const pressed of ['false', 'true']) {
    await button.click();
    await page.locator(`#mark-terms[aria-pressed=${pressed}]`).waitFor();
  }
}

describe('modules are here before the page', () => {
  test.each([0, 400])(
    'who comes from a search finds its words marked, the rest of the page %s ms late',
    async (tail) => {
      const { page, problems } = await openKnown();
      server.slow = { tail };
      for (let turn = 0; turn < 3; turn += 1) {
        await page.goto(`${server.address}${section}?q=abstraction#p93`);
        await page.locator('.matches').getByText('in this report').waitFor();
        expect(await page.evaluate(() => CSS.highlights.get('search')?.size)).toBeGreaterThan(0);
        await marksCanBeSwitched(page);
        await page.goto('about:blank');
      }
      expect(real(problems)).toEqual([]);
    },
  );

  test('who points at a page that is still coming has all that script adds', async () => {
    const { page, problems } = await openKnown();
    server.slow = { tail: 600 };
    const coming = page.goto(server.address + section);
    await page.waitForFunction(() => document.querySelector('.site-head') !== null);
    await page.mouse.move(300, 300);
    await page.mouse.move(340, 320);
    await coming;
    await marksCanBeSwitched(page);
    expect(await page.locator('a.pl:not([aria-haspopup])').count()).toBe(0);
    expect(real(problems)).toEqual([]);
  });
});

describe('the page is here before the modules', () => {
  test('clicks made meanwhile are answered in their order', async () => {
    server.slow = { late: [[/\/reader-/, 700]] };
    const { page, problems } = await openPage({ path: server.address + withNotes });
    await page.locator('#mark-terms').click();
    await page.locator('#mark-terms').click();
    await page.locator('h1').click();
    await page.locator('.note-marker').first().click();
    await page.getByRole('dialog', { name: 'Footnote' }).waitFor();
    expect(await page.locator('#mark-terms').getAttribute('aria-pressed')).toBe('true');
    expect(new URL(page.url()).hash).toBe('');
    expect(real(problems)).toEqual([]);
  });

  test('without the module a link is a link', async () => {
    const { page } = await openPage({ path: server.address + withNotes });
    await page.route(/\/reader-/, (route) => route.abort());
    const marker = page.locator('.note-marker').first();
    await marker.click();
    await page.waitForFunction((hash) => location.hash === hash, await marker.getAttribute('href'));
  });

  test('a definition that is pointed at meanwhile is whole', async () => {
    server.slow = { late: [[/\/reader-/, 500]] };
    const { page } = await openPage({ path: server.address + withNotes });
    await page.mouse.move(5, 5);
    await page.locator('article .term').first().hover();
    await page.locator('article .term-note .meaning').first().waitFor();
  });

  test.each(['glossary/', 'findings/'])('what is asked of %s meanwhile is answered', async (path) => {
    const { page, problems } = await openPage({ path: `${server.address}about/` });
    const release = await holdModules(page);
    await page.goto(`${server.address}${path}?report=2008-major-crime`, { waitUntil: 'commit' });
    const field = page.locator('main input[name=q]');
    await field.fill('intelligence');
    await page.locator('.site-foot').waitFor();
    release();
    await page.waitForFunction(
      () => /q=intelligence/.test(location.search) && /report=2008-major-crime/.test(location.search),
    );
    expect(await field.inputValue()).toBe('intelligence');
    expect(await page.locator('main select[name=report]').inputValue()).toBe('2008-major-crime');
    const shown = await page.locator('.terms > li:visible, [data-row]:visible').allInnerTexts();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((words) => !words.toLowerCase().includes('intelligence'))).toEqual([]);
    expect(real(problems)).toEqual([]);
  });

  test.each(['findings/', 'metrics/calls-999/'])(
    'no button of %s is offered before it is listened to',
    async (path) => {
      const { page } = await openPage({ path: `${server.address}about/` });
      const release = await holdModules(page);
      await page.goto(server.address + path, { waitUntil: 'commit' });
      await page.locator('.site-foot').waitFor();
      const offered = () =>
        page
          .locator('[data-csv], .chart-tools button')
          .evaluateAll((all) => all.filter((each) => each.checkVisibility({ visibilityProperty: true })).length);
      expect(await offered()).toBe(0);
      release();
      await page.waitForFunction(() => document.querySelector('filter-list, report-chart')?.matches(':defined'));
      // Defined is not yet drawn.
      await expect.poll(offered, { timeout: 10_000 }).toBeGreaterThan(0);
    },
  );
});

describe('/ and what is typed after it', () => {
  const delays = [150, 600, 3000];
  const pages = { home: '', section, search: 'search/' };
  test.each(Object.entries(pages).flatMap(([kind, path]) => delays.map((delay) => ({ kind, path, delay }))))(
    '$kind, modules $delay ms late: every letter is in the field, in order',
    async ({ kind, path, delay }) => {
      const { page } = await openPage({ path: `${server.address}about/` });
      server.slow = { late: [[/_astro\/.*\.js/, delay]] };
      await page.goto(server.address + path, { waitUntil: 'commit' });
      const field = page.locator(kind === 'home' || kind === 'search' ? '#q' : '#site-q');
      await field.waitFor();
      await page.locator('.site-foot').waitFor();
      for (const key of '/stop and/or') await page.keyboard.press(key === ' ' ? 'Space' : key, { delay: 10 });
      expect(await field.inputValue()).toBe('stop and/or');
      await page.waitForTimeout(delay + 500);
      expect(await field.inputValue()).toBe('stop and/or');
      await page.keyboard.type('der');
      expect(await field.inputValue()).toBe('stop and/order');
    },
  );

  test('on a page that is still coming, it goes to the field that is there', async () => {
    const { page } = await openPage({ path: `${server.address}about/` });
    server.slow = { tail: 800, late: [[/_astro\/.*\.js/, 300]] };
    await page.goto(server.address + section, { waitUntil: 'commit' });
    await page.locator('#site-q').waitFor();
    await page.keyboard.type('/drones');
    await page.waitForLoadState('load');
    expect(await page.locator('#site-q').inputValue()).toBe('drones');
    await page.locator('.suggestions:visible, #site-q[role=combobox]').first().waitFor();
    expect(await page.locator('#site-q').inputValue()).toBe('drones');
  });
});

describe('the styles of what opens come late', () => {
  test.each([
    { width: 1280, opener: '.note-marker' },
    { width: 1280, opener: 'article p > .pl' },
    { width: 400, opener: '.note-marker' },
    { width: 400, opener: 'article p > .pl' },
  ])('$opener at $width px opens in the window, and stays in it', async ({ width, opener }) => {
    server.slow = { late: [[/intent\./, 2500]] };
    const { page } = await openPage({ path: server.address + withNotes, width });
    const openers = page.locator(opener);
    for (const [index, block] of [
      [0, 'end'],
      [(await openers.count()) - 1, 'start'],
    ] as const) {
      if (index > 0) await page.reload();
      await openers.nth(index).evaluate((element, at) => element.scrollIntoView({ block: at }), block);
      await page.mouse.move(width / 2, 200);
      await page.waitForTimeout(300);
      await openers.nth(index).click();
      const popover = page.locator('.popover');
      await popover.waitFor();
      expect(await placeOf(page)).toBe('in the window');
      await page.waitForFunction(() => [...document.styleSheets].some(({ href }) => /intent\./.test(href ?? '')));
      await page.waitForTimeout(100);
      expect(await placeOf(page)).toBe('in the window');
      await page.keyboard.press('Escape');
      server.slow = { late: [[/intent\./, 1200]] };
    }
  });

  test('turned or made narrow, the window still holds what is open', async () => {
    const { page } = await openPage({ path: server.address + withNotes, width: 1440 });
    await page.locator('.note-marker').last().click();
    await page.locator('.popover').waitFor();
    for (const size of [
      { width: 390, height: 800 },
      { width: 800, height: 390 },
    ]) {
      await page.setViewportSize(size);
      await page.locator('.note-marker').last().scrollIntoViewIfNeeded();
      await page.waitForTimeout(150);
      const { left = -1, right = 9999 } = await page
        .locator('.popover')
        .evaluate((element) => element.getBoundingClientRect().toJSON());
      expect(left >= 0 && right <= size.width, `${left} to ${right}`).toBe(true);
    }
  });
});

function placeOf(page: Page): Promise<string> {
  return page.locator('.popover').evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const isIn = left >= 0 && top >= 0 && right <= document.documentElement.clientWidth && bottom <= innerHeight;
    return isIn ? 'in the window' : `${left} ${top} ${right} ${bottom}`;
  });
}
