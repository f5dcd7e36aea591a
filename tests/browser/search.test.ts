import { AxeBuilder } from '@axe-core/playwright';
import type { JSHandle, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serveCompressed } from '../../scripts/benchmark/search/compressing-server.ts';
import type { Pagefind } from '../../src/search/engine/pagefind.ts';
import type { TextFile } from '../../src/search/text-file.ts';
import { openPage } from './support.ts';

const dist = process.env.DIST || 'dist';

/** Opens a search and waits until it has said what it found. */
async function openSearch(query: string, options: { base?: 'root' | 'sub-path'; width?: number; more?: string } = {}) {
  const opened = await openPage({ path: `/search/?q=${encodeURIComponent(query)}${options.more ?? ''}`, ...options });
  await isSettled(opened.page);
  return opened;
}

async function isSettled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const status = document.querySelector<HTMLElement>('[data-part=status]');
    return status?.textContent !== '' && status?.dataset.busy === undefined;
  });
}

/** What went wrong, but for requests that going to another page has broken off. */
const real = (problems: readonly string[]) => problems.filter((problem) => !problem.includes('net::ERR_ABORTED'));

const results = (page: Page) => page.locator('.result');
const statusOf = (page: Page) => page.locator('[data-part=status]').innerText();
const reportsOf = (page: Page) =>
  results(page).evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.report));

describe('1. passages, not pages', () => {
  test.each(['root', 'sub-path'] as const)(
    '“abstraction” finds the passages of 2007 and 2022 and opens them at the place, at the %s',
    async (base) => {
      const { page, problems } = await openSearch('abstraction', { base });
      const reports = await reportsOf(page);
      expect(reports).toContain('2007-inspection');
      expect(reports).toContain('2022-strong-local-policing');
      expect(await results(page).first().locator('mark').allInnerTexts()).toContain('abstraction');

      const result = page.locator('.result[data-report="2022-strong-local-policing"]').first();
      expect(await result.innerText()).toMatch(/Strong Local Policing 2022.*The force about itself.*Paragraph/s);
      await result.locator('h3 a').click();
      await page.waitForURL(/#p3\.5$/);
      expect(await page.locator(':target').innerText()).toContain('The introduction of a new SNT abstraction policy');
      expect(
        await page
          .locator(':target')
          .boundingBox()
          .then((box) => box && box.y >= 0 && box.y < 900),
      ).toBe(true);
      await page.locator('.matches').getByText('of 2 in this report').waitFor();
      const marked = await page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map(String));
      expect(marked.length).toBeGreaterThan(3);
      expect(new Set(marked.map((word) => word.toLowerCase()))).toEqual(new Set(['abstraction', 'abstractions']));
      expect(real(problems)).toEqual([]);
    },
  );

  test('next and previous lead through the matches of a report, and back to all results', async () => {
    const { page, problems } = await openSearch('abstraction', { more: '&report=2007-inspection' });
    await page.locator('.result h3 a').first().click();
    const bar = page.locator('.matches');
    await bar.getByText('in this report').waitFor();
    const count = Number(/of (\d+) in this report/.exec(await bar.innerText())?.[1]);
    expect(count).toBeGreaterThan(2);
    while (await bar.getByRole('link', { name: 'Previous' }).count()) {
      const before = page.url();
      await bar.getByRole('link', { name: 'Previous' }).click();
      await page.waitForFunction((url) => location.href !== url, before);
      await bar.getByText(/: \d+ of/).waitFor();
    }
    const seen = [new URL(page.url()).hash];
    while (await bar.getByRole('link', { name: 'Next' }).count()) {
      const before = page.url();
      await bar.getByRole('link', { name: 'Next' }).click();
      await page.waitForFunction((url) => location.href !== url, before);
      await bar.getByText(`: ${seen.length + 1} of ${count} in this report`).waitFor();
      seen.push(new URL(page.url()).hash);
    }
    expect(new Set(seen).size).toBe(count);
    await bar.getByRole('button', { name: 'Take the marks off' }).click();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.evaluate(() => CSS.highlights.has('search'))).toBe(false);
    expect(real(problems)).toEqual([]);
  });

  test('back returns to the same list and place', async () => {
    const { page } = await openSearch('police');
    await page.locator('[data-part=more]').click();
    await page.locator('[data-part=more]').click();
    const before = await page.locator('.result h3').allInnerTexts();
    expect(before.length).toBe(30);
    const link = page.locator('.result h3 a').nth(24);
    await link.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    await link.click();
    await page.waitForURL(/\/reports\//);
    await page.goBack();
    await isSettled(page);
    await page.waitForFunction((count) => document.querySelectorAll('.result').length === count, before.length);
    expect(await page.locator('.result h3').allInnerTexts()).toEqual(before);
    await page.waitForFunction((y) => Math.abs(scrollY - y) < 5, place);
  });

  test('boilerplate printed several times is one result that names the others', async () => {
    const { page } = await openSearch('GAIN gunshot wounds');
    expect(await page.locator('[data-part=results] .result').count()).toBe(1);
    expect(await results(page).first().locator('.again a').count()).toBe(2);
  });
});

