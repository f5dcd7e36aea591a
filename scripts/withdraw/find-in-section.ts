import type { Nodes } from 'mdast';
import type { Section } from '../../src/edition/report.ts';
import { splitFrontMatter } from '../../src/edition/yaml.ts';

/** Characters of a section's file, from the first to before the last. */
export type Span = readonly [start: number, end: number];

/** Where the words of a passage stand in the file of its section, without the sign, the anchor or the number they start with. */
export function findInSection({ tree, file }: Section, id: string, text: string): Span | undefined {
  const node = findNode(tree, id);
  if (!node) return undefined;
  const own = ownParts(node);
  const [start, end] = [own[0]?.position?.start.offset, own.at(-1)?.position?.end.offset];
  if (start === undefined || end === undefined) return undefined;
  // Offsets count in the body, which has an empty line for each line of the front matter.
  const shift = text.length - splitFrontMatter(text, file).body.length;
  const lead =
    /^(?:<Anchor [^>]*\/>)?(?:\d+(?:\.\d+)+\s+)?/.exec(text.slice(start + shift, end + shift))?.[0].length ?? 0;
  return [start + shift + lead, end + shift];
}

/** The one place of these words in a span, grown to whole words; nothing when they stand there never, several times, or with marks inside. */
export function findWords(text: string, [start, end]: Span, words: string): Span | undefined {
  const within = text.slice(start, end);
  const at = within.indexOf(words);
  if (at === -1 || within.includes(words, at + 1) || /[<>{}*_[\]]/.test(words)) return undefined;
  const before = /[^\s<>*_[\]]*$/.exec(within.slice(0, at))?.[0].length ?? 0;
  const behind = /^[^\s<>*_[\]]*/.exec(within.slice(at + words.length))?.[0].length ?? 0;
  return [start + at - before, start + at + words.length + behind];
}

function findNode(node: Nodes, id: string): Nodes | undefined {
  const { hProperties } = (node.data ?? {}) as { hProperties?: { id?: string } };
  if (hProperties?.id === id || (node.type === 'footnoteDefinition' && `fn-${node.identifier}` === id)) return node;
  for (const child of 'children' in node ? node.children : []) {
    const found = findNode(child, id);
    if (found) return found;
  }
  return undefined;
}

/** What of a node the passage's words are: of an item all before a list in it, which has passages of its own. */
function ownParts(node: Nodes): Nodes[] {
  if (node.type === 'paragraph' || node.type === 'table' || !('children' in node)) return [node];
  const list = node.children.findIndex(({ type }) => type === 'list');
  return list === -1 ? node.children : node.children.slice(0, list);
}
