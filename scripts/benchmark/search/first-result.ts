import type { Browser, CDPSession, Page } from 'playwright-core';

/** A slow connection: time to the first byte of an answer in milliseconds, and bytes a second. */
export interface Connection {
  name: string;
  latency: number;
  throughput: number;
}

/** “Slow 4G” as Lighthouse has it, and as the developer tools of Chromium have it, which is slower. */
export const connections: readonly Connection[] = [
  { name: 'Slow 4G (Lighthouse)', latency: 150, throughput: (1.6 * 1_000_000) / 8 },
  { name: 'Slow 4G (DevTools)', latency: 562.5, throughput: (1.6 * 1_000_000 * 0.9) / 8 },
];

export interface FirstResult {
  /** From the focus of the field to the first result on screen, in milliseconds. */
  time: number;
  /** Bytes that came from the focus on: until the first result, and until everything is shown. */
  bytes: number;
  allBytes: number;
  requests: number;
}

const keystroke = 50;

/** On the search page of a new profile: focus the field, type, wait for the first result. CPU four times slower. */
export async function measureFirstResult(
  browser: Browser,
  address: string,
  query: string,
  connection: Connection,
): Promise<FirstResult> {
  return inNewProfile(browser, `${address}search/`, connection, async (page, traffic) => {
    const first = await watchFirst(page);
    await page.locator('#q').focus();
    await page.keyboard.type(query, { delay: keystroke });
    const time = await first();
    const { bytes, requests } = { ...traffic };
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLElement>('[data-part=status]')?.textContent !== '' &&
        !document.querySelector('[data-busy]'),
    );
    return { time, bytes, requests, allBytes: traffic.bytes };
  });
}

/** On a long page that is read: focus the field in its header, type, wait for the first passage under it. From the first keystroke. */
export async function measureFromBox(
  browser: Browser,
  address: string,
  query: string,
  connection: Connection,
): Promise<FirstResult> {
  return inNewProfile(browser, address, connection, async (page, traffic) => {
    await page.locator('#site-q').focus();
    const start = performance.now();
    await page.keyboard.type(query, { delay: keystroke });
    await page.locator('.suggestions .words').first().waitFor();
    return {
      time: performance.now() - start,
      bytes: traffic.bytes,
      requests: traffic.requests,
      allBytes: traffic.bytes,
    };
  });
}

/** From the home page: focus its field, type, press Enter, wait for the first result on the search page, which loads from nothing. */
export async function measureFromHome(
  browser: Browser,
  address: string,
  query: string,
  connection: Connection,
): Promise<FirstResult> {
  return inNewProfile(browser, address, connection, async (page, traffic) => {
    const start = performance.now();
    await page.locator('#q').focus();
    await page.keyboard.type(query, { delay: keystroke });
    await page.keyboard.press('Enter');
    await page.locator('.result').first().waitFor();
    return {
      time: performance.now() - start,
      bytes: traffic.bytes,
      requests: traffic.requests,
      allBytes: traffic.bytes,
    };
  });
}

async function inNewProfile(
  browser: Browser,
  address: string,
  connection: Connection,
  measure: (page: Page, traffic: Traffic) => Promise<FirstResult>,
): Promise<FirstResult> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const session = await context.newCDPSession(page);
    const { latency, throughput } = connection;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput / 2,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    return await measure(page, countTraffic(session));
  } finally {
    await context.close();
  }
}

interface Traffic {
  bytes: number;
  requests: number;
}

function countTraffic(session: CDPSession): Traffic {
  const traffic = { bytes: 0, requests: 0 };
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
    traffic.requests += 1;
  });
  return traffic;
}

/** The page itself notes when it was focused and when the first result was there. */
async function watchFirst(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const times = { focus: 0, first: 0 };
    Object.assign(globalThis, { times });
    document.querySelector('#q')?.addEventListener('focus', () => {
      times.focus ||= performance.now();
    });
    new MutationObserver(() => {
      if (times.first === 0 && document.querySelector('.result'))
        requestAnimationFrame(() => (times.first ||= performance.now()));
    }).observe(document.body, { childList: true, subtree: true });
  });
  return async () => {
    const handle = await page.waitForFunction(() => {
      const { times } = globalThis as unknown as { times: { focus: number; first: number } };
      return times.first > 0 ? times.first - times.focus : undefined;
    });
    return (await handle.jsonValue()) ?? 0;
  };
}