describe('headings', () => {
  test.each([
    ['methodology', 'Methodology', '2014-crime-inspection'],
    ['contextual', 'Contextual factors', '2007-inspection'],
  ])('“%s” finds the heading “%s” and opens it there', async (query, heading, report) => {
    const { page, problems } = await openSearch(query, { more: `&kind=heading&report=${report}` });
    const result = results(page).first();
    expect(await result.locator('.words').innerText()).toBe(heading);
    expect(await result.locator('.about').innerText()).toContain('Heading');
    await result.locator('h3 a').click();
    await page.waitForURL(/\/reports\/.*#/);
    expect(await page.locator(':target').innerText()).toContain(heading);
    expect(await page.locator(':target').evaluate(({ tagName }) => tagName)).toMatch(/^H[1-6]$/);
    await page.locator('.matches').getByText('in this report').waitFor();
    expect(await page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map(String))).toContain(
      heading.split(' ')[0],
    );
    expect(real(problems)).toEqual([]);
  });

  test.each(['performance management', 'strengths', 'neighbourhood policing'])(
    'do not crowd out what says something: %s',
    async (query) => {
      const { page } = await openSearch(query);
      const kinds = await page
        .locator('.result .about')
        .evaluateAll((items) => items.map((item) => item.lastElementChild?.textContent));
      expect(kinds).toHaveLength(10);
      expect(kinds.filter((kind) => kind === 'Heading').length).toBeLessThan(3);
    },
  );
});

describe('counts', () => {
  test('are exact, and add up, however much matches', async () => {
    const { page } = await openSearch('police');
    const said = /^(\d+) passages in 5 reports\.$/.exec(await statusOf(page));
    expect(said, await statusOf(page)).not.toBeNull();
    const counts = (name: string) =>
      page
        .locator(`input[name=${name}]`)
        .evaluateAll((boxes) => boxes.map((box) => Number(box.parentElement?.querySelector('.count')?.textContent)));
    const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
    expect(sum(await counts('report'))).toBe(Number(said?.[1]));
    expect(sum(await counts('kind'))).toBe(Number(said?.[1]));
    expect(await page.locator('[data-part=remarks]').innerText()).not.toContain('most promising');
  });

  test('hold for the order by date: the oldest come first, to the last of the newest', async () => {
    const { page } = await openSearch('neighbourhood policing', { more: '&sort=oldest' });
    await page.locator('[data-part=more]').evaluate((more: HTMLButtonElement) => {
      while (!more.hidden) more.click();
    });
    const years = (await reportsOf(page)).map((report) => report?.slice(0, 4));
    expect(new Set(years)).toEqual(new Set(['2007', '2008', '2014', '2016', '2022']));
    expect(years).toEqual([...years].sort());
  });

  test.each([1280, 390])('come after the first results, which stay where they are: %s', async (width) => {
    const { page } = await openPage({ path: '/search/', width });
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/search/data/text/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('#q').fill('police');
    await page.locator('#q').press('Enter');
    await results(page).first().waitFor();
    await page.locator('[data-part=status][data-busy]').waitFor();
    await page.waitForTimeout(500);
    const place = async () => [
      await results(page).first().getAttribute('data-passage'),
      (await results(page).first().boundingBox())?.y,
    ];
    const before = await place();
    release();
    await isSettled(page);
    expect(await place()).toEqual(before);
  });

  test('cost nothing before the first result is there', async () => {
    const server = await serveCompressed(dist);
    try {
      const { page } = await openPage({ path: '/search/' });
      await page.goto(`${server.address}search/`);
      const { promise: held, resolve: release } = Promise.withResolvers<void>();
      // None of the small files of search is needed for it, either.
      await page.route('**/search/data/**', async (route) => {
        await held;
        await route.continue();
      });
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      let bytes = 0;
      session.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength;
      });
      await page.locator('#q').fill('police');
      await page.locator('#q').press('Enter');
      await results(page).first().waitFor();
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThan(130_000);
      release();
    } finally {
      server.close();
    }
  });
});

