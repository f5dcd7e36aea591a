import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Passage } from './passage.ts';
import { findQuotation } from './quotations.ts';
import { normaliseWords } from './words.ts';

const passage = (id: string, text: string, rest: Partial<Passage> = {}): Passage => ({
  id,
  kind: 'paragraph',
  text,
  marks: [],
  lines: null,
  ...rest,
});
const report = {
  id: 'r',
  sections: [
    {
      slug: 'one',
      passages: [
        passage('service-level', 'Service Level Agreement (SLA)', { kind: 'heading' }),
        passage('p1', 'A Service Level Agreement (SLA), as agreed.'),
      ],
    },
    {
      slug: 'two',
      passages: [
        passage('p2', 'The Service Level Agreement (SLA) again, on 31 June.', {
          marks: [{ kind: 'sic', at: 44, length: 7, note: 'June has 30 days' }],
        }),
        passage('p3', 'It was early to ju […] he identifies.', {
          marks: [{ kind: 'lost', at: 19, length: 3, note: 'a line' }],
        }),
        passage('p4', 'GRADE: Good', { kind: 'grade' }),
        passage('p5', 'ONLY IN A HEADING', { kind: 'heading' }),
      ],
    },
  ],
};
const at = (quote: string, wanted = {}) => findQuotation(report, quote, wanted)?.url;

test('the first passage that holds the words, headings last', () => {
  expect(at('Service Level Agreement (SLA)')).toBe('/reports/r/one/#p1');
  expect(at('ONLY IN A HEADING')).toBe('/reports/r/two/#p5');
});

test('in the section and the passage that an editor names', () => {
  expect(at('Service Level Agreement (SLA)', { section: 'two' })).toBe('/reports/r/two/#p2');
  expect(at('Service Level Agreement (SLA)', { at: 'service-level' })).toBe('/reports/r/one/#service-level');
  expect(at('Good', { first: 'grade' })).toBe('/reports/r/two/#p4');
});

test('from a word’s edge to a word’s edge, and never across a hole', () => {
  expect(at('evel Agreement')).toBeUndefined();
  expect(at('early to ju he identifies')).toBeUndefined();
  expect(at('early to ju')).toBe('/reports/r/two/#p3');
});

test('a quotation comes with the marks on its words', () => {
  expect(findQuotation(report, 'again, on 31 June')?.words).toEqual({
    text: 'again, on 31 June',
    marks: [{ kind: 'sic', at: 10, length: 7, note: 'June has 30 days' }],
  });
  expect(findQuotation(report, 'again, on')?.words).toEqual({ text: 'again, on', marks: [] });
});

test('any run of words of any passage is found, in a passage that has it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom('a', 'b-c', 'd,', '(e)', 'f.'), { minLength: 1 }), { minLength: 1 }),
      fc.nat(),
      fc.nat(),
      fc.nat(),
      (texts, which, from, count) => {
        const own = {
          id: 'x',
          sections: [{ slug: 's', passages: texts.map((words, index) => passage(`p${index}`, words.join(' '))) }],
        };
        const words = texts[which % texts.length] ?? [];
        const quote = words.slice(from % words.length, (from % words.length) + 1 + (count % words.length)).join(' ');
        const standing = findQuotation(own, quote);
        expect(normaliseWords(standing?.passage.text ?? '')).toContain(normaliseWords(quote));
      },
    ),
  );
});

test('nothing else looks up where words stand', async () => {
  const files = globSync(['src/**/*.{ts,astro}', 'scripts/**/*.ts'], {
    exclude: ['**/*.test.ts', 'src/edition/quotations.ts', 'src/edition/words.ts'],
  });
  const own = await Promise.all(
    files.map(async (file) =>
      (await readFile(file, 'utf8')).match(
        /\.(?:includes|indexOf)\([^)]*normaliseWords|normaliseWords\([^)]*\)\)?\.(?:includes|indexOf)/,
      )
        ? [file]
        : [],
    ),
  );
  expect(own.flat()).toEqual([]);
});
