import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitWords } from '../../../edition/words.ts';
import { vocabulary } from '../../../vocabulary/fixtures/vocabulary.ts';
import { piecesOf } from '../../block.ts';
import { compareTextLayer } from '../../edition/compare-text-layer.ts';
import { importExtraction } from '../../import-report.ts';
import { html } from './html.ts';

const signs =
  'a b c x1 2. 3 (a) • – - * ** _ ` ~~ # > < & { } [ ] ( ) ^ [^1] [2] \\ | $ é “ ” … <b> &amp; &lt; {x} import export --- === ![a](b) http://x.org/y www.x.org a@b.org'.split(
    ' ',
  );
const words = fc.array(fc.oneof(fc.constantFrom(...signs), fc.string({ maxLength: 6, unit: 'grapheme' })), {
  minLength: 1,
  maxLength: 6,
});
const escaped = words.map((all) => all.join(' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;'));

const { page } = fc.letrec<{ inline: string; block: string; page: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    escaped,
    fc
      .tuple(
        fc.constantFrom('b', 'em', 'span', 'a href="https://x.org/p"', 'a href=rel', 'sup', 'sub', 'u', 'q', 'code'),
        tie('inline'),
      )
      .map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ')[0]}>`),
    fc
      .tuple(
        tie('inline'),
        fc.constantFrom('', ' ', '<br>', '<img alt="x y">', '<sup><a href="#n1">1</a></sup>'),
        tie('inline'),
      )
      .map((all) => all.join('')),
  ),
  block: fc.oneof(
    { maxDepth: 4 },
    tie('inline'),
    fc
      .tuple(
        fc.constantFrom('p', 'div', 'h1', 'h3', 'blockquote', 'section', 'pre', 'nav', 'aside', 'figure'),
        tie('block'),
      )
      .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
    fc
      .tuple(fc.constantFrom('ul', 'ol', 'ol start=4 type=a'), fc.array(tie('block'), { maxLength: 3 }))
      .map(([tag, items]) => `<${tag}>${items.map((item) => `<li>${item}`).join('')}</${tag.split(' ')[0]}>`),
    fc
      .array(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map(
        (rows) => `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}`).join('')}`).join('')}</table>`,
      ),
    fc.tuple(tie('inline'), tie('block')).map(([term, meaning]) => `<dl><dt>${term}<dd>${meaning}</dl>`),
    fc.tuple(tie('block'), tie('block')).map((all) => all.join('')),
  ),
  page: fc
    .tuple(fc.array(tie('block'), { minLength: 1, maxLength: 4 }), fc.boolean())
    .map(
      ([blocks, hasNote]) => `<!doctype html><main>${blocks.join('')}${hasNote ? '<p id=n1>1 A note.</p>' : ''}</main>`,
    ),
}));

const read = (text: string) =>
  html.read({ name: 'x.html', bytes: new TextEncoder().encode(text) }).catch(() => undefined);

test('lines have the words of the page, each as often, and every line with words stands in one place', async () => {
  await fc.assert(
    fc.asyncProperty(page, async (text) => {
      const extraction = await read(text);
      if (!extraction) return;
      expect(compareTextLayer(extraction)).toEqual([]);
      const taken = new Set([
        ...extraction.blocks.flatMap(piecesOf).map(({ line }) => line),
        ...[...extraction.notes, ...extraction.setAside].flatMap(({ lines: [first, last] }) =>
          Array.from({ length: last - first + 1 }, (_, at) => first + at),
        ),
      ]);
      extraction.lines.forEach((line, index) => {
        if (splitWords(line.text).length > 0) expect(taken).toContain(index + 1);
      });
    }),
    { numRuns: 300 },
  );
});

test('whatever a page holds, its edition has its words and no markup of it becomes code', async () => {
  await fc.assert(
    fc.asyncProperty(page, async (text) => {
      const extraction = await read(text);
      if (!extraction || extraction.blocks.length === 0) return;
      const bytes = new TextEncoder().encode(text);
      const imported = importExtraction(extraction, { name: 'x.html', bytes }, { id: 'x', format: 'html', vocabulary });
      expect(imported.files.has('edition.yaml')).toBe(true);
    }),
    { numRuns: 100 },
  );
});
