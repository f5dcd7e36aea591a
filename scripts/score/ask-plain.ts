import { mkdir, readFile, writeFile } from 'node:fs/promises';
import * as pagefind from 'pagefind';
import type { Page } from 'playwright-core';
import type { PreparedReport } from '../../src/edition/prepare.ts';
import type { Answer } from './measures.ts';

/** Index the built section pages as Pagefind does by itself. */
export async function buildPlainIndex(site: string, reports: readonly PreparedReport[], folder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ rootSelector: 'main' });
  if (!index) throw new Error(errors.join('; '));
  for (const { id, sections } of reports) {
    for (const { slug } of sections)
      await index.addHTMLFile({
        url: `/reports/${id}/${slug}/`,
        content: await readFile(`${site}/reports/${id}/${slug}/index.html`, 'utf8'),
      });
  }
  await mkdir(folder, { recursive: true });
  await index.writeFiles({ outputPath: `${folder}/pagefind` });
  await pagefind.close();
  await writeFile(`${folder}/index.html`, '<!doctype html><title>Plain</title>');
}

interface PlainPagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Ask the plain index. A result is a page, so all passages of the page count as shown: more than a reader sees. */
export async function askPlain(page: Page, query: string, reports: readonly PreparedReport[]): Promise<Answer[]> {
  const urls = await page.evaluate(async (asked) => {
    const script: string = '/pagefind/pagefind.js';
    const engine: PlainPagefind = await import(script);
    const { results } = await engine.search(asked);
    return Promise.all(results.slice(0, 10).map(async (result) => (await result.data()).url));
  }, query);
  return urls.map((url) => {
    const [, , report = '', slug] = url.split('/');
    const section = reports.find(({ id }) => id === report)?.sections.find((each) => each.slug === slug);
    return section?.passages.map(({ text }) => ({ report, section: section.slug, text })) ?? [];
  });
}
