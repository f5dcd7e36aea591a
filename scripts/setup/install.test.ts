import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isInstalled } from './install.mjs';

const lock = {
  '': {},
  'node_modules/yaml': { version: '2.9.1' },
  'node_modules/fsevents': { version: '2.3.3', optional: true },
};
const yaml = { 'node_modules/yaml': { version: '2.9.1' } };

test.each([
  ['the packages of the lock file, without the optional ones of other platforms', yaml, true],
  ['another version', { 'node_modules/yaml': { version: '2.9.0' } }, false],
  ['a package too few', {}, false],
  ['a package too many', { ...yaml, 'node_modules/left': { version: '1.0.0' } }, false],
  ['no list, since npm did not finish', undefined, false],
])('with %s', (_, installed, expected) => {
  const folder = mkdtempSync(join(tmpdir(), 'install-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: lock }));
  if (installed)
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));

  expect(isInstalled(folder)).toBe(expected);
});
