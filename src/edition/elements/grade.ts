import { h } from 'hastscript';
import { attributeOf, propertiesOf } from '../jsx.ts';
import type { ReportElement } from './element.ts';

/** The words of a grade box, in their place. */
export const grade: ReportElement = {
  name: 'Grade',
  attributes: { grade: 'text' },
  required: ['grade'],
  passages: (node, context, finder) => finder.add('grade', node, context, { grade: attributeOf(node, 'grade') ?? '' }),
  html: (node, { contentOf }) =>
    h(
      'div',
      { ...propertiesOf(node), className: 'grade', dataGrade: attributeOf(node, 'grade')?.toLowerCase() },
      contentOf(node),
    ),
};
