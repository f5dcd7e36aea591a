import { expect, test } from 'vitest';
import { addressBeside, addressOf } from './address.ts';

test('keeps the path the site stands under', () => {
  expect(addressOf('/reports/one/', new URL('https://example.org/inspections/'))).toBe(
    'https://example.org/inspections/reports/one/',
  );
});

test('without a site, it is a path from the root and names no host', () => {
  expect(addressOf('/reports/one/', undefined)).toBe('/reports/one/');
});

test.each([
  ['https://example.org/inspections/reports/one/', 'https://example.org/inspections/reports/one/source.txt'],
  ['/reports/one/', '/reports/one/source.txt'],
])('beside %s', (address, expected) => {
  expect(addressBeside('source.txt', address)).toBe(expected);
});
