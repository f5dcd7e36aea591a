import { expect, test } from 'vitest';
import { citation, glue } from '../marks.ts';
import { separator, toTree } from './to-tree.ts';

test.each([
  ['tasking and co-', 'ordination', ''],
  ['one-', 'to three-year', ' '],
  ['in two-', 'and three-year', ' '],
  ['Hello –', 'again', ' '],
  [`http://a.b/c${glue}`, 'd.pdf', ''],
  ['the end', 'of it', ' '],
])('between %j and %j stands %j', (before, after, expected) => {
  expect(separator(before, after)).toBe(expected);
});

test('citation marks become references, printed addresses links', () => {
  const tree = toTree(
    [{ kind: 'paragraph', pieces: [{ line: 1, text: `vulnerable${citation.of(3)} (see www.example.org/a).` }] }],
    new Map(),
  );
  expect(tree.children[0]).toMatchObject({
    children: [
      { value: 'vulnerable' },
      { type: 'footnoteReference', identifier: '3' },
      { value: ' (see ' },
      { type: 'link', url: 'http://www.example.org/a', children: [{ value: 'www.example.org/a' }] },
      { value: ').' },
    ],
  });
});
