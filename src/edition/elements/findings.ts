import { h } from 'hastscript';
import { type FindingKind, findingKinds } from '../../schemas/section.ts';
import { attributeOf } from '../jsx.ts';
import type { ReportElement } from './element.ts';

/** Findings of one kind: each item or paragraph is one. */
export const findings: ReportElement = {
  name: 'Findings',
  attributes: { kind: findingKinds },
  required: ['kind'],
  inside: (node) => ({ findings: attributeOf(node, 'kind') as FindingKind }),
  html: (node, { contentOf }) => h('div', { className: 'findings', dataKind: attributeOf(node, 'kind') }, contentOf(node)),
};
