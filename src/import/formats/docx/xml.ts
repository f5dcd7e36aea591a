import { SaxesParser } from 'saxes';

/** An element of a Word file. Names have the prefixes that the standard uses, whatever the file calls its namespaces. */
export interface Xml {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Xml | string)[];
}

const prefixes: readonly [RegExp, string][] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/drawingml\/(?:2006\/)?chart$/, 'c'],
  [/\/drawingml\/(?:2006\/)?diagram$/, 'dgm'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/package\/2006\/relationships$/, 'rel'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/wordprocessingShape$/, 'wps'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc'],
  [/^http:\/\/purl\.org\/dc\/terms\/$/, 'dcterms'],
];

const known = new Map<string, string>();

function prefixOf(uri: string): string {
  let prefix = known.get(uri);
  if (prefix === undefined) {
    prefix = prefixes.find(([pattern]) => pattern.test(uri))?.[1] ?? '';
    if (known.size < 1000) known.set(uri, prefix);
  }
  return prefix;
}

/** Deeper than any nesting of tables that Word writes. */
const deepest = 600;

/**
 * The tree of an XML file. Its own document type is none of Word's, and would be the place for entities that multiply: refused.
 *
 * @throws Error when it is not well-formed.
 */
export function parseXml(text: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('it declares a document type');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const own: Record<string, string> = {};
    for (const { uri: space, local: key, value } of Object.values(attributes)) {
      const prefix = prefixOf(space);
      own[prefix ? `${prefix}:${key}` : key] = value;
    }
    const element: Xml = { name: `${prefixOf(uri)}:${local}`, attributes: own, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > deepest) throw new Error(`more than ${deepest} elements are nested in each other`);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (value: string) => open.at(-1)?.children.push(value);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return root;
}

export function isXml(node: Xml | string | undefined): node is Xml {
  return typeof node === 'object';
}

export function childrenOf(element: Xml | undefined, name?: string): Xml[] {
  return (element?.children ?? []).filter(isXml).filter((child) => name === undefined || child.name === name);
}

export function childOf(element: Xml | undefined, ...path: string[]): Xml | undefined {
  let at = element;
  for (const name of path) at = at?.children.find((child): child is Xml => isXml(child) && child.name === name);
  return at;
}

/** `w:val` of a child. */
export function valueOf(element: Xml | undefined, ...path: string[]): string | undefined {
  return childOf(element, ...path)?.attributes['w:val'];
}

/** A property that is on by being there, unless it says otherwise; undefined where it is not there. */
export function isOn(element: Xml | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  return child && !/^(?:0|false|off|none)$/.test(child.attributes['w:val'] ?? '');
}

/** Every element of these names below, in order. */
export function* findAll(root: Xml, ...names: string[]): Generator<Xml> {
  const stack = childrenOf(root).reverse();
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (names.includes(at.name)) yield at;
    for (let index = at.children.length - 1; index >= 0; index -= 1) {
      const child = at.children[index];
      if (isXml(child)) stack.push(child);
    }
  }
}

export function textOf(element: Xml | undefined): string {
  return (element?.children ?? []).map((child) => (isXml(child) ? textOf(child) : child)).join('');
}
