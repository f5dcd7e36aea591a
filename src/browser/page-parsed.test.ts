import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { pageParsed } from './page-parsed.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Modules that a page names: `'../reader/reader.ts?worker&url'`, `<script src="x.ts">`, and `import 'x.ts'` in a script. */
const entries = globSync('**/*.astro', { cwd: root }).flatMap((page) =>
  [
    ...readFileSync(join(root, page), 'utf8').matchAll(
      /["']([^"'\n]+\.ts)\?worker&url["']|<script src="([^"]+\.ts)"|<script>\s*import '([^']+)'/g,
    ),
  ].map(([, worker, source, imported]) => join(dirname(page), worker ?? source ?? imported ?? '')),
);

test('every module that a page names waits for the page', () => {
  expect(entries.length).toBeGreaterThan(6);
  expect(entries.filter((entry) => !readFileSync(join(root, entry), 'utf8').includes('await pageParsed();'))).toEqual(
    [],
  );
});

test.each(['interactive', 'complete'])('a page that is %s is not waited for', async (readyState) => {
  vi.stubGlobal('document', { readyState });
  await pageParsed();
});

test('a page that is still coming is waited for', async () => {
  const page = Object.assign(new EventTarget(), { readyState: 'loading' });
  vi.stubGlobal('document', page);
  let isParsed = false;
  const parsed = pageParsed().then(() => {
    isParsed = true;
  });
  await Promise.resolve();
  expect(isParsed).toBe(false);
  page.dispatchEvent(new Event('readystatechange'));
  await parsed;
  expect(isParsed).toBe(true);
});
