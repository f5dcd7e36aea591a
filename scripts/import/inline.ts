import type { PhrasingContent } from 'mdast';
import { splitWords } from '../../src/edition/words.ts';

/**
 * The inline marks of one line of Markdown: emphasis, escapes, addresses in angle brackets. Mirrors `stripMarkdown`, which defines the words;
 * a line on which the two disagree is taken literally (`agrees`).
 */
export function parseInline(text: string): PhrasingContent[] {
  const escapes: string[] = [];
  const guarded = text
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => `\uE010${escapes.push(sign) - 1}\uE011`)
    .replace(/<((?:https?|mailto):[^\s>]+)>/g, '$1')
    .replace(/<\/?(?:b|i|u|em|strong|sup|sub|br)\s*\/?>/gi, '');
  const restore = (part: string) => part.replace(/\uE010(\d+)\uE011/g, (_, index: string) => escapes[Number(index)] ?? '');
  return parse(guarded);

  function parse(part: string): PhrasingContent[] {
    const match = /(\*{1,3})(?=\S)(.+?)(?<=\S)\1/.exec(part);
    if (!match) return part === '' ? [] : [{ type: 'text', value: restore(part) }];
    const inner = parse(match[2] ?? '');
    const stars = match[1]?.length;
    const marked: PhrasingContent =
      stars === 1
        ? { type: 'emphasis', children: inner }
        : stars === 2
          ? { type: 'strong', children: inner }
          : { type: 'strong', children: [{ type: 'emphasis', children: inner }] };
    return [...parse(part.slice(0, match.index)), marked, ...parse(part.slice(match.index + match[0].length))];
  }
}

export function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? plainText(node.children) : '')).join('');
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
