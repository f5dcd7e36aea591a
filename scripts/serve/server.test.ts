import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOptions } from './options.ts';
import { type RunningServer, startServer } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
mkdirSync(join(folder, 'reports/a'), { recursive: true });
for (const [file, text] of Object.entries({
  'index.html': 'home',
  '404.html': 'gone',
  'reports/a/index.html': 'report',
  'a.csv': 'é',
  'a.jsonl': '{}',
})) {
  writeFileSync(join(folder, file), text);
}
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['/', '/some/sub/path/'])('under %s', (base) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ folder, host: '127.0.0.1', port: 0, base });
  });
  afterAll(() => server.close());
  const get = (path: string, init?: RequestInit) => fetch(server.address + path, { redirect: 'manual', ...init });

  test('serves index.html for a folder', async () => {
    expect(await (await get('')).text()).toBe('home');
    expect(await (await get('reports/a/?q=1')).text()).toBe('report');
  });

  test('sends a folder without its last slash there, with the query', async () => {
    const response = await get('reports/a?q=1');
    expect([response.status, response.headers.get('location')]).toEqual([301, `${base}reports/a/?q=1`]);
  });

  test('answers 404.html with status 404', async () => {
    const response = await get('reports/b/');
    expect([response.status, await response.text()]).toEqual([404, 'gone']);
  });

  test('says that text is UTF-8 and knows the data formats', async () => {
    expect((await get('a.csv')).headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect((await get('a.jsonl')).headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
  });

  test('answers reading methods only', async () => {
    expect((await get('', { method: 'POST' })).status).toBe(405);
    expect((await get('', { method: 'HEAD' })).status).toBe(200);
  });

  test.each(['../package.json', '..%2fpackage.json', '%2e%2e/', '..\\', '%'])(
    'gives nothing outside the folder for %s',
    async (path) => {
      expect(await status(new URL(server.address), base + path)).toBe(404);
    },
  );
});

test('takes the next port when the first is in use, and says so when it was asked for', async () => {
  const first = await startServer({ folder, host: '127.0.0.1', port: undefined, base: '/' });
  const second = await startServer({ folder, host: '127.0.0.1', port: undefined, base: '/' });
  const port = Number(new URL(first.address).port);
  expect(new URL(second.address).port).not.toBe(String(port));
  await expect(startServer({ folder, host: '127.0.0.1', port, base: '/' })).rejects.toThrow(`Port ${port} is in use.`);
  await Promise.all([first.close(), second.close()]);
});

test('refuses a folder without a site', async () => {
  await expect(startServer({ folder: join(folder, 'reports'), host: '127.0.0.1', port: 0, base: '/' })).rejects.toThrow(
    'npm run build',
  );
});

test('reads its options', () => {
  expect(readOptions([])).toEqual({ host: '127.0.0.1', port: undefined, base: '/' });
  expect(readOptions(['--port', '8080', '--host', '0.0.0.0', '--base', 'a/b'])).toEqual({
    host: '0.0.0.0',
    port: 8080,
    base: '/a/b/',
  });
  expect(() => readOptions(['--port', 'http'])).toThrow('--port http');
});

/** Status of a request whose path is sent as written; `fetch` would tidy it. */
function status({ hostname, port }: URL, path: string): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
    .on('error', reject)
    .end();
  return promise;
}
