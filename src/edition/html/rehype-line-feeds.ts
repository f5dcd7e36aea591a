import type { Root } from 'hast';
import { elementsIn } from './walk.ts';

/** Puts a line feed before each block: it parts its words from the last block's, for whoever reads the text of the page without its layout. */
export function rehypeLineFeeds() {
  return (tree: Root): void => {
    for (const node of [tree, ...elementsIn(tree)]) {
      node.children = node.children.flatMap((child) =>
        child.type === 'element' && blocks.has(child.tagName) ? [{ type: 'text', value: '\n' }, child] : [child],
      ) as typeof node.children;
    }
  };
}

const blocks = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol li div section figure blockquote table caption thead tbody tr th td dl dt dd'.split(' '),
);
