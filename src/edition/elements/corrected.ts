import { h } from 'hastscript';
import { attributeOf } from '../jsx.ts';
import type { ReportElement } from './element.ts';

/** Words that the edition mended. `traces.ts` writes it into the tree; no editor does. */
export const corrected: ReportElement = {
  name: 'Corrected',
  inline: true,
  holds: 'text',
  mark: { kind: 'corrected', note: 'note' },
  html: (node, { contentOf }) => h('span', { className: 'corrected' }, contentOf(node)),
};

/** Stands behind them, and leads to the source. */
export const correctedMark: ReportElement = {
  name: 'CorrectedMark',
  inline: true,
  empty: true,
  html: (node, { reportId }) =>
    h('span', { className: 'corrected-mark', dataEditorial: true, dataMark: 'corrected' }, [
      ' [',
      h(
        'a',
        { href: `/reports/${reportId}/source/#L${attributeOf(node, 'line')}`, title: attributeOf(node, 'note') },
        'corrected',
      ),
      ']',
    ]),
};
