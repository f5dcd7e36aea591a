import { expect, test } from 'vitest';
import { addressOf, isOwnAddress } from './address.ts';

const here = new URL('http://localhost:4321/reports/');

test('keeps the path the site stands under', () => {
  expect(addressOf('/reports/one/', new URL('https://example.org/inspections/'), here).href).toBe('https://example.org/inspections/reports/one/');
});

test('without a site, the address is the one in use', () => {
  expect(addressOf('/reports/', undefined, here).href).toBe('http://localhost:4321/reports/');
});

test.each([
  ['https://archive.example.org/inspections/', true],
  ['http://localhost:4321/', true],
  ['https://inspection-archive.example/reports/', false],
  ['https://example/', false],
])('%s is an address of one’s own: %s', (address, own) => {
  expect(isOwnAddress(new URL(address))).toBe(own);
});
