import { expect, test } from 'vitest';
import { decodeText } from './read-text.ts';

test.each([
  ['Latin-1', Uint8Array.of(0x61, 0x0a, 0xe9, 0x0a), 'a.mdx:2: not UTF-8 text'],
  ['a NUL', Uint8Array.of(0x61, 0x0a, 0x0a, 0), 'a.mdx:3: a NUL character'],
])('%s is refused with its line', (_, bytes, problem) => {
  expect(() => decodeText(bytes, 'a.mdx')).toThrow(problem);
});

test('a byte order mark is no sign of the text', () => {
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'a.mdx')).toBe('a');
});
