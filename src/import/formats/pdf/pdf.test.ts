import fc from 'fast-check';
import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { splitWords } from '../../../edition/words.ts';
import { type Block, type Item, piecesOf } from '../../block.ts';
import { compareTextLayer } from '../../edition/compare-text-layer.ts';
import type { Extraction } from '../../extraction.ts';
import { citation, glue, withoutMarks } from '../../marks.ts';
import { extractPdf } from './extract-pdf.ts';
import { pdf } from './pdf.ts';
import { readApart } from './read-apart.ts';
import { readPages } from './read-pages.ts';

interface Drawn {
  text: string;
  x: number;
  /** From the page's top. */
  y: number;
  size?: number;
  bold?: boolean;
}

/** A PDF whose pages hold these lines, and thin rules. */
async function draw(
  pages: readonly { lines: readonly Drawn[]; rules?: readonly [number, number, number, number][] }[],
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const [plain, bold] = [
    await document.embedFont(StandardFonts.TimesRoman),
    await document.embedFont(StandardFonts.TimesRomanBold),
  ];
  for (const { lines, rules = [] } of pages) {
    const page = document.addPage([595, 842]);
    for (const line of lines) drawLine(page, line, line.bold ? bold : plain);
    for (const [x, y, width, height] of rules) page.drawRectangle({ x, y: 842 - y - height, width, height });
  }
  return document.save();
}

function drawLine(page: PDFPage, { text, x, y, size = 11 }: Drawn, font: PDFFont): void {
  page.drawText(text, { x, y: 842 - y, size, font });
}

/** Lines of a paragraph below each other. */
function paragraph(lines: readonly string[], x: number, y: number, size = 11): Drawn[] {
  return lines.map((text, index) => ({ text, x, y: y + index * (size + 2), size }));
}

const prose = [
  'The harbour board keeps its records in three places and none of them agree with',
  'the others, which the inspectors found surprising. The board told us that it would',
  'settle this within the year, and that the clerk of the quay would see to it himself.',
];

async function extract(bytes: Uint8Array): Promise<Extraction> {
  return extractPdf(await readPages({ name: 'report.pdf', bytes }), 'report.pdf');
}

const say = (block: Block) =>
  withoutMarks(
    piecesOf(block)
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(`${glue} `, ''),
  );
const told = ({ blocks }: Extraction) => blocks.map((block) => `${block.kind}: ${say(block)}`);
const itemsOf = (items: readonly Item[]): unknown[] =>
  items.map(({ pieces, items: own }) => [pieces.map(({ text }) => text).join(' '), ...itemsOf(own)]);

/** Every word of a line stands once, in a block, a note or what is set aside. */
function expectAccounted(extraction: Extraction): void {
  expect(compareTextLayer(extraction)).toEqual([]);
  const held = new Map<number, string[]>();
  const keep = (line: number, text: string) => held.set(line, [...(held.get(line) ?? []), text]);
  for (const { line, text } of [
    ...extraction.blocks.flatMap(piecesOf),
    ...extraction.notes.flatMap(({ paragraphs }) => paragraphs.flat()),
  ])
    keep(line, text);
  const aside = new Set(
    extraction.setAside.flatMap(({ lines: [first, last] }) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ),
  );
  extraction.lines.forEach(({ text }, index) => {
    if (splitWords(text).length === 0) return;
    expect([index + 1, aside.has(index + 1) !== held.has(index + 1)]).toEqual([index + 1, true]);
  });
}

describe('reading order', () => {
  test('columns are read one after the other, and a paragraph goes on from one to the next', async () => {
    const left = Array.from({ length: 12 }, (_, index) => `left line ${index} of the records of the quay`);
    const right = Array.from({ length: 12 }, (_, index) => `right line ${index} of the records of the mole`);
    const extraction = await extract(
      await draw([{ lines: [...paragraph(left, 60, 100), ...paragraph(right, 320, 100)] }]),
    );
    expect(told(extraction)).toEqual([`paragraph: ${[...left, ...right].join(' ')}`]);
    expectAccounted(extraction);
  });

  test('a heading in the margin goes before the paragraph it stands beside', async () => {
    const side: Drawn[] = ['The Lamps of the', 'Outer Mole'].map((text, index) => ({
      text,
      x: 40,
      y: 180 + index * 13,
      bold: true,
    }));
    const extraction = await extract(
      await draw([
        {
          lines: [...paragraph(prose, 180, 100), ...paragraph(prose, 180, 180), ...paragraph(prose, 180, 240), ...side],
        },
      ]),
    );
    expect(told(extraction).map((each) => each.slice(0, 40))).toEqual([
      'paragraph: The harbour board keeps its r',
      'heading: The Lamps of the Outer Mole',
      'paragraph: The harbour board keeps its r',
      'paragraph: The harbour board keeps its r',
    ]);
    expectAccounted(extraction);
  });
});

