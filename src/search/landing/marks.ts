import { findSequence } from '../match/find.ts';
import { tokeniseMarked } from '../match/tokens.ts';
import type { WidenedQuery } from '../query/widen.ts';
import { readPassage } from './passage-text.ts';

const name = 'search';

/** Marks the words of a query in passages of the page, without changing the page. Where the browser cannot, nothing is marked. */
export function markWords(ids: Iterable<string>, query: WidenedQuery): number {
  const ranges = [...ids].flatMap((id) => {
    const element = document.getElementById(id);
    return element ? rangesIn(element, query) : [];
  });
  if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(...ranges));
  return ranges.length;
}

export function unmarkWords(): void {
  if ('highlights' in CSS) CSS.highlights.delete(name);
}

function rangesIn(element: Element, { terms, spellings, widenings }: WidenedQuery): Range[] {
  const passage = readPassage(element);
  const tokens = tokeniseMarked(passage);
  return [...terms, ...[...spellings, ...widenings].map(({ sequence }) => sequence)]
    .flatMap((sequence) => findSequence(tokens, sequence))
    .map(({ first, last }) => passage.range(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0));
}
