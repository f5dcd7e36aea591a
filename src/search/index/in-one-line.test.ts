import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOneLine } from './in-one-line.ts';

test('rows and cells of a table in one line', () => {
  expect(inOneLine({ text: '\tA\tB\n\t1\t[…]\nC', marks: [{ kind: 'lost', at: 8, length: 3, note: '' }] })).toEqual({
    text: 'A\tB ¦ 1\t[…] ¦ C',
    marks: [{ kind: 'lost', at: 8, length: 3, note: '' }],
  });
});

test('a mark stays on its words', () => {
  const piece = fc.constantFrom('word', 'x', '[…]', ' ', '\t', '\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      let text = '';
      const marks = pieces.flatMap((each) => {
        const at = text.length;
        text += each;
        return each.trim() === '' ? [] : [{ kind: 'sic' as const, at, length: each.length, note: each }];
      });
      const line = inOneLine({ text, marks });
      expect(line.marks.map(({ at, length }) => line.text.slice(at, at + length))).toEqual(
        marks.map(({ note }) => note),
      );
      expect(line.text).not.toMatch(/^\s|\s$|\s\s/);
    }),
    { numRuns: 1000 },
  );
});
