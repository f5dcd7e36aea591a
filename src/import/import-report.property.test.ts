import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripMarkdown } from '../edition/source.ts';
import { splitWords } from '../edition/words.ts';
import { vocabulary } from '../vocabulary/fixtures/vocabulary.ts';
import { importReport } from './import-report.ts';

/** Any import that returns has been held against its source by `verifyEdition`, with the checks of the build: so returning is the property. */
async function importText(text: string, file: string) {
  return importReport(new TextEncoder().encode(text), { id: 'any-report', file, vocabulary });
}

const traps = [
  'P1',
  'fn-1',
  'fnref-1',
  '[^1]',
  '[^1]: a',
  'word[^1]',
  '**word**[^a].',
  '[^a]: A note.',
  '[1]',
  'word[1].',
  '[1] A note in brackets that is long enough.',
  'word3.',
  '3 Another note with a capital letter in it.',
  '[printed](https://example.org/a_b)',
  '[a[^1]](https://example.org)',
  'Page 3 of 12',
  '\f',
  'o item',
  '1.1 Heading',
  '2. Heading',
  'Recommendation 1: Do it.',
  '(http://a.org)',
  '{',
  '}',
  '<',
  '>',
  '`',
  '```',
  '~~~',
  '~~',
  'import x from "y"',
  'export const a = 1',
  'import',
  'export default',
  '10:30',
  '3*4',
  '*',
  '**',
  '***',
  '_',
  '__a__',
  '\0',
  '\u0007',
  '\uFEFF',
  '\u00AD',
  '\u200B',
  '\u2028',
  '\uE000',
  '\uE0001\uE001',
  '\uF0B7 item',
  '\uFFFD',
  'שלום עולם',
  '\u202Eabc',
  '&amp;',
  '&#x41;',
  '&lt;b&gt;',
  '[x](y)',
  '[x]',
  '![a](b)',
  '[1]: http://a.b',
  '# x',
  '## Heading',
  '#',
  '| a | b |',
  '|---|---|',
  '|',
  '~',
  '    code',
  '\tcode',
  '===',
  '---',
  '- - -',
  '***',
  '<!-- c -->',
  '<b>bold</b>',
  '</b>',
  '<br/>',
  '<Findings kind="strength">',
  '</Findings>',
  '{/* x */}',
  '{1 + 1}',
  '1. one',
  '2. two',
  '1) one',
  '2016. A year',
  '(a) letter',
  'A:',
  '• bullet',
  '− sub',
  '– dash',
  '-',
  '+ plus',
  '* star',
  '> quote',
  'http://example.org/a_b*c',
  'www.example.org/x).',
  'https://',
  'www.',
  'mailto:a@b.co',
  'a@b.co',
  '<http://example.org>',
  'word1',
  'word2.',
  '1',
  '2',
  '12',
  '12,13',
  '1 Note text with a capital letter.',
  'GRADE POOR',
  'GRADE\tPOOR',
  'Good',
  'Excellent Good Fair Poor',
  '6 14 21 2',
  'Strengths',
  'None identified.',
  'Contents',
  'Glossary',
  'ABC  Something',
  'Figure 1: A caption',
  'July 2008',
  'co-',
  'ordination',
  'one-',
  'to three',
  '\f',
  '\r',
  '\n',
  '\n\n',
  '\n\n\n\n',
  ' ',
  '\t',
  'a\tb',
  'a\tb\tc',
  '\\',
  '\\*',
  '\\\\',
  '$x$',
  ':::',
  ':a[b]',
  '@',
  '"',
  "'",
  '’',
  '…',
  '😀',
  '👩‍👩‍👧',
  'e\u0301',
  'İ',
  'ß',
  '3.1 A numbered paragraph here',
  '3.2 Another numbered paragraph',
  '1.1 First numbered paragraph of text',
  'full',
  'source',
  'constructor',
  '__proto__',
  '**Bold**',
  '**Summary – all is well.**',
  '*July 2008*',
  '-----\t-----',
];
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...traps) },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 14 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.lorem({ mode: 'sentences', maxCount: 3 }) },
);
const separator = fc.constantFrom(' ', ' ', '\n', '\n', '\n', '\n\n', '\n \n', '\n ', '\r\n', '\n\n\n\n', '', '\t');
const text = fc
  .array(fc.tuple(piece, separator), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.flat().join(''));
const hasWords = (value: string) =>
  splitWords(stripMarkdown(value.replace(/<!--.*?-->|!\[[^\]]*\]\([^)]*\)/gs, ' ').replace(/\s+/g, ' '))).some((word) =>
    /[\p{L}\p{N}]/u.test(word),
  );
// Many control characters make a binary file, which is refused.
const isText = (value: string) => [...value].filter((sign) => sign < ' ' && !'\t\n\v\f\r'.includes(sign)).length <= 8;
const anyText = text.filter((value) => hasWords(value) && isText(value));

test.each(['text.txt', 'text.md'])(
  'any text gives back its words (%s)',
  async (file) => {
    await fc.assert(
      fc.asyncProperty(anyText, async (value) => {
        expect((await importText(value, file)).files.size).toBeGreaterThanOrEqual(4);
      }),
      { numRuns: 2000 },
    );
  },
  300_000,
);

test('two imports of one text are identical', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (value) => {
      expect([...(await importText(value, 'a.txt')).files]).toEqual([...(await importText(value, 'a.txt')).files]);
    }),
    { numRuns: 200 },
  );
}, 120_000);

test.each([
  ['word ', 200_000],
  ['x', 1_000_000],
  ['*a ', 10_000],
  ['<b>{ ', 60_000],
  ['[', 30_000],
  ['a\n', 20_000],
  ['1. a\n', 5_000],
  ['• a\n', 5_000],
  ['A\tb\n', 5_000],
  ['. ', 200_000],
  ['www.', 100_000],
])(
  'a long run of %j is no trouble',
  async (unit, times) => {
    for (const file of ['a.txt', 'a.md'])
      expect((await importText(`Title\n\n${unit.repeat(times)}`, file)).files.size).toBeGreaterThanOrEqual(4);
  },
  120_000,
);

test.each([
  ['a printed footnote sign is no footnote', 'A heading\n\nText with [^1] in it.'],
  ['a cell with an address inside brackets is one run', 'A heading\n\nNorth\t(http://example.org)\nSouth\t(none)'],
  ['a heading that reads like an anchor', 'P1\n\nA paragraph.'],
  [
    'asterisks below an address are not its end',
    `${'Morbi amet mauris '.repeat(9)}http://example.org/a_b*c\n***\n\n\n\nP1 `,
  ],
  [
    'an address with asterisks in its second half',
    `${'Morbi amet mauris '.repeat(9)}http://example.org/a_b*c\nd*.pdf\n\n\n\nP1 `,
  ],
])('%s', async (_, value) => {
  expect((await importText(value, 'a.txt')).files.size).toBeGreaterThanOrEqual(4);
});
