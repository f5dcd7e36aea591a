import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Doubt, readDoubts, tickDoubts, untickDoubts } from './doubt.ts';
import { formatDoubts } from './doubts/format-doubts.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const doubt: fc.Arbitrary<Doubt> = fc.oneof(
  fc.record({ lines: fc.tuple(fc.nat(99), fc.nat(99)), problem: words, remedy: words }),
  fc.record({ field: fc.constantFrom('publisher', 'licence'), problem: words, remedy: words, entry: words }),
);

test('each doubt is told under one open line, whatever it quotes, and ticking settles that one alone', () => {
  fc.assert(
    fc.property(fc.array(doubt, { minLength: 1 }), fc.nat(), (doubts, pick) => {
      const text = formatDoubts('2019-visit', doubts);
      const listed = readDoubts(text);
      const fields = doubts.filter((each) => 'field' in each).length;
      expect(listed.length).toBeLessThanOrEqual(Math.max(40, fields + 1));
      expect(listed.every(({ settled }) => !settled)).toBe(true);
      expect(listed.map(({ number }) => number)).toEqual(listed.map((_, index) => index + 1));
      expect(listed.filter(({ field }) => field).length).toBe(fields);

      const chosen = listed[pick % listed.length];
      const ticked = tickDoubts(text, chosen ? [chosen] : []);
      expect(
        readDoubts(ticked)
          .filter(({ settled }) => settled)
          .map(({ number }) => number),
      ).toEqual([chosen?.number]);
      expect(readDoubts(ticked).map((each) => each.text)).toEqual(listed.map((each) => each.text));
      expect(untickDoubts(ticked)).toBe(text);
    }),
  );
});

test('doubts of one kind are one line to tick, the worst first, with the page and the change at each place', () => {
  const hyphen = (line: number, from: string, to: string): Doubt => ({
    lines: [line, line + 1],
    problem: `"${from}", broken at the line's end.`,
    remedy: 'Add the correction.',
    kind: 'broken words',
    stake: 'looks',
    entry: `corrections: - { lines: [${line}, ${line + 1}], from: ${from}, to: ${to}, reason: line-end-hyphen }`,
  });
  const lost: Doubt = { lines: [30, 30], problem: 'a character was lost.', remedy: 'Correct it.', stake: 'words' };
  expect(
    formatDoubts(
      '2019-visit',
      [hyphen(12, 'out-side', 'outside'), hyphen(4, 'inspec-tion', 'inspection'), lost],
      [
        { line: 1, sheet: 3, printed: '1' },
        { line: 10, sheet: 4 },
      ],
    )
      .split('\n')
      .slice(4),
  ).toEqual([
    '- [ ] sheet 4, line 30: a character was lost. Correct it.',
    '- [ ] 2 places, the first sheet 3, page 1, lines 4 to 5: "inspec-tion", broken at the line\'s end. Add the correction.',
    '  - sheet 3, page 1, lines 4 to 5: "inspec-tion", broken at the line\'s end. “inspec-tion” → “inspection”. Ready to paste under `corrections:` of edition.yaml: `- { lines: [4, 5], from: inspec-tion, to: inspection, reason: line-end-hyphen }`',
    '  - sheet 4, lines 12 to 13: "out-side", broken at the line\'s end. “out-side” → “outside”. Ready to paste under `corrections:` of edition.yaml: `- { lines: [12, 13], from: out-side, to: outside, reason: line-end-hyphen }`',
    '',
  ]);
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
