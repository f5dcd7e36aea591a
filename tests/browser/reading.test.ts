import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addressOf, openPage } from './support.ts';

/** The same `dist/` at the root of a host and under a path, with script and without. */
const ways = [
  { base: 'root', javaScript: true },
  { base: 'root', javaScript: false },
  { base: 'sub-path', javaScript: true },
  { base: 'sub-path', javaScript: false },
] as const;

const report = '/reports/2016-effectiveness/';
const section = `${report}keeping-victims-safe/`;

/** What of these addresses a reader would not see: not marked as the target, off the screen, or under something. */
async function unseen(page: Page, ids: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const id of ids) {
    const fault = await page.evaluate((wanted) => {
      location.hash = wanted;
      const target = document.querySelector(':target');
      if (target?.id !== wanted) return `#${wanted} is not the target`;
      const { left, top, width } = target.getClientRects()[0] ?? target.getBoundingClientRect();
      if (top < 0 || top > innerHeight - 10) return `#${wanted} is at ${top}`;
      const there = document.elementFromPoint(left + Math.min(width, 40) / 2, top + 3);
      return there && (target.contains(there) || there.contains(target))
        ? ''
        : `#${wanted} is under ${there?.outerHTML.slice(0, 80)}`;
    }, id);
    if (fault) faults.push(fault);
  }
  return faults;
}

const hrefs = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));

