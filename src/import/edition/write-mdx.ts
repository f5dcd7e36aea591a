import type { Nodes, Paragraph, Parents, Root, Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Handle, Options, State } from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';

/** Block elements stand at the margin, with blank lines around what they hold, so that an editor can type inside them. */
const flowElement: Handle = (node: MdxJsxFlowElement, _parent: Parents | undefined, state: State, info) => {
  const attributes = node.attributes
    .map((each) =>
      each.type === 'mdxJsxAttribute' ? ` ${each.name}="${String(each.value).replaceAll('"', '&quot;')}"` : '',
    )
    .join('');
  const open = `<${node.name}${attributes}>`;
  const exit = state.enter('mdxJsxFlowElement');
  const text = compact.has(node.name ?? '')
    ? `${open}\n${node.children.map((child) => state.handle(child, node, state, info)).join('\n')}\n</${node.name}>`
    : node.name === 'tr'
      ? `${open}${node.children.map((child) => state.handle(child, node, state, info)).join('')}</tr>`
      : node.name === 'th' || node.name === 'td' || node.name === 'caption'
        ? `${open}${node.children.map((child) => (child.type === 'paragraph' ? phrasing(child, state, info) : '')).join('')}</${node.name}>`
        : `${open}\n\n${state.containerFlow(node as never, info)}\n\n</${node.name}>`;
  exit();
  return text;
};

function phrasing(node: Paragraph, state: State, info: Parameters<Handle>[3]): string {
  const exit = state.enter('phrasing');
  const text = state.containerPhrasing(node, { ...info, before: '>', after: '<' });
  exit();
  return text;
}

const compact = new Set(['table', 'thead', 'tbody']);

/** `import` and `export` at the start of a paragraph would be code, and `www.` starts an address even before an escaped sign. */
const text: Handle = (node: Text, parent, state, info) => {
  const value = state.safe(node.value, info).replace(/(www)\.(?!\w)/gi, '$1\\.');
  const opens = parent?.type === 'paragraph' && parent.children[0] === node && /^(import|export)\b/.test(value);
  return opens ? `&#x${value.charCodeAt(0).toString(16)};${value.slice(1)}` : value;
};

const options: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  strong: '*',
  listItemIndent: 'one',
  rule: '-',
  handlers: { text, mdxJsxFlowElement: flowElement },
};

const writer = unified()
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(remarkMdx)
  .use(remarkStringify, options)
  .freeze();

/** A section or `index.mdx`: front matter, then the tree; all escaping is the library's. */
export function writeMdx(frontMatter: Record<string, unknown>, body: Root | string): string {
  const matter = stringify(frontMatter, { lineWidth: 0 });
  const printed = typeof body === 'string' ? `${body}\n` : writer.stringify(body as Nodes as Root);
  return `---\n${matter}---\n\n${printed}`;
}
