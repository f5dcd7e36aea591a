import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { reading } from '../../messages/messages.ts';
import { say } from '../../messages/say.ts';

/** Where passages went whose address is this page's: each shows when a reader comes for it, without script. */
export function renderMoved(moved: readonly { anchor: string; to: string }[]): string {
  return moved
    .map(({ anchor, to }) =>
      toHtml(
        h('p', { className: 'moved', id: anchor, dataEditorial: true }, [
          saidOfMove(to),
          h('a', { href: to }, to),
          '.',
        ]),
      ),
    )
    .join('\n');
}

/** An address that leads to no passage has lost its words: nothing else is offered for them. */
function saidOfMove(to: string): string {
  return say(to.includes('#') ? reading.movedTo : reading.movedGone);
}
