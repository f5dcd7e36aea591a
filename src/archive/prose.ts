import { toHtml } from 'hast-util-to-html';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const markdown = unified().use(remarkParse).use(remarkRehype).freeze();

/** An editor's Markdown (an introduction, a note) as HTML. Raw HTML in it is left out. */
export function proseHtml(text: string): string {
  return toHtml(markdown.runSync(markdown.parse(text)));
}
