import { search as says } from '../../messages/messages.ts';
import { say } from '../../messages/say.ts';
import type { Folded } from '../match/fold.ts';
import type { FoundPassage } from '../passage.ts';
import { el } from './dom.ts';
import { bestWindow, excerpt } from './excerpt.ts';

export interface ResultContext {
  /** Address of the site's root. */
  root: URL;
  /** What a result's address carries, so that its words are marked where it leads: `?q=abstraction`. */
  carry: string;
}

/** A result: where it stands, what it is, its words. */
export function resultItem({ passage, hits, again }: Folded, context: ResultContext): HTMLLIElement {
  const window = bestWindow(passage, hits);
  return el(
    'li',
    { class: 'result', 'data-report': passage.report, 'data-passage': passage.id },
    el('h3', {}, el('a', { href: hrefOf(passage, context) }, placeName(passage))),
    el(
      'p',
      { class: 'about' },
      el('span', {}, `${passage.reportTitle}`),
      el('span', { class: 'voice', 'data-mark': passage.voiceMark }, passage.voiceLabel),
      el('span', {}, kindName(passage)),
    ),
    el('p', { class: 'words' }, ...excerpt(passage, hits, window)),
    again.length > 0 &&
      el(
        'p',
        { class: 'again' },
        say(says.again, { times: again.length + 1 }),
        ...again.flatMap(({ passage: other }, index) => [
          index > 0 ? ', ' : '',
          el('a', { href: hrefOf(other, context) }, placeName(other)),
        ]),
      ),
  );
}

/** Address of a passage, with what was searched for. */
export function hrefOf(
  { report, section, id }: Pick<FoundPassage, 'report' | 'section' | 'id'>,
  { root, carry }: ResultContext,
): string {
  return new URL(`reports/${report}/${section}/${carry}#${encodeURIComponent(id)}`, root).href;
}

/** `Neighbourhood Policing › Areas for improvement, 3.5` */
function placeName({ sectionTitle, heading, id }: FoundPassage): string {
  const printed = /^p(\d+(?:\.\d+)+)$/.exec(id)?.[1];
  return [sectionTitle, ...(heading ? [heading] : [])].join(' › ') + (printed ? `, ${printed}` : '');
}

function kindName({ kind, kindLabel, id }: FoundPassage): string {
  if (kind === 'note') return say(says.note, { number: id.replace('fn-', '') });
  return kind === 'text' ? say(says.paragraph) : kindLabel;
}
