import { h } from 'hastscript';
import type { ReportElement } from './element.ts';

/** A quotation that the report sets off. */
export const quote: ReportElement = {
  name: 'Quote',
  inside: () => ({ within: 'quote' }),
  html: (node, { contentOf }) => h('blockquote', contentOf(node)),
};
