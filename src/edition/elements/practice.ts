import { h } from 'hastscript';
import { reading } from '../../messages/messages.ts';
import { say } from '../../messages/say.ts';
import type { Voice } from '../../schemas/report.ts';
import { attributeOf, type JsxElement } from '../jsx.ts';
import type { ReportElement } from './element.ts';

/** An example of practice; where somebody else than the report speaks in it, it says so first. */
export const practice: ReportElement = {
  name: 'Practice',
  attributes: { voice: 'voices' },
  inside(node) {
    const voice = voiceOf(node);
    return { within: 'practice', ...(voice && { voice }) };
  },
  html(node, { contentOf, voices: explained }) {
    const voice = voiceOf(node);
    const other = voice && explained.get(voice);
    if (!other) return h('div', { className: 'practice' }, contentOf(node));
    return h('div', { className: 'practice', dataVoice: voice }, [
      h('p', { className: 'voice-note', dataEditorial: true }, [
        `${other.note} `,
        h('a', { href: other.href }, say(reading.voiceNote)),
      ]),
      ...contentOf(node),
    ]);
  },
};

function voiceOf(node: JsxElement): Voice | undefined {
  return attributeOf(node, 'voice');
}
