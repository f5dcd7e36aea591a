import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { vocabulary } from '../vocabulary/fixtures/vocabulary.ts';
import { isJsx } from './jsx.ts';
import { readReportText } from './report-text.ts';

/** A tree in one line: `Grade(paragraph(text))`. */
function shapeOf(node: Nodes): string {
  const name = isJsx(node) ? node.name : node.type;
  return 'children' in node ? `${name}(${node.children.map(shapeOf).join(' ')})` : String(name);
}

test.each([
  ['on one line', '<Grade grade="Poor">GRADE POOR</Grade>', 'root(Grade(paragraph(text)))'],
  ['over three lines', '<Grade grade="Poor">\nGRADE POOR\n</Grade>', 'root(Grade(paragraph(text)))'],
  ['with blank lines', '<Grade grade="Poor">\n\nGRADE POOR\n\n</Grade>', 'root(Grade(paragraph(text)))'],
  ['two on one line', '<Quote>One</Quote> <Quote>Two</Quote>', 'root(Quote(paragraph(text)) Quote(paragraph(text)))'],
  ['in an item', '- <Quote>One</Quote>', 'root(list(listItem(Quote(paragraph(text)))))'],
  ['inline ones stay in their line', 'One <Sic>twoo</Sic>', 'root(paragraph(text Sic(text)))'],
  ['cells hold text as it is', '<table><tr><td>One</td></tr></table>', 'root(table(tr(td(text))))'],
  ['cells over several lines, too', '<table>\n<tr>\n<td>\nOne\n</td>\n</tr>\n</table>', 'root(table(tr(td(text))))'],
])('blocks have one shape: %s', (_, text, shape) => {
  const { tree, issues } = readReportText(text, 'a.mdx', vocabulary);
  expect(issues).toEqual([]);
  expect(shapeOf(tree)).toBe(shape);
});

test('each thing that is not of the vocabulary is told with its place, all at once', () => {
  const { issues } = readReportText(
    'One\n\n<Grad>Two</Grad>\n\n<Grade mark="x">Three</Grade>\n\n`four` {5}',
    'a.mdx',
    vocabulary,
  );
  expect(issues.map(({ place, problem }) => `${place.file}:${place.line} ${problem}`)).toEqual([
    'a.mdx:3 unknown element <Grad>.',
    'a.mdx:5 <Grade> has no attribute "mark".',
    'a.mdx:5 <Grade> lacks grade="…".',
    'a.mdx:7 code between backticks is not part of report text.',
    'a.mdx:7 an expression in braces is not part of report text.',
  ]);
});