describe('the edges of pages', () => {
  test('alternating footers and headers are set aside, and pages know the number they print', async () => {
    const pages = Array.from({ length: 6 }, (_, index) => ({
      lines: [
        { text: 'Harbour review', x: 250, y: 40, size: 9 },
        ...paragraph([`Page text ${'abcdef'[index]} begins here and ends there.`, ...prose], 60, 100),
        index % 2 === 0
          ? { text: `Final report HB/14 | Page ${index + 3}`, x: 60, y: 800, size: 9 }
          : { text: `Page ${index + 3} | Final report HB/14`, x: 400, y: 800, size: 9 },
      ],
    }));
    const extraction = await extract(await draw(pages));
    expect(extraction.setAside.reduce((sum, { lines: [first, last] }) => sum + last - first + 1, 0)).toBe(12);
    expect(new Set(extraction.lines.map(({ pageLabel }) => pageLabel))).toEqual(
      new Set(['3', '4', '5', '6', '7', '8']),
    );
    expect(told(extraction).join()).not.toMatch(/HB\/14|Harbour review/);
    expectAccounted(extraction);
  });

  test('a sentence goes on over the page’s end', async () => {
    const extraction = await extract(
      await draw([
        {
          lines: paragraph(
            [...prose, 'It has not been settled, since the clerk of the quay was taken ill before the end of'],
            60,
            700,
          ),
        },
        { lines: paragraph(['the winter and nobody took his place.'], 60, 100) },
      ]),
    );
    expect(told(extraction)).toHaveLength(1);
    expect(told(extraction)[0]).toContain('before the end of the winter');
  });
});

test('notes stand apart, with every marker that cites them', async () => {
  const lines = [
    ...paragraph(prose, 60, 100),
    { text: 'Nobody could say why', x: 60, y: 152 },
    { text: '1', x: 157, y: 147, size: 6 },
    { text: 'and nobody asked.', x: 163, y: 152 },
    { text: '1', x: 60, y: 697, size: 6 },
    { text: 'Harbour board, Rules for the boats, section 1, p. 5,', x: 66, y: 700, size: 8 },
    { text: 'as they stood in the spring.', x: 60, y: 710, size: 8 },
  ];
  const extraction = await extract(await draw([{ lines, rules: [[60, 685, 120, 0.5]] }]));
  const [note] = extraction.notes;
  expect(note?.paragraphs.map((pieces) => pieces.map(({ text }) => text).join(' '))).toEqual([
    'Harbour board, Rules for the boats, section 1, p. 5, as they stood in the spring.',
  ]);
  expect(note?.cited).toEqual([{ line: 4, as: 'why1' }]);
  expect(
    piecesOf(extraction.blocks.at(-1) as Block)
      .map(({ text }) => text)
      .join(' '),
  ).toContain(`why${citation.of(1)} and nobody`);
  expectAccounted(extraction);
});

test('lists nest by where their signs stand, and keep the numbers they are printed with', async () => {
  const lines: Drawn[] = [
    ...paragraph(prose, 60, 100),
    { text: '4.', x: 60, y: 160 },
    { text: 'mend the crane;', x: 80, y: 160 },
    { text: '(a)', x: 80, y: 175 },
    { text: 'its rope and', x: 100, y: 175 },
    { text: '(b)', x: 80, y: 190 },
    { text: 'its wheel;', x: 100, y: 190 },
    { text: '5.', x: 60, y: 205 },
    { text: 'report to the council.', x: 80, y: 205 },
  ];
  const extraction = await extract(await draw([{ lines }]));
  const list = extraction.blocks.find((block) => block.kind === 'list');
  expect(itemsOf(list?.kind === 'list' ? list.items : [])).toEqual([
    ['4. mend the crane;', ['(a) its rope and'], ['(b) its wheel;']],
    ['5. report to the council.'],
  ]);
  expectAccounted(extraction);
});

