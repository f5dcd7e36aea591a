import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Doubt, formatDoubts, readDoubts, tickDoubts } from './doubt.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const doubt: fc.Arbitrary<Doubt> = fc.oneof(
  fc.record({ lines: fc.tuple(fc.nat(99), fc.nat(99)), problem: words, remedy: words }),
  fc.record({ field: fc.constantFrom('publisher', 'licence'), problem: words, remedy: words, entry: words }),
);

test('each doubt is one open line, whatever it quotes, and ticking settles that one alone', () => {
  fc.assert(
    fc.property(fc.array(doubt, { minLength: 1 }), fc.nat(), (doubts, pick) => {
      const text = formatDoubts('2019-visit', doubts);
      const listed = readDoubts(text);
      expect(listed.map(({ settled }) => settled)).toEqual(doubts.map(() => false));
      expect(listed.map(({ number }) => number)).toEqual(doubts.map((_, index) => index + 1));
      expect(listed.filter(({ field }) => field).length).toBe(doubts.filter((each) => 'field' in each).length);

      const chosen = listed[pick % listed.length];
      const ticked = readDoubts(tickDoubts(text, chosen ? [chosen] : []));
      expect(ticked.filter(({ settled }) => settled).map(({ number }) => number)).toEqual([chosen?.number]);
      expect(ticked.map((each) => each.text)).toEqual(listed.map((each) => each.text));
    }),
  );
});

test('an editor may tick by hand in any of the ways of Markdown', () => {
  expect(
    readDoubts('- [x] one\n* [X] two\n  - [ ] three\r\n- four').map(({ settled, text }) => [settled, text]),
  ).toEqual([
    [true, 'one'],
    [true, 'two'],
    [false, 'three'],
  ]);
});
