import { expect, test } from 'vitest';
import { compareTextLayer } from '../../edition/compare-text-layer.ts';
import { outline } from '../outline.ts';
import { markdown } from './markdown.ts';

async function read(text: string) {
  const extraction = await markdown.read({ name: 'report.md', bytes: new TextEncoder().encode(text) });
  expect(compareTextLayer(extraction)).toEqual([]);
  return extraction;
}
const outlineOf = async (text: string) =>
  outline(await read(text))
    .trim()
    .split('\n');

test('front matter is set aside, and offered as facts', async () => {
  expect(await outlineOf('---\ntitle: "Boats"\nauthors: [Ann, Bob]\npages: 3\n---\n\n# Summary\n\nText.')).toEqual([
    '7 # Summary',
    '9 paragraph: Text.',
    'set aside 1-5 (Front matter of the file: facts about it, no text.): --- / title: "Boats" / authors: [Ann, Bob] / pages: 3 / ---',
    'offered title: Boats (front matter, title)',
    'offered author: Ann, Bob (front matter, authors)',
  ]);
});

test('a rule, text and a rule again are no front matter', async () => {
  expect(await outlineOf('---\nThe lamps were tested.\n\nAll of them.\n---\n')).toContain(
    '1 paragraph: The lamps were tested.',
  );
});

test('headings of both kinds, but no paragraph that a rule underlines', async () => {
  expect(await outlineOf('Boats\n=====\n\nThe mole\n---\n\n### Lamps ###\n\nThey were\nall lit.\n---\n')).toEqual([
    '1 # Boats',
    '3 ## The mole',
    '5 ### Lamps',
    '7 paragraph: They were all lit.',
    'doubt at 7-7: a line of hyphens stands directly under text, which is taken as text and not as a heading.',
  ]);
});

test('notes cited twice, in a table, of two paragraphs, by name, without a marker, without a text', async () => {
  const text =
    'Three places.[^b] None.[^b]\n\n| Lamp |\n|---|\n| Outer[^c] |\n\nLost.[^zz]\n\n[^b]: One.\n\n    Two.\n\n[^c]: Three.\n\n[^d]: Four.\n\n[^b]: Again.';
  expect(await outlineOf(text)).toEqual([
    '1 paragraph: Three places.⟨1⟩ None.⟨1⟩',
    '3-4 table with a header',
    '  Lamp',
    '  Outer⟨2⟩',
    '6 paragraph: Lost.[^zz]',
    'note 1 at 8-9: One. ¶ Two. ← 1 "None.[1]", 1 "places.[1]"',
    'note 2 at 11-11: Three. ← 4 "Outer[2]"',
    'note 3 at 13-13: Four. ← ',
    'set aside 15-15 (A note without text, or the second with the same label.): [^b]: Again.',
    'doubt at 15-15: a note without text, or the second with the same label, is set aside.',
  ]);
});

test('lists keep the numbers that are written, whatever their sequence', async () => {
  expect(
    await outlineOf('4. mend\n5. paint\n6. tell:\n   - in writing\n   * by mouth\n9. report\n\n- [x] done\n'),
  ).toEqual([
    '1-6 list',
    '  - 4. mend',
    '  - 5. paint',
    '  - 6. tell:',
    '    - in writing',
    '    - by mouth',
    '  - 9. report',
    '8 list',
    '  - [x] done',
  ]);
});

test('entities, breaks, code, and signs inside words are what a reader sees', async () => {
  const text =
    'Hook &amp; Eye.&nbsp;It<br>paid &pound;3  \nfor `a*b`, 3*4*5, snake_case_name, <Name>, {x}, 2 < 3 and ~5 to ~7.\n\n    The indented\n\n```\ncode *x*\nmore\n```\n';
  expect(await outlineOf(text)).toEqual([
    '1 paragraph: Hook & Eye. It ⏎ paid £3 ⏎ for a*b, 3*4*5, snake_case_name, <Name>, {x}, 2 < 3 and ~5 to ~7.',
    '3 paragraph: The indented',
    '5 paragraph: code *x* ⏎ more',
  ]);
});

test('links of http and https alone; comments, images and unused definitions are told', async () => {
  const text =
    '<!-- page 12 -->\n\nSee [the annex](annex.html), [the plan][1], [a trick](javascript:x), <a@b.org> and <https://x.org/a>.\n\n![Lamps by month](chart.png)\n\n[1]: https://example.org/plan "The plan"\n[2]: https://example.org/other\n\n***\n';
  expect(await outlineOf(text)).toEqual([
    '3 paragraph: See the annex, [the plan](https://example.org/plan), a trick, a@b.org and https://x.org/a.',
    'set aside 1-1 (A comment in the file.): <!-- page 12 -->',
    'set aside 5-5 (Lines that define links which nothing in the text uses.): [2]: https://example.org/other',
    'doubt at 1-1: a comment in the file is set aside.',
    'doubt at 3-3: a link that names no host leads nowhere; its words stay, the link is gone. “annex.html”.',
    'doubt at 3-3: an image stands here and is not taken; its alternative text is not printed. “Lamps by month”.',
    'doubt at 5-5: lines of the form [label]: address define links that nothing uses; they are set aside.',
  ]);
});

test('HTML in it is read as HTML; a word in angle brackets is text', async () => {
  const text =
    '<table><tr><th>Lamp</th></tr>\n\n<tr><td>Outer <b>mole</b></td></tr></table>\n\n<Name of the officer>\n\nH<sub>2</sub>O and <b>bold</b> text<sup>1</sup>.\n\n<sup>1</sup> A note.\n\n<script>alert(1)</script>\n';
  expect(await outlineOf(text)).toEqual([
    '1-2 table with a header',
    '  Lamp',
    '  Outer **mole**',
    '4 paragraph: <Name of the officer>',
    '6 paragraph: H2O and **bold** text⟨1⟩.',
    'note 1 at 8-8: A note. ← 6 "text1."',
  ]);
});

test.each([
  ['closing brackets that nothing opens', ']('.repeat(50_000)],
  ['lists in lists in one line', `${'- '.repeat(20_000)}x`],
  ['quotations in quotations', `${'> '.repeat(20_000)}x`],
  ['markers without end', `${'a[^1] '.repeat(20_000)}\n\n[^1]: x`],
])('refuses %s, for which parsing takes the square of their number', async (_, text) => {
  await expect(read(text)).rejects.toThrow('Look at this place');
});

test('lists nested by spaces without end are read', async () => {
  const text = Array.from({ length: 500 }, (_, level) => `${' '.repeat(level * 2)}- a`).join('\n');
  expect((await read(text)).lines).toHaveLength(500);
});

test('refuses what is not UTF-8, with the line', async () => {
  const bytes = new Uint8Array(Buffer.from('# A\n\ncaf\xe9', 'latin1'));
  await expect(markdown.read({ name: 'report.md', bytes })).rejects.toThrow('report.md:3: not UTF-8 text.');
});
