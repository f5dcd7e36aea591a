import { expect, test } from 'vitest';
import { wordsDigest } from './words-digest.ts';

test('a digest is of words: spaces, cells and soft hyphens do not count, case and punctuation do', () => {
  expect(wordsDigest('Year\tCalls\n2017')).toBe(wordsDigest(' Year Calls  20\u00AD17'));
  expect(wordsDigest('Calls.')).not.toBe(wordsDigest('calls.'));
  expect(wordsDigest('Calls.')).not.toBe(wordsDigest('Calls'));
});

test('digests are published, so they never change', () => {
  expect(wordsDigest('Calls to 999')).toBe('13fc1c6968d08ccb');
});
