import { h } from 'hastscript';
import { type FindingKind, findingKinds } from '../../schemas/section.ts';
import { attributeOf } from '../jsx.ts';
import type { ReportElement } from './element.ts';

/** One finding, however many blocks it is made of. */
export const finding: ReportElement = {
  name: 'Finding',
  attributes: { kind: findingKinds },
  required: ['kind'],
  inside: (node) => ({ finding: { id: '', kind: attributeOf(node, 'kind') as FindingKind } }),
  html: (node, { contentOf }) => h('div', { className: 'findings', dataKind: attributeOf(node, 'kind') }, contentOf(node)),
};
