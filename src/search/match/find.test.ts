import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuery, sequence } from '../query/query.ts';
import { findSequence } from './find.ts';
import { tokenise } from './tokens.ts';

/** The words of a text that a query’s first term finds. */
function found(text: string, query: string): string[] {
  const tokens = tokenise(text);
  const [term] = readQuery(query).terms;
  return term
    ? findSequence(tokens, term).map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end))
    : [];
}

test.each([
  ['in any form', 'Abstraction rates; abstracted officers', 'abstractions', ['Abstraction', 'abstracted']],
  ['without accents and case', 'A CAFÉ in Derby', 'cafe', ['CAFÉ']],
  ['possessives', 'the force’s policy, Victims’ Code', 'force', ['force’s']],
  ['a number as printed', '81.4 percent, 814 and 81,4', '81.4', ['81.4']],
  ['thousands with or without a comma', 'there were 1,556 cases', '1556', ['1,556']],
  ['3.8 is not 38', 'paragraph 38 and 13.8', '3.8', []],
  ['dotted abbreviations', 'B.A.M.E. officers', 'BAME', ['B.A.M.E.']],
  ['a compound as one word', 'a multi-agency team', 'multiagency', ['multi-agency']],
  ['one word as a compound', 'a multiagency team', 'multi-agency', ['multiagency']],
  ['a compound in other forms', 'reduce re-offending', 'reoffending', ['re-offending']],
  ['capitals of a plural', 'MARACs and MARAC', 'marac', ['MARACs', 'MARAC']],
])('%s', (_, text, query, words) => {
  expect(found(text, query)).toEqual(words);
});

test.each([
  ['not stems', 'abstraction and abstractions', '"abstractions"', ['abstractions']],
  ['hyphens do not matter', 'a multi-agency approach', '"multi agency approach"', ['multi-agency approach']],
  ['neither do they in the query', 'a multi agency approach', '"multi-agency approach"', ['multi agency approach']],
  ['in order, side by side', 'gap in reassurance', '"reassurance gap"', []],
  ['quotation marks in the text', 'this ‘reassurance gap’ through', '"reassurance gap"', ['reassurance gap']],
])('phrases: %s', (_, text, query, words) => {
  expect(found(text, query)).toEqual(words);
});

test('capitals alone, where asked', () => {
  const tokens = tokenise('A dash means nothing; DASH is a form.');
  expect(
    findSequence(tokens, { ...sequence('DASH', false), capitals: true }).map(({ first }) => tokens[first]?.start),
  ).toEqual([22]);
});

test('any words of a text are found in it as a phrase', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(), fc.nat(), (text, a, b) => {
      const tokens = tokenise(text);
      if (tokens.length === 0) return;
      const first = a % tokens.length;
      const last = Math.min(tokens.length - 1, first + (b % 4));
      // What stands in two cells is no phrase.
      if (tokens.slice(first, last).some(({ ends }) => ends)) return;
      const phrase = text.slice(tokens[first]?.start, tokens[last]?.end);
      expect(findSequence(tokens, sequence(phrase, true)).length).toBeGreaterThan(0);
    }),
    { numRuns: 3000 },
  );
});

test('words of two cells of a table do not stand side by side', () => {
  expect(found('Calls\tGood ¦ Good\tFair', '"good good"')).toEqual([]);
  expect(found('Calls\tGood. ¦ Good\tFair', '"good fair"')).toEqual([]);
  expect(found('Calls\tvery good calls', '"very good"')).toEqual(['very good']);
});
