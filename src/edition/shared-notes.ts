import type { Root } from 'mdast';

const definition = /^\[\^([^\]\s]+)\]:/gm;

/** Labels of the notes whose text a section holds. */
export function notesDefinedIn(text: string): Set<string> {
  return new Set([...text.matchAll(definition)].map(([, label = '']) => label));
}

/**
 * The text of a section with an empty definition, at its end, of each note that it cites and another section holds: without one, Markdown reads the
 * citation as printed signs.
 */
export function withNotesElsewhere(text: string, elsewhere: Iterable<string>): string {
  const own = notesDefinedIn(text);
  const cited = [...elsewhere].filter((label) => !own.has(label) && text.includes(`[^${label}]`));
  return cited.length === 0 ? text : `${text}\n\n${cited.map((label) => `[^${label}]: –\n`).join('')}`;
}

/** Takes out again what `withNotesElsewhere` added behind a text of this length. */
export function dropDefinitions(tree: Root, behind: number): void {
  tree.children = tree.children.filter(
    (node) => node.type !== 'footnoteDefinition' || (node.position?.start.offset ?? 0) < behind,
  );
}
