import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Expansion, expansionAt, holdsWords, lettersOf } from './expansions.ts';

const years = new Map([
  ['2008-major-crime', 2008],
  ['2014-crime', 2014],
  ['2016-effectiveness', 2016],
]);
const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
const emsou: Expansion[] = [
  {
    report: '2008-major-crime',
    text: 'East Midlands special operations unit',
    quote: 'The East Midlands special operations unit (EMSOU)',
  },
  {
    report: '2016-effectiveness',
    text: 'East Midlands Specialist Operations Unit',
    quote: 'the East Midlands Specialist Operations Unit (EMSOU)',
    misprint: 'It is “Special”.',
  },
];
const at = (expansions: readonly Expansion[], report: string, words: string, text = `It asked the ${words}.`) =>
  expansionAt(expansions, { report, words, passage: paragraph(text) }, years)?.text;

test.each(['MARAC', 'MARACs', 'MoRILE', 'ViSOR', 'CRIMt', '4Ps', 'B.A.M.E.', 'E-CINS', 'PIP level 3', 'pp', 'HQ'])(
  '%s is letters',
  (words) => {
    expect(lettersOf(words)).toBeDefined();
  },
);

test.each([
  'domestic abuse',
  'Domestic abuse',
  'Anti-Social Behaviour',
  'Multi-agency team',
  'Commissioner',
  'Uplift',
  'multi-agency public protection (MAPPA)',
])('%s is no letters', (words) => {
  expect(lettersOf(words)).toBeUndefined();
});

describe('what is spelled out', () => {
  test('is what the report prints itself, and the right words before its own slip', () => {
    expect(at(emsou, '2008-major-crime', 'EMSOU')).toBe('East Midlands special operations unit');
    expect(at(emsou, '2016-effectiveness', 'EMSOU')).toBe('East Midlands Specialist Operations Unit');
    const right = {
      report: '2016-effectiveness',
      text: 'East Midlands Special Operations Unit',
      quote: 'the East Midlands Special Operations Unit.',
    };
    expect(at([...emsou, right], '2016-effectiveness', 'EMSOU')).toBe(right.text);
  });

  test('is never the slip of another report, though it is nearer in time', () => {
    expect(at(emsou, '2014-crime', 'EMSOU')).toBe('East Midlands special operations unit');
    expect(at(emsou.slice(1), '2014-crime', 'EMSOU')).toBeUndefined();
  });

  test('is letters only, and these letters only', () => {
    const expansions = [
      { report: '2008-major-crime', text: 'domestic violence', quote: 'domestic violence (DV)' },
      { report: '2008-major-crime', text: 'domestic abuse', quote: 'domestic abuse, or DA' },
    ];
    expect(at(expansions, '2008-major-crime', 'Domestic abuse')).toBeUndefined();
    expect(at(expansions, '2008-major-crime', 'DV')).toBe('domestic violence');
    expect(at(expansions, '2008-major-crime', 'DA')).toBe('domestic abuse');
  });

  test('is not in the passage itself, before or after the letters, whatever the case and the number', () => {
    expect(
      at(emsou, '2008-major-crime', 'EMSOU', 'East Midlands Special Operations Units (EMSOU) work.'),
    ).toBeUndefined();
    expect(
      at(emsou, '2008-major-crime', 'EMSOU', 'The EMSOU (East Midlands special operations unit) works.'),
    ).toBeUndefined();
    expect(
      at(emsou, '2016-effectiveness', 'EMSOU', 'EMSOU, the East Midlands\nspecial operations unit'),
    ).toBeUndefined();
  });

  test('is nothing in a list of definitions', () => {
    const passage = { kind: 'definition', text: 'RIU a unit that works with EMSOU' } as const;
    expect(expansionAt(emsou, { report: '2008-major-crime', words: 'EMSOU', passage }, years)).toBeUndefined();
  });

  test('has the number of the letters where the report prints both', () => {
    const bcu = [
      { report: '2008-major-crime', text: 'basic command units', quote: 'basic command units (BCUs)' },
      { report: '2008-major-crime', text: 'basic command unit', quote: 'BCU basic command unit' },
    ];
    expect(at(bcu, '2008-major-crime', 'BCUs')).toBe('basic command units');
    expect(at(bcu, '2008-major-crime', 'BCU')).toBe('basic command unit');
  });
});

const word = fc.stringMatching(/^[a-z]{2,8}$/);
const wording = fc.array(word, { minLength: 2, maxLength: 4 });
const letters = fc.stringMatching(/^[A-Z]{2,5}$/);
const glossary = fc
  .tuple(
    letters,
    fc.array(fc.record({ report: fc.constantFrom(...years.keys()), words: wording, slip: fc.boolean() }), {
      maxLength: 6,
    }),
  )
  .map(([form, entries]) => ({
    form,
    expansions: entries.map(
      ({ report, words, slip }): Expansion => ({
        report,
        text: words.join(' '),
        quote: `the ${words.join(' ')} (${form})`,
        ...(slip && { misprint: 'A slip.' }),
      }),
    ),
  }));

test('of any glossary: the report’s own words, else right ones of another; never beside themselves', () => {
  fc.assert(
    fc.property(glossary, fc.constantFrom(...years.keys()), fc.array(word), ({ form, expansions }, report, around) => {
      const text = [...around, form].join(' ');
      const shown = expansionAt(expansions, { report, words: form, passage: paragraph(text) }, years);
      const own = expansions.filter((each) => each.report === report);
      const beside = expansions.some((each) => holdsWords(text, each.text));
      if (beside) return shown === undefined;
      if (own.length > 0)
        return (
          shown !== undefined &&
          own.includes(shown) &&
          (shown.misprint === undefined || own.every(({ misprint }) => misprint))
        );
      const right = expansions.filter(({ misprint }) => misprint === undefined);
      return right.length > 0 ? shown !== undefined && right.includes(shown) : shown === undefined;
    }),
  );
});

test('of any glossary: nothing at words that are no letters', () => {
  fc.assert(
    fc.property(glossary, wording, fc.constantFrom(...years.keys()), ({ expansions }, words, report) => {
      fc.pre(/[aeiouy]/.test(words[0] ?? ''));
      return expansionAt(expansions, { report, words: words.join(' '), passage: paragraph('') }, years) === undefined;
    }),
  );
});

test('of any glossary: nothing where the passage prints one of them, in any place', () => {
  fc.assert(
    fc.property(glossary, fc.nat(), fc.array(word), fc.array(word), ({ form, expansions }, index, before, after) => {
      const printed = expansions[index % Math.max(1, expansions.length)];
      fc.pre(printed !== undefined);
      const text = [...before, printed?.text.toUpperCase(), ...after, form].join(' ');
      return (
        expansionAt(expansions, { report: '2014-crime', words: form, passage: paragraph(text) }, years) === undefined
      );
    }),
  );
});
