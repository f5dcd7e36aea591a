import { createHash } from 'node:crypto';
import { Document, type YAMLMap } from 'yaml';
import type { Edition, NoteMarker } from '../../schemas/edition.ts';

type Draft = Omit<Edition, 'imported' | 'readings' | 'withheld'>;

/** An entry as it is written. */
type Entry = Record<string, unknown>;

/** `edition.yaml`, one entry a line; what is empty is left out. */
export function writeEdition(edition: Draft): string {
  const document = new Document({ source: edition.source, original: edition.original, numbering: edition.numbering });
  const lists: Record<string, Entry[]> = {
    pages: edition.pages,
    setAside: edition.setAside.map(withLines),
    corrections: edition.corrections.map(withLines),
    notes: edition.notes.map((note) => ({ ...withLines(note), cited: citedAs(note.cited) })),
    moves: edition.moves.map(withLines),
  };
  for (const [name, list] of Object.entries(lists)) {
    if (list.length === 0) continue;
    const entries = list.map((entry) => {
      const node = document.createNode(entry, { flow: true }) as YAMLMap;
      node.flow = true;
      return node;
    });
    document.set(name, document.createNode(entries));
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function withLines(entry: { lines: readonly [number, number] }): Entry {
  return { ...entry, lines: short(entry.lines) };
}

/** One marker by itself, several as a list, none as lost. */
function citedAs([first, ...more]: readonly NoteMarker[]): unknown {
  return more.length > 0 ? [first, ...more] : (first ?? { lost: true });
}

function short([first, last]: readonly [number, number]): number | [number, number] {
  return first === last ? first : [first, last];
}

const heading = 'imported: # what the importer wrote; it will not touch a file that has changed since\n';

/** Add the digests of what the importer wrote, so that it can tell an editor's work from its own. */
export function sealEdition(edition: string, files: ReadonlyMap<string, string | Uint8Array>): string {
  const digests = [['edition.yaml', edition] as const, ...[...files].filter(([name]) => name !== 'edition.yaml')].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  return `${edition}${heading}${digests.map(([name, text]) => `  ${name}: ${digest(text)}\n`).join('')}`;
}

/** The part of `edition.yaml` that the seal is about, and the digests in it. */
export function openSeal(sealed: string): { edition: string; digests: Map<string, string> } {
  const at = sealed.search(/^imported:/m);
  if (at === -1) return { edition: sealed, digests: new Map() };
  const digests = [...sealed.slice(at).matchAll(/^ {2}([\w.-]+): ([0-9a-f]{64})$/gm)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  return { edition: sealed.slice(0, at), digests: new Map(digests) };
}

export function digest(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
