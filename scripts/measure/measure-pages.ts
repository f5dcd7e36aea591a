import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { reportIds } from '../../src/edition/archive.ts';
import { launchOptions } from '../browser/find-chromium.mjs';
import { startServer } from '../serve/server.ts';

/** What it costs to read a page with an empty cache, before anyone searches or points at anything. */
export interface PageCost {
  report: string;
  /** From the root of the site. */
  path: string;
  requests: number;
  /** Of all bodies, as a host sends them with brotli. */
  bytes: number;
  /** Of that, what the marks of terms cost. */
  termBytes: number;
}

/** Measures the section page of each report that is longest as a file. */
export async function measurePages(siteFolder: string, contentFolder: string): Promise<PageCost[]> {
  const server = await startServer({ folder: siteFolder, host: '127.0.0.1', port: 0, base: '/' });
  const browser = await chromium.launch(launchOptions());
  try {
    const costs: PageCost[] = [];
    for (const report of await reportIds(contentFolder)) {
      const { path, html } = longestSection(siteFolder, report);
      costs.push({
        report,
        path,
        ...(await load(browser, server.address + path.slice(1))),
        termBytes: compressed(html) - compressed(withoutTerms(html)),
      });
    }
    return costs;
  } finally {
    await browser.close();
    await server.close();
  }
}

function longestSection(siteFolder: string, report: string): { path: string; html: string } {
  const names = globSync('*/index.html', { cwd: `${siteFolder}/reports/${report}` });
  const pages = names.map((name) => ({
    path: `/reports/${report}/${name.replaceAll('\\', '/').replace('index.html', '')}`,
    html: readFileSync(`${siteFolder}/reports/${report}/${name}`, 'utf8'),
  }));
  const sections = pages.filter(({ html, path }) => html.includes('<article data-report') && !path.endsWith('/full/'));
  const [longest] = sections.sort((a, b) => b.html.length - a.html.length);
  if (!longest)
    throw new Error(`${siteFolder}/reports/${report}/ has no section page. Build the site again: npm run build`);
  return longest;
}

async function load(browser: Browser, url: string): Promise<{ requests: number; bytes: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => bodies.push(response.body()));
  await page.goto(url, { waitUntil: 'networkidle' });
  const sizes = (await Promise.all(bodies)).map(compressed);
  await context.close();
  return { requests: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function compressed(body: Buffer | string): number {
  return brotliCompressSync(body).length;
}

/** The page with each marked term as plain text. */
function withoutTerms(html: string): string {
  return html.replace(
    /<span class="term-wrap"[^>]*><a class="term"[^>]*>([^<]*)(?:<span class="term-note.*?<\/span><\/span>)?<\/a><\/span>/gs,
    '$1',
  );
}