describe('what is no word', () => {
  test('OR is said to be passed over, and each way is a link', async () => {
    const { page } = await openSearch('abstraction OR drones');
    expect(await page.locator('.hint').innerText()).toContain('“OR” is passed over');
    await page.locator('.hint').getByRole('link', { name: 'drones' }).click();
    await page.waitForURL(/q=drones$/);
  });

  test.each([
    ['(stalking AND harassment)', /Brackets are passed over.*“AND” is not needed/s],
    ['polic*', /a word is found in all its forms/],
    ['drones NOT football', /put a minus before it: drones -football/],
  ])('%s', async (query, said) => {
    const { page } = await openSearch(query);
    expect((await page.locator('.hint').allInnerTexts()).join('\n')).toMatch(said);
  });

  test('small letters and quotations get no hint', async () => {
    const { page } = await openSearch('drones or "public order" and not');
    expect(await page.locator('.hint').count()).toBe(0);
  });
});

describe('2. language', () => {
  test.each([
    ['"multi agency approach"', /multi-agency approach/],
    ['"multi-agency approach"', /multi-agency approach/],
    ['81.4', /81\.4 percent/],
    ['1,556', /1,556 cases/],
    ['"golden hour" training', /golden hour/],
  ])('%s is in each first result', async (query, words) => {
    const { page } = await openSearch(query);
    expect(await results(page).first().locator('.words').innerText()).toMatch(words);
  });

  test('phrases are exact, not stems', async () => {
    const { page } = await openSearch('"abstractions"');
    for (const marked of await page.locator('.result mark').allInnerTexts())
      expect(marked.toLowerCase()).toBe('abstractions');
    expect(await results(page).count()).toBe(2);
  });

  test('3.8 is not 38, and leads to the paragraph of that number', async () => {
    const { page } = await openSearch('3.8');
    for (const words of await page.locator('.result .words').allInnerTexts())
      expect(words).toMatch(/(?<![\d.])3\.8(?!\d)/);
    await page.getByRole('link', { name: 'Paragraph 3.8 of Strong Local Policing 2022' }).click();
    await page.waitForURL(/2022-strong-local-policing\/.*#p3\.8$/);
    expect(await page.locator(':target').innerText()).toContain('Ilkeston');
  });

  test('an excluded word is in no result', async () => {
    const { page } = await openSearch('drones -football');
    expect(await results(page).count()).toBeGreaterThan(1);
    for (const words of await page.locator('.result .words').allInnerTexts()) expect(words).not.toMatch(/football/i);
  });

  test('filters can be typed', async () => {
    const { page } = await openSearch('training year:2007..2014 -kind:note');
    expect(new Set(await reportsOf(page))).not.toContain('2016-effectiveness');
    const { page: force } = await openSearch('stalking voice:force');
    expect(new Set(await reportsOf(force))).toEqual(new Set(['2022-strong-local-policing']));
  });

  test.each([
    ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>"><b>police'],
    ['10 kB', `police ${'"a b '.repeat(2000)}`],
    ['control characters', '\u0000\u0007police\u202E\u{E0001}\uD800'],
    ['open quotation marks', '"police officers'],
    ['nothing but signs', '"" - : -"" report: ""'],
    ['a field without a value', 'report: kind: police'],
  ])('hostile queries neither break nor inject: %s', async (_, query) => {
    const { page, problems } = await openPage({ path: '/search/' });
    await page.locator('#q').fill(query.toWellFormed());
    await page.locator('#q').press('Enter');
    await page.waitForTimeout(1500);
    expect(await page.locator('.search img, .search script, .result b').count()).toBe(0);
    await page.reload();
    await page.waitForTimeout(500);
    expect(real(problems)).toEqual([]);
  });
});

describe('doubt travels with the words', () => {
  test('no phrase matches across a hole', async () => {
    const { page } = await openSearch('"ju he force"');
    expect(await statusOf(page)).toContain('No passage has');
  });

  test('a result shows the hole, says what it is, and keeps it when copied', async () => {
    const { page } = await openSearch('"early to ju"');
    const words = results(page).first().locator('.words');
    expect(await words.innerText()).toMatch(/early to ju \[…\] he \[corrected\] force/);
    expect(await words.getByRole('img', { name: /^text lost/ }).count()).toBeGreaterThan(0);
    const copied = await words.evaluate((element) => {
      getSelection()?.selectAllChildren(element);
      return String(getSelection());
    });
    expect(copied).toContain('[…]');
  });

  test('the words of a hole’s sign are not the report’s', async () => {
    const { page } = await openSearch('withheld', { more: '&widen=off&report=2007-inspection' });
    expect(await statusOf(page)).toBe('No passage has “withheld”.');
  });

  test('the index keeps each text as it stands, or marks would stand beside their words', async () => {
    const { page } = await openPage({ path: '/search/' });
    // As text, so that the test runner leaves its import alone.
    const pagefind: JSHandle<Pagefind> = await page.evaluateHandle(`import('/pagefind/pagefind.js')`);
    const [kept, texts] = await pagefind.evaluate(async (engine) => {
      const { results } = await engine.search(null);
      const records = await Promise.all(results.map((record) => record.data()));
      const passages = records.flatMap(({ raw_url, anchors }) =>
        anchors.filter(({ id }) => id !== 'report').map(({ id, text }) => [`${raw_url.split('/')[1]}#${id}`, text]),
      );
      const reports = [...new Set(records.map(({ raw_url }) => raw_url.split('/')[1] ?? ''))];
      const files = await Promise.all(
        reports.map(async (report): Promise<TextFile> => (await fetch(`/search/data/text/${report}.json`)).json()),
      );
      const whole = files.flatMap((file, index) => file.map(({ id, text }) => [`${reports[index]}#${id}`, text]));
      return [passages.sort(), whole.sort()];
    });
    expect(kept?.length).toBeGreaterThan(1500);
    expect(kept).toEqual(texts);
  });

  test('a slip of the original is marked in its result', async () => {
    const { page } = await openSearch('"31 June"');
    expect(await results(page).first().locator('.sic-mark').innerText()).toBe('[sic]');
  });
});

describe('3. meaning', () => {
  test('an abbreviation finds what it stands for, says so, and can be told not to', async () => {
    const { page } = await openSearch('marac');
    expect(await page.locator('.card').first().innerText()).toContain('MARAC');
    expect(await page.locator('.widened').innerText()).toContain('multi-agency risk assessment conference');
    await page.locator('.widened a').click();
    await page.waitForURL(/widen=off/);
    await isSettled(page);
    expect(await page.locator('.widened').innerText()).toContain('Only the words typed');
  });

  test.each(['PUP', 'VAWG', 'SLA'])('what %s stands for leads to where a report says so', async (term) => {
    const { page, problems } = await openSearch(term);
    await page.locator('.card .expansion a').first().click();
    await page.waitForURL(/\/reports\//);
    expect(await page.locator(':target').count()).toBe(1);
    expect(real(problems)).toEqual([]);
  });

  test('everyday words find the reports’ words', async () => {
    const { page } = await openSearch('stun guns');
    expect(await results(page).first().locator('mark').first().innerText()).toMatch(/taser/i);
    const { page: beat } = await openSearch('taken off the beat');
    expect(await beat.locator('.result mark').first().innerText()).toMatch(/abstract/i);
  });

  test('direct hits come before widened ones', async () => {
    const { page } = await openSearch('MARAC');
    const direct = await results(page).evaluateAll((items) =>
      items.map((item) => /\bMARACs?\b/.test(item.querySelector('.words')?.textContent ?? '')),
    );
    expect(direct.lastIndexOf(true)).toBeLessThan(direct.includes(false) ? direct.indexOf(false) : direct.length);
  });

  test('DASH is not a dash', async () => {
    const { page } = await openSearch('DASH');
    for (const marked of await page.locator('.result mark').allInnerTexts()) expect(marked).not.toBe('dash');
  });

  test('a slip of spelling is mended from the archive’s words, and can be left', async () => {
    const { page } = await openSearch('abstracton');
    expect(await page.locator('.mended').innerText()).toContain('abstraction');
    expect(await results(page).count()).toBeGreaterThan(3);
    await page.locator('.mended a').click();
    await page.waitForURL(/widen=off/);
    await isSettled(page);
    expect(await statusOf(page)).toContain('No passage has “abstracton”');
  });

  test('asking for recommendations and grades finds them', async () => {
    const { page } = await openSearch('recommendations');
    expect(await results(page).first().innerText()).toContain('Recommendation');
    const { page: graded } = await openSearch('graded poor');
    expect(
      await graded
        .locator('.result .words')
        .allInnerTexts()
        .then((texts) => texts.slice(0, 3).join(' ')),
    ).toMatch(/GRADE POOR|grade of Poor/);
  });
});

describe('4. filters', () => {
  test('each has counts, two values mean either, and the address has them all', async () => {
    const { page } = await openSearch('abstraction');
    const count = (label: string) =>
      page.locator('fieldset label', { hasText: label }).locator('.count').innerText().then(Number);
    const [in2007, in2022] = [await count('Inspection 2007'), await count('Strong Local Policing 2022')];
    await page.getByLabel('Inspection 2007').check();
    await page.waitForURL(/report=2007-inspection/);
    await isSettled(page);
    expect(new Set(await reportsOf(page))).toEqual(new Set(['2007-inspection']));
    await page.getByLabel('Strong Local Policing 2022').check();
    await page.waitForURL(/report=2022/);
    await isSettled(page);
    expect(await statusOf(page)).toContain(`${in2007 + in2022} passages in 2 reports`);

    const list = await page.locator('.result h3').allInnerTexts();
    await page.reload();
    await isSettled(page);
    expect(await page.locator('.result h3').allInnerTexts()).toEqual(list);
    await page.goBack();
    await isSettled(page);
    await page.waitForFunction(() => document.querySelectorAll('fieldset input:checked').length === 1);
    expect(new Set(await reportsOf(page))).toEqual(new Set(['2007-inspection']));
  });

  test('kind, voice, theme and year narrow', async () => {
    const { page } = await openSearch('training', { more: '&kind=area-for-improvement&year=2008' });
    expect(new Set(await reportsOf(page))).toEqual(new Set(['2008-major-crime']));
    for (const about of await page.locator('.result .about').allInnerTexts())
      expect(about).toContain('Area for improvement');
    const { page: theme } = await openPage({ path: '/search/?theme=abstraction' });
    await isSettled(theme);
    expect(await results(theme).count()).toBeGreaterThan(3);
  });

  test('by date, results stand under their reports', async () => {
    const { page } = await openSearch('domestic abuse', { more: '&sort=oldest' });
    const reports = (await reportsOf(page)).map((report) => report?.slice(0, 4));
    expect(reports).toEqual([...reports].sort());
    expect(await page.locator('.report-head').first().innerText()).toContain('2007');
    await page.getByLabel('Order').selectOption('newest');
    await page.waitForURL(/sort=newest/);
    await isSettled(page);
    await page.waitForFunction(() => document.querySelector('.report-head')?.textContent?.startsWith('2022'));
  });
});

describe('5. everywhere', () => {
  test('/ focuses the box on any page; suggestions are chosen with the keyboard', async () => {
    const { page, problems } = await openPage({ path: '/glossary/' });
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.id === 'site-q');
    await page.keyboard.type('abs');
    const options = page.locator('.suggestions:not([hidden]) [role=option]');
    await options.first().waitFor();
    const field = page.getByRole('combobox', { name: 'Search the reports' });
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await options.count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/glossary\/abstraction\//);
    expect(real(problems)).toEqual([]);
  });

  test('axe finds nothing with suggestions open, and where a result leads', { timeout: 90_000 }, async () => {
    const { page } = await openPage({ path: '/glossary/', bypassCSP: true });
    await page.locator('#site-q').focus();
    await page.keyboard.type('abs');
    await page.locator('.suggestions [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const { page: landed } = await openPage({
      path: '/reports/2022-strong-local-policing/neighbourhood-policing-teams/?q=abstraction#p3.5',
      bypassCSP: true,
    });
    await landed.locator('.matches').getByText('in this report').waitFor();
    expect((await new AxeBuilder({ page: landed }).analyze()).violations).toEqual([]);
  });

  test('Enter searches for what was typed', async () => {
    const { page, problems } = await openPage({ path: '/reports/', base: 'sub-path' });
    await page.locator('#site-q').click();
    await page.keyboard.type('abstraction');
    await page.keyboard.press('Enter');
    await page.waitForURL(/some\/sub\/path\/search\/\?q=abstraction/);
    await isSettled(page);
    expect(await results(page).count()).toBeGreaterThan(3);
    expect(real(problems)).toEqual([]);
  });

  test('results come while typing, and are announced', async () => {
    const { page } = await openPage({ path: '/search/' });
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.id === 'q');
    await page.keyboard.type('abstraction', { delay: 20 });
    await results(page).first().waitFor();
    await isSettled(page);
    expect(await page.getByRole('status').first().innerText()).toMatch(/^\d+ passages in \d reports\.$/);
    expect(new URL(page.url()).searchParams.get('q')).toBe('abstraction');
  });

  test('nothing of search is loaded before someone means to search', async () => {
    const { page } = await openPage({ path: '/reports/2008-major-crime/' });
    await page.waitForTimeout(500);
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(loaded.filter((name) => /pagefind|search\/data|entry-/.test(name))).toEqual([]);
  });

  test('a phone shows all of it', async () => {
    const { page } = await openSearch('abstraction', { width: 360 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await results(page).count()).toBeGreaterThan(3);
  });

  test('without script: other ways are named', async () => {
    const { page } = await openPage({ path: '/search/', javaScript: false });
    const main = page.locator('main');
    expect(await main.getByRole('link', { name: 'glossary' }).first().isVisible()).toBe(true);
    expect(await main.innerText()).toContain('needs script');
  });
});

