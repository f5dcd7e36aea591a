import { expect, test } from 'vitest';
import { hasLoggedError } from './build-site.ts';

test.each([
  ['12:00:00 [ERROR] [content] Invalid content reference', true],
  ['\u001B[2m12:00:00\u001B[22m \u001B[31m[ERROR] [file-loader] broken\u001B[39m', true],
  ['12:00:00 [build] 3 page(s) built', false],
  ['12:00:00 [build] wrote /reports/what-[ERROR]-means/', false],
])('%j', (line, expected) => {
  expect(hasLoggedError(`first line\n${line}\nlast line`)).toBe(expected);
});
