import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Issue } from '../issues/issue.ts';
import type { ElementValues } from './elements/element.ts';
import { vocabulary as elements } from './elements/index.ts';
import { attributeOf, isJsx, type JsxElement } from './jsx.ts';

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

declare module 'vfile' {
  interface DataMap {
    /** What is wrong with the text. */
    issues: Issue[];
  }
}

/** Holds a section's tree against the vocabulary of report text. What is not of it joins `file.data.issues`, with its place; the tree stays as it is. */
export function remarkVocabulary(values: ElementValues) {
  return (tree: Root, file: VFile): void => {
    const issues: Issue[] = [];
    checkNode(tree, { file: file.path, text: String(file), values, issues });
    file.data.issues = [...(file.data.issues ?? []), ...issues];
  };
}

function checkNode(node: Nodes, checked: { file: string; text: string; values: ElementValues; issues: Issue[] }): void {
  const { file, text, values, issues } = checked;
  const report = (problem: string, remedy: string) =>
    issues.push({
      kind: 'vocabulary',
      place: { file, line: node.position?.start.line, column: node.position?.start.column },
      problem,
      remedy,
    });

  if (!markdown.has(node.type)) {
    report(
      `${names[node.type] ?? node.type} is not part of report text.`,
      'Put a backslash before the sign that starts it, if it is the report’s; docs/edition-format.md lists what may stand here.',
    );
    return;
  }
  // As written, not as read: behind a backslash it is the report's own sign. Around a printed e-mail address text has no position; there the words tell.
  const written =
    node.type === 'text' && node.position ? text.slice(node.position.start.offset, node.position.end.offset) : '';
  const marker = /(?<!\\)\[\^([^\]\s\\]+)\]/.exec(written)?.[1];
  if (marker) {
    report(
      `footnote ${marker} is cited but has no text.`,
      `Add a line "[^${marker}]: …" at the end of this section, or <Gap reason="the note's text is lost" /> there when the source has lost it.`,
    );
  }
  if (isJsx(node)) checkElement(node, values, report);
  if ('children' in node) for (const child of node.children) checkNode(child, checked);
}

function checkElement(
  node: JsxElement,
  values: ElementValues,
  report: (problem: string, remedy: string) => void,
): void {
  const rule = elements.get(node.name ?? '');
  if (!rule) {
    report(
      `unknown element <${node.name ?? ''}>.`,
      `Use one of ${[...elements.keys()].join(', ')}; or write \\< where the report prints a "<".`,
    );
    return;
  }
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || (attribute.value !== null && typeof attribute.value !== 'string')) {
      report(`<${node.name}> holds an expression.`, 'Write attributes as name="text".');
      continue;
    }
    const rules = rule.attributes?.[attribute.name];
    const allowed = rules === 'findings' || rules === 'voices' ? values[rules].map(({ id }) => id) : rules;
    if (!allowed)
      report(
        `<${node.name}> has no attribute "${attribute.name}".`,
        `It knows ${Object.keys(rule.attributes ?? {}).join(', ') || 'none'}.`,
      );
    else if (allowed !== 'text' && !allowed.includes(attribute.value ?? ''))
      report(
        `${attribute.name}="${attribute.value}" is not a value of <${node.name}>.`,
        `Use one of ${allowed.join(', ')}.`,
      );
  }
  for (const name of rule.required ?? [])
    if (!attributeOf(node, name)) report(`<${node.name}> lacks ${name}="…".`, 'Add it.');
  if (rule.empty && node.children.length > 0)
    report(`<${node.name}> holds text.`, `Write <${node.name} /> beside the text.`);
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
