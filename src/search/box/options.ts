import { search as says, searchBox } from '../../messages/messages.ts';
import { say } from '../../messages/say.ts';
import type { Folded } from '../match/fold.ts';
import { el } from '../page/dom.ts';
import { bestWindow, excerpt } from '../page/excerpt.ts';
import { hrefOf } from '../page/results.ts';
import type { Suggestion } from './suggest.ts';

/** One line of the list under a search field: what it shows, and what choosing it does. */
export interface BoxOption {
  nodes: (Node | string)[];
  choose: 'follow' | 'search' | 'forget';
  /** An address to go to, or what to search for. */
  to: string;
}

export function suggestionOption({ label, about, path }: Suggestion, root: URL): BoxOption {
  return {
    nodes: [el('span', {}, label), ' ', el('span', { class: 'quiet' }, about)],
    choose: 'follow',
    to: new URL(path, root).href,
  };
}

/** A passage, with the words that were found. */
export function resultOption({ passage, hits }: Folded, { root, carry }: { root: URL; carry: string }): BoxOption {
  const place = [passage.sectionTitle, ...(passage.heading ? [passage.heading] : [])].join(' › ');
  return {
    nodes: [
      el('span', { class: 'where' }, passage.reportTitle, ' · ', place),
      el('span', { class: 'words' }, ...excerpt(passage, hits, bestWindow(passage, hits, 120))),
      el('span', { class: 'voice quiet', 'data-mark': passage.voiceMark }, passage.voiceLabel),
    ],
    choose: 'follow',
    to: hrefOf(passage, { root, carry }),
  };
}

export function recentOptions(searches: readonly string[]): BoxOption[] {
  if (searches.length === 0) return [];
  return [
    ...searches.map(
      (text): BoxOption => ({
        nodes: [el('span', {}, text), ' ', el('span', { class: 'quiet' }, say(searchBox.recent))],
        choose: 'search',
        to: text,
      }),
    ),
    { nodes: [el('span', { class: 'quiet' }, say(searchBox.forget))], choose: 'forget', to: '' },
  ];
}

/** Everything that was found, on the search page. */
export function allOption(text: string): BoxOption {
  return {
    nodes: [el('span', {}, say(searchBox.all, { words: say(says.quoted, { word: text }) }))],
    choose: 'search',
    to: text,
  };
}
