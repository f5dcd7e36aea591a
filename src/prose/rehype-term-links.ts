import type { ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import type {} from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import type { TermMatcher } from '../edition/term-matcher.ts';

export interface TermLinksOptions {
  /** Asked once for each text, so that an editor sees a new term at once. */
  matcher: () => Promise<Pick<TermMatcher, 'find'>>;
}

/** Where a term is not linked: in what is a link, a heading or code already, and in what a component makes. */
const skipped = new Set(['a', 'code', 'kbd', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'blockquote']);

/**
 * Links the first mention of each glossary term in a text of ours: `A MARAC met.` → `A <a href="/glossary/marac/">MARAC</a> met.`
 *
 * Forms that stand for a term in some reports only are not linked: a text of ours is no report. A term's own note does not link to itself.
 */
export function rehypeTermLinks({ matcher }: TermLinksOptions) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const terms = await matcher();
    const linked = new Set<string>(file.dirname?.endsWith('glossary') ? [file.stem ?? ''] : []);
    tree.children = linkIn(tree.children);

    function linkIn(nodes: readonly RootContent[]): RootContent[] {
      return nodes.flatMap((node): RootContent[] => {
        if (node.type === 'text') return linkText(node.value);
        if (!('children' in node) || isSkipped(node)) return [node];
        return [{ ...node, children: linkIn(node.children) } as RootContent];
      });
    }

    function linkText(text: string): ElementContent[] {
      const parts: ElementContent[] = [];
      let done = 0;
      for (const { term, start, end } of terms.find(text, '')) {
        if (linked.has(term)) continue;
        linked.add(term);
        if (start > done) parts.push({ type: 'text', value: text.slice(done, start) });
        parts.push(h('a', { className: ['term'], href: `/glossary/${term}/` }, text.slice(start, end)));
        done = end;
      }
      return [...parts, ...(done < text.length ? [{ type: 'text' as const, value: text.slice(done) }] : [])];
    }
  };
}

function isSkipped(node: RootContent): boolean {
  if (node.type === 'element') return skipped.has(node.tagName);
  return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && skipped.has(node.name ?? '');
}
