import { globSync, readdirSync, readFileSync } from 'node:fs';
import type { Nodes, Root } from 'mdast';
import type { Archive } from '../../src/edition/archive.ts';
import { attributeOf, isJsx, type JsxElement } from '../../src/edition/jsx.ts';
import { parseMdx } from '../../src/edition/parse.ts';
import { readYaml, splitFrontMatter } from '../../src/edition/yaml.ts';
import { ContentError, type Issue } from '../../src/issues/issue.ts';
import { quotePassage } from '../../src/prose/quote-passage.ts';
import { pageSchema } from '../../src/schemas/page.ts';

const componentFolder = new URL('../../src/prose/', import.meta.url);

/**
 * Prose of ours (pages, themes, glossary, introductions): front matter of pages holds, components exist, and what `<Quote>` names stands in its report. Front
 * matter of the others is read by their own checks.
 */
export function checkProse({ reports }: Archive, contentFolder: string): Issue[] {
  const components = readdirSync(componentFolder).flatMap((name) =>
    name.endsWith('.astro') ? [name.slice(0, -'.astro'.length)] : [],
  );
  return globSync('{pages,themes,glossary,bodies}/*.mdx', { cwd: contentFolder })
    .concat(globSync('reports/*/index.mdx', { cwd: contentFolder }))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .flatMap((name) => {
      const file = `content/${name}`;
      try {
        const { frontMatter, body } = splitFrontMatter(readFileSync(`${contentFolder}/${name}`, 'utf8'), file);
        if (name.startsWith('pages/')) readYaml(frontMatter, { file, schema: pageSchema, firstLine: 2 });
        return body.includes('<') ? checkElements(parseMdx(body, file), file) : [];
      } catch (error) {
        if (error instanceof ContentError) return [...error.issues];
        throw error;
      }
    });

  function checkElements(tree: Root, file: string): Issue[] {
    const known = new Set([...components, ...importedNames(tree)]);
    const issues: Issue[] = [];
    visit(tree);
    return issues;

    function visit(node: Nodes): void {
      if (isJsx(node)) issues.push(...checkElement(node, file, known));
      if ('children' in node) node.children.forEach(visit);
    }
  }

  function checkElement(node: JsxElement, file: string, known: ReadonlySet<string>): Issue[] {
    const fault = (problem: string, remedy: string): Issue[] => [
      { kind: 'prose', place: { file, line: node.position?.start.line }, problem, remedy },
    ];
    const name = node.name ?? '';
    if (/^[A-Z]/.test(name) && !known.has(name.split('.')[0] ?? ''))
      return fault(
        `there is no component <${name}>.`,
        `Use one of ${components.join(', ')}; or write \\< for a "<" that is text.`,
      );
    if (name !== 'Quote' || !known.has('Quote')) return [];
    const of = attributeOf(node, 'of');
    if (of === undefined)
      return fault(
        '<Quote> does not say what it quotes.',
        'Name report and passage: <Quote of="2016-effectiveness#p12" />.',
      );
    const quoted = quotePassage(reports, of, attributeOf(node, 'words'));
    if (typeof quoted !== 'string') return [];
    return fault(
      `<Quote of="${of}">: ${quoted}`,
      'Name report and passage as in the address, and quote its words as the page prints them.',
    );
  }
}

/** Names that a text of ours imports for itself. */
function importedNames(tree: Root): string[] {
  const imports = tree.children.flatMap((node) =>
    (node.type as string) === 'mdxjsEsm' && 'value' in node ? [String(node.value)] : [],
  );
  return imports.flatMap((code) =>
    [...code.matchAll(/\bimport\s+([^'"]+?)\s+from\b/g)].flatMap(
      ([, names = '']) => names.match(/[A-Za-z_$][\w$]*/g) ?? [],
    ),
  );
}
