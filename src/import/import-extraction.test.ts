import { expect, test } from 'vitest';
import { readYaml } from '../edition/yaml.ts';
import { editionSchema } from '../schemas/edition.ts';
import { vocabulary } from '../vocabulary/fixtures/vocabulary.ts';
import type { Extraction } from './extraction.ts';
import { importExtraction } from './import-report.ts';
import { citation } from './marks.ts';

const [one, two] = [citation.of(1), citation.of(2)];

/** What an adapter might make of two pages with notes, a table and emphasis. */
const extraction: Extraction = {
  tool: 'example-reader 1.0',
  lines: [
    { text: 'The harbour', page: 1, pageLabel: 'i' },
    { text: 'The lamps* were lit, and the lamps* burned.', page: 1, pageLabel: 'i' },
    { text: '* Both of them.', page: 1, pageLabel: 'i' },
    { text: 'A second paragraph of the note.', page: 1, pageLabel: 'i' },
    { text: 'What it cost', page: 2, pageLabel: '1' },
    { text: 'Table 1 Costs', page: 2, pageLabel: '1' },
    { text: 'Item Pounds', page: 2, pageLabel: '1' },
    { text: 'Oil 12a', page: 2, pageLabel: '1' },
    { text: 'The lamps* were dear.', page: 2, pageLabel: '1' },
    { text: 'a Estimated.', page: 2, pageLabel: '1' },
    { text: '3 A note that nothing cites.', page: 2, pageLabel: '1' },
  ],
  blocks: [
    { kind: 'heading', level: 1, pieces: [{ line: 1, text: 'The harbour' }] },
    {
      kind: 'paragraph',
      pieces: [
        {
          line: 2,
          text: `The lamps${one} were lit, and the lamps${one} burned.`,
          nodes: [
            { type: 'text', value: `The lamps${one} were ` },
            { type: 'emphasis', children: [{ type: 'text', value: 'lit' }] },
            { type: 'text', value: `, and the lamps${one} burned.` },
          ],
        },
      ],
    },
    { kind: 'heading', level: 1, pieces: [{ line: 5, text: 'What it cost' }] },
    {
      kind: 'table',
      hasHeader: true,
      caption: [{ line: 6, text: 'Table 1 Costs' }],
      rows: [
        [{ pieces: [{ line: 7, text: 'Item' }] }, { pieces: [{ line: 7, text: 'Pounds' }], colSpan: 2 }],
        [
          { pieces: [{ line: 8, text: 'Oil' }], head: 'row' },
          { pieces: [{ line: 8, text: `12${two}` }] },
          { pieces: [] },
        ],
      ],
    },
    { kind: 'paragraph', pieces: [{ line: 9, text: `The lamps${one} were dear.` }] },
  ],
  notes: [
    {
      number: 1,
      printed: '*',
      lines: [3, 4],
      paragraphs: [[{ line: 3, text: 'Both of them.' }], [{ line: 4, text: 'A second paragraph of the note.' }]],
      cited: [
        { line: 2, as: 'lamps*' },
        { line: 2, as: 'lamps*' },
        { line: 9, as: 'lamps*' },
      ],
    },
    {
      number: 2,
      printed: 'a',
      lines: [10, 10],
      paragraphs: [[{ line: 10, text: 'Estimated.' }]],
      cited: [{ line: 8, as: '12a' }],
    },
    { number: 3, lines: [11, 11], paragraphs: [[{ line: 11, text: 'A note that nothing cites.' }]], cited: [] },
  ],
  setAside: [],
  corrections: [],
  offered: [],
  doubts: [],
  ledger: [],
  textLayer: [],
};
const words = extraction.lines.map(({ text }) => text);
const whole: Extraction = { ...extraction, textLayer: [words.slice(0, 4), words.slice(4)] };
const received = { name: 'harbour.pdf', bytes: Uint8Array.of(0x25, 0x50, 0x44, 0x46) };

function run(own: Extraction) {
  return importExtraction(own, received, { id: '2011-harbour', format: 'pdf', vocabulary });
}

test('an extraction becomes a report folder, the received file in it', async () => {
  const { files, originals, doubts } = run(whole);
  expect([...originals.keys()]).toEqual(['source.txt', 'received.pdf']);
  expect(new TextDecoder().decode(originals.get('source.txt'))).toBe(`${words.join('\n')}\n`);
  expect(files.get('01-the-harbour.mdx')).toMatchInlineSnapshot(`
    "---
    title: The harbour
    ---

    # The harbour

    The lamps[^1] were *lit*, and the lamps[^1] burned.

    [^1]: Both of them.

        A second paragraph of the note.
    "
  `);
  expect(files.get('02-what-it-cost.mdx')).toMatchInlineSnapshot(`
    "---
    title: What it cost
    ---

    # What it cost

    <table>
    <caption>Table 1 Costs</caption>
    <thead>
    <tr><th scope="col">Item</th><th scope="colgroup" colSpan="2">Pounds</th></tr>
    </thead>
    <tbody>
    <tr><th scope="row">Oil</th><td>12[^2]</td><td></td></tr>
    </tbody>
    </table>

    The lamps[^1] were dear.

    3 A note that nothing cites.

    [^2]: Estimated.
    "
  `);
  const edition = readYaml(files.get('edition.yaml') ?? '', { file: 'edition.yaml', schema: editionSchema });
  expect(edition.pages).toEqual([
    { line: 1, sheet: 1, printed: 'i' },
    { line: 5, sheet: 2, printed: '1' },
  ]);
  expect(edition.original).toMatchObject({
    extraction: 'example-reader 1.0',
    received: { file: 'harbour.pdf', kept: 'received.pdf', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(edition.notes[0]?.cited).toEqual([
    { line: 2, as: 'The lamps*' },
    { line: 2, as: 'the lamps*' },
    { line: 9, as: 'lamps*' },
  ]);
  expect(doubts.some(({ problem }) => problem.includes('footnote 3, but nothing cites it'))).toBe(true);
});

test.each([
  ['lost', [[...words.slice(0, 4), 'light'], words.slice(4)], 'on page 1 it lost "light"'],
  ['doubled', [words.slice(0, 4), words.slice(5)], 'on page 2 it has too often "What", "it", "cost"'],
])('a word that the file’s own text layer has and that is %s refuses the import', (_, textLayer, problem) => {
  expect(() => run({ ...whole, textLayer })).toThrow(problem);
});
