import type { PhrasingContent } from 'mdast';
import { findEmphasis } from '../edition/emphasis.ts';
import { markdownLink } from '../edition/source.ts';
import { splitWords } from '../edition/words.ts';

/**
 * The inline marks of one line of Markdown: emphasis, escapes, addresses in angle brackets. Reads as `stripMarkdown` does, which defines the words;
 * a line on which the two disagree is taken literally (`agrees`).
 */
export function parseInline(text: string): PhrasingContent[] {
  const escapes: string[] = [];
  const links: string[] = [];
  const guarded = text
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => `\uE010${escapes.push(sign) - 1}\uE011`)
    .replace(markdownLink, (_, printed: string, url: string) => `\uE012${links.push(url) - 1}\uE013${printed}\uE014`)
    .replace(/<((?:https?|mailto):[^\s>]+)>/g, '$1')
    .replace(/<\/?(?:b|i|u|em|strong|sup|sub|br)\s*\/?>/gi, '');
  const restore = (part: string) =>
    part.replace(/\uE010(\d+)\uE011/g, (_, index: string) => escapes[Number(index)] ?? '');
  const spans = findEmphasis(guarded);
  return build(0, guarded.length);

  /** Nodes of a stretch; takes the spans that open in it. */
  function build(from: number, to: number): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    const addText = (end: number) => {
      if (end > from) nodes.push(...withLinks(guarded.slice(from, end)));
    };
    for (let span = spans[0]; span && span.start < to; span = spans[0]) {
      spans.shift();
      addText(span.start);
      const inner = build(span.start + span.stars, span.end);
      const emphasised: PhrasingContent = { type: span.stars === 2 ? 'strong' : 'emphasis', children: inner };
      nodes.push(span.stars === 3 ? { type: 'strong', children: [emphasised] } : emphasised);
      from = span.end + span.stars;
    }
    addText(to);
    return nodes;
  }

  function withLinks(part: string): PhrasingContent[] {
    return part.split(/(\uE012\d+\uE013[^\uE014]*\uE014)/).flatMap((each): PhrasingContent[] => {
      const [, index, printed] = /^\uE012(\d+)\uE013(.*)\uE014$/s.exec(each) ?? [];
      if (index !== undefined)
        return [
          {
            type: 'link',
            url: restore(links[Number(index)] ?? ''),
            children: [{ type: 'text', value: restore(printed ?? '') }],
          },
        ];
      return each === '' ? [] : [{ type: 'text', value: restore(each) }];
    });
  }
}

export function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? plainText(node.children) : ''))
    .join('');
}

/** Whether reading the marks gives exactly these words. */
export function agrees(text: string, words: readonly string[]): boolean {
  const own = splitWords(plainText(parseInline(text)));
  return own.length === words.length && own.every((word, index) => word === words[index]);
}

/** `**Strengths**` → `Strengths`, when the marks hold the whole text. */
export function boldWhole(text: string): string | undefined {
  return /^\*\*(?=\S)((?:(?!\*\*).)+?)(?<=\S)\*\*$/.exec(text.trim())?.[1];
}
