import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { reading } from '../../messages/messages.ts';
import { say } from '../../messages/say.ts';
import { elementsIn } from './walk.ts';

/** Puts each table into a region of its own that scrolls sideways, with a keyboard too. */
export function rehypeTableScroll() {
  return (tree: Root): void => {
    for (const node of [tree, ...elementsIn(tree)]) {
      node.children = node.children.map((child) =>
        child.type === 'element' && child.tagName === 'table' ? scrollable(child) : child,
      ) as never;
    }
  };
}

function scrollable(table: Element): Element {
  const label = say(reading.table, { id: String(table.properties.id ?? '') }).trim();
  return h('div', { className: 'table-scroll', role: 'region', tabIndex: 0, ariaLabel: label }, [table]);
}
