import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, inject } from 'vitest';
import { launchOptions } from '../../scripts/browser/find-chromium.mjs';

export interface OpenOptions {
  /** From the root of the site: `/reports/`; or the full address of a page on another server of this machine. */
  path: string;
  /** Where the site stands: at the root of a host, or under a path. */
  base?: 'root' | 'sub-path';
  javaScript?: boolean;
  /** Of the window, in CSS pixels: 390 is a phone, 1280 a desk. */
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  /** A screen to tap, and no pointer that hovers. */
  touch?: boolean;
  /** For tools that put their own script into the page, such as axe. */
  bypassCSP?: boolean;
}

export interface OpenedPage {
  page: Page;
  /** What went wrong since: errors of scripts, failed requests, policy violations, requests to another host. */
  problems: string[];
}

let browser: Browser | undefined;
const contexts: BrowserContext[] = [];

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
afterAll(() => browser?.close());

/** The browser of this test file, started at first use and closed at its end. */
export async function launch(): Promise<Browser> {
  browser ??= await chromium.launch(launchOptions());
  return browser;
}

/** Opens a page of the built site in a profile of its own, closed after the test. */
export async function openPage(options: OpenOptions): Promise<OpenedPage> {
  const {
    path,
    base = 'root',
    javaScript = true,
    width = 1280,
    height = 900,
    colorScheme = 'light',
    touch = false,
    bypassCSP = false,
  } = options;
  const context = await (await launch()).newContext({
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch,
    javaScriptEnabled: javaScript,
    colorScheme,
    bypassCSP,
    // Where script moves the view, it arrives at once.
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  contexts.push(context);
  // Shorter than a test may take, so that a failure says what was waited for.
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const problems = watch(page);
  await page.goto(addressOf(path, base), { waitUntil: 'load' });
  return { page, problems };
}

/** Waits for what script adds once somebody is there: the reader module has come and listens, and its styles, which are all it fetches by itself. */
export async function readerIsHere(page: Page): Promise<void> {
  await page.waitForFunction(() => globalThis.early === undefined);
  await page.waitForFunction(() => [...document.styleSheets].some(({ href }) => /\/intent\./.test(href ?? '')));
}

/** Waits until the search page has answered the question in its address: what it lists, or that it lists nothing. */
export async function searchHasAnswered(page: Page): Promise<void> {
  await page.locator('[data-part=status]:not([data-busy])', { hasText: 'passage' }).waitFor();
}

/** Full address of a path of the site. */
export function addressOf(path: string, base: OpenOptions['base'] = 'root'): string {
  const root = inject(base === 'root' ? 'rootAddress' : 'subPathAddress');
  return path.startsWith('http:') ? path : root + path.replace(/^\//, '');
}

function watch(page: Page): string[] {
  const problems: string[] = [];
  const site = new URL(addressOf('/')).hostname;
  page.on('pageerror', (error) => problems.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()} (${request.failure()?.errorText})`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== site) problems.push(`other host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}
