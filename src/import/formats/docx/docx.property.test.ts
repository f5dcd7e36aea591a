import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitWords } from '../../../edition/words.ts';
import { vocabulary } from '../../../vocabulary/fixtures/vocabulary.ts';
import { compareTextLayer } from '../../edition/compare-text-layer.ts';
import { importExtraction } from '../../import-report.ts';
import { docx } from './docx.ts';

const signs =
  'word Board 12 3. 4) - * _ ` # > < & { } [ ] [^1] | $ é “x” … <b> &amp; {x} import export --- http://x.org/a www.x.org a@b.org • (a)'.split(
    ' ',
  );
const words = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.string({ maxLength: 5, unit: 'grapheme' })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) => all.join(' '));
const run = fc.record({
  text: words,
  bold: fc.boolean(),
  italics: fc.boolean(),
  superScript: fc.boolean(),
  note: fc.boolean(),
  break: fc.constantFrom(0, 0, 0, 1),
});
const paragraph = fc.record({
  kind: fc.constantFrom('text', 'text', 'heading', 'bullet', 'number', 'table'),
  runs: fc.array(run, { minLength: 1, maxLength: 3 }),
});

const plainRun = { text: 'Harbours', bold: false, italics: false, superScript: false, note: false, break: 0 as const };

/** XML holds no control characters: what the library writes of them is no file. */
const printable = (text: string) => text.replace(/[^\P{C}\p{Co}]|[\uFFFE\uFFFF]/gu, '');

async function pack(
  paragraphs: readonly (typeof paragraph extends fc.Arbitrary<infer T> ? T : never)[],
): Promise<Uint8Array> {
  let notes = 0;
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  const runsOf = (runs: (typeof paragraphs)[number]['runs']) =>
    runs.flatMap(({ text, note, break: lines, ...style }) => {
      const own = new TextRun({ text: printable(text), ...style, ...(lines > 0 && { break: lines }) });
      if (!note) return [own];
      notes += 1;
      footnotes[notes] = { children: [new Paragraph(`Note ${printable(text)}`)] };
      return [own, new FootnoteReferenceRun(notes)];
    });
  const children = [{ kind: 'heading', runs: [plainRun] }, ...paragraphs].map(({ kind, runs }) => {
    if (kind === 'table')
      return new Table({
        rows: [0, 1].map(
          () =>
            new TableRow({
              children: runs.map((each) => new TableCell({ children: [new Paragraph({ children: runsOf([each]) })] })),
            }),
        ),
      });
    return new Paragraph({
      children: runsOf(runs),
      ...(kind === 'heading' && { heading: HeadingLevel.HEADING_2 }),
      ...(kind === 'bullet' && { bullet: { level: 0 } }),
      ...(kind === 'number' && { numbering: { reference: 'n', level: 0 } }),
    });
  });
  const numbering = { config: [{ reference: 'n', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }] };
  return Packer.toBuffer(new Document({ footnotes, numbering, sections: [{ children }] }));
}

test('the words of Word files come back, whatever they hold, and nothing becomes code', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 6 }), async (paragraphs) => {
      const bytes = await pack(paragraphs);
      const extraction = await docx.read({ name: 'x.docx', bytes }).catch((error: Error) => {
        expect(error.message).toContain('no words in it');
        return undefined;
      });
      if (!extraction) return;
      expect(compareTextLayer(extraction)).toEqual([]);
      const said = new Set(extraction.lines.flatMap((line) => splitWords(line.text)));
      for (const { runs } of paragraphs)
        for (const word of splitWords(runs.map(({ text }) => printable(text)).join(' ')).slice(1, -1))
          if (/^[a-z]+$/i.test(word) && runs.length === 1) expect(said).toContain(word);
      if (extraction.blocks.length === 0) return;
      const imported = importExtraction(extraction, { name: 'x.docx', bytes }, { id: 'x', format: 'docx', vocabulary });
      expect(imported.files.has('edition.yaml')).toBe(true);
    }),
    { numRuns: 100 },
  );
});
