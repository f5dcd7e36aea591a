import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TermMatcher } from './term-matcher.ts';

const matcher = new TermMatcher([
  { id: 'dash', forms: [{ form: 'DASH' }] },
  { id: 'marac', forms: [{ form: 'MARAC' }, { form: 'MARACs' }, { form: 'multi-agency risk assessment conference' }] },
  { id: 'risk-assessment', forms: [{ form: 'risk assessment' }] },
  { id: 'care', forms: [{ form: 'CARE', only: ['CARE system'] }] },
  { id: 'pa', forms: [{ form: 'PA', reports: ['2007'] }] },
  { id: 'personal-assistant', forms: [{ form: 'PA', reports: ['2016'] }] },
  { id: 'di', forms: [{ form: 'DI', not: ['DI Smith'] }] },
  { id: 'nim-level', forms: [{ form: 'level 2' }] },
  { id: 'mappa-level', forms: [{ form: 'level 2', only: ['managed at level 2'] }] },
  { id: 'emergency', forms: [{ form: '999' }] },
  { id: 'msf', forms: [{ form: 'force(s)' }] },
]);
const found = (text: string, report = '2007') =>
  matcher.find(text, report).map(({ term, start, end }) => `${term}:${text.slice(start, end)}`);

test.each([
  ['case counts', 'a dash, a Dash, a DASH', ['dash:DASH']],
  ['a form is a whole word', 'DASHED xDASH DASH2 DASH', ['dash:DASH']],
  ['a possessive is the term', 'MARAC’s and MARACs', ['marac:MARAC', 'marac:MARACs']],
  [
    'the longest form wins',
    'the multi-agency risk assessment conference',
    ['marac:multi-agency risk assessment conference'],
  ],
  ['a part of a form is another term', 'a risk assessment', ['risk-assessment:risk assessment']],
  ['a hyphen parts words', 'non-DASH DASH-based', ['dash:DASH', 'dash:DASH']],
  ['white space is white space', 'risk\nassessment', ['risk-assessment:risk\nassessment']],
  ['only inside a phrase', 'CARE for CARE systems', ['care:CARE']],
  ['never inside a phrase', 'DI Smith, a DI', ['di:DI']],
  ['the narrower claim goes first', 'level 2, managed at level 2', ['nim-level:level 2', 'mappa-level:level 2']],
  ['a form that ends in a sign ends there', 'force(s)1 force(s)', ['msf:force(s)', 'msf:force(s)']],
  ['a number is a whole word', '1,999 999.5 9990 999, 999.', ['emergency:999', 'emergency:999']],
])('%s', (_, text, mentions) => {
  expect(found(text)).toEqual(mentions);
});

test('a form may belong to one term in one report and to another in the next', () => {
  expect(found('the PA', '2007')).toEqual(['pa:PA']);
  expect(found('the PA', '2016')).toEqual(['personal-assistant:PA']);
  expect(matcher.rivals).toEqual([]);
});

test('a form that two terms claim is reported', () => {
  const rivals = new TermMatcher([
    { id: 'mash', forms: [{ form: 'MASH' }] },
    { id: 'hub', forms: [{ form: 'MASH' }] },
  ]).rivals;
  expect(rivals).toEqual([{ form: 'MASH', terms: ['mash', 'hub'] }]);
});

test('mentions are in order, apart, and what they say', () => {
  const words = fc.array(
    fc.constantFrom(
      'DASH',
      'MARAC',
      'risk',
      'assessment',
      'multi-agency',
      'conference',
      'CARE',
      'system',
      ' ',
      '-',
      '’s',
      'x',
    ),
  );
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(' ');
      let last = 0;
      for (const { form, start, end } of matcher.find(text, '2007')) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end).replace(/\s/g, ' ')).toBe(form);
        last = end;
      }
    }),
  );
});