describe.each(ways)('at the $base, script: $javaScript', (way) => {
  test('from the start page to a report, and with “Next” through its sections in the order of its contents', async () => {
    const { page, problems } = await openPage({ path: '/', ...way });
    await page.getByRole('link', { name: 'Crime inspection 2014' }).click();
    expect(page.url()).toBe(addressOf('/reports/2014-crime-inspection/', way.base));
    const contents = await hrefs(page, '.contents-list a');
    expect(contents.length).toBe(7);

    await page.locator('.contents-list a').first().click();
    for (const address of contents) {
      expect(page.url()).toBe(address);
      expect(await page.locator('h1').count()).toBe(1);
      const next = page.locator('a[rel=next]');
      if (address === contents.at(-1)) expect(await next.count()).toBe(0);
      else await next.click();
    }
    await page.locator('a[rel=prev]').click();
    expect(page.url()).toBe(contents.at(-2));
    expect(problems.filter((problem) => !problem.includes('ERR_ABORTED'))).toEqual([]);
  });

  test('the contents lead to parts of a section, and to other sections', async () => {
    const { page } = await openPage({ path: section, width: 360, ...way });
    await page.locator('.contents > summary').click();
    const part = page.locator('.contents ol ol a').nth(1);
    const name = await part.innerText();
    await part.click();
    expect(await page.locator(':target').innerText()).toContain(name);
    await page.locator('.contents a').first().click();
    expect(page.url()).toBe(addressOf(`${report}introduction/`, way.base));
  });

  test('breadcrumbs lead back to the report, all reports and the start page', async () => {
    const { page } = await openPage({ path: section, ...way });
    for (const path of [report, '/reports/', '/']) {
      const crumbs = page.locator('.crumbs a');
      await (path === '/' ? crumbs.first() : crumbs.last()).click();
      expect(page.url()).toBe(addressOf(path, way.base));
    }
  });

  test('a footnote’s marker leads to the note, and the note’s number back', async () => {
    const { page } = await openPage({ path: section, ...way });
    const marker = page.locator('.note-marker').first();
    const number = await marker.innerText();
    if (way.javaScript) {
      await marker.click();
      await page
        .getByRole('dialog', { name: `Footnote ${number}` })
        .getByRole('link', { name: 'among the footnotes' })
        .click();
    } else await marker.click();
    expect(await page.locator(':target').getAttribute('id')).toBe(`fn-${number}`);
    await page.getByRole('link', { name: `Footnote ${number}: back to the text` }).click();
    expect(await page.locator(':target').getAttribute('id')).toBe(`fnref-${number}`);
    expect(await unseen(page, [`fnref-${number}`])).toEqual([]);
  });

  test('a line of the source leads to its passage', async () => {
    const { page } = await openPage({ path: '/reports/2014-crime-inspection/source/', ...way });
    const link = page.locator('.source-lines .to a').nth(20);
    const id = await link.innerText();
    await link.click();
    await page.waitForURL(new RegExp(`#${id}$`));
    expect(await page.locator('article :target').getAttribute('id')).toBe(id);
  });

  test('a section leads to its lines of the source', async () => {
    const { page } = await openPage({ path: section, ...way });
    await page.getByRole('link', { name: 'Source text, lines' }).click();
    await page.waitForURL(/\/source\/#L\d+$/);
    expect(await page.locator('li:target').count()).toBe(1);
  });

  test('an address that was never published says so, and leads on', async () => {
    const { page } = await openPage({ path: '/reports/no-such-report/', ...way });
    expect(await page.locator('h1').innerText()).toBe('Page not found');
    expect(await page.getByRole('link', { name: 'All reports' }).isVisible()).toBe(true);
  });
});

describe('addresses of passages', () => {
  test.each([
    { what: 'paragraphs, items, tables and notes', path: section },
    { what: 'grade boxes and developing practice', path: '/reports/2007-inspection/neighbourhood-policing/' },
    { what: 'findings', path: '/reports/2008-major-crime/enforcement/' },
    { what: 'definitions', path: '/reports/2007-inspection/glossary/' },
    { what: 'the numbers that the source prints', path: '/reports/2022-strong-local-policing/101-and-999-services/' },
  ])('each opens at its place, in view: $what', async ({ path }) => {
    for (const width of [360, 1440]) {
      const { page } = await openPage({ path, width });
      const ids = await page.locator('article [id]').evaluateAll((elements) => elements.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(10);
      expect(await unseen(page, ids)).toEqual([]);
    }
  });

  test.each(['root', 'sub-path'] as const)(
    'one opened from elsewhere is in view and marked, at the %s',
    async (base) => {
      const { page } = await openPage({
        path: '/reports/2022-strong-local-policing/neighbourhood-policing-teams/#p3.5',
        base,
      });
      const target = page.locator(':target');
      expect(await target.innerText()).toContain('3.5 The introduction of a new SNT abstraction policy');
      expect(await target.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(
        'rgba(0, 0, 0, 0)',
      );
      const { y = -1 } = (await target.boundingBox()) ?? {};
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThan(400);
    },
  );

  test('every passage has a link to itself, and no two share an address', async () => {
    const { page } = await openPage({ path: section });
    const links = await page
      .locator('article .pl')
      .evaluateAll((all) => all.map((link) => [link.getAttribute('href'), `#${link.closest('[id]')?.id}`] as const));
    expect(links.length).toBeGreaterThan(20);
    for (const [href, own] of links) expect(href).toBe(own);
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the page of the whole report has the anchors of all its sections, and its contents lead to them', async () => {
    const { page } = await openPage({ path: '/reports/2014-crime-inspection/' });
    const ofSections: string[] = [];
    for (const address of await hrefs(page, '.contents-list a')) {
      await page.goto(address);
      ofSections.push(
        ...(await page.locator('article .pl').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))),
      );
    }
    await page.goto(addressOf('/reports/2014-crime-inspection/full/'));
    expect(
      await page.locator('article .pl').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')),
    ).toEqual(ofSections);
    expect(await page.locator('h1').count()).toBe(1);
    const parts = await page
      .locator('.contents a')
      .evaluateAll((links) => links.map((link) => (link.getAttribute('href') ?? '').slice(1)));
    expect(parts.length).toBe(7);
    expect(await unseen(page, parts)).toEqual([]);
  });

  test('a passage’s menu leads to its lines of the source, and they lead back', async () => {
    const { page } = await openPage({ path: section });
    const mark = page.locator('article > p > .pl').nth(2);
    const hash = (await mark.getAttribute('href')) ?? '';
    await mark.focus();
    await mark.press('Enter');
    await page.getByRole('dialog').getByRole('link', { name: 'See its lines in the source text' }).click();
    await page.waitForURL(`**/source/${hash}`);
    const back = page.locator('a:target');
    expect(await back.innerText()).toBe(hash.slice(1));
    await back.click();
    await page.waitForURL(`**/keeping-victims-safe/${hash}`);
  });
});

describe('without script', () => {
  test('no page of a report offers what only script can do', async () => {
    const { page } = await openPage({ path: section, javaScript: false });
    expect(await page.locator('button:visible').allInnerTexts()).toEqual(['Search']);
  });

  test('what is folded opens: the contents on a phone, the citation', async () => {
    const { page } = await openPage({ path: section, width: 360, javaScript: false });
    for (const name of ['Contents', 'Cite this page']) {
      const details = page.locator('details', { has: page.locator('summary', { hasText: name }) });
      const content = details.locator(':scope > :not(summary)').first();
      expect(await content.isVisible(), name).toBe(false);
      await details.locator('summary').click();
      expect(await content.isVisible(), name).toBe(true);
    }
  });
});
