import type { ReportElement } from './element.ts';

/** The id of a passage, given by hand. It leaves the tree before passages are found: see `remark-anchors.ts`. */
export const anchor: ReportElement = {
  name: 'Anchor',
  attributes: { id: 'text' },
  required: ['id'],
  inline: true,
  empty: true,
  html: () => [],
};
