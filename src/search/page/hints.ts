import { search as says } from '../../messages/messages.ts';
import { say } from '../../messages/say.ts';
import { type Operator, type Query, readQuery } from '../query/query.ts';
import { el, sayNodes } from './dom.ts';

/** What to do instead, where a search has signs of a search language that this one does not know. */
export function hints(
  { text, operators }: Pick<Query, 'text' | 'operators'>,
  searchFor: (text: string) => string,
): HTMLElement[] {
  const link = (asked: string) => el('a', { href: searchFor(asked), 'data-change': true }, asked);
  const instead: Record<Operator, () => (Node | string)[]> = {
    OR: () => {
      const each = alternatives(text).flatMap((asked, index) => [index > 0 ? ', ' : '', link(asked)]);
      return each.length > 0 ? sayNodes(says.hintOrEach, { each }) : [say(says.hintOr)];
    },
    AND: () => [say(says.hintAnd)],
    NOT: () => {
      const meant = withMinus(text);
      return meant === text ? [say(says.hintNot)] : sayNodes(says.hintNotThis, { each: [link(meant)] });
    },
    '(': () => [say(says.hintBrackets)],
    '-:': () => [say(says.hintMinus)],
    '*': () => [say(says.hintStar)],
  };
  return [...new Set(operators)].map((operator) => el('p', { class: 'hint' }, ...instead[operator]()));
}

const mostAlternatives = 4;

/** `(schools OR nurseries)` → `schools`, `nurseries` */
function alternatives(text: string): string[] {
  const found = text
    .split(/(?<=^|[\s(])OR(?=$|[\s)])/)
    .map((part) => part.replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim());
  return [...new Set(found)]
    .filter((part) => readQuery(part).terms.length > 0)
    .slice(0, found.length > 1 ? mostAlternatives : 0);
}

/** `drones NOT football` → `drones -football` */
function withMinus(text: string): string {
  return text.replace(/(?<=^|[\s(])(?:AND\s+)?NOT\s+(?=["“”„\p{L}\p{N}])/gu, '-');
}
