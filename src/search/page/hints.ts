import { type Operator, type Query, readQuery } from '../query/query.ts';
import { el } from './dom.ts';

/** What to do instead, where a search has signs of a search language that this one does not know. */
export function hints({ text, operators }: Pick<Query, 'text' | 'operators'>, searchFor: (text: string) => string): HTMLElement[] {
  const link = (asked: string) => el('a', { href: searchFor(asked), 'data-change': true }, asked);
  const instead: Record<Operator, () => (Node | string)[]> = {
    OR: () => {
      const links = alternatives(text).flatMap((each, index) => [index > 0 ? ', ' : '', link(each)]);
      return [
        '“OR” is passed over: passages with all of the words come first. ',
        ...(links.length > 0 ? ['Search for each by itself: ', ...links, '.'] : []),
      ];
    },
    AND: () => ['“AND” is not needed: passages with all of the words come first.'],
    NOT: () => {
      const meant = withMinus(text);
      return ['“NOT” is passed over. To leave a word out, put a minus before it', ...(meant === text ? [] : [': ', link(meant)]), '.'];
    },
    '(': () => ['Brackets are passed over. Words in quotation marks are found side by side.'],
    '-:': () => ['A filter says what may pass: with a minus before it, it is passed over.'],
    '*': () => ['“*” is passed over: a word is found in all its forms.'],
  };
  return [...new Set(operators)].map((operator) => el('p', { class: 'hint' }, ...instead[operator]()));
}

const mostAlternatives = 4;

/** `(schools OR nurseries)` → `schools`, `nurseries` */
function alternatives(text: string): string[] {
  const found = text.split(/(?<=^|[\s(])OR(?=$|[\s)])/).map((part) => part.replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim());
  return [...new Set(found)].filter((part) => readQuery(part).terms.length > 0).slice(0, found.length > 1 ? mostAlternatives : 0);
}

/** `drones NOT football` → `drones -football` */
function withMinus(text: string): string {
  return text.replace(/(?<=^|[\s(])(?:AND\s+)?NOT\s+(?=["“”„\p{L}\p{N}])/gu, '-');
}
