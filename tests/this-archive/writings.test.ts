import { expect, test } from 'vitest';
import { readArchive } from '../../src/edition/archive.ts';
import { findSequence } from '../../src/search/match/find.ts';
import { type Token, tokeniseMarked } from '../../src/search/match/tokens.ts';
import { isCommonWord, readQuery } from '../../src/search/query/query.ts';
import { spellingsOf } from '../../src/search/query/spellings.ts';

const { reports } = await readArchive('content');
const texts = reports.flatMap(({ sections }) =>
  sections.flatMap(({ passages }) => passages.map((passage) => tokeniseMarked(passage))),
);
const vocabulary = new Set(texts.flatMap((tokens) => tokens.map(({ key }) => key)));

/** Of `[typed, tokens]`, those that are not found. */
function missed(asked: readonly (readonly [typed: string, tokens: readonly Token[]])[]): string[] {
  return asked.flatMap(([typed, tokens]) => (finds(typed, tokens) ? [] : [typed]));
}

function finds(typed: string, tokens: readonly Token[]): boolean {
  const query = readQuery(typed);
  const spellings = spellingsOf(query);
  return query.terms.every((term, index) =>
    [term, ...spellings.filter(({ covers }) => covers.includes(index)).map(({ sequence }) => sequence)].some(
      (sequence) => findSequence(tokens, sequence).length > 0,
    ),
  );
}

/** Every word of the archive, once, with a text that has it. */
const words = new Map(texts.flatMap((tokens) => tokens.map(({ key }) => [key, tokens] as const)));

test('every compound of the archive is found with a hyphen, a space and none', () => {
  const compounds = new Map<string, readonly [string, string, readonly Token[]]>();
  for (const tokens of texts)
    for (const [index, { key, joined }] of tokens.entries()) {
      const next = tokens[index + 1]?.key;
      // Longer compounds, numbers and single letters are no pair of words.
      if (!joined || !next || tokens[index + 1]?.joined || tokens[index - 1]?.joined || /\d/.test(key + next)) continue;
      if (key.length > 1 && next.length > 1) compounds.set(`${key}-${next}`, [key, next, tokens]);
    }
  expect(compounds.size).toBeGreaterThan(150);
  const asked = [...compounds.values()].flatMap(([a, b, tokens]) =>
    [`${a}-${b}`, `${a} ${b}`, a + b].map((typed) => [typed, tokens] as const),
  );
  expect(missed(asked)).toEqual([]);
});

test('what hands in America write otherwise is found, both ways', () => {
  const american = (word: string) =>
    [
      [/is(?=e[sdr]?$|ers$|ing$|ations?$)/, 'iz'],
      [/ys(?=e[sdr]?$|ing$)/, 'yz'],
      [/(?<=behavi|neighb|lab|hon|fav|harb|col)our/, 'or'],
      [/(?<=cent|theat|met)re(?=s?$)/, 'er'],
      [/(?<=cent|theat|met)red$/, 'ered'],
      [/(?<=off|def|lic)enc(?=es?$)/, 'ens'],
      [/(?<=counse|trave|cance|labe|mode|fue|leve)ll(?=ed$|ing$|ers?$|ors?$)/, 'l'],
      [/(?<=progra)mme(?=s?$)/, 'm'],
    ].reduce((text, [pattern, other]) => text.replace(pattern as RegExp, other as string), word);
  const pairs = [...words].flatMap(([word, tokens]) =>
    american(word) !== word &&
    !/^(?:advis|prais|promis|rais|exercis|supervis|revis|otherwise|aris|expertise|likewise|precise|premis|surpris|franchis|compris|devis|disguis|televis|enterpris|concise|wise|rise|risen|rising)/.test(
      word,
    )
      ? [[american(word), tokens] as const]
      : [],
  );
  expect(pairs.length).toBeGreaterThan(80);
  expect(missed(pairs)).toEqual([]);
});

test('every number word of the archive is found by its digits, and every small number by its word', () => {
  const ones = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'twenty'];
  const digits = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20];
  const pairs = ones.flatMap((word, index) => {
    const [spelled, written] = [words.get(word), words.get(`${digits[index]}`)];
    return [
      ...(spelled ? [[`${digits[index]}`, spelled] as const] : []),
      ...(written ? [[word, written] as const] : []),
    ];
  });
  expect(pairs.length).toBeGreaterThan(15);
  expect(missed(pairs)).toEqual([]);
});

test('singular and plural, possessive or not, find each other', () => {
  const nouns = [...words].filter(
    ([word]) => word.endsWith('s') && !word.endsWith('ss') && vocabulary.has(word.slice(0, -1)) && word.length > 4,
  );
  expect(nouns.length).toBeGreaterThan(500);
  const asked = nouns.flatMap(([plural, tokens]) => [
    [plural.slice(0, -1), tokens] as const,
    [plural, words.get(plural.slice(0, -1)) ?? []] as const,
    [`${plural}’`, tokens] as const,
    [`${plural.slice(0, -1)}'s`, tokens] as const,
  ]);
  expect(missed(asked)).toEqual([]);
});

test('no word finds another word of the archive that is not the same: all that are taken for one another stand here', () => {
  const pairs = [...vocabulary].flatMap((word) =>
    isCommonWord(word)
      ? []
      : spellingsOf(readQuery(word)).flatMap(({ sequence: { parts } }) => {
          const other = parts.map(({ key }) => key).join(' ');
          return vocabulary.has(other) && word < other ? [`${word} ${other}`] : [];
        }),
  );
  expect([...new Set(pairs)].sort()).toMatchInlineSnapshot(`
    [
      "1 one",
      "10 ten",
      "2 two",
      "3 three",
      "4 four",
      "5 five",
      "6 six",
      "7 seven",
      "8 eight",
      "9 nine",
      "child children",
      "criteria criterion",
      "enquiry inquiry",
      "focused focussed",
      "judgement judgment",
      "judgements judgments",
      "learned learnt",
      "life lives",
      "program programme",
    ]
  `);
});
