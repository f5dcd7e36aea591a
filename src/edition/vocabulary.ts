import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { voices } from '../schemas/report.ts';
import { findingKinds } from '../schemas/section.ts';
import type { Issue } from './issue.ts';

type Attribute = 'text' | readonly string[];

interface ElementRule {
  attributes?: Readonly<Record<string, Attribute>>;
  required?: readonly string[];
  /** Stands in a line of text; the others stand on their own. */
  inline?: boolean;
  empty?: boolean;
  /** Holds text as it is; the others hold blocks, and text in them becomes a paragraph. */
  holdsText?: boolean;
}

/** What a figure may have lost, and how that is said. */
export const lostParts: Readonly<Record<string, string>> = {
  chart: 'The drawing of this figure is not in the text this edition is made from. What survives of it stands here.',
  labels: 'The labels of this figure are not in the text this edition is made from.',
};

/** The elements that report text may hold beside plain Markdown; `docs/edition-format.md` says what each is for. */
export const vocabulary: Readonly<Record<string, ElementRule>> = {
  Findings: { attributes: { kind: findingKinds }, required: ['kind'] },
  Finding: { attributes: { kind: findingKinds }, required: ['kind'] },
  Grade: { attributes: { grade: 'text' }, required: ['grade'] },
  Figure: { attributes: { number: 'text', lost: Object.keys(lostParts) } },
  Summary: {},
  Quote: {},
  Definitions: {},
  Practice: { attributes: { voice: voices } },
  Anchor: { attributes: { id: 'text' }, required: ['id'], inline: true, empty: true },
  Gap: { attributes: { reason: 'text' }, required: ['reason'], inline: true, empty: true },
  Withheld: { inline: true, empty: true },
  Sic: { attributes: { note: 'text' }, inline: true, holdsText: true },
  table: {},
  thead: {},
  tbody: {},
  tr: {},
  caption: { holdsText: true },
  th: { attributes: { scope: ['col', 'row', 'colgroup', 'rowgroup'], colSpan: 'text', rowSpan: 'text' }, holdsText: true },
  td: { attributes: { colSpan: 'text', rowSpan: 'text' }, holdsText: true },
};

const markdown = new Set([
  'root',
  'heading',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'list',
  'listItem',
  'link',
  'break',
  'table',
  'tableRow',
  'tableCell',
  'footnoteReference',
  'footnoteDefinition',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

export function isJsx(node: Nodes): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The value of an attribute written as plain text. */
export function attributeOf(node: JsxElement, name: string): string | undefined {
  const attribute = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

/**
 * Hold a section's tree against the vocabulary, and give block elements one shape however they were written: `<Grade>…</Grade>` on one
 * line and over three are the same.
 *
 * @param text The text the tree was parsed from.
 * @returns What the vocabulary does not know, with its place. Changes the tree.
 */
export function applyVocabulary(tree: Root, file: string, text: string): Issue[] {
  const issues: Issue[] = [];
  checkNode(tree, { file, text, issues });
  tree.children = liftBlocks(tree.children) as RootContent[];
  return issues;
}

function checkNode(node: Nodes, checked: { file: string; text: string; issues: Issue[] }): void {
  const { file, text, issues } = checked;
  const report = (problem: string, remedy: string) =>
    issues.push({ kind: 'vocabulary', place: { file, line: node.position?.start.line, column: node.position?.start.column }, problem, remedy });

  if (!markdown.has(node.type)) {
    report(
      `${names[node.type] ?? node.type} is not part of report text.`,
      'Put a backslash before the sign that starts it, if it is the report’s; docs/edition-format.md lists what may stand here.',
    );
    return;
  }
  // As written, not as read: behind a backslash it is the report's own sign. Around a printed e-mail address text has no position; there the words tell.
  const written = node.type === 'text' && node.position ? text.slice(node.position.start.offset, node.position.end.offset) : '';
  const marker = /(?<!\\)\[\^([^\]\s\\]+)\]/.exec(written)?.[1];
  if (marker) {
    report(
      `footnote ${marker} is cited but has no text.`,
      `Add a line "[^${marker}]: …" at the end of this section, or <Gap reason="the note's text is lost" /> there when the source has lost it.`,
    );
  }
  if (isJsx(node)) checkElement(node, report);
  if ('children' in node) for (const child of node.children) checkNode(child, checked);
}

function checkElement(node: JsxElement, report: (problem: string, remedy: string) => void): void {
  const rule = node.name ? vocabulary[node.name] : undefined;
  if (!rule) {
    report(`unknown element <${node.name ?? ''}>.`, `Use one of ${Object.keys(vocabulary).join(', ')}; or write \\< where the report prints a "<".`);
    return;
  }
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || (attribute.value !== null && typeof attribute.value !== 'string')) {
      report(`<${node.name}> holds an expression.`, 'Write attributes as name="text".');
      continue;
    }
    const allowed = rule.attributes?.[attribute.name];
    if (!allowed)
      report(`<${node.name}> has no attribute "${attribute.name}".`, `It knows ${Object.keys(rule.attributes ?? {}).join(', ') || 'none'}.`);
    else if (allowed !== 'text' && !allowed.includes(attribute.value ?? ''))
      report(`${attribute.name}="${attribute.value}" is not a value of <${node.name}>.`, `Use one of ${allowed.join(', ')}.`);
  }
  for (const name of rule.required ?? []) if (!attributeOf(node, name)) report(`<${node.name}> lacks ${name}="…".`, 'Add it.');
  if (rule.empty && node.children.length > 0) report(`<${node.name}> holds text.`, `Write <${node.name} /> beside the text.`);
}

