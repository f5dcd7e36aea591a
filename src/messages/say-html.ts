import type { Message } from './messages.ts';
import { sayPieces, type Values } from './say.ts';

/** What stands around the words of a tag: an address to link to, or markup before and behind them. */
export type Markup = string | readonly [before: string, behind: string];

/**
 * A sentence of the interface as HTML; what stands in its places is text, whatever signs it has.
 *
 * @param markup For each tag: `{ a: '/glossary/' }` makes `<a>the glossary</a>` a link, `{ b: ['<b>', '</b>'] }` makes words bold.
 */
export function sayHtml(message: Message, markup: Readonly<Record<string, Markup>> = {}, values: Values = {}): string {
  const wraps = Object.fromEntries(
    Object.entries(markup).map(([tag, around]) => {
      const [before, behind] = typeof around === 'string' ? [`<a href="${escapeHtml(around)}">`, '</a>'] : around;
      return [tag, (words: string[]) => `${before}${words.join('')}${behind}`];
    }),
  );
  const escaped = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? escapeHtml(value) : value]),
  );
  return sayPieces<string>(message, wraps, escaped).join('');
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
