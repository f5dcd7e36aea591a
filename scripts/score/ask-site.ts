import type { Page } from 'playwright-core';
import type { Answer, ShownAnswer } from './measures.ts';

/** Text of a passage, by report and id. */
export type PassageTexts = ReadonlyMap<string, string>;

/** Ask the site's own search page, as a reader would: its first ten results, and what stands over them. */
export async function askSite(
  page: Page,
  query: string,
  texts: PassageTexts,
): Promise<{ results: Answer[]; shown: ShownAnswer[] }> {
  await page.locator('#q').fill(query);
  await page.locator('#q').press('Enter');
  await page.waitForFunction((asked) => {
    const status = document.querySelector<HTMLElement>('[data-part=status]');
    return (
      new URL(location.href).searchParams.get('q') === asked &&
      status?.textContent !== '' &&
      status?.dataset.busy === undefined
    );
  }, query);
  const places = await page.locator('.result').evaluateAll((items) =>
    items.slice(0, 10).map((item) =>
      [...item.querySelectorAll<HTMLAnchorElement>('h3 a, .again a')].map(({ href }) => ({
        report: new URL(href).pathname.split('/').at(-3) ?? '',
        section: new URL(href).pathname.split('/').at(-2) ?? '',
        id: decodeURIComponent(new URL(href).hash.slice(1)),
      })),
    ),
  );
  const shown = await page.locator('[data-answer]').evaluateAll((items) =>
    items.map((item) => ({
      kind: (item as HTMLElement).dataset.answer ?? '',
      about: (item as HTMLElement).dataset.about ?? '',
      text: item.textContent ?? '',
    })),
  );
  const results = places.map((passages) =>
    passages.map(({ report, section, id }) => ({ report, section, text: texts.get(`${report}#${id}`) ?? '' })),
  );
  return { results, shown };
}
