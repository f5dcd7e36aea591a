import { expect, test } from 'vitest';
import { vocabulary } from '../vocabulary/fixtures/vocabulary.ts';
import { checkAnchors } from './anchors.ts';
import { PassageNumbers } from './passage-numbers.ts';
import { findPassages } from './passages.ts';
import { readReportText } from './report-text.ts';

function read(text: string) {
  const { tree, issues } = readReportText(text, 'a.mdx', vocabulary);
  const found = findPassages(tree, { reportId: 'a', file: 'a.mdx', numbers: new PassageNumbers('running') });
  const problems = [...issues, ...checkAnchors(tree, 'a.mdx')].map(({ place, problem }) => `${place.line}: ${problem}`);
  return { ids: found.map(({ passage, byHand }) => `${byHand ? '*' : ''}${passage.id} ${passage.text}`), problems };
}

test.each([
  ['a paragraph', '<Anchor id="p12-2" />Words', '*p12-2 Words'],
  ['a paragraph, with a space', '<Anchor id="p12-2" /> Words', '*p12-2 Words'],
  ['a paragraph below its line', '<Anchor id="p12-2" />\n\nWords', '*p12-2 Words'],
  ['a heading', '## <Anchor id="p6.13" />6.13 Calls', '*p6.13 6.13 Calls'],
  ['an item', '- <Anchor id="p4" />One\n- Two', '*p4 One, p5 Two'],
  ['a list below its line', '<Anchor id="p4" />\n\n- One\n- Two', '*p4 One, p5 Two'],
  ['a nested item', '- One\n  - <Anchor id="p1-2" />Two\n- Three', 'p1 One, *p1-2 Two, p2 Three'],
  [
    'a paragraph after a nested list',
    '- One\n\n  - Two\n\n  <Anchor id="p2-2" />Three\n\n- Four',
    'p1 One, p2 Two, *p2-2 Three, p3 Four',
  ],
  [
    'a definition',
    '<Definitions>\n\n- <Anchor id="p9" />**DV** domestic violence\n\n</Definitions>',
    '*p9 DV domestic violence',
  ],
  ['a finding', '<Findings kind="strength">\n\n<Anchor id="p9" />One\n\n</Findings>', '*p9 One'],
  ['a finding on one line', '<Findings kind="strength"><Anchor id="p9" />One</Findings>', '*p9 One'],
  ['a table', '<Anchor id="p9" />\n\n| Year |\n| --- |\n| 2017 |', '*p9 Year\n2017'],
  ['a table of elements', '<Anchor id="p9" />\n\n<table><tbody><tr><td>One</td></tr></tbody></table>', '*p9 One'],
  ['a gap', 'Words\n\n<Anchor id="p0-gap" />\n\n<Gap reason="a page is lost" />', 'p1 Words, *p0-gap […]'],
  ['a grade box', '<Anchor id="p9" />\n\n<Grade grade="Good">GOOD</Grade>', '*p9 GOOD'],
])('an anchor names %s, and adds no word', (_, text, expected) => {
  expect(read(text)).toEqual({ ids: expected.split(', '), problems: [] });
});

test.each([
  ['in the middle of a paragraph', 'Some <Anchor id="p9" />words', 1],
  ['at the end of a section', 'Words\n\n<Anchor id="p9" />', 3],
  ['before another', '<Anchor id="p9" />\n\n<Anchor id="p10" />Words', 3],
  ['before a container', '<Anchor id="p9" />\n\n<Findings kind="strength">\n\n- One\n\n</Findings>', 1],
  ['in a cell', '| Year |\n| --- |\n| <Anchor id="p9" />2017 |', 3],
  ['in a grade box', '<Grade grade="Good"><Anchor id="p9" />GOOD</Grade>', 1],
  ['in the second paragraph of an item', '- One\n\n  <Anchor id="p9" />Two', 3],
  ['in a note', 'Words[^1]\n\n[^1]: <Anchor id="p9" />Note', 3],
])('an anchor %s is refused', (_, text, line) => {
  expect(read(text).problems).toEqual([expect.stringMatching(new RegExp(`^${line}: .*names no passage`))]);
});

test('an anchor without an id, or with words, is refused', () => {
  expect(read('<Anchor />Words').problems).toEqual([expect.stringContaining('lacks id')]);
  expect(read('<Anchor id="p9">Words</Anchor>').problems).toContainEqual(expect.stringContaining('holds text'));
});
