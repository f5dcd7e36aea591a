import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vocabulary } from '../../../vocabulary/fixtures/vocabulary.ts';
import { compareTextLayer } from '../../edition/compare-text-layer.ts';
import { importExtraction } from '../../import-report.ts';
import { markdown } from './markdown.ts';

const pieces =
  'word Board 12 3. 4) - * + > # ## ### | |- --- === *** ** _ __ ` ``` ~~~ ~~ [^1] [^1]: [^a] [1] [1]: http://x.org/a <b> </b> <br> <Name> <!-- --> <div> <table> <sup>1</sup> ![a](b) [c](d) [e](https://x.org/e) { } &amp; &lt; \\ \\* $ • – 1. (a) import export é “x” a@b.org www.x.org'.split(
    ' ',
  );
const text = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...pieces) },
      { weight: 3, arbitrary: fc.constantFrom(' ', '\n', '\n\n', '  \n', '    ', '\t') },
      fc.string({ maxLength: 5, unit: 'grapheme' }),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((all) => all.join(''));

const read = (source: string) =>
  markdown.read({ name: 'x.md', bytes: new TextEncoder().encode(source) }).catch((error: Error) => {
    expect(error.name).toBe('ImportError');
    return undefined;
  });

test('lines have the words that a reader of the file sees, each as often', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (source) => {
      const extraction = await read(source);
      if (extraction) expect(compareTextLayer(extraction)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('words of letters and digits all come back, in order', async () => {
  const plain = fc.array(fc.stringMatching(/^[a-z]{1,6}[0-9]?$/), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(plain, fc.constantFrom(' ', '\n', ' *x* ', '\n\n', '\n- ', '_y_ '), async (words, between) => {
      const extraction = await read(words.join(between));
      const said = extraction?.lines.map((line) => line.text).join(' ') ?? '';
      let at = 0;
      for (const word of words) {
        at = said.indexOf(word, at);
        expect(at).not.toBe(-1);
        at += word.length;
      }
    }),
  );
});

test('whatever a file holds, its edition has its words and no markup of it becomes code', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (source) => {
      const extraction = await read(source);
      if (!extraction || extraction.blocks.length === 0) return;
      const bytes = new TextEncoder().encode(source);
      const imported = importExtraction(
        extraction,
        { name: 'x.md', bytes },
        { id: 'x', format: 'markdown', vocabulary },
      );
      expect(imported.files.has('edition.yaml')).toBe(true);
    }),
    { numRuns: 200 },
  );
});
