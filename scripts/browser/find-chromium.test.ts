import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findChromium } from './find-chromium.mjs';

const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
const program = join(folder, 'chromium');
writeFileSync(program, '');
chmodSync(program, 0o755);
afterAll(() => rmSync(folder, { recursive: true }));

test('takes the browser that CHROME_PATH names', () => {
  expect(findChromium({ CHROME_PATH: program, PATH: '' })).toBe(program);
});

test('refuses a CHROME_PATH without a program, rather than take another', () => {
  expect(() => findChromium({ CHROME_PATH: join(folder, 'none'), PATH: folder })).toThrow('where there is no program');
});

test('finds a browser on the PATH', () => {
  expect(findChromium({ PATH: folder })).toBe(program);
});
