import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedParts, signOf } from './marked-parts.ts';
import {
  holes,
  isHole,
  joinMarked,
  type MarkedText,
  markedLines,
  markKinds,
  plainMarked,
  singleSpaced,
  sliceMarked,
  sourceText,
} from './marks.ts';

/** Words, holes and doubtful words in any order, as an edition has them. */
const marked: fc.Arbitrary<MarkedText> = fc
  .array(
    fc.record({
      words: fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6}){0,3}$/),
      kind: fc.option(fc.constantFrom(...markKinds)),
      space: fc.constantFrom(' ', '  ', '\n', '\t', ''),
    }),
  )
  .map((parts) =>
    joinMarked(
      parts.map(({ words, kind, space }): MarkedText => {
        const text = kind && isHole(kind) ? holes[kind] : words;
        return { text: `${text}${space}`, marks: kind ? [{ kind, at: 0, length: text.length, note: 'why' }] : [] };
      }),
      '',
    ),
  );
const markedWords = ({ text, marks }: MarkedText) =>
  marks.map(({ kind, at, length }) => [kind, text.slice(at, at + length)]);

test('the source’s words are those outside holes', () => {
  const text = 'early to ju […] he, call [withheld].';
  const marks = [
    { kind: 'lost' as const, at: 12, length: 3, note: '' },
    { kind: 'withheld' as const, at: 25, length: 10, note: '' },
  ];
  expect(sourceText({ text, marks })).toBe('early to ju   he, call  .');
});

test('as plain text a slip and a correction say so behind their words, and holes stand already', () => {
  const text = 'On 31 June the co-ordinator […]';
  const marks = [
    { kind: 'sic' as const, at: 3, length: 7, note: 'June has 30 days' },
    { kind: 'corrected' as const, at: 15, length: 12, note: '' },
    { kind: 'lost' as const, at: 28, length: 3, note: '' },
  ];
  expect(plainMarked({ text, marks })).toBe('On 31 June [sic] the co-ordinator [corrected] […]');
});

test('spacing moves marks with their words', () => {
  fc.assert(
    fc.property(marked, (each) => {
      const spaced = singleSpaced(each);
      expect(spaced.text).toBe(each.text.replace(/\s+/g, ' ').trim());
      expect(markedWords(spaced)).toEqual(
        markedWords(each).map(([kind, words]) => [kind, words?.replace(/\s+/g, ' ').trim()]),
      );
    }),
  );
});

test('a stretch has a mark for every marked character in it, and whole holes', () => {
  fc.assert(
    fc.property(marked, fc.nat(80), fc.nat(80), (each, a, b) => {
      const [start, end] = [Math.min(a, b, each.text.length), Math.min(Math.max(a, b), each.text.length)];
      const slice = sliceMarked(each, start, end);
      expect(each.text).toContain(slice.text);
      expect(slice.text.length).toBeGreaterThanOrEqual(end - start);
      for (const { kind, at, length } of slice.marks)
        if (isHole(kind)) expect(slice.text.slice(at, at + length)).toBe(holes[kind]);
      const touched = each.marks.filter(({ at, length }) => at < end && at + length > start && start < end);
      expect(slice.marks.length).toBeGreaterThanOrEqual(touched.length);
    }),
  );
});

test('lines and parts together are the whole', () => {
  fc.assert(
    fc.property(marked, (each) => {
      expect(joinMarked(markedLines(each), '\n').text).toBe(each.text);
      const parts = markedParts(each);
      expect(parts.map(({ text }) => text).join('')).toBe(each.text);
      const shown = parts
        .map(({ text, hole, ending }) =>
          [hole ? signOf(hole) : text, ...ending.map((mark) => ` ${signOf(mark)}`)].join(''),
        )
        .join('');
      expect(shown).toBe(plainMarked(each));
    }),
  );
});