describe('6. honest silence', () => {
  test('says what was searched, and which years the archive has nothing for', async () => {
    const { page } = await openSearch('xylophone');
    expect(await statusOf(page)).toContain('No passage has “xylophone”');
    const said = await page.locator('.nothing').innerText();
    expect(said).toContain('Strong Local Policing 2022');
    expect(said).toContain('no report of 2009 to 2013, 2015 and 2017 to 2021');
  });

  test('names the nearest words', async () => {
    const { page } = await openSearch('drohnes', { more: '&widen=off' });
    await page.getByRole('link', { name: 'drones', exact: true }).click();
    await page.waitForURL(/q=drones/);
    await isSettled(page);
    expect(await results(page).count()).toBeGreaterThan(2);
  });

  test.each([
    ['&report=nonsense', 'This archive has no report “nonsense”.'],
    ['&kind=poem', 'This archive has no kind of passage “poem”.'],
    ['&year=2019', 'This archive has no report of the year “2019”.'],
    ['&voice=choir', 'This archive has no voice “choir”.'],
    ['&theme=moon', 'This archive has no theme “moon”.'],
  ])('says that a filter of the address names nothing, and offers to drop it: %s', async (more, said) => {
    const { page } = await openSearch('abstraction', { more });
    expect(await statusOf(page)).toBe(said);
    await page.locator('.unknown a').click();
    await page.waitForURL(/q=abstraction$/);
    await isSettled(page);
    expect(await statusOf(page)).toMatch(/^\d+ passages in 2 reports\.$/);
  });

  test('says what of the address no search knows', async () => {
    const { page } = await openSearch('abstraction', { more: '&sort=sideways&from=2012' });
    expect(await page.locator('.strange').innerText()).toBe(
      'The address also asks for “sort=sideways” and “from=2012”, which this search does not know.',
    );
    await results(page).first().waitFor();
  });

  test('an unknown report is named once, with those there are', async () => {
    const { page } = await openSearch('abstraction', { more: '&report=nonsense' });
    const text = await page.locator('[data-search-page]').innerText();
    expect(text.match(/nonsense/g)?.length).toBe(2); // in the count, and on the filter to take off
    expect(await page.locator('.unknown').innerText()).toContain('The archive has 2007-inspection');
  });

  test('and a filter that was typed', async () => {
    const { page } = await openSearch('abstraction report:2019,2007');
    expect(await page.locator('.unknown').innerText()).toContain('no report “2019”');
    await page.locator('.unknown a').click();
    await page.waitForURL((url) => url.searchParams.get('q') === 'abstraction report:2007');
  });

  test('without filters means without those that were typed, too', async () => {
    const { page } = await openSearch('abstraction report:2019');
    expect(await statusOf(page)).toBe('This archive has no report “2019”.');
    await page.locator('.nothing').getByRole('link', { name: 'Search without filters' }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === 'abstraction');
  });

  test('says what filters hide, and shows it when asked', async () => {
    const { page } = await openSearch('abstraction', { more: '&report=2008-major-crime' });
    expect(await page.locator('.nothing').innerText()).toContain('The filters hide');
    await page.getByRole('link', { name: 'Search without filters' }).click();
    await page.waitForFunction(() => !location.search.includes('report='));
    await isSettled(page);
    await results(page).first().waitFor();
  });
});
