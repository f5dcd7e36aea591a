import { expect, test } from 'vitest';
import { readState, writeState } from './address.ts';

test('a check has an address, of which a server sees nothing', () => {
  const state = { text: 'He said “100 % & more”.\n> #1', unit: 'sentences' } as const;
  const hash = writeState(state);
  expect(hash).toMatch(/^#text=/);
  expect(readState(hash)).toEqual(state);
  expect(readState('')).toEqual({ text: '', unit: 'quotations' });
});

test('a long text has none', () => {
  expect(writeState({ text: 'a'.repeat(5000), unit: 'quotations' })).toBe('');
});
