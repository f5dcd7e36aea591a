import { citation } from '../../marks.ts';
import { markPage } from '../html/marked-page.ts';
import { parseStretch } from '../html/parse.ts';
import { readParts } from '../html/read-parts.ts';
import { textLayer } from '../html/text-layer.ts';
import type { Element } from '../html/tree.ts';
import type { Part } from '../markup/part.ts';

/** Elements that authors of Markdown write; any other word in angle brackets is text that prints them: `<name of officer>`. */
const elements = new Set(
  (
    'a abbr address article aside b blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 ' +
    'h3 h4 h5 h6 header hr i iframe img ins kbd li main mark nav ol p pre q s samp script section small span strike strong style sub summary sup svg table tbody td ' +
    'tfoot th thead tr tt u ul var video wbr'
  ).split(' '),
);

export function isComment(html: string): boolean {
  return /^\s*<!--/.test(html);
}

export function commentText(html: string): string {
  return html.replace(/\s+/g, ' ').trim();
}

/** Whether a tag is of an element that is read as such. */
export function isPageTag(tag: string): boolean {
  const [, name = ''] = /^<\/?([a-z][\w-]*)(?=[\s/>])/i.exec(tag.trim()) ?? [];
  return elements.has(name.toLowerCase());
}

/** Whether all tags of a block are of elements that are read as such. */
export function isHtmlBlock(html: string): boolean {
  return !isComment(html) && (html.match(/<\/?[a-z][^<>]*>/gi) ?? []).every(isPageTag) && isPageTag(html);
}

/** A block of HTML in Markdown; one that holds tags of nothing known is a paragraph that prints them. */
export function readHtmlBlock(html: string, file: string): Part[] {
  if (!isHtmlBlock(html)) return [{ kind: 'paragraph', text: [{ type: 'text', value: html }] }];
  const root = parseStretch(html, file);
  return readParts(markPage(file, root as Element), root);
}

export function htmlBlockLayer(html: string, file: string): string {
  if (isComment(html)) return commentText(html);
  if (!isHtmlBlock(html)) return html;
  const root = parseStretch(html, file);
  return textLayer(markPage(file, root as Element), root).replace(citation.pattern, '');
}
