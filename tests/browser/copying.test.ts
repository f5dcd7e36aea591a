import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addressOf, openPage } from './support.ts';

const path = '/reports/2022-strong-local-policing/neighbourhood-policing-teams/';
const own = 'https://archive.example.org/inspections';

/** Opens the menu of a passage and copies one thing after another. */
async function copied(page: Page, labels: readonly string[], passage = 'p3.5'): Promise<string[]> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator(`a.pl[href="#${passage}"]`).focus();
  await page.keyboard.press('Enter');
  const texts: string[] = [];
  for (const label of labels) {
    await page.getByRole('button', { name: label, exact: true }).click();
    await page.getByText('Copied.').waitFor();
    texts.push(await page.evaluate(() => navigator.clipboard.readText()));
    await page.locator('.popover [role=status]').evaluate((status) => status.replaceChildren());
  }
  return texts;
}

/** Serves pages as a build that was told `SITE` makes them. */
async function tellSite(page: Page): Promise<void> {
  await page.route(/\/(?:\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const { pathname } = new URL(route.request().url());
    const body = (await response.text()).replace(
      /<link rel="canonical" href="[^"]*"/,
      `<link rel="canonical" href="${own}${pathname}"`,
    );
    await route.fulfill({ response, body });
  });
}

const citations = ['Copy quotation with source', 'Copy BibTeX', 'Copy RIS'];

describe('a copied citation', () => {
  test('names the archive’s own address, wherever this copy is read; the link is the one in use', async () => {
    const { page } = await openPage({ path: '/about/' });
    await tellSite(page);
    await page.goto(`${addressOf(path)}?q=abstraction`);
    const [link, ...texts] = await copied(page, ['Copy link', ...citations]);
    expect(link).toBe(`${addressOf(path)}#p3.5`);
    for (const text of texts) {
      expect(text).toContain(`${own}${path}#p3.5`);
      expect(text).not.toContain('localhost');
    }
  });

  test('names where it is read when the build was told no address, and never one that is nobody’s', async () => {
    const { page } = await openPage({ path: `${path}?q=abstraction`, base: 'sub-path' });
    const canonical = await page.locator('link[rel=canonical]').evaluate((link) => (link as HTMLLinkElement).href);
    expect(new URL(canonical).hostname).not.toMatch(/\.example$/);
    for (const text of await copied(page, citations)) expect(text).toContain(`${canonical}#p3.5`);
  });
});

test('a passage has one address: on the page of the whole report that of its section, with its title', async () => {
  const whole = '/reports/2022-strong-local-policing/full/';
  const { page } = await openPage({ path });
  const bySection = await copied(page, ['Copy link', ...citations]);
  await page.goto(addressOf(whole));
  expect(await copied(page, ['Copy link', ...citations])).toEqual(bySection);
});

test('the cells of a copied table are set apart, as a spreadsheet takes them', async () => {
  const passages: { id: string; report: string; section: string; kind: string; text: string }[] = (
    await readFile(`${process.env.DIST ?? 'dist'}/data/paragraphs.jsonl`, 'utf8')
  )
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const table = passages.find(({ kind, text }) => kind === 'table' && text.includes('\t'));
  if (!table) throw new Error('no report has a table of two columns');
  const { page } = await openPage({ path: `/reports/${table.report}/${table.section}/` });
  const [quotation] = await copied(page, ['Copy quotation with source'], table.id);
  const rows = /^“(.*)”$/ms.exec(quotation ?? '')?.[1]?.split('\n') ?? [];
  expect(rows).toEqual(table.text.split('\n'));
});

test('a picture of a chart says what it shows, from which report, who says so, and where', async () => {
  const { page } = await openPage({ path: '/about/' });
  await tellSite(page);
  await page.addInitScript(() => {
    const drawn: string[] = [];
    Object.assign(globalThis, { drawn });
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      drawn.push(text);
      fillText.call(this, text, ...place);
    };
  });
  await page.goto(addressOf('/metrics/calls-999/'));
  await page.locator('report-chart[data-ready]').waitFor();
  await page.evaluate(() => (globalThis as unknown as { drawn: string[] }).drawn.splice(0));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PNG', exact: true }).click(),
  ]);
  const said = await page.evaluate(() => (globalThis as unknown as { drawn: string[] }).drawn.join(' '));
  expect(said).toContain(await page.locator('h1').innerText());
  expect(said).toMatch(/\bnumber\b/);
  expect(said).toMatch(/Source: .*\(\[November 2022\]\), the force about itself\./);
  expect(said).toContain(`Inspection Archive, ${own}/metrics/calls-999/`);
  const png = await readFile(await file.path());
  const frame = await page.locator('report-chart canvas').boundingBox();
  expect(png.readUInt32BE(16)).toBeGreaterThan(frame?.width ?? Number.POSITIVE_INFINITY);
  expect(png.readUInt32BE(20)).toBeGreaterThan((frame?.height ?? Number.POSITIVE_INFINITY) + 80);
});

test.each(['/reports/2008-major-crime/intelligence/', '/reports/2016-effectiveness/keeping-victims-safe/', path])(
  'the links to the passages of %s have a name each, after the passage',
  async (section) => {
    const { page } = await openPage({ path: section });
    const links = await page
      .locator('article a.pl')
      .evaluateAll((all) =>
        all.map((link) => [link.getAttribute('href')?.slice(1) ?? '', link.getAttribute('aria-label') ?? ''] as const),
      );
    expect(links.length).toBeGreaterThan(10);
    expect(new Set(links.map(([, name]) => name)).size).toBe(links.length);
    for (const [id, name] of links)
      expect([`Paragraph ${id}`, `Paragraph ${id.replace(/^p/, '')}`, `Footnote ${id.replace(/^fn-/, '')}`]).toContain(
        name,
      );
  },
);
