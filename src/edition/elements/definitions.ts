import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ListItem, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { propertiesOf } from '../jsx.ts';
import type { Rendering, ReportElement } from './element.ts';

/** A list whose items are `**term** meaning`. */
export const definitions: ReportElement = {
  name: 'Definitions',
  inside: () => ({ definitions: true }),
  html: (node, rendering) =>
    h(
      'dl',
      { className: 'definitions' },
      (node.children as Nodes[]).flatMap((child) =>
        child.type === 'list' ? child.children.map((item) => definition(item, rendering)) : [],
      ),
    ),
};

function definition(item: ListItem, { contentOf, htmlOf }: Rendering): Element {
  const paragraph = item.children[0] as Paragraph | undefined;
  const [term, ...rest] = paragraph?.children ?? [];
  const meaning: Paragraph = { type: 'paragraph', children: rest as PhrasingContent[] };
  return h('div', propertiesOf(item), [
    h('dt', term ? ('children' in term ? contentOf(term) : htmlOf(term)) : []),
    ' ',
    h('dd', [...contentOf(meaning), ...item.children.slice(1).flatMap(htmlOf)]),
  ]);
}
