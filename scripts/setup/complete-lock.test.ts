import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findMissing, readPlatform } from './complete-lock.mjs';

const lockText = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');

test('each optional dependency has an entry in package-lock.json (else run scripts/setup/complete-lock.mjs)', () => {
  expect(findMissing(JSON.parse(lockText))).toEqual([]);
});

test('package-lock.json names no registry', () => {
  expect(lockText).not.toContain('"resolved"');
});

test('finds an optional dependency without an entry', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { b: '1.0.0', c: '2.0.0' } },
    'node_modules/c': { version: '2.0.0' },
  };
  expect(findMissing({ packages })).toEqual([{ name: 'b', version: '1.0.0' }]);
});

test.each([
  ['@pagefind/windows-x64', { os: ['win32'], cpu: ['x64'] }],
  ['@oxc-parser/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
  ['@astrojs/compiler-binding-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
  ['@astrojs/compiler-binding-wasm32-wasi', { cpu: ['wasm32'] }],
])('reads the platform of %s from its name', (name, platform) => {
  expect(readPlatform(name)).toEqual(platform);
});
