import { h } from 'hastscript';
import { attributeOf } from '../jsx.ts';
import type { ReportElement } from './element.ts';
import { hole } from './hole.ts';

/** Text is lost here. */
export const gap: ReportElement = {
  name: 'Gap',
  attributes: { reason: 'text' },
  required: ['reason'],
  inline: true,
  empty: true,
  mark: { kind: 'lost', note: 'reason' },
  passages: (node, context, finder) => finder.addGap(node, context),
  html: (node) =>
    hole(
      node,
      h(
        'span',
        { className: 'gap', dataEditorial: true, dataMark: 'lost' },
        `[text lost: ${attributeOf(node, 'reason')}]`,
      ),
    ),
};
