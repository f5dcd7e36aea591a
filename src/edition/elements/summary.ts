import { h } from 'hastscript';
import type { ReportElement } from './element.ts';

/** The summary statement that opens a block of findings. */
export const summary: ReportElement = {
  name: 'Summary',
  inside: () => ({ within: 'summary' }),
  html: (node, { contentOf }) => h('div', { className: 'summary' }, contentOf(node)),
};
