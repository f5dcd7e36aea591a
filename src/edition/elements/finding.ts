import { attributeOf } from '../jsx.ts';
import type { ReportElement } from './element.ts';
import { findingsHtml } from './findings-html.ts';

/** One finding, however many blocks it is made of. */
export const finding: ReportElement = {
  name: 'Finding',
  attributes: { kind: 'findings' },
  required: ['kind'],
  inside: (node) => ({ finding: { id: '', kind: attributeOf(node, 'kind') ?? '' } }),
  html: findingsHtml,
};
