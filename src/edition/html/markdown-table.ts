import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Table, TableRow } from 'mdast';
import { propertiesOf } from '../jsx.ts';
import type { State } from './handlers.ts';

/** A table written in Markdown: a column set to the right holds figures, and first cells may name their rows. */
export function markdownTable(state: State, node: Table): Element {
  const [head, ...rows] = node.children;
  const align = (index: number) => (node.align?.[index] === 'right' ? { className: 'number' } : {});
  const headCells = (head?.children ?? []).map((cell, index) => {
    const content = state.all(cell);
    return content.length > 0 ? h('th', { scope: 'col', ...align(index) }, content) : h('td', content);
  });
  const named = node.align?.[0] !== 'right' && areRowHeads(rows);
  const hasHead = headCells.some((cell) => cell.children.length > 0);
  const body = rows.map(({ children }) =>
    h(
      'tr',
      children.map((cell, index) =>
        index === 0 && named ? h('th', { scope: 'row' }, state.all(cell)) : h('td', align(index), state.all(cell)),
      ),
    ),
  );
  return h('table', { id: propertiesOf(node).id ?? '' }, [
    ...(hasHead ? [h('thead', [h('tr', headCells)])] : []),
    h('tbody', body),
  ]);
}

/** First cells name their rows when there is more than one column and none of them is empty. */
function areRowHeads(rows: readonly TableRow[]): boolean {
  return rows.every(({ children: [first, second] }) => second && first && first.children.length > 0);
}
