import { expect, test } from 'vitest';
import { chunkFor } from '../engine/index-names.ts';
import { nameIndex, readCbor, recordsToRead } from './index-names.ts';

test('reads what Pagefind writes', () => {
  const bytes = Uint8Array.from([
    0x84,
    0x65,
    ...new TextEncoder().encode('1.6.0'),
    0x82,
    0x01,
    0x20,
    0x19,
    0x01,
    0xc5,
    0xa1,
    0x61,
    0x61,
    0x18,
    0x2a,
  ]);
  expect(readCbor(bytes)).toEqual(['1.6.0', [1, -1], 453, new Map([['a', 42]])]);
});

test('names stand in the page, and replace those of an older index', () => {
  const names = { hash: 'en_1', chunks: [['asses', 'en_2']] as [string, string][], size: 9, firstRead: 4 };
  const page = nameIndex('<div data-search-page data-index><p>', names);
  expect(page).toBe(
    '<div data-search-page data-index="{&quot;hash&quot;:&quot;en_1&quot;,&quot;chunks&quot;:[[&quot;asses&quot;,&quot;en_2&quot;]],&quot;size&quot;:9,&quot;firstRead&quot;:4}"><p>',
  );
  expect(nameIndex(page, { ...names, hash: 'en_9' })).toContain('en_9');
});

test('the part of the index for a word’s beginning, when it is one', () => {
  const names = {
    hash: '',
    chunks: [
      ['asses', 'a'],
      ['difficult', 'b'],
      ['the', 'c'],
    ] as [string, string][],
    size: 1,
    firstRead: 4,
  };
  expect(chunkFor('abstr', names)).toBe('a');
  expect(chunkFor('drone', names)).toBe('c');
  expect(chunkFor('as', names)).toBeUndefined();
});

test('of long records, fewer are read', () => {
  expect(recordsToRead([['', 470]])).toEqual({ first: 4, most: 60 });
  expect(recordsToRead([['', 1900]])).toEqual({ first: 2, most: 20 });
});
