import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

test('a line under words is written so that Safari draws it', () => {
  const sheets = globSync('**/*.{css,astro}', { cwd: root });
  expect(sheets.length).toBeGreaterThan(20);
  // WebKit's shorthand takes a line and nothing else, and with `var()` in it is `none`: style, colour and thickness have their own properties.
  const faults = sheets.flatMap((name) =>
    [...readFileSync(`${root}/${name}`, 'utf8').matchAll(/text-decoration:\s*([^;}"]*)/g)]
      .filter(([, value = '']) => !/^(?:none|underline|inherit)$/.test(value.trim()))
      .map(([declaration]) => `${name}: ${declaration}`),
  );
  expect(faults).toEqual([]);
});
