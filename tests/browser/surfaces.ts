import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A text that the built site publishes, and what is said beside it. */
export interface PublishedText {
  text: string;
  /** Kinds of the marks that the row it stands in carries. */
  marks: readonly string[];
}

/** Address of a kind of page or file: `/reports/<report>/<section>/`. */
export function surfaceOf(file: string): string {
  const address = `/${file.replace(/index\.html$/, '')}`;
  if (address.startsWith('/search/data/')) return '/search/data/';
  return address
    .replace(/^\/reports\/[^/]+\//, '/reports/<report>/')
    .replace(/^(\/reports\/<report>\/)(?!(?:full|source)\/)[^/.<]+\//, '$1<section>/')
    .replace(
      /^\/(glossary|themes|metrics)\/[^/.]+\//,
      (_, kind: string) => `/${kind}/<${{ glossary: 'term', themes: 'theme', metrics: 'measure' }[kind]}>/`,
    );
}

/** Every text file of a folder, without the search index, which is not text. */
export async function textFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter(
      (name) => /\.(?:html|json|jsonl|csv|xml|txt|md|bib|ris|css|js)$/.test(name) && !name.startsWith('pagefind/'),
    )
    .sort();
}

/** All texts of a file, each with the marks of its row. */
export async function readTexts(folder: string, file: string): Promise<PublishedText[]> {
  const content = await readFile(`${folder}/${file}`, 'utf8');
  if (file.endsWith('.html')) return htmlTexts(content);
  if (file.endsWith('.json')) return jsonTexts(JSON.parse(content));
  if (file.endsWith('.jsonl'))
    return content.split('\n').flatMap((line) => (line === '' ? [] : jsonTexts(JSON.parse(line))));
  if (file.endsWith('.csv'))
    return (parse(content) as string[][]).flatMap((row) =>
      // What is a list in the data is JSON in a cell: each of its entries has marks of its own.
      row.flatMap((text) =>
        /^\[\{(?!"kind":)/.test(text) ? jsonTexts(JSON.parse(text)) : { text: spaced(text), marks: kindsIn(row) },
      ),
    );
  return [{ text: spaced(content), marks: [] }];
}

function htmlTexts(html: string): PublishedText[] {
  const tree = fromHtml(html);
  const attributes = elements(tree).flatMap(({ properties: { content, ariaLabel } }) =>
    [content, ariaLabel].filter((value) => typeof value === 'string'),
  );
  const data = elements(tree)
    .filter(({ tagName, properties }) => tagName === 'script' && properties.type === 'application/ld+json')
    .flatMap((script) =>
      jsonTexts(JSON.parse(script.children.map((child) => ('value' in child ? child.value : '')).join(''))),
    );
  return [
    { text: spaced(visible(tree)), marks: [] },
    ...attributes.map((text) => ({ text: spaced(text), marks: [] })),
    ...data,
  ];
}

/** What a page shows of a report and of marks: definitions that open, note markers and passage links are ours. */
function visible(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    const { dataEditorial, dataMark } = node.properties;
    if ((dataEditorial !== undefined && dataMark === undefined) || ['script', 'style', 'head'].includes(node.tagName))
      return '';
  }
  return 'children' in node ? node.children.map(visible).join('') : '';
}

function elements(node: Nodes): Element[] {
  const below = 'children' in node ? node.children.flatMap(elements) : [];
  return node.type === 'element' ? [node, ...below] : below;
}

function jsonTexts(value: unknown, marks: readonly string[] = []): PublishedText[] {
  if (typeof value === 'string') return [{ text: spaced(value), marks }];
  if (Array.isArray(value)) return value.flatMap((each) => jsonTexts(each, marks));
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'marks' in value && Array.isArray(value.marks) ? value.marks.map(({ kind }: { kind: string }) => kind) : marks;
  return Object.entries(value).flatMap(([key, each]) => (key === 'marks' ? [] : jsonTexts(each, own)));
}

function kindsIn(row: readonly string[]): string[] {
  return row
    .filter((cell) => /^\[\{"kind":/.test(cell))
    .flatMap((cell) => JSON.parse(cell).map(({ kind }: { kind: string }) => kind));
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}
