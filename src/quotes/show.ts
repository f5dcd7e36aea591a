import { sliceMarked } from '../edition/marks.ts';
import { quotes as says } from '../messages/messages.ts';
import { passageName } from '../messages/passage-name.ts';
import { listed, say } from '../messages/say.ts';
import { sayMark } from '../messages/say-mark.ts';
import type { ArchiveReport } from '../search/archive-file.ts';
import { el } from '../search/page/dom.ts';
import { markedNodes } from '../search/page/marked.ts';
import type { FoundPassage } from '../search/passage.ts';
import type { Change, Judgement, Place } from './judge.ts';

interface Around {
  root: URL;
  reports: readonly ArchiveReport[];
}

type Own = Place<FoundPassage>;

/** A quotation with its verdict, as an item of the list. */
export function showJudgement(text: string, judgement: Judgement<FoundPassage>, around: Around): HTMLLIElement {
  const { verdict } = judgement;
  return el(
    'li',
    { class: 'checked', 'data-verdict': verdict },
    el('h3', { class: 'verdict' }, say(says[verdict])),
    el('blockquote', {}, el('p', {}, text)),
    ...detailsOf(judgement, around),
  );
}

function detailsOf(judgement: Judgement<FoundPassage>, around: Around): HTMLElement[] {
  switch (judgement.verdict) {
    case 'verbatim':
    case 'elsewhere': {
      const { place, tolerated } = judgement;
      const but = tolerated.map((each) => say(says[`but-${each}`]));
      return [
        source(place, around),
        ...(but.length > 0 ? [el('p', { class: 'small' }, say(says.but, { what: listed(but) }))] : []),
        ...doubts(place),
      ];
    }
    case 'differs':
      return [
        el('p', { class: 'compared' }, ...judgement.changes.flatMap(shownChange)),
        source(judgement.place, around),
        ...doubts(judgement.place),
      ];
    case 'joined':
      return [
        el(
          'ol',
          { class: 'pieces' },
          ...judgement.pieces.map(({ text, place }) =>
            el('li', {}, el('p', { class: 'words' }, `“${text}”`), source(place, around), ...doubts(place)),
          ),
        ),
        ...judgement.leftOut.map((words) => el('p', { class: 'small' }, say(says.leftOut, { words }))),
      ];
    case 'holes':
      return [printed(judgement.place), source(judgement.place, around), ...doubts(judgement.place)];
    case 'absent':
      return [
        el(
          'p',
          { class: 'small' },
          say(says.holds, {
            count: around.reports.length,
            reports: listed(around.reports.slice(-8).map(({ title }) => title)),
          }),
        ),
      ];
  }
}

/** Where it stands, and who says so. */
function source({ passage }: Own, { root }: Around): HTMLElement {
  const { report, section, id, reportTitle, sectionTitle, voiceLabel, voiceMark } = passage;
  const address = new URL(`reports/${report}/${section}/#${encodeURIComponent(id)}`, root).href;
  return el(
    'p',
    { class: 'small' },
    el('a', { href: address }, `${reportTitle}, ${passageName(id)}`),
    ` · ${sectionTitle} `,
    el('span', { class: 'voice', 'data-mark': voiceMark }, voiceLabel),
  );
}

/** The passage's own words, with their marks. */
function printed({ passage, start, end }: Own): HTMLElement {
  return el('p', { class: 'words' }, '“', ...markedNodes(sliceMarked(passage, start, end)), '”');
}

function doubts({ marks }: Own): HTMLElement[] {
  return marks.map((mark) => el('p', { class: 'small quiet' }, sayMark(mark)));
}

/** What a listener hears before words that differ; who looks sees them struck out or underlined. */
function shownChange({ kind, text }: Change, index: number): (Node | string)[] {
  const space = index > 0 ? [' '] : [];
  if (kind === 'same') return [...space, text];
  const label = el('span', { class: 'out-of-sight' }, `${say(kind === 'added' ? says.added : says.missing)} `);
  return [...space, el(kind === 'added' ? 'ins' : 'del', {}, label, text)];
}
