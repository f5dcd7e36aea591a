import { h } from 'hastscript';
import type { Nodes } from 'mdast';
import { attributesOf, isJsx, type JsxElement, propertiesOf } from '../jsx.ts';
import type { ReportElement } from './element.ts';

/** A table that a Markdown table cannot hold, and its parts. It is one passage, its cells none. */
export const table: readonly ReportElement[] = [
  {
    name: 'table',
    holds: 'elements',
    passages: (node, context, finder) =>
      finder.addTable(node, { captions: childrenOf(node, 'caption'), rows: rowsOf(node) }, context),
    html: (node, { contentOf }) => h('table', propertiesOf(node), contentOf(node)),
  },
  { name: 'thead', holds: 'elements', html: asWritten },
  { name: 'tbody', holds: 'elements', html: asWritten },
  { name: 'tr', holds: 'elements', html: asWritten },
  { name: 'caption', holds: 'text', html: asWritten },
  {
    name: 'th',
    attributes: { scope: ['col', 'row', 'colgroup', 'rowgroup'], colSpan: 'text', rowSpan: 'text' },
    holds: 'text',
    html: asWritten,
  },
  {
    name: 'td',
    attributes: { colSpan: 'text', rowSpan: 'text' },
    holds: 'text',
    html: (node, { contentOf, wordsOf }) =>
      h(
        'td',
        { ...attributesOf(node), ...(onlyFigure.test(wordsOf(node)) && { className: 'number' }) },
        contentOf(node),
      ),
  },
];

/** A cell that prints nothing but a figure is set like one. */
const onlyFigure = /^\s*[-+±£]?[\d,.:]+\s?(?:%|pp|secs?|mins?|hrs?)?\*?\s*$/;

function asWritten(node: JsxElement, { contentOf }: Parameters<ReportElement['html']>[1]) {
  return h(node.name ?? '', { ...propertiesOf(node), ...attributesOf(node) }, contentOf(node));
}

function childrenOf(node: JsxElement, name: string): JsxElement[] {
  return (node.children as Nodes[]).filter(isJsx).filter((child) => child.name === name);
}

/** Cells of a table, row by row. */
function rowsOf(node: JsxElement): JsxElement[][] {
  return (node.children as Nodes[])
    .filter(isJsx)
    .flatMap((child) => (child.name === 'tr' ? [(child.children as Nodes[]).filter(isJsx)] : rowsOf(child)));
}
