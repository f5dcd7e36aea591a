import { attributeOf } from '../jsx.ts';
import type { ReportElement } from './element.ts';
import { findingsHtml } from './findings-html.ts';

/** Findings of one kind: each item or paragraph is one. */
export const findings: ReportElement = {
  name: 'Findings',
  attributes: { kind: 'findings' },
  required: ['kind'],
  inside: (node) => ({ findings: attributeOf(node, 'kind') ?? '' }),
  html: findingsHtml,
};