/** Turn paragraphs that are nothing but block elements into these elements; wrap bare text in blocks. */
function liftBlocks(children: readonly Nodes[]): Nodes[] {
  return children.flatMap((child): Nodes[] => {
    if (child.type === 'paragraph' && child.children.some(isBlockElement)) {
      return child.children.filter((each) => !isBlank(each)).flatMap((each) => (isBlockElement(each) ? liftBlocks([each]) : [wrap([each])]));
    }
    if (isJsx(child) && isBlockElement(child)) {
      const rule = vocabulary[child.name ?? ''];
      const inner = liftBlocks(child.children as Nodes[]);
      const only = inner[0];
      const content = rule?.holdsText
        ? inner.length === 1 && only?.type === 'paragraph'
          ? only.children
          : inner
        : structure.has(child.name ?? '')
          ? inner.filter((each) => !isBlank(each))
          : wrapText(inner);
      return [{ ...child, type: 'mdxJsxFlowElement', children: content } as MdxJsxFlowElement];
    }
    if (child.type === 'listItem' || child.type === 'list' || child.type === 'footnoteDefinition') {
      return [{ ...child, children: liftBlocks(child.children) } as Nodes];
    }
    return [child];
  });
}

const structure = new Set(['table', 'thead', 'tbody', 'tr']);

function isBlockElement(node: Nodes): node is JsxElement {
  return isJsx(node) && vocabulary[node.name ?? '']?.inline !== true;
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function wrapText(nodes: readonly Nodes[]): Nodes[] {
  const wrapped: Nodes[] = [];
  let open: PhrasingContent[] = [];
  const close = () => {
    if (open.some((node) => !isBlank(node))) wrapped.push(wrap(open));
    open = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node)) open.push(node as PhrasingContent);
    else {
      close();
      wrapped.push(node);
    }
  }
  close();
  return wrapped;
}

/** Whether a node stands in a line of text. */
export function isPhrasing(node: Nodes): boolean {
  return phrasing.has(node.type);
}

const phrasing = new Set(['text', 'emphasis', 'strong', 'link', 'break', 'footnoteReference', 'mdxJsxTextElement']);

function wrap(children: readonly Nodes[]): Paragraph {
  const position = children[0]?.position;
  return { type: 'paragraph', children: children as PhrasingContent[], ...(position && { position }) };
}

const names: Readonly<Record<string, string>> = {
  mdxjsEsm: 'an import or export',
  mdxFlowExpression: 'an expression in braces',
  mdxTextExpression: 'an expression in braces',
  code: 'a block of code',
  inlineCode: 'code between backticks',
  html: 'HTML',
  image: 'an image',
  imageReference: 'an image',
  thematicBreak: 'a rule',
  definition: 'a link definition',
  linkReference: 'a reference link',
  delete: 'struck-out text',
  blockquote: 'a block quotation (use <Quote>)',
};
