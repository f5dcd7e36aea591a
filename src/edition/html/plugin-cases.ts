import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { Passage, PassageKind } from '../passage.ts';

/** What a case gives to its plugin, in `options.json`. */
interface Given {
  /** Passages of the page, by id. */
  passages?: Record<string, PassageKind>;
  [option: string]: unknown;
}

/**
 * Hold a plugin against its cases: `fixtures/<plugin>/<rule>/input.html` must become `output.html`, and have the source's words after it as before. A plugin that
 * takes things elsewhere says so with `moves`: then the words are the same, in another order.
 */
export function testCases(
  plugin: string,
  attach: (options: Given, passages: ReadonlyMap<string, Passage>) => (tree: Root) => void,
  moves = false,
): void {
  const folder = new URL(`fixtures/${plugin}/`, import.meta.url);
  describe(plugin, () => {
    test.each(readdirSync(folder))('%s', async (name) => {
      const input = readFileSync(new URL(`${name}/input.html`, folder), 'utf8').trimEnd();
      const given = optionsIn(new URL(`${name}/options.json`, folder));
      const tree = fromHtml(input, { fragment: true });
      const before = wordsOf(tree, moves);
      attach(given, passagesOf(given, tree))(tree);
      await expect(`${toHtml(tree)}\n`).toMatchFileSnapshot(fileURLToPath(new URL(`${name}/output.html`, folder)));
      expect(wordsOf(tree, moves)).toEqual(before);
    });
  });
}

function optionsIn(file: URL): Given {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Given;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

function passagesOf({ passages = {} }: Given, tree: Root): ReadonlyMap<string, Passage> {
  return new Map(
    Object.entries(passages).map(([id, kind]) => [
      id,
      { id, kind, text: textOf(find(tree, id) ?? tree), marks: [], lines: null } satisfies Passage,
    ]),
  );
}

function find(node: Nodes, id: string): Nodes | undefined {
  if (node.type === 'element' && node.properties.id === id) return node;
  return 'children' in node ? node.children.map((child) => find(child, id)).find(Boolean) : undefined;
}

/** The source's words: all that is not ours. */
function textOf(node: Nodes): string {
  return textsIn(node).join('');
}

function textsIn(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'element' && node.properties.dataEditorial !== undefined) return [];
  return 'children' in node ? node.children.flatMap(textsIn) : [];
}

/** What a plugin must leave as it is. White space may come in between blocks. */
function wordsOf(tree: Root, moves: boolean): string {
  const texts = textsIn(tree);
  return moves ? texts.join(' ').split(/\s+/).sort().join(' ').trim() : texts.join('').replace(/\s/g, '');
}
