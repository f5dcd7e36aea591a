import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';
import type { Note } from '../schemas/edition.ts';

/** What a page needs to know of a citation, in the node's `data`. */
export interface CitationLink {
  /** `fnref-3`, and `fnref-3-2` where the note is cited again. */
  id: string;
  /** What the source prints for the note. */
  mark: string;
  /** The section that holds the note, where it is another one. */
  section?: string;
}

/** What a page needs to know of a note, in the node's `data`. */
export interface NoteLink {
  mark: string;
  /** Its citations in reading order. */
  citations: { id: string; section?: string }[];
}

declare module 'mdast' {
  interface FootnoteReferenceData {
    citation?: CitationLink;
  }
  interface FootnoteDefinitionData {
    note?: NoteLink;
  }
}

/** Links citations and notes with each other, through all sections of a report; ids and marks are written into the trees. */
export function linkNotes(sections: readonly { slug: string; tree: Root }[], notes: readonly Note[]): void {
  const marks = new Map(notes.map(({ number, printed }) => [String(number), printed ?? String(number)]));
  const references: { slug: string; node: FootnoteReference }[] = [];
  const definitions = new Map<string, { slug: string; node: FootnoteDefinition }>();
  for (const { slug, tree } of sections)
    walk(tree, (node) => {
      if (node.type === 'footnoteReference') references.push({ slug, node });
      else if (node.type === 'footnoteDefinition') definitions.set(node.identifier, { slug, node });
    });
  for (const [identifier, { node }] of definitions)
    node.data = { ...node.data, note: { mark: marks.get(identifier) ?? identifier, citations: [] } };
  for (const { slug, node } of references) {
    const note = definitions.get(node.identifier);
    const citations = note?.node.data?.note?.citations ?? [];
    const id = `fnref-${node.identifier}${citations.length > 0 ? `-${citations.length + 1}` : ''}`;
    const isElsewhere = note !== undefined && note.slug !== slug;
    node.data = {
      ...node.data,
      citation: { id, mark: marks.get(node.identifier) ?? node.identifier, ...(isElsewhere && { section: note.slug }) },
    };
    citations.push({ id, ...(isElsewhere && { section: slug }) });
  }
}

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child as Nodes, visit);
}
