import { h } from 'hastscript';
import { attributeOf } from '../jsx.ts';
import type { ReportElement } from './element.ts';

/** A slip of the authors, kept. */
export const sic: ReportElement = {
  name: 'Sic',
  attributes: { note: 'text' },
  inline: true,
  holds: 'text',
  mark: { kind: 'sic', note: 'note' },
  html(node, { contentOf }) {
    const note = attributeOf(node, 'note');
    return [
      h('span', { className: 'sic' }, contentOf(node)),
      h('span', { className: 'sic-mark', dataEditorial: true, dataMark: 'sic' }, note ? ` [sic: ${note}]` : ' [sic]'),
    ];
  },
};
