import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Passage } from '../passage.ts';
import type { Mention } from '../term-matcher.ts';
import { hasClass, isEditorial, isHeading } from './walk.ts';

export interface TermsOptions {
  passages: ReadonlyMap<string, Passage>;
  /** Terms mentioned in a text of the report, in order. */
  find: (text: string) => readonly Pick<Mention, 'term' | 'start' | 'end'>[];
  /** What the page itself shows at words of a passage that stand for a term, on the screen and on paper, as HTML nodes of ours. */
  define: (term: string, words: string, passage: Passage) => ElementContent[] | undefined;
  /** Whether something opens at a term; else it is a plain link. */
  open: boolean;
}

/**
 * Links the first mention of each term in a section to the glossary. In one block, plain words go before those in emphasis or in a mark. Headings and links stay
 * as they are, and what is ours.
 */
export function rehypeTerms(options: TermsOptions) {
  return (tree: Root): void => {
    const linked = new Set<string>();
    const mentions = new Map<Passage, ReadonlySet<string>>();
    linkIn(tree, undefined);

    function linkIn(node: Root | Element, around: Passage | undefined): void {
      const passage = (node.type === 'element' && options.passages.get(String(node.properties.id))) || around;
      const inside = (node.children as ElementContent[]).filter((child) => child.type === 'element');
      if (passage)
        node.children = (node.children as ElementContent[]).flatMap((child) =>
          child.type === 'text' ? linkText(child.value, passage) : [child],
        );
      for (const child of inside)
        if (child.tagName !== 'a' && !isHeading(child) && !isEditorial(child)) linkIn(child, passage);
    }

    function linkText(text: string, passage: Passage): ElementContent[] {
      const parts: ElementContent[] = [];
      let done = 0;
      for (const { term, start, end } of options.find(text)) {
        const words = text.slice(start, end);
        // A note or emphasis may part a phrase that decides the sense: only the whole passage shows it.
        if (linked.has(term) || !mentionsIn(passage).has(mentionKey(term, words))) continue;
        linked.add(term);
        if (start > done) parts.push({ type: 'text', value: text.slice(done, start) });
        parts.push(termLink(term, words, options.define(term, words, passage), options.open));
        done = end;
      }
      if (done < text.length) parts.push({ type: 'text', value: text.slice(done) });
      return parts;
    }

    function mentionsIn(passage: Passage): ReadonlySet<string> {
      const { text } = passage;
      const found =
        mentions.get(passage) ??
        new Set(options.find(text).map(({ term, start, end }) => mentionKey(term, text.slice(start, end))));
      mentions.set(passage, found);
      return found;
    }
  };
}

function mentionKey(term: string, words: string): string {
  return `${term} ${words.replace(/\s+/g, ' ')}`;
}

function termLink(term: string, words: string, shown: ElementContent[] | undefined, open: boolean): Element {
  // Paper shows what letters stand for.
  const expands = shown?.some((node) => node.type === 'element' && hasClass(node, 'expansion')) ? ['expands'] : [];
  const note = shown && h('span', { className: ['term-note', ...expands], dataEditorial: true }, shown);
  const link = h('a', { className: 'term', href: `/glossary/${term}/` }, [words, ...(note ? [note] : [])]);
  // The note is part of the link: of its name while it shows, and of nothing else. The wrap takes the focus of a first tap where nothing hovers; see
  // `.term-wrap` in the styles.
  return open ? h('span', { className: 'term-wrap', tabIndex: -1 }, [link]) : link;
}
