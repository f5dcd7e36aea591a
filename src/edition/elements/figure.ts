import { h } from 'hastscript';
import { attributeOf, propertiesOf } from '../jsx.ts';
import { holes, type MarkedText } from '../marks.ts';
import type { ReportElement } from './element.ts';

/** What a figure may have lost, and how that is said. */
const lostParts: Readonly<Record<string, string>> = {
  chart: 'The drawing of this figure is not in the text this edition is made from. What survives of it stands here.',
  labels: 'The labels of this figure are not in the text this edition is made from.',
};

/** A figure: its caption and whatever survives. What is lost of it is a passage of its own, after these. */
export const figure: ReportElement = {
  name: 'Figure',
  attributes: { number: 'text', lost: Object.keys(lostParts) },
  inside: () => ({ within: 'figure' }),
  passages(node, context, finder) {
    finder.findIn(node, context);
    const lost = attributeOf(node, 'lost');
    if (lost) finder.addGap(node, context, lostDrawing(lost));
  },
  html(node, { contentOf }) {
    const lost = attributeOf(node, 'lost');
    if (!lost) return h('figure', { className: 'figure' }, contentOf(node));
    return h('figure', { className: 'figure', dataLost: lost }, [
      ...contentOf(node),
      h('p', { ...propertiesOf(node), className: 'lost' }, [
        h('span', { dataEditorial: true, dataMark: 'lost' }, lostParts[lost]),
      ]),
    ]);
  },
};

function lostDrawing(lost: string): MarkedText {
  return { text: holes.lost, marks: [{ kind: 'lost', at: 0, length: holes.lost.length, note: lostParts[lost] ?? '' }] };
}