test('a table keeps its cells, with lines around them and without', async () => {
  const rows = [
    ['Quarter', 'Owed', 'Paid'],
    ['January', '910', '831'],
    ['April', '2,370', '789'],
    ['July', '902', '112'],
  ];
  const cells = rows.flatMap((row, down) =>
    row.map((text, along): Drawn => ({ text, x: 70 + along * 120, y: 200 + down * 18, bold: down === 0 })),
  );
  const level = rows.map((_, down): [number, number, number, number] => [60, 187 + down * 18, 360, 0.5]);
  const upright = [0, 1, 2, 3].map((along): [number, number, number, number] => [60 + along * 120, 187, 0.5, 72]);
  for (const rules of [[], [...level, [60, 259, 360, 0.5] as [number, number, number, number], ...upright]]) {
    const extraction = await extract(await draw([{ lines: [...paragraph(prose, 60, 100), ...cells], rules }]));
    const table = extraction.blocks.find((block) => block.kind === 'table');
    expect(
      table?.kind === 'table' &&
        table.rows.map((row) => row.map(({ pieces }) => pieces.map(({ text }) => text).join(' '))),
    ).toEqual(rows);
    expect(table?.kind === 'table' && table.hasHeader).toBe(true);
    expectAccounted(extraction);
  }
});

test('a word that a line’s end breaks is joined when the text prints it whole elsewhere, else kept and doubted', async () => {
  const lines = paragraph(
    [
      'The inspection of the harbour was made by two persons of the town, and the inspec-',
      'tion of the quay by nobody at all, though the board had asked for it in a register-',
      'book that is kept by the clerk.',
    ],
    60,
    100,
  );
  const extraction = await extract(await draw([{ lines }]));
  expect(extraction.corrections).toEqual([
    { lines: [1, 2], from: 'inspec- tion', to: 'inspection', reason: 'line-end-hyphen' },
  ]);
  expect(told(extraction)[0]).toContain('the inspection of the quay');
  expect(told(extraction)[0]).toContain('register-book');
  expect(extraction.doubts.map(({ problem }) => problem)).toEqual([expect.stringContaining('register-book')]);
});

describe('refusals', () => {
  let good: Uint8Array;
  beforeAll(async () => {
    good = await draw([{ lines: paragraph(prose, 60, 100) }]);
  });

  test('a damaged file', async () => {
    await expect(pdf.read({ name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7\nnothing') })).rejects.toThrow(
      /a\.pdf: the PDF is damaged[\s\S]*qpdf/,
    );
  });

  test('a file without text, with the command that finds it', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    await expect(pdf.read({ name: 'scan.pdf', bytes: await document.save() })).rejects.toThrow(
      /has no text[\s\S]*ocrmypdf/,
    );
  });

  test('a file whose fonts do not say which letters they draw', async () => {
    const secret = prose
      .join(' ')
      .replace(/[a-z]/gi, (letter) =>
        String.fromCharCode(letter.charCodeAt(0) - 29 > 32 ? letter.charCodeAt(0) - 29 : 90),
      )
      .replace(/[\s\S]{70}/g, '$&\n')
      .split('\n');
    await expect(extract(await draw([{ lines: paragraph(secret, 60, 100) }]))).rejects.toThrow(
      /does not say which letters[\s\S]*--force-ocr/,
    );
  });

  test('a page that takes too long', async () => {
    await expect(readApart({ name: 'slow.pdf', bytes: good }, undefined, 1)).rejects.toThrow(
      /page 1 of the PDF takes too long/,
    );
  });

  test('knows a PDF by its signature', () => {
    expect(pdf.accepts({ name: 'x', bytes: good })).toBe(true);
    expect(pdf.accepts({ name: 'x.pdf', bytes: new TextEncoder().encode('a text') })).toBe(false);
  });
});

test('the same file gives the same extraction, also in a thread of its own', async () => {
  const bytes = await draw([{ lines: paragraph(prose, 60, 100) }]);
  expect(await pdf.read({ name: 'report.pdf', bytes })).toEqual(await extract(bytes));
});

test('whatever is drawn, wherever, each word stands once', async () => {
  const word = fc.stringMatching(/^[A-Za-z0-9•*.,()-]{1,9}$/);
  const line = fc.record({
    text: fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' ')),
    x: fc.integer({ min: 20, max: 500 }),
    y: fc.integer({ min: 20, max: 820 }),
    size: fc.constantFrom(6, 8, 11, 11, 14),
    bold: fc.boolean(),
  });
  const page = fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 25 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (pages) => {
      const extraction = await extract(await draw(pages)).catch((error: Error) => error);
      if (extraction instanceof Error) expect(extraction.message).toMatch(/no text|which letters/);
      else expectAccounted(extraction);
    }),
    { numRuns: 60 },
  );
}, 60_000);
