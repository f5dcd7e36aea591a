import { h } from 'hastscript';
import { attributeOf } from '../jsx.ts';
import type { ReportElement } from './element.ts';
import { hole } from './hole.ts';

/** Words that are withheld stood here. The reason is written into the tree from `edition.yaml`: see `traces.ts`. */
export const withheld: ReportElement = {
  name: 'Withheld',
  inline: true,
  empty: true,
  mark: { kind: 'withheld', note: 'reason' },
  passages: (node, context, finder) => finder.addGap(node, context),
  html: (node) =>
    hole(
      node,
      h(
        'span',
        { className: 'withheld', dataEditorial: true, dataMark: 'withheld' },
        `[withheld: ${attributeOf(node, 'reason')}]`,
      ),
    ),
};
